import { recentOneRepMax } from '../db/best-one-rep-max.js';
import { formulaFor } from '../db/formula.js';
import type { Scope } from '../db/scope.js';
import type { Exercise } from '../db/tables.js';
import { addDays } from '../domain/days.js';
import { fromKilograms } from '../domain/load.js';
import type { PlannedSet } from '../domain/planned/planned-set.js';
import type { EnteredWeight, Maximum } from '../domain/progression/slot-log.js';
import { userUnit } from './user-unit.js';

const secondsPerDay = 24 * 3600;

/**
 * Reads the one-rep max that percentages of a plan are of, as it was known before each of the dates, in the user's
 * unit: what a session is judged by is not what was lifted in it. Nothing
 * is read where the plan has no such percentage.
 *
 * @param entered what the athlete said it is, which goes before every estimate
 * @param dates local, of the sessions and the day asked for
 */
export async function oneRepMaxReader(
  scope: Scope,
  exercise: Pick<Exercise, 'id' | 'measurement'>,
  plans: readonly (readonly PlannedSet[])[],
  entered: readonly EnteredWeight[],
  dates: readonly string[],
): Promise<(date: string) => Maximum | null> {
  if (!plans.some((sets) => sets.some(({ percentOf }) => percentOf === '1rm'))) return () => null;
  const formula = await formulaFor(scope, exercise.id);
  const unit = userUnit(scope.user);
  const known = new Map<string, Maximum | null>();
  for (const date of new Set(dates)) {
    const end = scope.clock.fromLocal(date, secondsPerDay);
    const said = entered
      .filter(({ at }) => at < end)
      .sort((a, b) => a.at - b.at)
      .at(-1);
    if (said !== undefined) {
      known.set(date, said);
      continue;
    }
    const best = await recentOneRepMax(scope, exercise, addDays(date, -1), formula);
    known.set(date, best === null ? null : { weight: fromKilograms(best, unit), unit });
  }
  return (date) => known.get(date) ?? null;
}
