import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { likeness, wordsOf, writtenOut } from '../../src/domain/alike.js';

const like = (one: string, other: string) => likeness(wordsOf(one), wordsOf(other));

describe('short forms', () => {
  test.each([
    ['bench bb', 'bench barbell'],
    ['ohp seated', 'overhead press seated'],
    ['dbl press', 'dbl press'],
    ['constructor', 'constructor'],
  ])('%s is %s', (key, expected) => {
    expect(writtenOut(key)).toBe(expected);
  });
});

describe('likeness', () => {
  test.each([
    ['bench press', 'bench press', 1],
    ['squats', 'squat', 1],
    ['press', 'press', 1],
    ['leg press', 'leg press machine', 0.8],
    ['bench press barbell', 'barbell bench press medium grip', 0.75],
    // A single word of several says too little.
    ['press', 'bench press', 0],
    ['landmine twist', 'russian twist', 0],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(like(one, other)).toBeCloseTo(expected, 10);
  });

  test('is the same both ways, whatever the order of the words, and at most 1', () => {
    const words = fc.array(fc.constantFrom('leg', 'press', 'curl', 'wide', 'grip'), { minLength: 1 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const found = like(one.join(' '), other.join(' '));
        expect(found).toBe(like(other.toReversed().join(' '), one.toReversed().join(' ')));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(like(one.join(' '), one.join(' '))).toBe(1);
      }),
    );
  });
});
