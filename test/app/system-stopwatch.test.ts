import { expect, test } from 'vitest';
import { systemStopwatch } from '../../src/app/system-stopwatch.js';

test('time passes while it waits', async () => {
  const before = systemStopwatch.elapsed();
  await systemStopwatch.wait(20);
  expect(systemStopwatch.elapsed() - before).toBeGreaterThanOrEqual(20);
});

test('nothing is waited for when no time is left', async () => {
  await expect(systemStopwatch.wait(-5)).resolves.toBeUndefined();
});

test('a wait that is given up ends at once', async () => {
  const stop = new AbortController();
  const waiting = systemStopwatch.wait(3_600_000, stop.signal);
  stop.abort();
  await expect(waiting).resolves.toBeUndefined();
  await expect(systemStopwatch.wait(3_600_000, stop.signal)).resolves.toBeUndefined();
});
