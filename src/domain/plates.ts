import { Failure } from './failure.js';

/** Plates of one weight. */
export interface PlateStock {
  /** More than 0, in the unit of the bar. */
  weight: number;
  /** Single plates in the gym, each side takes half; null for as many as it takes. */
  count: number | null;
}

/** What a bar is loaded with; every weight in the unit of bar and plates. */
export interface BarLoad {
  /** The plates of one side, heaviest first. */
  perSide: readonly number[];
  /** Bar and both sides. */
  total: number;
}

/** The most cells of the search: an exact answer within half a second and 60 MB. */
const mostCells = 30_000_000;

/** More plates of one weight than a side of any bar holds. */
const mostOfAKind = 1000;

/** No combination: more plates than 65 kinds have together. */
const none = 0xffff;

/** One weight of plates, in thousandths of the unit divided by the grain, and how many of it one side can take. */
interface Kind {
  size: number;
  limit: number;
}

/** The fewest plates for every sum of one side: row `i` knows the lightest `i` kinds. */
interface Search {
  kinds: readonly Kind[];
  rows: readonly Uint16Array[];
  /** Thousandths of the unit in one step of the rows. */
  grain: number;
}

/** Whole thousandths, so that sums are exact; equal to the gram is equal. */
const thousandths = (weight: number): number => Math.round(weight * 1000);

/**
 * The bar loaded as near to a weight as it goes without passing it: the largest total not above the target, then the
 * fewest plates, then the heaviest first. The search is exact, since taking the heaviest plate that fits is not: 145
 * on a bar of 45 with plates of 35 and 15 is 35 and 15.
 *
 * @param target in the unit of bar and plates, like all weights here, exact to the thousandth
 * @returns null when the empty bar is above the target
 * @throws Failure usage when there are so many different plates that the search would be long
 */
export function loadBar(target: number, bar: number, plates: readonly PlateStock[]): BarLoad | null {
  const room = thousandths(target) - thousandths(bar);
  if (room < 0) return null;
  const most = Math.floor(room / 2);
  const search = searchOf(plates, most);
  const from = Math.min(lastRow(search).length - 1, Math.floor(most / search.grain));
  return barLoad(search, bar, reachable(search, from, -1) ?? 0);
}

/**
 * The lightest load of a bar that is above a weight.
 *
 * @returns null when there are no plates for more; the empty bar when that is above the weight
 * @throws Failure as `loadBar` does
 */
export function nextBarLoad(weight: number, bar: number, plates: readonly PlateStock[]): BarLoad | null {
  const room = thousandths(weight) - thousandths(bar);
  if (room < 0) return { perSide: [], total: bar };
  const passed = Math.floor(room / 2);
  // Without one of its plates the next load would not be above the weight, so it is less than one plate beyond.
  const heaviest = Math.max(0, ...plates.map((plate) => thousandths(plate.weight)));
  const search = searchOf(plates, passed + heaviest);
  const sum = reachable(search, Math.floor(passed / search.grain) + 1, 1);
  return sum === null ? null : barLoad(search, bar, sum);
}

/**
 * What was searched for some plates, and up to how many thousandths a side. A progression asks for one bar hundreds of
 * times: to search each time took a fifth of `ton next` after half a year.
 */
const searched = new WeakMap<readonly PlateStock[], { readonly most: number; readonly search: Search }>();

/** Sums for which it costs nothing to search twice as far as is asked. */
const fewSums = 10_000;

/** @param most thousandths that one side is to hold at least */
function searchOf(plates: readonly PlateStock[], most: number): Search {
  const known = searched.get(plates);
  if (known !== undefined && known.most >= most) return known.search;
  const isAgain = known !== undefined && lastRow(known.search).length < fewSums;
  const reach = isAgain ? 2 * most : most;
  const search = prepare(plates, reach);
  searched.set(plates, { most: reach, search });
  return search;
}

/** @param most thousandths that one side may hold */
function prepare(plates: readonly PlateStock[], most: number): Search {
  const counts = new Map<number, number>();
  for (const { weight, count } of plates) {
    const size = thousandths(weight);
    if (size > 0) counts.set(size, (counts.get(size) ?? 0) + (count ?? Infinity));
  }
  const stock = [...counts].filter(([size, count]) => count >= 2 && size <= most).sort(([a], [b]) => a - b);
  const grain = stock.reduce((divisor, [size]) => greatestCommonDivisor(divisor, size), 0) || 1;
  const kinds = stock.map(([size, count]) => ({
    size: size / grain,
    limit: Math.min(Math.floor(count / 2), Math.floor(most / size), mostOfAKind),
  }));
  const room = Math.floor(most / grain);
  return { kinds, rows: fewestPlates(kinds, room), grain };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** For every sum the fewest plates that make it, with more and more kinds: a bounded knapsack, row by row. */
function fewestPlates(kinds: readonly Kind[], room: number): Uint16Array[] {
  let longest = 1;
  const lengths = kinds.map(({ size, limit }) => (longest = Math.min(room + 1, longest + size * limit)));
  if (lengths.reduce((sum, length) => sum + length, 0) > mostCells) {
    throw new Failure(
      'usage',
      `"${kinds.length}" different plates are too many for an exact answer`,
      'name fewer, or round their weights',
    );
  }
  let row = Uint16Array.of(0);
  const rows = [row];
  kinds.forEach(({ size, limit }, index) => {
    const next = new Uint16Array(lengths[index] ?? 0).fill(none);
    next.set(row);
    // A number of plates up to the limit is a sum of these parts, each taken or left.
    for (let left = limit, part = 1; left > 0; left -= part, part *= 2) {
      part = Math.min(part, left);
      for (let sum = next.length - 1; sum >= part * size; sum -= 1) {
        const count = (next[sum - part * size] ?? none) + part;
        if (count < (next[sum] ?? none)) next[sum] = count;
      }
    }
    row = next;
    rows.push(row);
  });
  return rows;
}

function lastRow({ rows }: Search): Uint16Array {
  return rows.at(-1) ?? Uint16Array.of(0);
}

/** The first sum that some plates make, from one on in steps of 1 or −1. */
function reachable(search: Search, from: number, step: 1 | -1): number | null {
  const row = lastRow(search);
  for (let sum = from; sum >= 0 && sum < row.length; sum += step) if (row[sum] !== none) return sum;
  return null;
}

/** The plates of a sum: as many of the heaviest kind as leave a way to the fewest plates in all, then of the next. */
function barLoad({ kinds, rows, grain }: Search, bar: number, sum: number): BarLoad {
  const perSide: number[] = [];
  let rest = sum;
  for (let index = kinds.length - 1; index >= 0; index -= 1) {
    const { size = 1, limit = 0 } = kinds[index] ?? {};
    const fewest = rows[index + 1]?.[rest];
    let taken = Math.min(limit, Math.floor(rest / size));
    while (taken > 0 && (rows[index]?.[rest - taken * size] ?? none) + taken !== fewest) taken -= 1;
    for (let plate = 0; plate < taken; plate += 1) perSide.push((size * grain) / 1000);
    rest -= taken * size;
  }
  return { perSide, total: (thousandths(bar) + 2 * sum * grain) / 1000 };
}
