import { addDays } from '../domain/days.js';
import { summarizeSession } from '../domain/history.js';
import type { OneRepMaxFormula } from '../domain/one-rep-max.js';
import type { Scope } from './scope.js';
import { performedSet } from './sets.js';

/** An estimate older than this says little about today. */
const freshDays = 90;

/**
 * The best estimated one-rep max of an exercise in the ninety days up to a date.
 *
 * @param date local, included
 * @returns kilograms, unrounded, or null without a set that gives an estimate
 */
export async function recentOneRepMax(
  scope: Scope,
  exercise: { readonly id: number; readonly measurement: Parameters<typeof summarizeSession>[0] },
  date: string,
  formula: OneRepMaxFormula,
): Promise<number | null> {
  const rows = await scope.db
    .selectFrom('set_logs')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('exercise_id', '=', exercise.id)
    .where('deleted_at', 'is', null)
    // The index is by time; a day more on each side allows for every offset.
    .where('performed_at', '>=', Date.parse(`${addDays(date, -freshDays - 1)}T00:00:00Z`))
    .where('local_date', '>', addDays(date, -freshDays))
    .where('local_date', '<=', date)
    .execute();
  const sets = rows.map((row) => ({ ...performedSet(row), id: row.id, dropOf: row.drop_of }));
  return summarizeSession(exercise.measurement, sets, formula).bestOneRepMax;
}
