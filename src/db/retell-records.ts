import { deriveRecords } from '../domain/records/derive.js';
import { standingRecords } from '../domain/records/record.js';
import type { Measurement } from '../domain/set.js';
import { formulaFor } from './formula.js';
import { placeOf, recordSetOf, recordSets, type MovedRecords } from './records.js';
import type { Scope } from './scope.js';

/**
 * The records that some sets of an exercise brought, told again as when they were logged; nothing is written.
 *
 * @param setIds of sets of that exercise
 */
export async function retellRecords(
  scope: Scope,
  exercise: { id: number; name: string; measurement: Measurement },
  setIds: ReadonlySet<number>,
): Promise<MovedRecords> {
  const formula = await formulaFor(scope, exercise.id);
  const sets = (await recordSets(scope, exercise.id).execute()).map(recordSetOf);
  const others = sets.filter(({ id }) => !setIds.has(id));
  const known = new Set(deriveRecords(exercise.measurement, others, formula).map(placeOf));
  const events = deriveRecords(exercise.measurement, sets, formula);
  return {
    exerciseId: exercise.id,
    exercise: exercise.name,
    formula,
    diff: { gained: [], lost: [], changed: [] },
    standing: standingRecords(events).length,
    added: events.filter((event) => setIds.has(event.setId) && !known.has(placeOf(event))),
  };
}
