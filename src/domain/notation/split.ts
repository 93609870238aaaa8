import { plainGlyphs } from './cursor.js';

/** What was typed behind a verb, taken apart. */
export interface ExerciseAndSets {
  exercise: string;
  /** Empty when there is no set. */
  sets: string;
}

const setStart =
  /^(?:[+-]?\d|x\d|bw(?:$|[x+-])|miss(?:$|\d|bw)|last(?:$|[x+-])|@|[wdfa]{1,4}(?:[+-]?\d|x\d|bw))/;
const flags = /^(?:([wdfa])(?!.*\1))+$/;

/** Whether a set begins at this word; a flag or an x alone does only in front of one. */
function startsSet(words: readonly string[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (setStart.test(word)) return true;
  const next = words[index + 1] ?? '';
  if (word === 'x') return /^\d/.test(next);
  return flags.test(word) && !next.startsWith('@') && startsSet(words, index + 1);
}

/**
 * Takes an exercise and its sets apart: `bench press 100x5` is `bench press` and `100x5`.
 *
 * The first word is always exercise, and the exercise goes on up to the first word that begins a set. A single word that
 * has spaces, quoted in a shell, is taken apart in the same way; among several, the first is kept whole.
 *
 * @param words as a shell hands them over; one may begin with a minus
 */
export function splitExercise(words: readonly string[]): ExerciseAndSets {
  const [first = '', ...others] = words;
  const spread = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
  const parts = words.length === 1 ? spread(first) : [first, ...others.flatMap(spread)];
  const plain = parts.map(plainGlyphs);
  let end = Math.min(1, parts.length);
  while (end < parts.length && !startsSet(plain, end)) end += 1;
  return { exercise: parts.slice(0, end).join(' ').trim(), sets: parts.slice(end).join(' ') };
}
