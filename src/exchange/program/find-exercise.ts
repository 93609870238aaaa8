import { exerciseFinder } from '../../db/exercises.js';
import type { Scope } from '../../db/scope.js';
import { foldName } from '../../domain/fold.js';
import type { Measurement } from '../../domain/set.js';
import type { StoredProgram } from './stored.js';

/** An exercise that a document names, as it is stored. */
export interface FoundExercise {
  readonly id: number;
  readonly name: string;
  readonly measurement: Measurement;
}

/**
 * Finds the exercises of a document that a stored program becomes: those it has already, also where they were removed or are
 * somebody else's, then all that the user may see.
 *
 * @param stored null for a new program
 * @returns a function that throws Failure as `requireExercise` does
 */
export async function programExerciseFinder(
  scope: Scope,
  stored: StoredProgram | null,
): Promise<(name: string) => FoundExercise> {
  const find = await exerciseFinder(scope);
  const known = new Map<string, FoundExercise>();
  for (const { days } of stored?.document.weeks ?? [])
    for (const { slots } of days)
      for (const { exerciseId: id, exercise: name, measurement } of slots)
        known.set(foldName(name), { id, name, measurement });
  return (name) => known.get(foldName(name)) ?? find(name);
}
