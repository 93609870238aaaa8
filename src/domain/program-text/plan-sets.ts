import { Failure } from '../failure.js';
import { setLimits } from '../notation/limits.js';
import type { PlannedContext } from '../planned/loads.js';
import { parsePlanned } from '../planned/parse.js';
import type { PlannedSet } from '../planned/planned-set.js';
import { Grouper, type Group, type Mark, type Piece } from './groups.js';
import type { Work } from './item.js';

/** What the pieces of one exercise ask for. */
export interface PiecesRead {
  readonly sets: readonly PlannedSet[];
  /** Pieces that no set could take. */
  readonly loose: readonly Piece[];
  readonly guesses: readonly string[];
}

/** The sets of a text in the notation, or null where it is none. */
export function plannedOrNull(text: string, context: PlannedContext): PlannedSet[] | null {
  try {
    return parsePlanned(text, context);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function worksText(type: Group['type'], works: readonly Work[], marks: readonly string[]): string {
  return works.map(({ sets, reps }) => [type, `${sets}x${reps}`, ...marks].join(' ').trim()).join(', ');
}

/** The work as the exercise is measured, where a number alone is not: seconds of a hold, metres of a carry. */
function measuredWorks(
  group: Group,
  context: PlannedContext,
): { works: readonly Work[]; guess: string | null } | null {
  const reads = (works: readonly Work[]): boolean =>
    plannedOrNull(worksText(group.type, works, []), context) !== null;
  if (reads(group.works)) return { works: group.works, guess: null };
  const unit = { duration: 's', weight_duration: 's', weight_distance: 'm' }[
    context.measurement as 'duration'
  ] as string | undefined;
  const works = group.works.map(({ sets, reps }) => ({
    sets,
    reps: /^\d+$/.test(reps) ? reps + (unit ?? ' reps') : reps,
  }));
  if (unit === undefined || !reads(works)) return null;
  return {
    works,
    guess: `reps read as ${unit === 's' ? 'seconds' : 'metres'}, by which the exercise is measured`,
  };
}

/** The marks that the notation takes for these works, and those it refuses. */
function splitMarks(
  works: readonly Work[],
  { type, marks }: Group,
  context: PlannedContext,
): { taken: Mark[]; refused: Mark[] } {
  const taken: Mark[] = [];
  const refused: Mark[] = [];
  for (const mark of marks) {
    const texts = [...taken, mark].map(({ text }) => text);
    (plannedOrNull(worksText(type, works.slice(0, 1), texts), context) === null ? refused : taken).push(mark);
  }
  return { taken, refused };
}

/** A way in an exercise that is counted: `Row 2000m` hardly means the one with a barbell. A time may be a hold. */
function isWithoutReps({ repsMin, isAmrap, distanceM }: PlannedSet): boolean {
  return repsMin === null && !isAmrap && distanceM !== null;
}

function groupText(works: readonly Work[], type: Group['type'], taken: readonly Mark[]): string {
  const texts = (marks: readonly Mark[]): string[] => marks.map(({ text }) => text);
  const [work] = works;
  const count = Number(work?.sets);
  if (work === undefined || !taken.some(({ isLastOnly }) => isLastOnly) || count < 2) {
    return worksText(type, works, texts(taken));
  }
  const others = taken.filter(({ isLastOnly }) => !isLastOnly);
  const before = [{ sets: String(count - 1), reps: work.reps.replace('+', '') }];
  return `${worksText(type, before, texts(others))}, ${worksText(type, [{ ...work, sets: '1' }], texts(taken))}`;
}

/**
 * The planned sets that pieces mean, through the notation of planned sets itself: what it refuses is left loose.
 */
export function planPieces(pieces: readonly Piece[], context: PlannedContext): PiecesRead {
  const { groups, loose, guesses } = new Grouper(pieces).group();
  const read = { sets: [] as PlannedSet[], loose: [...loose], guesses: [...guesses] };
  for (const group of groups) {
    const measured = measuredWorks(group, context);
    const { taken, refused } =
      measured === null ? { taken: [], refused: [] } : splitMarks(measured.works, group, context);
    const sets =
      measured === null ? null : plannedOrNull(groupText(measured.works, group.type, taken), context);
    if (measured === null || sets === null || read.sets.length + sets.length > setLimits.sets.max) {
      read.loose.push(...group.pieces, ...group.marks.map(({ from }) => from));
      continue;
    }
    read.sets.push(...sets);
    read.loose.push(...refused.map(({ from }) => from));
    if (measured.guess !== null) read.guesses.push(measured.guess);
    if (context.measurement.endsWith('reps') && sets.some(isWithoutReps))
      read.guesses.push('a distance, though the exercise is counted in reps');
  }
  return { ...read, loose: [...new Set(read.loose)] };
}
