import { describe, expect, it } from 'vitest';
import { adoptKeys } from '../../../src/domain/program/adopt-keys.js';
import { diffPrograms } from '../../../src/domain/program/diff.js';
import { day, program, slot } from './programs.js';

const stored = program([[day('A', slot('Back Squat', '5x5', { key: 'squat' }), slot('Row', '5x5'))]]);

describe('adoptKeys', () => {
  it('finds the slot of an exercise that was renamed since', () => {
    const slots = [slot('Back Squat', '5x5', { key: 'back-squat' }), slot('Row', '5x5')];
    const tests = [{ name: null, slot: 'back-squat', trainingMax: null, done: [], expect: [] }];
    const after = adoptKeys(stored, program([[day('A', ...slots)]], { tests }));
    expect(diffPrograms({ ...stored, tests: after.tests }, after)).toEqual([]);
    expect(after.tests[0]?.slot).toBe('squat');
  });

  it('takes the second of a week for the second', () => {
    const [one, two] = [
      slot('Back Squat', '5x5', { key: 'squat' }),
      slot('Back Squat', '3x3', { key: 'squat-2' }),
    ];
    const before = program([[day('A', one), day('B', two)]]);
    const unsaid = [
      { ...one, key: 'back-squat' },
      { ...two, key: 'back-squat-2' },
    ] as const;
    const after = program([[day('A', unsaid[0]), day('B', unsaid[1])]]);
    expect(diffPrograms(before, adoptKeys(before, after))).toEqual([]);
  });

  it('leaves a key alone that was given, is there already, or stands for another exercise', () => {
    const given = program([[day('A', slot('Back Squat', '5x5', { key: 'heavy' }), slot('Row', '5x5'))]]);
    expect(adoptKeys(stored, given)).toBe(given);
    expect(adoptKeys(stored, stored)).toBe(stored);
    const other = program([[day('A', slot('Leg Press', '5x5', { key: 'leg-press' }), slot('Row', '5x5'))]]);
    expect(adoptKeys(stored, other)).toBe(other);
  });
});
