import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import { loadBar, nextBarLoad, type PlateStock } from '../../src/domain/plates.js';
import { parsePlates } from '../../src/domain/plate-list.js';
import { usualBars, usualPlates } from '../../src/domain/usual-plates.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

const plates = (list: string): PlateStock[] => parsePlates(list).plates;

describe('loadBar', () => {
  test.each([
    // The heaviest plate that fits is not always right.
    [145, 45, '35x4,15x4', [35, 15], 145],
    [105, 45, '25x2,15x4', [15, 15], 105],
    // Fewest plates, then the heaviest first.
    [100, 20, '25x2,20x4,15x2,10x8', [25, 15], 100],
    [80, 20, '10x6,20x2', [20, 10], 80],
    // Each side takes half; a single plate, or the third of three, is of no use.
    [200, 20, '25x3,20x1', [25], 70],
    [200, 20, '20x1,20x1', [20], 60],
    [20, 20, '25x2', [], 20],
    [22, 20, '1.25x2,0.5x2', [0.5], 21],
    [102.5, 20, '20,1.25', [20, 20, 1.25], 102.5],
    // Decimals that binary cannot hold.
    [20.6, 20, '0.1x2,0.2x2', [0.2, 0.1], 20.6],
    [50, 0, '12.5', [12.5, 12.5], 50],
    [500, 20, '25x4,10x2', [25, 25, 10], 140],
    [60, 20, '25x0,10x2', [10], 40],
    // A plate that both sides together are too heavy for.
    [60, 20, '25x2', [], 20],
  ])('%d on a bar of %d with %s', (target, bar, list, perSide, total) => {
    expect(loadBar(target, bar, plates(list))).toEqual({ perSide, total });
  });

  test('the empty bar above the target is none', () => {
    expect(loadBar(19.999, 20, plates('25'))).toBeNull();
    expect(nextBarLoad(19.999, 20, plates('25'))).toEqual({ perSide: [], total: 20 });
  });

  test('without plates there is the bar alone', () => {
    expect(loadBar(100, 20, [])).toEqual({ perSide: [], total: 20 });
    expect(nextBarLoad(20, 20, [])).toBeNull();
  });

  test('500 plates are searched to the end', () => {
    const many = plates('45x100,35x100,25x100,10x100,5x50,2.5x50');
    expect(loadBar(4990, 45, many)?.total).toBe(4990);
  });

  test('plates that were asked about before give the same answer as new ones', () => {
    const stock = fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 200 }).map((quarter) => quarter / 4),
        count: fc.option(fc.nat(12)),
      }),
      { maxLength: 6 },
    );
    const targets = fc.array(
      fc.integer({ min: 0, max: 1200 }).map((quarter) => quarter / 4),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(stock, targets, (plates, targets) => {
        for (const target of targets) {
          expect(loadBar(target, 20, plates)).toEqual(loadBar(target, 20, [...plates]));
          expect(nextBarLoad(target, 20, plates)).toEqual(nextBarLoad(target, 20, [...plates]));
        }
      }),
      { numRuns: runs(20_000, 200) },
    );
  });

  test('an answer that would take long is refused', () => {
    const odd = Array.from({ length: 250 }, (_, index) => ({ weight: 1 + index * 0.097, count: 100 }));
    expect(() => loadBar(5000, 20, odd)).toThrow(Failure);
    expect(() => loadBar(5000, 20, odd)).toThrow('"250" different plates are too many for an exact answer');
  });

  test('the usual plates make every weight of their smallest step', () => {
    for (const [unit, step, most] of [
      ['kg', 2.5, 500],
      ['lb', 5, 900],
    ] as const) {
      for (let weight = usualBars[unit]; weight <= most; weight += step)
        expect(loadBar(weight, usualBars[unit], usualPlates[unit])?.total, `${weight} ${unit}`).toBe(weight);
    }
  });
});

