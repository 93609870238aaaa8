import type { App } from '../../app/app.js';
import { findByExactName } from '../../db/exercises.js';
import type { Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { foldName } from '../../domain/fold.js';
import { whichExercise } from '../../prompts/ask-exercise.js';

/** An exercise and what was typed after it. */
export interface ExerciseAndRest {
  readonly exercise: Exercise;
  /** Empty when there is nothing more. */
  readonly rest: string;
}

/**
 * Parts words into an exercise and what comes after it: the exercise is the longest run of first words that is the whole
 * name of one, else the first word, which may be a part of a name. Quotes hold words together.
 *
 * @throws Failure as `whichExercise` does
 */
export async function splitWords(app: App, scope: Scope, words: readonly string[]): Promise<ExerciseAndRest> {
  for (let count = words.length; count > 0; count -= 1) {
    // A word of signs alone is no part of a name.
    if (foldName(words[count - 1] ?? '') === '') continue;
    const exercise = await findByExactName(scope, words.slice(0, count).join(' '));
    if (exercise !== undefined) return { exercise, rest: words.slice(count).join(' ') };
  }
  const [first = ''] = words;
  return { exercise: await whichExercise(app, scope, first), rest: words.slice(1).join(' ') };
}
