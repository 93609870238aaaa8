import type { MatchedExercise } from './match-exercises.js';

/**
 * What is to be told of exercises done with body weight that a file has weights for: they are taken as added, though
 * some apps write body weight itself there.
 *
 * @param hasWeight whether any row of an exercise, by its name in the file, has a weight above zero
 * @returns at most one sentence
 */
export function addedWeights(
  exercises: readonly MatchedExercise[],
  hasWeight: (name: string) => boolean,
): string[] {
  const names = exercises
    .filter(
      ({ name, exercise }) =>
        // A name with "Weighted" in it says itself that the weight is added.
        exercise.measurement === 'bodyweight_reps' && !/\bweighted\b/i.test(name) && hasWeight(name),
    )
    .map(({ name }) => name);
  return names.length === 0
    ? []
    : [
        `weights of ${names.join(', ')} were taken as added to body weight: check that they are not body weight itself`,
      ];
}
