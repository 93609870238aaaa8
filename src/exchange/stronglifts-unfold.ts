import { headerKey } from './header.js';
import type { Unfolding } from './unfold.js';

/** The set's own columns, once it has a record to itself. */
export const setColumns = { number: 'Set', reps: 'Set reps', shown: 'Set shown as' } as const;

const setPattern = /^set (\d+)$/;
/** How the sets went, such as `5/5/-/0`: a dash is a set that was not done, 0 one that failed. `5×5` says nothing of them. */
const markPattern = /^(?:\d+|-)(?:\/(?:\d+|-))*$/;
const wideSetPattern = /^set (\d+) \((reps|kg|lb)\)$/;

/** The two cells of one set of the newer shape, by their place in a record. */
interface WideSet {
  reps: number;
  weight: number;
}

/**
 * The newer shape has an exercise in a row and its sets across, each as `Set 1 (Reps)` and `Set 1 (KG)`.
 *
 * A record without any set becomes one without a number.
 *
 * @returns null for any other header
 */
function unfoldExercises(header: readonly string[]): Unfolding | null {
  const keys = header.map(headerKey);
  const shown = keys.indexOf('sets×reps');
  const found = new Map<number, Partial<WideSet>>();
  let unit = '';
  for (const [index, key] of keys.entries()) {
    const [, number, what] = wideSetPattern.exec(key) ?? [];
    if (what === undefined) continue;
    const set = found.get(Number(number)) ?? {};
    if (what === 'reps') set.reps = index;
    else {
      set.weight = index;
      unit = what.toUpperCase();
    }
    found.set(Number(number), set);
  }
  const sets = [...found].flatMap(([number, { reps, weight }]) =>
    reps === undefined || weight === undefined ? [] : [{ number, reps, weight }],
  );
  if (sets.length === 0) return null;
  const isSet = new Set(sets.flatMap(({ reps, weight }) => [reps, weight]));
  const others = keys.map((_, index) => index).filter((index) => !isSet.has(index));
  const fixed = (cells: readonly string[]): string[] => others.map((index) => cells[index] ?? '');
  const { number, reps, shown: shownAs } = setColumns;
  return {
    header: [...fixed(header), number, reps, shownAs, `Set weight (${unit})`],
    records: (cells) => {
      const marks = markPattern.test(cells[shown] ?? '') ? (cells[shown] ?? '').split('/') : [];
      const done = sets
        .map((set) => ({ set, reps: cells[set.reps] ?? '', weight: cells[set.weight] ?? '' }))
        .filter((set) => set.reps.trim() !== '' || set.weight.trim() !== '')
        .map((set, place) => [
          ...fixed(cells),
          String(set.set.number),
          set.reps,
          marks[place] ?? '',
          set.weight,
        ]);
      return done.length > 0 ? done : [[...fixed(cells), '', '', '', '']];
    },
  };
}

/**
 * The older shape has a workout in a row, and its exercises across: `Exercise 1`, the weight twice, `Set 1` to `Set 5`,
 * then `Exercise 2` with columns of the same names.
 *
 * @returns null for any other header
 */
function unfoldWorkouts(header: readonly string[]): Unfolding | null {
  const keys = header.map(headerKey);
  const starts = keys.flatMap((key, index) => (/^exercise \d+$/.test(key) ? [index] : []));
  const [first] = starts;
  if (first === undefined) return null;
  const blocks = starts.map((start, place) => {
    const end = starts[place + 1] ?? keys.length;
    const within = (name: string): number => keys.indexOf(name, start);
    const sets = keys.flatMap((key, index) =>
      index > start && index < end && setPattern.test(key) ? [index] : [],
    );
    return { start, kilograms: within('weight (kg)'), pounds: within('weight (lb)'), sets };
  });
  const fixed = header.slice(0, first);
  const { number, reps } = setColumns;
  return {
    header: [...fixed, 'Exercise', 'Weight (KG)', 'Weight (LB)', number, reps],
    records: (cells) =>
      blocks.flatMap(({ start, kilograms, pounds, sets }) =>
        sets
          .filter((index) => (cells[index] ?? '').trim() !== '')
          .map((index) => [
            ...cells.slice(0, first),
            cells[start] ?? '',
            cells[kilograms] ?? '',
            cells[pounds] ?? '',
            setPattern.exec(keys[index] ?? '')?.[1] ?? '',
            cells[index] ?? '',
          ]),
      ),
  };
}

/** How a header of StrongLifts is unfolded to a set in a row; null for any other header. */
export function unfoldStrongLifts(header: readonly string[]): Unfolding | null {
  return unfoldExercises(header) ?? unfoldWorkouts(header);
}
