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

/** A day of a program by name. */
export interface NamedDay {
  readonly id: number;
  /** Its name. */
  readonly program: string;
  /** Both count from 1. */
  readonly week: number;
  readonly day: number;
  readonly title: string | null;
}

/**
 * The days of the user's own programs, or of those they follow as well, program by program.
 *
 * @param putAway those that were taken out instead of those there are
 */
export async function workoutsOf(scope: Scope, whose: 'own' | 'mine', putAway: boolean): Promise<NamedDay[]> {
  const programs = await visiblePrograms(scope, 'mine').orderBy('p.name_key').execute();
  const meant = programs.filter(({ standing }) => whose === 'mine' || standing === 'own');
  if (meant.length === 0) return [];
  const ids = meant.map(({ id }) => id);
  const rows = await scope.db
    .selectFrom('workouts')
    .select(['id', 'program_id', 'week_index', 'day_index', 'title'])
    .where('program_id', 'in', ids)
    .where('deleted_at', putAway ? 'is not' : 'is', null)
    .orderBy('week_index')
    .orderBy('day_index')
    .execute();
  return meant.flatMap(({ id, name }) =>
    rows
      .filter((row) => row.program_id === id)
      .map((row) => ({
        id: row.id,
        program: name,
        week: row.week_index ?? 1,
        day: row.day_index ?? 1,
        title: row.title,
      })),
  );
}
