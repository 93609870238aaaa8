import type { Muscle } from './exercise-words.js';
import type { Scope, WriteScope } from './scope.js';
import { addLink, removeLink } from './write-links.js';

/** What hangs on an exercise; each replaces what was there. */
export interface ExerciseParts {
  readonly primary: readonly Muscle[];
  readonly secondary: readonly Muscle[];
  readonly equipmentIds: readonly number[];
}

/** The muscles an exercise is for. */
export async function musclesOf(
  scope: Scope,
  exerciseId: number,
): Promise<{ primary: Muscle[]; secondary: Muscle[] }> {
  const rows = await scope.db
    .selectFrom('exercise_muscles')
    .select(['muscle', 'role'])
    .where('exercise_id', '=', exerciseId)
    .execute();
  const ofRole = (wanted: string) =>
    rows.flatMap(({ muscle, role }) => (role === wanted ? muscle : [])).sort();
  return { primary: ofRole('primary'), secondary: ofRole('secondary') };
}

/** Makes these the muscles of an exercise of the user's own; one that is named as both is primary. */
export async function replaceMuscles(
  scope: WriteScope,
  exerciseId: number,
  primary: readonly Muscle[],
  secondary: readonly Muscle[],
): Promise<void> {
  const before = await musclesOf(scope, exerciseId);
  const wanted = [
    ...primary.map((muscle) => ({ muscle, role: 'primary' as const })),
    ...secondary
      .filter((muscle) => !primary.includes(muscle))
      .map((muscle) => ({ muscle, role: 'secondary' as const })),
  ];
  const there = [
    ...before.primary.map((muscle) => ({ muscle, role: 'primary' as const })),
    ...before.secondary.map((muscle) => ({ muscle, role: 'secondary' as const })),
  ];
  const isIn = (list: typeof wanted, one: (typeof wanted)[number]) =>
    list.some(({ muscle, role }) => muscle === one.muscle && role === one.role);
  for (const one of there.filter((link) => !isIn(wanted, link)))
    await removeLink(scope, 'exercise_muscles', { exercise_id: exerciseId, muscle: one.muscle });
  for (const one of wanted.filter((link) => !isIn(there, link)))
    await addLink(scope, 'exercise_muscles', { exercise_id: exerciseId, ...one });
}

/** Ids of the things an exercise takes. */
export async function equipmentIdsOf(scope: Scope, exerciseId: number): Promise<number[]> {
  const rows = await scope.db
    .selectFrom('exercise_equipment')
    .select('equipment_id as id')
    .where('exercise_id', '=', exerciseId)
    .orderBy('equipment_id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Names of the things an exercise takes. */
export async function equipmentNamesOf(scope: Scope, exerciseId: number): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('exercise_equipment as x')
    .innerJoin('equipment as q', 'q.id', 'x.equipment_id')
    .select('q.name')
    .where('x.exercise_id', '=', exerciseId)
    .orderBy('q.id')
    .execute();
  return rows.map(({ name }) => name);
}

/** Makes these the things an exercise of the user's own takes. */
export async function replaceEquipment(
  scope: WriteScope,
  exerciseId: number,
  ids: readonly number[],
): Promise<void> {
  const there = await equipmentIdsOf(scope, exerciseId);
  for (const id of there.filter((one) => !ids.includes(one)))
    await removeLink(scope, 'exercise_equipment', { exercise_id: exerciseId, equipment_id: id });
  for (const id of ids.filter((one) => !there.includes(one)))
    await addLink(scope, 'exercise_equipment', { exercise_id: exerciseId, equipment_id: id });
}
