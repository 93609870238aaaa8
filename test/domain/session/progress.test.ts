import { describe, expect, it } from 'vitest';
import { isLeft, matchSets } from '../../../src/domain/session/asked.js';
import { sessionProgress } from '../../../src/domain/session/progress.js';
import { drop, optional, planOf, target, warmup } from './plans.js';

const planned = [warmup(), warmup(), target(), target(), optional()];

/** What became of each set asked for: done by the set of that number, passed, or left. */
function matched(targets: typeof planned, sets: string, lastTime = ''): string {
  const [slot] = planOf({ targets, sets, lastTime }).slots;
  if (slot === undefined) return '';
  const { asked, extra } = matchSets(slot);
  const words = asked.map((one) => (one.done !== null ? one.done.setIndex : isLeft(one) ? 'left' : 'passed'));
  return [...words, ...extra.map(({ setIndex }) => `extra ${setIndex}`)].join(' ');
}

describe('which set was done for which target', () => {
  it.each([
    ['', 'left left left left left'],
    ['w 40x5', '1 left left left left'],
    ['w 40x5 w 60x5 100x5', '1 2 3 left left'],
    ['100x5', 'passed passed 1 left left'],
    ['w 40x5 100x5 w 60x5', '1 passed 2 left left extra 3'],
    ['miss 100', 'passed passed 1 left left'],
    ['100x5 d 80x8 100x5', 'passed passed 1 3 left extra 2'],
    ['100x5x4', 'passed passed 1 2 3 extra 4'],
  ])('of two warm-ups, two sets and an optional one: %j', (sets, expected) => {
    expect(matched(planned, sets)).toBe(expected);
  });

  it.each([
    ['100x5', '1 left left left'],
    ['100x5 d 80x5', '1 2 left left'],
    ['100x5 100x5', '1 passed 2 left'],
    ['100x5 100x5 d 80x5 d 80x5', '1 passed 2 3 extra 4'],
  ])('with drops planned: %j', (sets, expected) => {
    expect(matched([target(), drop(), target(), drop()], sets)).toBe(expected);
  });

  it('goes by last time without its drops where nobody planned', () => {
    expect(matched([], 'w 60x5 100x5', 'w 60x5 100x5x2 d 80x8')).toBe('1 2 left');
    expect(matched([], '100x5x4', 'w 60x5 100x5x2 d 80x8')).toBe('passed 1 2 extra 3 extra 4');
    expect(matched([], '100x5')).toBe('extra 1');
  });
});

describe('progress of a session', () => {
  const plan = (sets: string, isSkipped = false) =>
    sessionProgress(planOf({ targets: planned, sets }, { targets: [target(), target()], isSkipped }));

  it('is the share of required sets behind', () => {
    expect(plan('')).toMatchObject({ exercisesCompleted: 0, totalExercises: 2, progress: 0 });
    expect(plan('w 40x5')).toMatchObject({ exercisesCompleted: 0, progress: 1 / 6 });
    expect(plan('100x5x2')).toMatchObject({ exercisesCompleted: 1, progress: 4 / 6 });
    expect(plan('100x5x9')).toMatchObject({ exercisesCompleted: 1, progress: 4 / 6 });
  });

  it('leaves skipped exercises out', () => {
    expect(plan('100x5x2', true)).toMatchObject({ exercisesCompleted: 1, totalExercises: 1, progress: 1 });
    expect(sessionProgress(planOf({ targets: planned, isSkipped: true }))).toMatchObject({
      totalExercises: 0,
      progress: 0,
    });
  });

  it.each([
    [planned, '', '', { currentSet: 0, totalSets: 5, currentRep: 0, completed: false }],
    [planned, '100x6', '', { currentSet: 3, totalSets: 5, currentRep: 6, completed: false }],
    [planned, '100x5x2', '', { currentSet: 4, totalSets: 5, currentRep: 5, completed: true }],
    [planned, '100x5x9', '', { currentSet: 5, totalSets: 5, completed: true }],
    [[], '', '', { currentSet: 0, totalSets: null, completed: false }],
    [[], '100x5 d 80x8', '', { currentSet: 1, totalSets: null, currentRep: 8, completed: true }],
    [[], '100x5', '100x5x2', { currentSet: 1, totalSets: 2, completed: false }],
    [[], '100x5x3', '100x5x2', { currentSet: 3, totalSets: 3, completed: true }],
    [[], 'miss 100', '', { currentSet: 1, currentRep: 0 }],
  ])('of %j after %j, last time %j', (targets, sets, lastTime, expected) => {
    expect(sessionProgress(planOf({ targets, sets, lastTime })).slots[0]).toMatchObject(expected);
  });

  it('counts exercises where no set is required', () => {
    expect(sessionProgress(planOf({ sets: '100x5' }, {})).progress).toBe(0.5);
    expect(sessionProgress(planOf()).progress).toBe(0);
  });
});
