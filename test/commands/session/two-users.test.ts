import { beforeEach, describe, expect, test } from 'vitest';

import { dump, newTon, type Ton } from '../../run-ton.js';
import { addBob, pushDay, status } from './push-day.js';

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  addBob(ton);
  await ton.text(pushDay);
  await ton.text('log squat 100x5 --at "yesterday 18:00"');
  await ton.text('log deadlift 100x5 --at 2026-11-01');
  await ton.text('session delete 2026-11-01 --yes');
  await ton.text('session start push day');
  await ton.text('log bench press 60x5');
});

describe('another user', () => {
  test.each([
    'session start push day',
    'session start --like 1',
    'session start --like last',
    'session status',
    'session next',
    'session pause',
    'session resume',
    'session skip 1',
    'session add squat',
    'session swap squat',
    'session finish',
    'session abandon',
    'session note x',
    'session note x --session 1',
    'session show 1',
    'session show',
    'session delete 1 --yes',
    'session delete yesterday --yes',
    'session restore',
    'session restore 2',
    'session list --after 1',
    'session list --deleted --after 2',
  ])('finds nothing of it: %s', async (line) => {
    const before = dump(ton.database);
    const { status: code, stdout } = await ton(`${line} --user bob`);
    expect([code, stdout]).toEqual([3, '']);
    expect(dump(ton.database)).toBe(before);
  });

  test('has lists and a session of their own', async () => {
    expect(await ton.json('session list --user bob')).toEqual([]);
    expect(await ton.json('session list --deleted --user bob')).toEqual([]);
    expect(await ton.json('session start --user bob')).toMatchObject({ id: 4, exercises: [] });
    expect(await status(ton)).toMatchObject({ id: 3, title: 'push day' });
    await ton.text('log bench press 200x5 --user bob');
    expect((await status(ton)).current?.last_time).toBeNull();
    // What Bob lifts is no maximum of mine.
    await ton.text('session finish');
    ton.clock.advance(24 * 3600);
    await ton.text('template create heavy --exercise "bench press 1x5 50%"');
    await ton.text('session start heavy');
    expect((await status(ton)).current?.target?.weight).toBe(35);
  });

  test('sees none of it on the dashboard', async () => {
    expect(await ton.text('--user bob')).toContain('Nothing is logged yet.');
    expect(await ton.json('--user bob')).toMatchObject({
      sessions: 0,
      session: null,
      last_session: null,
      templates: [],
    });
  });
});
