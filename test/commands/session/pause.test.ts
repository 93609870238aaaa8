import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';
import { failing, status, type SessionAnswer } from './push-day.js';

const minute = 60;
let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text('log squat 100x5');
});

const shown = () => ton.json<SessionAnswer>('session show 1');

describe('a pause', () => {
  test('is in no duration', async () => {
    ton.clock.advance(10 * minute);
    expect(await ton.text('session pause')).toBe(
      'session 1 of 2026-11-20 is paused; go on with: ton session resume\n',
    );
    ton.clock.advance(30 * minute);
    expect(await status(ton)).toMatchObject({ is_paused: true, duration_seconds: 10 * minute });
    expect(await ton.text('session status')).toContain('time  10m, paused\n');
    expect(await ton.text('session resume')).toMatch(/^session 1 of 2026-11-20 goes on\n/);
    ton.clock.advance(5 * minute);
    expect(await status(ton)).toMatchObject({ is_paused: false, duration_seconds: 15 * minute });
    await ton.text('session finish');
    expect(await shown()).toMatchObject({ duration_seconds: 15 * minute });
    expect(await ton.json('stats summary')).toMatchObject({ duration_seconds: 15 * minute });
  });

  test('may come twice, but not inside itself', async () => {
    await ton.text('session pause');
    expect(await failing(ton, 'session pause')).toEqual([
      5,
      'error: session "1" is paused already\nhint: go on with: ton session resume\n',
    ]);
    ton.clock.advance(10 * minute);
    await ton.text('session resume');
    ton.clock.advance(minute);
    await ton.text('session pause');
    ton.clock.advance(10 * minute);
    await ton.text('session resume');
    expect(await status(ton)).toMatchObject({ duration_seconds: minute });
  });

  test('ends with the session', async () => {
    ton.clock.advance(10 * minute);
    await ton.text('session pause');
    ton.clock.advance(20 * minute);
    expect(await ton.text('session finish')).toContain('time       10m\n');
    expect(await shown()).toMatchObject({ status: 'completed', duration_seconds: 10 * minute });
  });

  test('ends with a set logged, but not with one of before it', async () => {
    ton.clock.advance(10 * minute);
    await ton.text('session pause');
    ton.clock.advance(20 * minute);
    await ton.text('log squat 100x4 --at 18:35');
    expect(await status(ton)).toMatchObject({ is_paused: true });
    await ton.text('log squat 100x5');
    expect(await status(ton)).toMatchObject({ is_paused: false, duration_seconds: 10 * minute });
  });

  test('behind the end is not taken off', async () => {
    ton.clock.advance(10 * minute);
    await ton.text('session pause');
    ton.clock.advance(60 * minute);
    await ton.text('session resume');
    await ton.text('session finish --end 18:45');
    const { duration_seconds: seconds } = await shown();
    expect(seconds).toBeGreaterThanOrEqual(0);
  });
});

test('resume goes on with a session that was not paused, and changes nothing', async () => {
  const before = ton.sql('select * from sessions');
  expect(await ton.text('session resume')).toMatch(/^session 1 of 2026-11-20 goes on\n/);
  expect(ton.sql('select * from sessions')).toEqual(before);
  expect((await ton.json<{ words: string }[]>('undo --list')).map(({ words }) => words)).toEqual([
    'log squat 100x5',
  ]);
});
