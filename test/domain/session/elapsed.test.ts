import { expect, it } from 'vitest';
import { elapsedMilliseconds } from '../../../src/domain/session/elapsed.js';

const second = 1000;

it.each([
  ['runs on', { startedAt: 0, pausedAt: null, pausedSeconds: 0 }, 90, 90],
  ['leaves pauses out', { startedAt: 0, pausedAt: null, pausedSeconds: 30 }, 90, 60],
  ['stands still in a pause', { startedAt: 0, pausedAt: 50 * second, pausedSeconds: 30 }, 90, 20],
  ['is never less than nothing', { startedAt: 0, pausedAt: null, pausedSeconds: 100 }, 90, 0],
  ['is nothing before the start', { startedAt: 100 * second, pausedAt: null, pausedSeconds: 0 }, 90, 0],
])('the clock of a session %s', (_, plan, now, seconds) => {
  expect(elapsedMilliseconds(plan, now * second)).toBe(seconds * second);
});
