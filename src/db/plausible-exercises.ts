import { closest } from '../domain/closest.js';
import { foldName } from '../domain/fold.js';
import type { Found } from '../domain/program-text/program-text.js';
import { distinct, fitsByPart, knownExercises, type Candidate, type ExerciseName } from './exercises.js';
import type { Scope } from './scope.js';

/** Shorter words begin too many names. */
const leastLetters = 3;
/** Names nobody knows that are compared with all others; comparing is slow, and a text of more is no program. */
const mostCompared = 2_000;
/** Letters by which a slip may lengthen or shorten a name. */
const mostSlips = 3;

/**
 * Finds what names in a text may mean: exactly one exercise by its name, alias or slug, else every one that is plausible,
 * by a part of its name or, where none has such a part, by slips of the keyboard in all of it.
 */
export async function exerciseGuesser(scope: Scope): Promise<(name: string) => Found> {
  const { names, byId, exactly } = await knownExercises(scope);
  const offered = names.filter(({ isArchived }) => !isArchived);
  let compared = 0;
  const near = (key: string): readonly Candidate[] => {
    const parts = fitsByPart(names, key);
    compared += parts.length === 0 ? 1 : 0;
    return parts.length > 0 || compared > mostCompared ? parts : misspelt(offered, key);
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
    const candidates = key.length < leastLetters ? [] : near(key).flatMap(named);
    return candidates.length === 0 ? { kind: 'none' } : { kind: 'near', candidates };
  };
}

/** A whole name with slips; one whose other words are left out is not meant. */
function misspelt(names: readonly ExerciseName[], key: string): Candidate[] {
  const alike = names.filter((name) => Math.abs(name.key.length - key.length) <= mostSlips);
  return distinct(closest(key, alike, 12));
}
