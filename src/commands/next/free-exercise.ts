import type { Scope } from '../../db/scope.js';
import { exerciseSessions } from '../../db/slot-sessions.js';
import type { Exercise } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import { plannedFrom } from '../../domain/planned/from-performed.js';
import { prescribe } from '../../domain/progression/prescribe.js';
import { parseRule } from '../../domain/progression/rule-notation.js';
import { equipmentOf } from '../inventory.js';
import type { SlotPrescription } from '../prescriptions.js';

/** More than a rule looks back at. */
const sessionsRead = 20;

/**
 * What a rule asks for next in an exercise that no plan has: its last sessions judged by what the first of them was.
 *
 * @param date local, the day asked for
 * @throws Failure usage for what is no rule; not-found when the exercise was never trained
 */
export async function prescribeFreely(
  scope: Scope,
  exercise: Exercise,
  rule: string,
  date: string,
): Promise<SlotPrescription> {
  const parsed = parseRule(rule);
  const trained = await exerciseSessions(scope, exercise.id, date, sessionsRead);
  const sessions = trained.map((session) => ({
    ...session,
    ...{
      slotKey: exercise.slug,
      exercise: exercise.name,
      exerciseId: exercise.id,
      week: null,
      day: null,
      revision: null,
    },
  }));
  const sets = sessions
    .map((session) =>
      session.sets
        .toSorted((a, b) => a.setIndex - b.setIndex)
        .filter(({ set }) => set.isCompleted && set.setType === 'working')
        .map(({ set }) => plannedFrom(set))
        .filter((set) => set !== null),
    )
    .find((planned) => planned.length > 0);
  if (sets === undefined)
    throw new Failure(
      'not-found',
      `you have not trained "${exercise.name}" yet`,
      `log a first session: ton log "${exercise.name}" 100x5`,
    );
  const equipment = (await equipmentOf(scope, [exercise.id])).get(exercise.id) ?? null;
  const slot = {
    ...{ id: 0, exerciseId: exercise.id, setIds: [], key: exercise.slug, exercise: exercise.name },
    ...{
      measurement: exercise.measurement,
      supersetGroup: null,
      restSeconds: null,
      notes: null,
      rule: parsed,
      sets,
    },
  };
  const prescription = prescribe({ rule: parsed, cycle: [sets], sessions, date, equipment });
  return { slot, exercise, sessions, prescription };
}
