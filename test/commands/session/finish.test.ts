import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';
import { failing, pushDay, status, type SessionAnswer } from './push-day.js';

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

describe('session finish', () => {
  test('sums the session up', async () => {
    await ton.text('log squat 100x5x3');
    ton.clock.advance(1800);
    await ton.text('log bench press 80x5');
    expect(await ton.text('session finish')).toBe(
      [
        'session 1 of 2026-11-20 is done',
        '  time       30m',
        '  exercises  2',
        '  sets       4',
        '  volume     1900 kg',
        '',
      ].join('\n'),
    );
    expect(await ton.json('session show')).toMatchObject({
      status: 'completed',
      ended_at: '2026-11-20T19:00:00+01:00',
      duration_seconds: 1800,
    });
  });

  test('compares with the same workout before, and names what was broken', async () => {
    await ton.text(pushDay);
    await ton.text('session start push day --at 18:00');
    await ton.text('log bench press 60x5x3');
    await ton.text('session finish --end 18:30');
    ton.clock.advance(48 * 3600);
    await ton.text('session start push day');
    await ton.text('log bench press 62.5x5x2');
    ton.clock.advance(1200);
    expect(await ton.text('session finish')).toBe(
      [
        'session 2 of 2026-11-22: push day is done',
        '  time       20m',
        '  exercises  1',
        '  sets       2 (-1)',
        '  volume     625 kg (-275)',
        '  against    session 1 of 2026-11-20: push day',
        '  records    Bench Press (Barbell)',
        '',
      ].join('\n'),
    );
  });

  test('as JSON is the session, its records and the session compared with', async () => {
    await ton.text('log squat 100x5 --at "yesterday 18:00"');
    await ton.text('log squat 105x5');
    const answer = await ton.json<SessionAnswer & { last_time: SessionAnswer }>('session finish');
    expect(answer).toMatchObject({
      id: 2,
      status: 'completed',
      sets: 1,
      volume_kg: 525,
      last_time: { id: 1 },
    });
    expect(new Set(answer.records.map(({ record_type: type }) => type))).toEqual(
      new Set(['weight', '1rm', 'set_volume', 'total_volume', 'rep_max']),
    );
    expect(await ton.json('session list')).toHaveLength(2);
  });

  test('takes an end and a note', async () => {
    await ton.text('session start --empty --at 17:00');
    await ton.text('session note warm');
    await ton.text('session finish --end 18:00 --note easy');
    expect(await ton.json('session show')).toMatchObject({ duration_seconds: 3600, notes: 'warm\neasy' });
  });

  test('with nothing in it says how to remove it, in words that work', async () => {
    await ton.text('session start --empty');
    const said = await ton.text('session finish');
    expect(said).toContain('nothing was logged in it; remove it with: ton session delete 1\n');
    await ton.text('session delete 1 --yes');
    expect(await ton.json('session list')).toEqual([]);
  });

  test.each([
    ['session finish --end 20:00', '"20:00" is in the future'],
    ['session finish --end 17:00', 'session "1" cannot end before it started'],
    ['session finish --end soon', '"soon"'],
  ])('%s is a mistake', async (line, message) => {
    await ton.text('log squat 100x5');
    const [code, stderr] = await failing(ton, line);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect((await status(ton)).status).toBe('in_progress');
  });

  test('in pounds', async () => {
    await ton.text('user edit --units imperial');
    await ton.text('log squat 225x5');
    expect(await ton.text('session finish')).toContain('  volume     1125 lb\n');
  });
});

describe('session abandon', () => {
  test('ends it as given up, and what was done counts', async () => {
    await ton.text('log squat 100x5');
    ton.clock.advance(600);
    expect(await ton.text('session abandon')).toBe(
      'session 1 of 2026-11-20 is abandoned; what was done counts\n',
    );
    expect(await ton.json('session show')).toMatchObject({ status: 'abandoned', duration_seconds: 600 });
    expect(await ton.json('stats summary')).toMatchObject({ sessions: 1, sets: 1, volume_kg: 500 });
    expect(await ton.json<unknown[]>('record list')).not.toEqual([]);
    expect(await ton.text('session list')).toContain('abandoned');
  });

  test('with nothing in it says how to remove it', async () => {
    await ton.text('session start --empty');
    expect(await ton.text('session abandon')).toBe(
      'session 1 of 2026-11-20 is abandoned; nothing was logged in it; remove it with: ton session delete 1\n',
    );
  });

  test('as JSON is the session', async () => {
    await ton.text('log squat 100x5');
    expect(await ton.json('session abandon')).toMatchObject({ id: 1, status: 'abandoned', records: [] });
  });
});
