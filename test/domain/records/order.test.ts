import { describe, expect, it } from 'vitest';
import { canAppend, compareSets, type LogTail } from '../../../src/domain/records/order.js';
import { aSet } from './logs.js';

const none: LogTail = { latest: null, sessionStart: null, otherSessions: null };
const set = aSet({ id: 5, sessionId: 2 });

describe('the order of sets', () => {
  it.each([
    ['time', { performedAt: 4999 }],
    ['session', { id: 9, performedAt: 5000, sessionId: 1, position: 9 }],
    ['standing alone', { id: 9, performedAt: 5000, sessionId: null, position: 9 }],
    ['position', { id: 9, performedAt: 5000, position: 0, setIndex: 9 }],
    ['set', { id: 9, performedAt: 5000, setIndex: 4 }],
    ['id', { id: 4, performedAt: 5000, setIndex: 5 }],
  ])('puts a set first by %s', (_, given) => {
    const earlier = { ...set, ...given };
    expect(compareSets(earlier, set)).toBeLessThan(0);
    expect(compareSets(set, earlier)).toBeGreaterThan(0);
    expect(compareSets(set, set)).toBe(0);
  });
});

describe('canAppend', () => {
  const at = (id: number, sessionId: number | null = 2) => aSet({ id, sessionId });

  it.each<[string, Partial<LogTail>, boolean]>([
    ['the first set of all', {}, true],
    ['the next of its session', { latest: at(4), sessionStart: at(3) }, true],
    ['a new session', { latest: at(4, 1), otherSessions: at(4, 1) }, true],
    [
      'the next of its session after one that ended before',
      { latest: at(4), sessionStart: at(3), otherSessions: at(2, 1) },
      true,
    ],
    ['a set before the latest', { latest: at(6) }, false],
    [
      'a session another one ran into',
      { latest: at(4), sessionStart: at(2), otherSessions: at(3, 1) },
      false,
    ],
  ])('%s', (_, tail, expected) => {
    expect(canAppend(set, { ...none, ...tail })).toBe(expected);
  });
});
