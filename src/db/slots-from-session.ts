import { plannedFrom } from '../domain/planned/from-performed.js';
import type { NewSlot } from './planned-slots.js';
import type { Scope } from './scope.js';
import { performedSet, setsOfSession, type SetOfSession } from './sets.js';

/**
 * What was done in a session as slots to do again: completed sets only, in their order, with their exercise's notes and
 * superset. A superset of which one exercise is left is none.
 *
 * @returns empty when no set was completed
 */
export async function slotsFromSession(scope: Scope, sessionId: number): Promise<NewSlot[]> {
  const exercises = await scope.db
    .selectFrom('exercises as e')
    .innerJoin('session_exercises as x', 'x.exercise_id', 'e.id')
    .select(['e.id', 'e.slug', 'e.name', 'e.measurement'])
    .where('x.user_id', '=', scope.user.id)
    .where('x.session_id', '=', sessionId)
    .execute();
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const slots = slotsOf(await setsOfSession(scope, sessionId)).flatMap((rows): NewSlot[] => {
    const [first] = rows;
    const exercise = byId.get(first.exercise_id);
    const sets = rows.map((row) => plannedFrom(performedSet(row))).filter((set) => set !== null);
    if (exercise === undefined || sets.length === 0) return [];
    return [{ exercise, supersetGroup: first.superset_group, rule: null, notes: first.exercise_notes, sets }];
  });
  const members = (letter: string) => slots.filter(({ supersetGroup }) => supersetGroup === letter).length;
  return slots.map((slot) => {
    const isAlone = slot.supersetGroup !== null && members(slot.supersetGroup) < 2;
    return isAlone ? { ...slot, supersetGroup: null } : slot;
  });
}

/** The sets of each place in the session, which are in its order. */
function slotsOf(rows: readonly SetOfSession[]): [SetOfSession, ...SetOfSession[]][] {
  const slots = new Map<number, [SetOfSession, ...SetOfSession[]]>();
  for (const row of rows) {
    const slot = slots.get(row.position);
    if (slot === undefined) slots.set(row.position, [row]);
    else slot.push(row);
  }
  return [...slots.values()];
}
