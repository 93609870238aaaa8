import { describe, expect, test } from 'vitest';

import { zoneClock } from '../../../src/app/zone-clock.js';
import { newTon, type Ton } from '../../run-ton.js';
import type { LogAnswer } from '../answers.js';

interface SessionAnswer {
  readonly id: number;
  readonly date: string;
  readonly status: string;
  readonly started_at: string;
  readonly ended_at: string | null;
}

const hour = 3600;
const sessions = (ton: Ton) => ton.json<SessionAnswer[]>('session list --sort oldest');

describe('the session a set opens', () => {
  test('is opened for the day and said so, continued within four hours, and shared by exercises', async () => {
    const ton = newTon();
    const first = await ton('log squat 100x5');
    expect(first.stderr).toBe('session 1 started\n');
    ton.clock.advance(4 * hour - 1);
    const second = await ton('log bench press 80x5');
    expect(second.stderr).toBe('');
    expect(await sessions(ton)).toMatchObject([
      {
        id: 1,
        date: '2026-11-20',
        status: 'in_progress',
        started_at: '2026-11-20T18:30:00+01:00',
        ended_at: null,
      },
    ]);
  });

  test('is completed at its last set after four idle hours, and said so', async () => {
    const ton = newTon('2026-11-20T09:00:00+01:00');
    await ton.text('log squat 100x5');
    ton.clock.advance(hour);
    await ton.text('log squat 100x5');
    ton.clock.advance(4 * hour);
    const { stderr } = await ton('log bench press 80x5');
    expect(stderr).toBe(
      'session 1 of 2026-11-20 was still open; it is completed as of 10:00\nsession 2 started\n',
    );
    expect(await sessions(ton)).toMatchObject([
      { id: 1, status: 'completed', ended_at: '2026-11-20T10:00:00+01:00' },
      { id: 2, status: 'in_progress', started_at: '2026-11-20T14:00:00+01:00', date: '2026-11-20' },
    ]);
    // One command: undoing it opens the forgotten session again.
    await ton.text('undo');
    expect(await sessions(ton)).toMatchObject([{ id: 1, status: 'in_progress', ended_at: null }]);
  });

  test('is completed on a later local date, however short the night', async () => {
    const ton = newTon('2026-11-20T23:30:00+01:00');
    await ton.text('log squat 100x5');
    ton.clock.advance(hour);
    const { stderr } = await ton('log squat 100x5');
    expect(stderr).toContain('session 1 of 2026-11-20 was still open; it is completed as of 23:30');
    expect((await sessions(ton)).map(({ date, status }) => [date, status])).toEqual([
      ['2026-11-20', 'completed'],
      ['2026-11-21', 'in_progress'],
    ]);
  });

  test('a batch completes a forgotten one as well, and says so', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    ton.clock.advance(24 * hour);
    const { stderr } = await ton('log batch -', { stdin: 'squat | 100x5\nsquat | 100x4' });
    expect(stderr).toBe(
      'session 1 of 2026-11-20 was still open; it is completed as of 18:30\nsession 2 started\n2 sets logged\n',
    );
  });

  test('--quiet says nothing of it', async () => {
    const { stderr, status } = await newTon()('log squat 100x5 --quiet');
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('--no-session', () => {
  test('a set stands alone, has an identity of its own and is in every list', async () => {
    const ton = newTon();
    const { session_id: session, sets } = await ton.json<LogAnswer>('log squat 100x5x2 --no-session');
    expect(session).toBeNull();
    expect(sets.map((set) => [set.session_id, set.set_index, typeof set.uid])).toEqual([
      [null, 1, 'string'],
      [null, 2, 'string'],
    ]);
    expect(await ton.json('session list')).toEqual([]);
    expect(await ton.json('log list')).toHaveLength(2);
    expect(await ton.json('stats summary')).toMatchObject({
      sessions: 0,
      sets: 2,
      reps: 10,
      volume_kg: 1000,
    });
  });

  test('with --at it belongs to that day', async () => {
    const { sets } = await newTon().json<LogAnswer>('log squat 100x5 --no-session --at "2026-11-01 07:15"');
    expect(sets).toMatchObject([{ date: '2026-11-01', performed_at: '2026-11-01T07:15:00+01:00' }]);
  });
});

describe('--at', () => {
  test('with a time makes a completed session of that day, and says so', async () => {
    const ton = newTon();
    const { stderr } = await ton('log squat 100x5 --at "yesterday 18:00"');
    expect(stderr).toBe('session 1 of 2026-11-19 made\n');
    expect(await sessions(ton)).toMatchObject([
      {
        date: '2026-11-19',
        status: 'completed',
        started_at: '2026-11-19T18:00:00+01:00',
        ended_at: '2026-11-19T18:00:00+01:00',
      },
    ]);
  });

  test('finds that day and stretches it over what was done', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at "yesterday 18:00"');
    expect((await ton('log bench press 80x5 --at "yesterday 17:30"')).stderr).toBe('');
    await ton.text('log deadlift 120x5 --at "yesterday 19:10"');
    expect(await sessions(ton)).toMatchObject([
      { started_at: '2026-11-19T17:30:00+01:00', ended_at: '2026-11-19T19:10:00+01:00' },
    ]);
  });

  test('of two sessions of a day takes the nearer', async () => {
    const ton = newTon('2026-11-20T08:00:00+01:00');
    await ton.text('log squat 100x5');
    ton.clock.advance(10 * hour);
    await ton.text('log squat 100x5');
    ton.clock.advance(hour);
    const { session_id: morning } = await ton.json<LogAnswer>('log bench press 80x5 --at 08:30');
    const { session_id: evening } = await ton.json<LogAnswer>('log bench press 80x5 --at 17:30');
    expect([morning, evening]).toEqual([1, 2]);
  });

  test('a day alone is the end of that day’s session, else noon', async () => {
    const ton = newTon();
    const alone = await ton.json<LogAnswer>('log squat 100x5 --at 2026-11-10');
    expect(alone.sets[0]?.performed_at).toBe('2026-11-10T12:00:00+01:00');
    await ton.text('log squat 100x5 --at "2026-11-10 19:00"');
    const { sets, session_id: session } = await ton.json<LogAnswer>('log squat 105x5 --at 10.11.2026');
    expect(sets[0]).toMatchObject({ performed_at: '2026-11-10T19:00:00+01:00', set_index: 3 });
    expect(session).toBe(1);
  });

  test('today alone is now', async () => {
    const { sets } = await newTon().json<LogAnswer>('log squat 100x5 --at today');
    expect(sets[0]?.performed_at).toBe('2026-11-20T18:30:00+01:00');
  });

  test.each(['tomorrow', '2026-11-21', '"today 18:31"', '"tomorrow 10:00"', '2027-01-01', '+1w'])(
    'the future is refused: %s',
    async (at) => {
      const ton = newTon();
      const { status, stdout, stderr } = await ton(`log squat 100x5 --at ${at}`);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`error: "${at.replaceAll('"', '')}" is in the future\nhint: `);
      expect(await ton.json('log list')).toEqual([]);
    },
  );

  test('a time that the clocks skip is read with the offset before it', async () => {
    const ton = newTon('2026-04-01T12:00:00+02:00');
    const clock = { ...zoneClock('Europe/Berlin'), now: () => ton.clock.now() };
    const { sets } = await ton.json<LogAnswer>('log squat 100x5 --at "2026-03-29 02:30"', { clock });
    expect(sets[0]?.performed_at).toBe('2026-03-29T03:30:00+02:00');
    const twice = await ton.json<LogAnswer>('log squat 100x5 --at "2025-10-26 02:30"', { clock });
    expect(twice.sets[0]?.performed_at).toBe('2025-10-26T02:30:00+02:00');
  });

  test('--now moves the clock, and TON_NOW does', async () => {
    const ton = newTon();
    const flag = await ton.json<LogAnswer>('log squat 100x5 --now 2026-11-22T08:00+01:00');
    const named = await ton.json<LogAnswer>('log squat 100x5', {
      env: { TON_DB: ton.database, TON_NOW: '2026-11-23 08:00' },
    });
    expect([flag.sets[0]?.date, named.sets[0]?.date]).toEqual(['2026-11-22', '2026-11-23']);
  });
});
