import { describe, expect, test } from 'vitest';
import { emptySet, expectWork } from '../../src/domain/complete-set.js';

describe('a set', () => {
  test('in which nothing was done is refused, and told how to write one', () => {
    expect(() => expectWork({ ...emptySet, isCompleted: true }, 'Squat')).toThrow(
      expect.objectContaining({
        message: 'a set of "Squat" needs reps, a time or a distance',
        hint: 'write it as 100x5, 12, 90s or 5km; a failed attempt as miss 100',
      }),
    );
  });

  test.each([{ reps: 1 }, { durationSeconds: 1 }, { distanceM: 1 }, { isCompleted: false }])(
    'with %o is taken',
    (done) => {
      expect(() => expectWork({ ...emptySet, isCompleted: true, ...done }, 'Squat')).not.toThrow();
    },
  );
});
