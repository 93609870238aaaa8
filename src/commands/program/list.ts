import type { App } from '../../app/app.js';
import { listDeletedPrograms, listPrograms } from '../../db/program-list.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { textOf } from '../../output/text-of.js';
import type { RowsView } from '../../output/view.js';
import type { PageFlags } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { isoTime, listedColumns, listedRow, programFields } from '../program-row.js';
import { nextPage, readProgramPage, type ProgramPage } from './read-page.js';

/** The user's own programs and those they follow or are invited to, or their own that were deleted. */
export async function run(
  app: App,
  { options }: Invocation<PageFlags & { deleted?: true }>,
): Promise<RowsView> {
  const scope = await app.reading();
  const page = await readProgramPage(scope, options);
  if (options.deleted === true) return await deleted(scope, options, page);
  const programs = await listPrograms(scope, { ...page, reach: 'mine' });
  return {
    kind: 'rows',
    columns: listedColumns,
    rows: programs.map((program) => listedRow(scope, program)),
    footer: nextPage(programs, page),
    empty: 'no programs yet; make one with: ton program create, or find one with: ton program search',
  };
}

async function deleted(scope: Scope, flags: PageFlags, page: ProgramPage): Promise<RowsView> {
  const { after, since, until, sort } = flags;
  if ([after, since, until, sort].some((flag) => flag !== undefined)) {
    throw new Failure(
      'usage',
      '"--deleted" goes with --limit and --offset alone',
      'the one deleted last comes first',
    );
  }
  const programs = await listDeletedPrograms(scope, page);
  return {
    kind: 'rows',
    columns: [
      { key: 'id', label: 'id', align: 'right' },
      { key: 'uid' },
      { key: 'name', label: 'name' },
      { key: 'weeks', label: 'weeks', align: 'right' },
      ...['description', 'zip_code', 'visibility', 'created_at', 'updated_at'].map((key) => ({ key })),
      { key: 'deleted_at', label: 'deleted on', show: (row) => textOf(row, 'deleted_at').slice(0, 10) },
    ],
    rows: programs.map((program) => ({
      ...programFields(scope, program),
      deleted_at: isoTime(scope, program.deleted_at ?? 0),
    })),
    empty: 'no program is deleted',
  };
}
