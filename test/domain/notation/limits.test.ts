import { describe, expect, it } from 'vitest';
import { brokenLimit, setLimits, type LimitedField } from '../../../src/domain/notation/limits.js';

describe('setLimits', () => {
  it.each<[LimitedField, number[], number[]]>([
    ['reps', [1, 10_000], [0, -1, 1.5, 10_001, NaN, Infinity]],
    ['sets', [1, 100], [0, 101]],
    ['weight', [0, 2.5, 27.215519999999998, 5_000], [-0.1, 5_000.1, NaN, Infinity]],
    ['rpe', [1, 8.5, 10], [0.5, 10.5, 8.25]],
    ['rir', [0, 2.5, 20], [-0.5, 20.5, 1.1]],
    ['durationSeconds', [1, 4.35, 86_400], [0, 0.999, 1.0005, 86_401]],
    ['distanceM', [0.01, 1_000_000], [0, -1, 1_000_001]],
    ['restSeconds', [0, 90, 86_400], [-1, 0.5, 86_401]],
    ['text', [1, 2_000], [2_001]],
  ])('%s', (field, allowed, refused) => {
    expect(allowed.map((value) => brokenLimit(field, value))).toEqual(allowed.map(() => null));
    expect(refused.map((value) => brokenLimit(field, value))).toEqual(
      refused.map(() => setLimits[field].words),
    );
  });
});
