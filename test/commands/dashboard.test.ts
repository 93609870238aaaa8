import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, runTon, type Ton } from '../run-ton.js';

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

const people = (columns: number) => ({ terminal: { columns }, env: { NO_COLOR: '1' } });

describe('a bare ton', () => {
  test('on day one says how to start, in commands that work', async () => {
    const said = await ton.text('');
    expect(said).toContain('Nothing is logged yet.');
    const commands = [...said.matchAll(/^ {2}ton (.*?) {2,}/gm)].map(([, words = '']) => words);
    expect(commands).toContain('log bench press 100x5');
    for (const words of commands.filter((line) => line !== 'import FILE'))
      expect((await newTon()(words)).status, words).toBe(0);
  });

  test('does not make a database where a path was named', async () => {
    const { status, stdout, stderr } = await runTon('', { database: '/nowhere/at/all.db' });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('there is no database at "/nowhere/at/all.db"');
  });

  test('as JSON is the same record from day one', async () => {
    expect(await ton.json('')).toEqual({
      date: '2026-11-20',
      session: null,
      last_session: null,
      next: [],
      week_sessions: 0,
      week_sets: 0,
      week_volume_kg: 0,
      week: expect.any(Array) as unknown[],
      records: [],
      notes: [],
      invitations: [],
      templates: [],
      sessions: 0,
      since: null,
    });
  });

  test('says what comes next in the programs that are followed', async () => {
    const first = 'program create Base --weeks 2 --workout "A: squat 3x5 60kg" --workout "B: row 3x8"';
    await ton.text(first);
    await ton.text('program join base');
    expect(await ton.text('', people(80))).toContain(
      '\nnext       Base, week 1, day 1: A (ton session start)\n',
    );
    await ton.text('program create Arms --workout "curl 3x8"');
    await ton.text('program join arms');
    await ton.text('program skip base');
    expect(await ton.text('', people(120))).toContain(
      '\nnext       Arms, week 1, day 1 / Base, week 1, day 2: B (ton session start --program "Arms")\n',
    );
    expect(await ton.json('')).toMatchObject({
      next: [
        { program: 'Arms', round: 1, week: 1, day: 1, title: null },
        { program: 'Base', round: 1, week: 1, day: 2, title: 'B' },
      ],
    });
    await ton.text('program pause arms');
    await ton.text('session start --program base');
    expect(await ton.text('', people(80))).not.toContain('\nnext ');
  });

  test('shows the last session, the week, what was broken and what can be started', async () => {
    await ton.text('template create push day --exercise "bench press 3x5 60kg"');
    await ton.text('template create legs --exercise "squat 3x5 100kg"');
    await ton.text('log squat 100x5x3 --at "2026-11-16 18:00"');
    await ton.text('log squat 105x5 --at "2026-11-18 18:00"');
    expect(await ton.text('', people(80))).toBe(
      [
        'Friday, 20 November 2026',
        'last       Wed 18 Nov: 1 exercise, 1 set, 525 kg',
        'this week  Mo ✓ Tu · We ✓ Th · Fr · Sa · Su ·  2 sessions  4 sets  2025 kg',
        'records    Squat (Barbell) 105 kg (Wed 18 Nov)',
        'templates  legs, push day (ton session start legs)',
        'all time   2 sessions since 2026-11-16',
        '',
      ].join('\n'),
    );
  });

  test('shows the session that runs, and the template used last first', async () => {
    await ton.text('template create push day --exercise "bench press 3x5 60kg" --exercise "plank 1x30s"');
    await ton.text('template create legs --exercise "squat 3x5 100kg"');
    await ton.text('session start push day');
    ton.clock.advance(600);
    const said = await ton.text('', people(100));
    expect(said).toMatch(/^Friday, 20 November 2026, a session is running\n/);
    expect(said).toContain(
      'running    10m, 0 of 2 exercises done, next Bench Press (Barbell) (ton session resume)\n',
    );
    expect(said).toContain('templates  push day, legs (ton session start push day)\n');
    expect(await ton.json('')).toMatchObject({ session: { id: 1, total_exercises: 2 }, last_session: null });
  });

  test('says one exercise in the singular, and that everything is done', async () => {
    await ton.text('log squat 100x5');
    await ton.text('template create one --exercise "squat 1x5"');
    expect(await ton.text('')).toContain('1 of 1 exercise done');
    await ton.text('session finish');
    await ton.text('session start one');
    await ton.text('log squat 100x5');
    expect(await ton.text('')).toContain('1 of 1 exercise done, everything is done');
  });

  test('with sets on their own alone is no longer new', async () => {
    await ton.text('log squat 100x5 --no-session --at 2026-01-05');
    const said = await ton.text('');
    expect(said).not.toContain('Nothing is logged yet.');
    expect(said).toContain('all time   0 sessions\n');
  });

  test('passes over empty sessions and counts no deleted one', async () => {
    await ton.text('log squat 100x5 --at "2026-11-17 18:00"');
    for (const line of ['session start --empty', 'session finish', 'session start --empty', 'session finish'])
      await ton.text(line);
    expect(await ton.json('')).toMatchObject({ last_session: { id: 1 }, sessions: 3 });
    await ton.text('session delete 1 --yes');
    expect(await ton.json('')).toMatchObject({ last_session: null, sessions: 2, week_sets: 0 });
  });

  test('begins the week where the user does', async () => {
    await ton.text('log squat 100x5 --at "2026-11-15 18:00"');
    expect(await ton.json('')).toMatchObject({ week_sessions: 0 });
    await ton.text('user edit --week-starts sunday');
    expect(await ton.json('')).toMatchObject({ week_sessions: 1 });
    expect(await ton.text('')).toContain('this week  Su ✓ Mo · Tu');
  });

  test('in pounds, in plain characters, and on a narrow terminal', async () => {
    await ton.text('user edit --units imperial');
    await ton.text('log squat 225x5');
    await ton.text('session finish');
    const plain = await ton.text('--ascii');
    expect(plain).toContain('1125 lb');
    expect(plain).toContain('Fr x Sa .');
    const lines = (await ton.text('', people(50))).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(50);
  });

  test('tells records of the last month only', async () => {
    await ton.text('log squat 100x5 --at 2026-10-01');
    await ton.text('log squat 110x5 --at 2026-10-15');
    expect(await ton.json('')).toMatchObject({ records: [] });
    await ton.text('log squat 112.5x5 --at 2026-10-25');
    expect(await ton.json('')).toMatchObject({
      records: [{ exercise: 'Squat (Barbell)', record_type: 'weight', value: 112.5, date: '2026-10-25' }],
    });
  });
});
