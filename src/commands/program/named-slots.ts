import { exerciseFinder } from '../../db/exercises.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { foldName } from '../../domain/fold.js';
import type { ProgramSlot } from '../../domain/program/document.js';
import type { ProgramSource } from './program-source.js';

/**
 * Reads slots of a program as people name them: one by its key, else all of an exercise.
 *
 * @returns a function that throws Failure usage with the keys there are, and as `requireExercise` does
 */
export async function slotNaming(
  scope: Scope,
  { name, document, exerciseId }: ProgramSource,
): Promise<(typed: string) => ProgramSlot[]> {
  const find = await exerciseFinder(scope);
  const byKey = new Map<string, ProgramSlot>();
  for (const slot of document.weeks.flatMap(({ days }) => days.flatMap((day) => day.slots)))
    if (!byKey.has(slot.key)) byKey.set(slot.key, slot);
  const slots = [...byKey.values()];
  return (typed) => {
    const key = foldName(typed);
    const keyed = byKey.get(typed.trim()) ?? slots.find((slot) => foldName(slot.key) === key);
    if (keyed !== undefined) return [keyed];
    const called = slots.filter((slot) => foldName(slot.exercise) === key);
    if (called.length > 0) return called;
    const { id } = find(typed);
    const found = slots.filter(({ exercise }) => exerciseId(exercise) === id);
    if (found.length > 0) return found;
    throw new Failure(
      'usage',
      `"${typed}" is not in "${name}"`,
      `its slots are ${[...byKey.keys()].join(', ')}`,
    );
  };
}
