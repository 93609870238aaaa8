import { describe, expect, test } from 'vitest';

import { zoneClock } from '../../../src/app/zone-clock.js';
import { newTon, type Ton } from '../../run-ton.js';
import { failing, type SessionAnswer } from './push-day.js';

const hour = 3600;
const first = async (ton: Ton) => (await ton.json<SessionAnswer[]>('session list --sort oldest'))[0];
const news = 'session 1 of 2026-11-20 was still open; it is completed as of 09:10\n';

/** A session of nine o'clock whose last set was at ten past, and the hours that went by since. */
async function idle(hours: number): Promise<Ton> {
  const ton = newTon('2026-11-20T09:00:00+01:00');
  await ton.text('session start --empty');
  ton.clock.advance(600);
  await ton.text('log squat 100x5');
  ton.clock.advance(hours * hour);
  return ton;
}

describe('a session nobody ended', () => {
  test('goes on until four idle hours are over', async () => {
    const ton = await idle(4 - 1 / hour);
    expect((await ton('session start')).status).toBe(5);
    expect((await ton('session resume')).status).toBe(0);
  });

  test('makes room for the next one', async () => {
    const ton = await idle(4);
    const { stdout, stderr } = await ton('session start');
    expect([stdout, stderr]).toEqual(['session 2 of 2026-11-20 started\n', news]);
    expect(await first(ton)).toMatchObject({ status: 'completed', duration_seconds: 600 });
    await ton.text('undo');
    expect(await first(ton)).toMatchObject({ id: 1, status: 'in_progress', ended_at: null });
  });

  test('makes room for a set', async () => {
    const { stderr } = await (await idle(5))('log squat 100x5');
    expect(stderr).toBe(`${news}session 2 started\n`);
  });

  test.each(['resume', 'pause', 'skip squat', 'skip --back', 'add dip', 'swap dip --exercise squat'])(
    'is completed by session %s, which has nothing to go on with',
    async (verb) => {
      const ton = await idle(20);
      expect(await failing(ton, `session ${verb}`)).toEqual([
        3,
        `${news}error: no session is in progress any more\nhint: start another with: ton session start, or the same again with: ton session start --like 1\n`,
      ]);
      expect(await first(ton)).toMatchObject({ status: 'completed', ended_at: '2026-11-20T09:10:00+01:00' });
      await ton.text('session start --like 1');
      expect((await ton('db check')).status).toBe(0);
    },
  );

  test.each(['status', 'next'])('is told by session %s, which leaves it as it is', async (verb) => {
    const told = async (hours: number) => (await (await idle(hours))(`session ${verb}`)).stderr;
    expect(await told(3)).toBe('');
    expect(await told(5)).toBe('session 1 is left open since 09:10; the next set you log closes it\n');
    expect(await told(20)).toContain('left open since 2026-11-20 09:10;');
    const ton = await idle(20);
    await ton(`session ${verb}`);
    expect(await first(ton)).toMatchObject({ status: 'in_progress', ended_at: null });
  });

  test('is finished as of its last set', async () => {
    const ton = await idle(20);
    const { stdout, stderr } = await ton('session finish --note late');
    expect(stderr).toBe(news);
    expect(stdout).toContain('time       10m\n');
    expect(await first(ton)).toMatchObject({ status: 'completed', duration_seconds: 600, notes: 'late' });
  });

  test('is finished as of the end that is given', async () => {
    const ton = await idle(20);
    const { stderr } = await ton('session finish --end "2026-11-20 09:45"');
    expect(stderr).toBe('');
    expect(await first(ton)).toMatchObject({ duration_seconds: 45 * 60 });
  });

  test('is abandoned as of its last set', async () => {
    const ton = await idle(20);
    await ton.text('session abandon');
    expect(await first(ton)).toMatchObject({ status: 'abandoned', duration_seconds: 600 });
  });

  test('takes no pause behind its last set off', async () => {
    const ton = await idle(0);
    await ton.text('session pause');
    ton.clock.advance(hour);
    await ton.text('session resume');
    ton.clock.advance(5 * hour);
    await ton.text('session start');
    expect((await first(ton))?.duration_seconds).toBeGreaterThanOrEqual(0);
  });

  test('without a set was over when it began', async () => {
    const ton = newTon('2026-11-20T09:00:00+01:00');
    await ton.text('session start --empty');
    ton.clock.advance(4 * hour);
    expect((await ton('session start')).stderr).toContain('completed as of 09:00');
    expect(await first(ton)).toMatchObject({ ended_at: '2026-11-20T09:00:00+01:00' });
  });

  test('is over on a later local date, however short the night', async () => {
    const ton = newTon('2026-11-20T23:30:00+01:00');
    await ton.text('log squat 100x5');
    ton.clock.advance(hour);
    expect((await ton('session start')).stderr).toContain('completed as of 23:30');
  });
});

describe('the night the clock changes', () => {
  /** Berlin, where 2026-10-25 has two hours from two to three. */
  function berlin(ton: Ton): Ton {
    return Object.assign(ton, { clock: Object.assign(ton.clock, zoneClock('Europe/Berlin')) });
  }

  test('back counts hours that passed, not those on the wall', async () => {
    const ton = berlin(newTon('2026-10-25T01:00:00+02:00'));
    await ton.text('log squat 100x5');
    // Half past four on the wall, four and a half hours later.
    ton.clock.advance(4.5 * hour);
    const { stderr } = await ton('session start');
    expect(stderr).toContain('it is completed as of 01:00');
    expect(await ton.json('session status')).toMatchObject({ started_at: '2026-10-25T04:30:00+01:00' });
  });

  test('back leaves one of under four hours open', async () => {
    const ton = berlin(newTon('2026-10-25T01:00:00+02:00'));
    await ton.text('log squat 100x5');
    ton.clock.advance(3.5 * hour);
    expect((await ton('session start')).status).toBe(5);
    await ton.text('session finish');
    expect(await first(ton)).toMatchObject({
      ended_at: '2026-10-25T04:30:00+02:00',
      duration_seconds: 3.5 * hour,
    });
  });

  test('forward does not close one early', async () => {
    const ton = berlin(newTon('2026-03-29T00:30:00+01:00'));
    await ton.text('log squat 100x5');
    // Half past five on the wall, four hours later but one minute.
    ton.clock.advance(4 * hour - 60);
    expect((await ton('session start')).status).toBe(5);
  });
});
