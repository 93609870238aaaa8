import { plainGlyphs } from '../notation/cursor.js';
import { splitExercise } from '../notation/split.js';

/** One exercise of a workout, taken apart but not yet looked up. */
export interface SlotLine {
  /** The letter of `A1`; null when the exercise stands alone. */
  readonly supersetGroup: string | null;
  readonly exercise: string;
  /** In the notation of sets planned; empty when there is none. */
  readonly sets: string;
  /** What stands behind the second bar. */
  readonly notes: string | null;
  /** The exercise if the letter belongs to its name, as in `B stance deadlift`; null where it cannot. */
  readonly exerciseWithLetter: string | null;
}

const label = /^(?:([a-z])\d{1,2}[.):]?|([A-H])[.):])\s+(?=\S)/i;
const bareLetter = /^([A-H])\s+(?=\S)/;

/** Whether sets begin at this word: `3x8`, `3-4 sets`, `3 x 8`, `w 2x5`. */
function startsSets(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  const next = words[index + 1] ?? '';
  if (/^[wd]?\d+(?:-\d+)?x/.test(word)) return true;
  if (/^[wd]?\d+(?:-\d+)?$/.test(word)) return /^(?:x|sets?$)/.test(next);
  return /^[wd]$/.test(word) && startsSets(words, index + 1);
}

/** The exercise up to its sets: in front of a colon, else up to the first word that begins a set. */
function splitWords(text: string): Pick<SlotLine, 'exercise' | 'sets'> {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const plain = words.map(plainGlyphs);
  const found = words.findIndex((_, index) => index > 0 && startsSets(plain, index));
  const colon = words.slice(0, found === -1 ? words.length : found).findIndex((word) => /.:$/.test(word));
  if (colon !== -1) {
    const exercise = words
      .slice(0, colon + 1)
      .join(' ')
      .slice(0, -1);
    return { exercise, sets: words.slice(colon + 1).join(' ') };
  }
  // What only looks like a set is taken for one, so that the error can point at it.
  if (found === -1) return splitExercise(words);
  return { exercise: words.slice(0, found).join(' '), sets: words.slice(found).join(' ') };
}

/**
 * One exercise of a workout as people write it in a line: `squat 5x5 100kg`, `A1 bench press: 3x8-12 rest 90s`,
 * `row | 3x8 | slowly`. The first word is always exercise, and the exercise goes on up to the first set.
 */
export function parseSlotLine(text: string): SlotLine {
  const line = text.trim();
  const sure = label.exec(line);
  const bare = sure === null ? bareLetter.exec(line) : null;
  const rest = line.slice((sure ?? bare)?.[0].length ?? 0);
  const supersetGroup = (sure?.[1] ?? sure?.[2] ?? bare?.[1])?.toUpperCase() ?? null;
  const [first = '', second, ...others] = rest.split('|').map((part) => part.trim());
  const parts = second === undefined ? splitWords(rest) : { exercise: first, sets: second };
  const notes = others.join(' | ');
  return {
    supersetGroup,
    ...parts,
    notes: notes === '' ? null : notes,
    exerciseWithLetter: bare === null ? null : `${bare[1] ?? ''} ${parts.exercise}`,
  };
}
