import { Failure } from '../domain/failure.js';
import { visiblePrograms, type VisibleProgram } from './programs.js';
import type { Scope } from './scope.js';

/** A day of a program and where it stands. */
export interface FoundWorkout {
  readonly id: number;
  readonly program: VisibleProgram;
  /** Both count from 1. */
  readonly week: number;
  readonly day: number;
  readonly title: string | null;
  /** Taken out of the program. */
  readonly isPutAway: boolean;
}

/**
 * The day of a program by its id.
 *
 * @throws Failure not-found when there is none that the user may see; usage for a template
 */
export async function requireWorkout(scope: Scope, id: number): Promise<FoundWorkout> {
  const row = await scope.db.selectFrom('workouts').selectAll().where('id', '=', id).executeTakeFirst();
  const programId = row?.program_id ?? null;
  const program =
    programId === null
      ? undefined
      : await visiblePrograms(scope, 'all').where('p.id', '=', programId).executeTakeFirst();
  const isPutAway = row?.deleted_at !== null;
  const isOwn = row?.owner_id === scope.user.id;
  if (row !== undefined && program !== undefined && (isOwn || !isPutAway)) {
    const { week_index: week, day_index: day, title } = row;
    return { id, program, week: week ?? 1, day: day ?? 1, title, isPutAway };
  }
  if (row !== undefined && isOwn && programId === null) {
    const name = row.title ?? '';
    throw new Failure(
      'usage',
      `"${id}" is the template "${name}", no workout of a program`,
      `see it with: ton template show ${name}`,
    );
  }
  throw new Failure(
    'not-found',
    `there is no workout "${id}"`,
    'see those of a program with: ton workout list',
  );
}
