import { closest } from '../domain/closest.js';
import { foldName } from '../domain/fold.js';
import type { Found } from '../domain/program-text/program-text.js';
import { distinct, fitsByPart, knownExercises, type Candidate, type ExerciseName } from './exercises.js';
import type { Scope } from './scope.js';

/** Shorter words begin too many names. */
const leastLetters = 3;
/** Names nobody knows that are compared with all others; comparing is slow, and a text with more is no program. */
const mostCompared = 5_000;

/**
 * Finds what names in a text may mean: exactly one exercise by its name, alias or slug, else every one that is plausible,
 * by words of its name or by slips of the keyboard in all of it.
 */
export async function exerciseGuesser(scope: Scope): Promise<(name: string) => Found> {
  const { names, byId, exactly } = await knownExercises(scope);
  const offered = names.filter(({ isArchived, locale }) => !isArchived && locale === null);
  let compared = 0;
  const near = (key: string): readonly Candidate[] => {
    const parts = fitsByPart(names, key);
    if (offered.some((name) => hasWords(name, key))) return parts;
    const slips = misspelt(offered, key);
    // One that is written out but for a slip is meant, not the many whose words only begin so.
    return parts.length === 0 || slips.length === 1 ? slips : parts;
  };
  const named = ({ id }: Candidate) => {
    const exercise = byId.get(id);
    return exercise === undefined ? [] : [{ id, name: exercise.name, measurement: exercise.measurement }];
  };
  return (name) => {
    const id = exactly(name);
    const [exact] = id === undefined ? [] : named({ id, name });
    if (exact !== undefined) return { kind: 'exact', ...exact };
    const key = foldName(name);
    if (key.length < leastLetters || compared >= mostCompared) return { kind: 'none' };
    compared += 1;
    const candidates = near(key).flatMap(named);
    return candidates.length === 0 ? { kind: 'none' } : { kind: 'near', candidates };
  };
}

function hasWords(name: ExerciseName, key: string): boolean {
  const words = name.key.split(' ');
  return key.split(' ').every((word) => words.includes(word));
}

/** A whole name with slips, word for word or with words run together; one whose other words are left out is not meant. */
function misspelt(names: readonly ExerciseName[], key: string): Candidate[] {
  const words = key.split(' ').length;
  const sameWords = names.filter((name) => name.key.split(' ').length === words);
  const found = closest(key, sameWords, 12);
  const joined = key.replaceAll(' ', '');
  const runTogether = () => names.filter((name) => name.key.replaceAll(' ', '') === joined);
  return distinct(found.length > 0 ? found : runTogether());
}
