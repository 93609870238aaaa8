import { knownExercises } from '../../db/exercises.js';
import { exerciseGuesser } from '../../db/plausible-exercises.js';
import type { Scope } from '../../db/scope.js';
import { likeness, wordsOf, writtenOut } from '../../domain/alike.js';
import { foldName } from '../../domain/fold.js';
import type { OurExercise } from './our-exercises.js';

/** At least two thirds of the words of both have to be the same. */
const leastLikeness = 2 / 3;
const mostOffered = 10;
/** Looking for slips of the keyboard takes some hundredths of a second a name. */
const mostGuessed = 200;

/**
 * Finds what a name in a file may mean where it is no name of ours: by the words it shares with a name of ours, short forms
 * written out, else by slips of the keyboard. Nothing of it is ever taken without a person saying so.
 *
 * @returns a function that gives the likeliest first, ten at most
 */
export async function likelyExercises(scope: Scope): Promise<(name: string) => OurExercise[]> {
  const { names, byId } = await knownExercises(scope);
  const offered = names
    .filter(({ isArchived }) => !isArchived)
    .map(({ id, key }) => ({ id, words: wordsOf(writtenOut(key)) }));
  const guess = await exerciseGuesser(scope);
  let guessed = 0;

  function byWords(words: ReadonlySet<string>): number[] {
    const likenessById = new Map<number, number>();
    for (const { id, words: others } of offered) {
      const like = likeness(words, others);
      if (like >= leastLikeness && like > (likenessById.get(id) ?? 0)) likenessById.set(id, like);
    }
    return [...likenessById].sort(([a, one], [b, other]) => other - one || a - b).map(([id]) => id);
  }

  function bySlips(key: string): number[] {
    guessed += 1;
    const found = guessed > mostGuessed ? { kind: 'none' as const } : guess(key);
    if (found.kind === 'exact') return [found.id];
    return found.kind === 'near' ? found.candidates.map(({ id }) => id) : [];
  }

  return (name) => {
    const key = writtenOut(foldName(name));
    if (key === '') return [];
    const alike = byWords(wordsOf(key));
    const ids = alike.length > 0 ? alike : bySlips(key);
    return ids.slice(0, mostOffered).flatMap((id) => {
      const exercise = byId.get(id);
      return exercise === undefined ? [] : [exercise];
    });
  };
}
