import { describe, expect, test } from 'vitest';
import { adherence, setsAdherence, shareOf } from '../../../src/domain/enrollment/adherence.js';
import { parseSets } from '../../../src/domain/notation/parse.js';
import { resolveSets } from '../../../src/domain/notation/resolve.js';
import { parsePlanned } from '../../../src/domain/planned/parse.js';
import { asTarget } from '../../../src/domain/planned/target.js';

/** What a slot asked and what was done in it, as people write both. */
function slot(asked: string, done: string) {
  const context = { unit: 'kg', measurement: 'weight_reps', last: null, exerciseName: 'Squat' } as const;
  const targets = parsePlanned(asked, context).map((set) => asTarget(set));
  const sets = (done === '' ? [] : resolveSets(parseSets(done), context)).map((set, index) => ({
    id: index + 1,
    setIndex: index + 1,
    set,
    performedAt: 0,
  }));
  return { targets, sets };
}

const figures = (asked: string, done: string) => {
  const { sets, reps, load } = setsAdherence([slot(asked, done)]);
  return [sets, reps, load].map((share) => `${share.done}/${share.asked}`).join(' ');
};

describe('sets done of asked, reps, load', () => {
  test.each([
    ['3x5 100kg', '100x5x3', '3/3 15/15 3/3'],
    ['3x5 100kg', '100x5x5', '3/3 15/15 3/3'],
    ['3x5 100kg', '', '0/3 0/15 0/3'],
    ['3x5 100kg', '100x5,5', '2/3 10/15 2/3'],
    // Reps beyond what was asked stand for no others.
    ['3x5 100kg', '100x9,5,3', '3/3 13/15 3/3'],
    ['3x5 100kg', '90x5x3', '3/3 15/15 0/3'],
    ['3x5 100kg', '221lbx5x3', '3/3 15/15 3/3'],
    ['3x5 100kg', '220lbx5x3', '3/3 15/15 0/3'],
    ['3x8-12', '60x8x3', '3/3 24/24 0/0'],
    ['3-4x8', '60x8x3', '3/3 24/24 0/0'],
    ['w 1x5 60kg, 2x5 100kg', '100x5x2', '2/2 10/10 2/2'],
    ['1x5+ 100kg', '100x9', '1/1 5/5 1/1'],
    ['2x5 100kg', 'miss 100', '0/2 0/10 0/2'],
    ['3x10 7stacks', '7stacksx10 8stacksx10 6stacksx10', '3/3 30/30 2/3'],
    ['2x5 7stacks', '100x5x2', '2/2 10/10 0/2'],
  ])('%s, done "%s": %s', (asked, done, expected) => {
    expect(figures(asked, done)).toBe(expected);
  });

  test('a slot that nobody planned asks for nothing', () => {
    expect(setsAdherence([{ targets: [], sets: slot('1x5', '100x5').sets }]).sets).toEqual(shareOf(0, 0));
  });
});

describe('one figure', () => {
  const sets = (done: number, asked: number) => ({
    sets: shareOf(done, asked),
    reps: shareOf(0, 0),
    load: shareOf(0, 0),
  });
  test.each([
    [4, 4, 12, 12, 100],
    [2, 4, 6, 6, 50],
    [2, 4, 3, 6, 25],
    // More than was due is no more than all.
    [5, 4, 15, 15, 100],
    [1, 0, 2, 3, 200 / 3],
    [0, 3, 0, 0, 0],
    [0, 0, 0, 0, null],
  ])('%i of %i sessions, %i of %i sets: %s', (held, due, done, asked, percent) => {
    const { percent: actual } = adherence(held, due, sets(done, asked));
    if (percent === null) expect(actual).toBeNull();
    else expect(actual).toBeCloseTo(percent, 9);
  });
});
