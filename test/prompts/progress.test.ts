import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { restLine, runningTime, timeLeft, untilNextSecond, workDone } from '../../src/prompts/progress.js';
import { plainLine } from '../../src/prompts/look.js';

const rest = { from: 0, until: 120_000 };
const shown = (now: number, width = 100, hasKeys = false) =>
  plainLine(restLine(rest, now, width, hasKeys), { ascii: false });

describe('a running time keeps its form', () => {
  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [60, '1:00'],
    [83, '1:23'],
    [3723, '1:02:03'],
  ])('%i s is %s', (seconds, text) => {
    expect(runningTime(seconds)).toBe(text);
  });
});

describe('a rest', () => {
  it.each([
    [0, 'rest 2:00 of 2:00  ░░░░░░░░░░░░░░░░░░░░'],
    [1, 'rest 2:00 of 2:00  ░░░░░░░░░░░░░░░░░░░░'],
    [37_000, 'rest 1:23 of 2:00  ██████░░░░░░░░░░░░░░'],
    [119_999, 'rest 0:01 of 2:00  ████████████████████'],
    [120_000, 'rest is over'],
    [120_999, 'rest is over'],
    [135_000, 'rest is over  +0:15'],
  ])('after %i ms reads %s', (now, text) => {
    expect(shown(now)).toBe(text);
  });

  it('has a shorter bar, then none, where there is less room', () => {
    expect(shown(37_000, 29)).toBe('rest 1:23 of 2:00  ███░░░░░░░');
    expect(shown(37_000, 22)).toBe('rest 1:23 of 2:00');
  });

  it('tells its keys only where there is room for all of them', () => {
    expect(shown(37_000, 70, true)).toBe(
      'rest 1:23 of 2:00  ██████░░░░░░░░░░░░░░  ↑ +30 s  ↓ −15 s  Tab ends it',
    );
    expect(shown(37_000, 50, true)).not.toContain('Tab');
  });

  it('that was made longer than it was counts from where it is', () => {
    expect(timeLeft({ left: 90_000, all: 60_000 }, 20)).toBe('1:30 of 1:00  ░░░░░░');
  });
});

test('the next look is when the second changes, and never at once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: -1e7, max: 1e7 }), (now, left) => {
      const wait = untilNextSecond(now, now + left);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(1000);
      expect(Math.abs(left - wait) % 1000).toBe(0);
    }),
  );
});

describe('work', () => {
  it.each([
    [0, 60, 'reading   0 %  ░░░░░░░░░░░░░░░░░░░░'],
    [0.425, 60, 'reading  42 %  ████████░░░░░░░░░░░░'],
    [1, 60, 'reading 100 %  ████████████████████'],
    [2, 20, 'reading 100 %  █████'],
    [0.5, 16, 'reading  50 %'],
    [0.5, 5, 'readi'],
  ])('%f of it in %i columns', (share, width, line) => {
    expect(workDone('reading', share, width)).toBe(line);
  });
});
