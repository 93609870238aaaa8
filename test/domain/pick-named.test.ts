import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/domain/fold.js';
import { numberOf, pickNamed } from '../../src/domain/pick-named.js';

const all = ['Push Day', 'Pull Day', 'Push', '7', 'Über Kopf'].map((name, index) => ({
  id: index + 1,
  name,
  key: foldName(name),
}));
const pick = (text: string, from = all) => pickNamed(from, text, 'templates', (one) => one)?.name;

describe('the one that is meant', () => {
  test.each([
    ['push', 'Push'],
    ['push day', 'Push Day'],
    ['day pul', 'Pull Day'],
    ['uber', 'Über Kopf'],
    ['2', 'Pull Day'],
    [' 2 ', 'Pull Day'],
    ['7', '7'],
    ['', undefined],
    ['legs', undefined],
    ['99', undefined],
  ])('%j is %j', (text, name) => {
    expect(pick(text)).toBe(name);
  });

  test('several that fit are named, five at most', () => {
    expect(() => pick('day')).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: '"day" fits 2 templates',
        hint: 'say which: "Push Day", "Pull Day"',
      }) as Error,
    );
    const many = Array.from({ length: 7 }, (_, id) => ({ id, name: `Day ${id}`, key: `day ${id}` }));
    expect(() => pick('day', many)).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/"Day 4" and 2 more$/) as string }) as Error,
    );
  });
});

test('an id is a whole number alone', () => {
  expect(['12', ' 3 ', '1.5', '-1', '1a', ''].map(numberOf)).toEqual([12, 3, null, null, null, null]);
});