describe('against every combination there is', () => {
  /** Every way to load one side, each heaviest first, found by trying. */
  function sides(stock: readonly PlateStock[]): number[][] {
    const sorted = [...stock].sort((a, b) => b.weight - a.weight);
    return sorted.reduce<number[][]>(
      (found, { weight, count }) =>
        found.flatMap((side) =>
          Array.from({ length: Math.floor((count ?? 0) / 2) + 1 }, (_, taken) => [
            ...side,
            ...Array<number>(taken).fill(weight),
          ]),
        ),
      [[]],
    );
  }

  const total = (bar: number, side: readonly number[]) => side.reduce((sum, weight) => sum + 2 * weight, bar);

  /** Fewest plates first, then the one whose first different plate is heavier. */
  function better(a: readonly number[], b: readonly number[]): number {
    if (a.length !== b.length) return a.length - b.length;
    const at = a.findIndex((weight, index) => weight !== b[index]);
    return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
  }

  /** Eighths are exact in binary, so the slow way needs no rounding. */
  const eighths = (max: number) => fc.integer({ min: 1, max }).map((count) => count / 8);
  const gym = fc.record({
    bar: fc.integer({ min: 0, max: 160 }).map((count) => count / 8),
    target: fc.integer({ min: 0, max: 1200 }).map((count) => count / 8),
    stock: fc.uniqueArray(fc.record({ weight: eighths(200), count: fc.integer({ min: 0, max: 7 }) }), {
      maxLength: 4,
      selector: ({ weight }) => weight,
    }),
  });

  test('the largest total not above, the fewest plates, the heaviest first', () => {
    fc.assert(
      fc.property(gym, ({ bar, target, stock }) => {
        const fitting = sides(stock).filter((side) => total(bar, side) <= target);
        const most = Math.max(...fitting.map((side) => total(bar, side)));
        const [best] = fitting.filter((side) => total(bar, side) === most).sort(better);
        expect(loadBar(target, bar, stock)).toEqual(
          best === undefined ? null : { perSide: best, total: most },
        );
      }),
      { numRuns },
    );
  });

  test('the next load is the smallest total above', () => {
    fc.assert(
      fc.property(gym, ({ bar, target, stock }) => {
        const above = sides(stock).filter((side) => total(bar, side) > target);
        const least = Math.min(...above.map((side) => total(bar, side)));
        const [best] = above.filter((side) => total(bar, side) === least).sort(better);
        expect(nextBarLoad(target, bar, stock)).toEqual(
          best === undefined ? null : { perSide: best, total: least },
        );
      }),
      { numRuns },
    );
  });
});

describe('parsePlates', () => {
  test.each([
    [
      '45x2,35x2',
      null,
      [
        [45, 2],
        [35, 2],
      ],
    ],
    [
      '25 × 4; 10kg x 2 1.25',
      'kg',
      [
        [25, 4],
        [10, 2],
        [1.25, null],
      ],
    ],
    ['45lbs*10', 'lb', [[45, 10]]],
    [
      '20kgx4, 10 kg',
      'kg',
      [
        [20, 4],
        [10, null],
      ],
    ],
  ] as const)('%s', (text, unit, list) => {
    expect(parsePlates(text)).toEqual({ unit, plates: list.map(([weight, count]) => ({ weight, count })) });
  });

  test.each([
    ['', '"" names no plates'],
    [' , ', '" , " names no plates'],
    ['25x4,ten', '"ten" is not a plate'],
    ['25x-4', '"25x-4" is not a plate'],
    ['25x2.5', '"25x2.5" is not a plate'],
    ['1.2345x2', '"1.2345x2" is not a plate'],
    ['5stacks', '"5stacks" is not a plate'],
    ['0x2', '"0x2" weighs nothing'],
    ['20kgx2,45lbx2', '"45lbx2" is not in kg'],
  ])('%j is refused', (text, message) => {
    expect(() => parsePlates(text)).toThrow(message);
  });
});
