import { foldName } from '../domain/fold.js';
import type { StartingMax } from '../domain/program/document.js';
import type { Scope } from './scope.js';
import type { Program } from './tables.js';

/**
 * The shares of the one-rep max that training maxes begin with, as the newest revision of a program says them. It was checked
 * when it was written and is not checked again.
 */
export async function startingMaxesOf(
  scope: Scope,
  program: Pick<Program, 'id' | 'owner_id'>,
): Promise<StartingMax[]> {
  const newest = await scope.db
    .selectFrom('program_revisions')
    .select('document')
    .where('owner_id', '=', program.owner_id)
    .where('program_id', '=', program.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const written = JSON.parse(newest?.document ?? '{}') as { training_maxes?: Record<string, string> };
  return Object.entries(written.training_maxes ?? {}).map(([exercise, percent]) => ({
    exercise,
    percent: Number.parseFloat(percent),
  }));
}

/** The share for one exercise; null where the program leaves it to the athlete. */
export function startingShare(maxes: readonly StartingMax[], exercise: string): number | null {
  const key = foldName(exercise);
  return maxes.find((max) => foldName(max.exercise) === key)?.percent ?? null;
}

/** The number of the newest revision of a program; 0 for none. */
export async function newestRevision(
  scope: Scope,
  program: Pick<Program, 'id' | 'owner_id'>,
): Promise<number> {
  const row = await scope.db
    .selectFrom('program_revisions')
    .select((f) => f.fn.max('number').as('number'))
    .where('owner_id', '=', program.owner_id)
    .where('program_id', '=', program.id)
    .executeTakeFirst();
  return row?.number ?? 0;
}
