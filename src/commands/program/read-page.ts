import { programOfCursor, programOrders, type ProgramFilter } from '../../db/program-list.js';
import type { Scope } from '../../db/scope.js';
import { addDays } from '../../domain/days.js';
import { oneOfWords } from '../../schema/flags.js';
import { readPage, type PageFlags } from '../../schema/page.js';

/** A page of a list of programs. */
export type ProgramPage = Pick<ProgramFilter, 'order' | 'limit' | 'offset' | 'after' | 'from' | 'before'>;

/**
 * Reads the flags of a list of programs.
 *
 * @throws Failure usage naming the flag that does not fit; not-found for a cursor that is no program
 */
export async function readProgramPage(scope: Scope, { sort, ...flags }: PageFlags): Promise<ProgramPage> {
  const order = sort === undefined ? 'newest' : oneOfWords('--sort', sort, programOrders);
  const { limit, offset, after, since, until } = readPage(scope, flags);
  return {
    order,
    limit,
    offset,
    ...(after === undefined ? {} : { after: await programOfCursor(scope, after) }),
    ...(since === undefined ? {} : { from: scope.clock.fromLocal(since, 0) }),
    ...(until === undefined ? {} : { before: scope.clock.fromLocal(addDays(until, 1), 0) }),
  };
}

/** What stands below a page that may not be the last: the cursor of the next one. */
export function nextPage(programs: readonly { readonly id: number }[], { limit }: ProgramPage): string[] {
  const last = programs.at(-1);
  return last !== undefined && programs.length === limit ? [`there may be more: --after ${last.id}`] : [];
}
