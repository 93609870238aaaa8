import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalsByDay, type DayTotals } from '../../src/db/stats-week.js';
import { summarize } from '../../src/db/stats.js';
import { addDays } from '../../src/domain/days.js';
import { put } from '../db/rows.js';
import { exercise, twoPeople } from '../db/two-people.js';
import { hour, noon } from '../db/valid-rows.js';
import { newTon } from '../run-ton.js';
import { runs } from '../full.js';

const numRuns = runs(5000, 60);
const empty = {
  sessions: 0,
  sets: 0,
  reps: 0,
  volume_kg: 0,
  duration_seconds: 0,
  calories: 0,
  calories_estimated: 0,
};

describe('stats week', () => {
  // The clock stands on Friday, 20 November 2026.
  test('is today and the six days before, oldest first, zeros too', async () => {
    const ton = newTon();
    await ton.text('log squat w 60x5 100x5x2 miss 110 --at "2026-11-14 18:00"');
    await ton.text('log squat 120x5 --at "2026-11-13 18:00"');
    await ton.text('log push-up 25 --duration 180 --calories 12.5');
    const days = await ton.json<DayTotals[]>('stats week');
    expect(days).toEqual([
      { ...empty, date: '2026-11-14', sessions: 1, sets: 4, reps: 10, volume_kg: 1000 },
      ...[15, 16, 17, 18, 19].map((day) => ({ date: `2026-11-${day}`, ...empty })),
      { ...empty, date: '2026-11-20', sessions: 1, sets: 1, reps: 25, duration_seconds: 180, calories: 12.5 },
    ]);
    expect(Object.keys(days[0] ?? {})).toEqual(['date', ...Object.keys(empty)]);
  });

  test('of nothing is seven days of zeros', async () => {
    const ton = newTon();
    expect(await ton.json('stats week')).toEqual(
      [14, 15, 16, 17, 18, 19, 20].map((day) => ({ date: `2026-11-${day}`, ...empty })),
    );
    expect(await ton.text('stats week')).toContain('nothing was logged in these days');
  });

  test('--calendar is the user’s week, days to come included; --date another one', async () => {
    const ton = newTon();
    const span = async (flags: string) => {
      const days = await ton.json<DayTotals[]>(`stats week ${flags}`);
      expect(days).toHaveLength(7);
      return `${days[0]?.date ?? ''} ${days[6]?.date ?? ''}`;
    };
    expect(await span('--calendar')).toBe('2026-11-16 2026-11-22');
    expect(await span('--date 2026-03-01')).toBe('2026-02-23 2026-03-01');
    expect(await span('--calendar --date -1w')).toBe('2026-11-09 2026-11-15');
    ton.exec('update users set first_day_of_week = 7');
    expect(await span('--calendar')).toBe('2026-11-15 2026-11-21');
    ton.exec('update users set first_day_of_week = 5');
    expect(await span('--calendar')).toBe('2026-11-20 2026-11-26');
    const wrong = await ton('stats week --date soon');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('"soon"');
  });

  test('shows people names of days, sums and a line, in their unit', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at "2026-11-18 18:00"');
    await ton.text('log squat 100x10 --at "2026-11-19 18:00"');
    const shown = await ton('stats week', { terminal: { columns: 80 } });
    expect(shown.stdout).toContain('Wed 2026-11-18         1     1     5          500');
    expect(shown.stdout).toContain(
      'together: 2 sessions, 2 sets, 15 reps, 1500 kg\nvolume by day: ▁▁▁▁▅█▁\n',
    );
    ton.exec(`update users set unit_system = 'imperial'`);
    expect(await ton.text('stats week')).toContain('3307 lb');
  });
});

describe('a session and its sets', () => {
  test('a session’s own time and calories replace the sums of its sets', async () => {
    const ton = newTon();
    await ton.text('log plank 60s --at "2026-11-19 18:00"');
    await ton.text('log plank 60s --at "2026-11-19 18:30"');
    ton.exec('update sessions set calories = 300');
    const day = (await ton.json<DayTotals[]>('stats week'))[5];
    expect(day).toMatchObject({ duration_seconds: 1800, calories: 300, calories_estimated: 0 });
  });

  test('noted afterwards under one moment it has no time of its own, so its sets’ counts', async () => {
    const ton = newTon();
    await ton.text('log push-up 25 --duration 180 --at yesterday');
    expect((await ton.json<DayTotals[]>('stats week'))[5]).toMatchObject({ duration_seconds: 180 });
    expect(await ton.json('stats summary')).toMatchObject({ duration_seconds: 180 });
  });
});

const aSet = fc.record({
  set_type: fc.constantFrom('working', 'warmup'),
  is_completed: fc.constantFrom(1, 1, 0),
  unit: fc.constantFrom('kg', 'lb', 'stacks'),
  weight: fc.constantFrom(20, 102.5),
  reps: fc.integer({ min: 1, max: 12 }),
  duration_seconds: fc.constantFrom(null, null, 90),
  calories: fc.constantFrom(null, null, 12.5),
});
const aSession = fc.record({
  daysAgo: fc.integer({ min: 0, max: 9 }),
  hours: fc.constantFrom(null, 0, 1, 7),
  calories: fc.constantFrom(null, 250),
  isDeleted: fc.constantFrom(false, false, false, true),
  standsAlone: fc.boolean(),
  sets: fc.array(aSet, { maxLength: 4 }),
});

test('the seven days sum to the summary of those days, for whoever asks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aSession, { maxLength: 6 }), async (sessions) => {
      const { raw, ann, bob } = twoPeople();
      raw.exec('update exercises set met = 5');
      sessions.forEach((session, index) => {
        addSession(raw, index % 3 === 2 ? bob.user.id : ann.user.id, session);
      });
      for (const scope of [ann, bob]) {
        const days = Array.from({ length: 7 }, (_, place) => addDays('2026-11-18', place - 6));
        const totals = await totalsByDay(scope, days);
        expect(totals.map((day) => day.date)).toEqual(days);
        const summary = await summarize(scope, { since: '2026-11-12', until: '2026-11-18' });
        for (const key of Object.keys(empty) as (keyof typeof empty)[])
          expect(
            totals.reduce((sum, day) => sum + day[key], 0),
            key,
          ).toBeCloseTo(summary[key], 6);
      }
    }),
    { numRuns },
  );
});

function addSession(
  raw: ReturnType<typeof twoPeople>['raw'],
  user: number,
  session: typeof aSession extends fc.Arbitrary<infer T> ? T : never,
): void {
  const start = noon - session.daysAgo * 24 * hour;
  const on = {
    user_id: user,
    local_date: addDays('2026-11-18', -session.daysAgo),
    deleted_at: session.isDeleted ? noon : null,
  };
  let place: number | null = null;
  if (!session.standsAlone) {
    const ended = session.hours === null ? null : start + session.hours * hour;
    const times = { started_at: start, ended_at: ended, calories: session.calories };
    const id = put(raw, 'sessions', { ...on, ...times, paused_seconds: session.hours === 1 ? 600 : 0 });
    place = put(raw, 'session_exercises', {
      user_id: user,
      session_id: id,
      position: 1,
      exercise_id: exercise,
    });
  }
  session.sets.forEach((set, index) => {
    const at = {
      session_exercise_id: place,
      exercise_id: exercise,
      set_index: index + 1,
      performed_at: start,
    };
    put(raw, 'set_logs', { ...on, ...at, ...set });
  });
}
