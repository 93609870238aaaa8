import type { OneRepMaxFormula } from '../domain/one-rep-max.js';
import { loggedExerciseIds } from './record-list.js';
import type { Scope } from './scope.js';

/**
 * The formula an exercise's one-rep max is estimated with: the exercise's own, else the user's. Read from the rows, not
 * from `scope.user`, which a command under way may have changed.
 */
export async function formulaFor(scope: Scope, exerciseId: number): Promise<OneRepMaxFormula> {
  const row = await scope.db
    .selectFrom('users as u')
    .leftJoin('exercise_settings as t', (join) =>
      join.onRef('t.user_id', '=', 'u.id').on('t.exercise_id', '=', exerciseId),
    )
    .select((f) => f.fn.coalesce('t.one_rep_max_formula', 'u.one_rep_max_formula').as('formula'))
    .where('u.id', '=', scope.user.id)
    .executeTakeFirstOrThrow();
  return row.formula;
}

/**
 * The same for many exercises at once.
 *
 * @returns one entry for each of the ids
 */
export async function formulasFor(
  scope: Scope,
  exerciseIds: readonly number[],
): Promise<ReadonlyMap<number, OneRepMaxFormula>> {
  const formulaOf = await formulasForUser(scope);
  return new Map(exerciseIds.map((id) => [id, formulaOf(id)]));
}

/** The same for whichever exercise is asked for later. */
export async function formulasForUser(scope: Scope): Promise<(exerciseId: number) => OneRepMaxFormula> {
  const own = await ownFormulas(scope);
  const user = await userFormula(scope);
  return (id) => own.get(id) ?? user;
}

/** The ids of the exercises the user has sets of and that have no formula of their own: those a change of the user's moves. */
export async function exercisesOfUserFormula(scope: Scope): Promise<number[]> {
  const own = await ownFormulas(scope);
  return (await loggedExerciseIds(scope)).filter((id) => !own.has(id));
}

/** The formula of every exercise without its own. */
export async function userFormula(scope: Scope): Promise<OneRepMaxFormula> {
  const { formula } = await scope.db
    .selectFrom('users')
    .select('one_rep_max_formula as formula')
    .where('id', '=', scope.user.id)
    .executeTakeFirstOrThrow();
  return formula;
}

async function ownFormulas(scope: Scope): Promise<Map<number, OneRepMaxFormula>> {
  const rows = await scope.db
    .selectFrom('exercise_settings')
    .select(['exercise_id', 'one_rep_max_formula as formula'])
    .where('user_id', '=', scope.user.id)
    .execute();
  return new Map(rows.flatMap(({ exercise_id: id, formula }) => (formula === null ? [] : [[id, formula]])));
}
