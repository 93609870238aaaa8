import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { dump, newTon, temporaryDirectory } from '../../run-ton.js';
import type { SetAnswer } from '../answers.js';
import { fixture as exportOf } from '../../exchange/readers/read-all.js';
import type { ImportAnswer } from './fixtures.js';

const header =
  'Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes,Workout Duration';
const row = (day: string, exercise: string, weight: number, reps: number) =>
  `2026-03-${day} 18:00:00,Push,${exercise},1,${weight},kg,${reps},,,,0,,,1h`;
const folder = temporaryDirectory();
let files = 0;

function file(...rows: string[]): string {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
  return path;
}

const squat = (weight: number) => row('02', 'Squat (Barbell)', weight, 5);
const bench = row('04', 'Bench Press (Barbell)', 60, 5);
const first = file(squat(100), squat(100), bench);
const edited = file(
  squat(110),
  row('02', 'Log of Mine', 80, 3),
  bench,
  row('06', 'Deadlift (Barbell)', 140, 5),
);
const state = (database: string) => dump(database, { without: 'journal' });

describe('a session that differs in a later file', () => {
  test('is left as it is and named; only what is new is added', async () => {
    const ton = newTon();
    await ton.text(['import', first]);
    const answer = await ton.json<ImportAnswer>(['import', edited]);
    expect(answer).toMatchObject({
      sessions: 1,
      sets: 1,
      duplicates: 3,
      conflicts: { count: 1, left_sets: 2, rule: 'skip', first: ['2026-03-02 Push'] },
      replaced_sessions: 0,
    });
    expect(await ton.text(['import', edited])).toContain(
      '\n  already here: 2 sets\n  left out: 2 sets of sessions that differ from what is here\n',
    );
    expect(answer.warnings).toContainEqual(expect.stringContaining('it was left as it is'));
    expect((await ton.json<SetAnswer[]>('log list --sort oldest')).map((set) => set.weight)).toEqual([
      100, 100, 60, 140,
    ]);
  });

  test.each(['undo', 'import undo 2 --yes'])('is replaced, and comes back with: ton %s', async (undo) => {
    const ton = newTon();
    await ton.text(['import', first]);
    await ton.text('session edit 1 --notes "belt on"');
    const before = state(ton.database);
    const answer = await ton.json<ImportAnswer>(['import', edited, '--on-conflict', 'replace']);
    expect(answer).toMatchObject({ sessions: 1, sets: 1, duplicates: 1, replaced_sessions: 1 });
    expect(answer.created_exercises).toEqual(['Log of Mine']);
    const after = state(ton.database);
    expect((await ton.json<SetAnswer[]>('log list --sort oldest')).map((set) => set.weight)).toEqual([
      110, 80, 60, 140,
    ]);
    expect((await ton('db check')).status).toBe(0);
    expect(await ton.json<ImportAnswer>(['import', edited])).toMatchObject({ sets: 0, duplicates: 4 });
    await ton.text(undo);
    expect(state(ton.database)).toBe(before);
    expect((await ton('db check')).status).toBe(0);
    await ton.text(undo === 'undo' ? 'redo' : 'undo');
    expect(state(ton.database)).toBe(after);
  });

  test('is kept beside the one that is here, once', async () => {
    const ton = newTon();
    await ton.text(['import', first]);
    const words = ['import', edited, '--on-conflict', 'both'];
    expect(await ton.json<ImportAnswer>(words)).toMatchObject({ sessions: 2, sets: 3, duplicates: 1 });
    expect((await ton('db check')).status).toBe(0);
    for (const again of [words, ['import', edited], ['import', first]])
      expect(await ton.json<ImportAnswer>(again)).toMatchObject({ sets: 0, conflicts: { count: 0 } });
  });

  test.each(['replace', 'both'])('stays deleted where it was deleted: --on-conflict %s', async (rule) => {
    const ton = newTon();
    await ton.text(['import', first]);
    await ton.text('session delete 1 --yes');
    expect(await ton.json<ImportAnswer>(['import', edited, '--on-conflict', rule])).toMatchObject({
      sets: 1,
      replaced_sessions: 0,
    });
    expect(await ton.json('session list')).toHaveLength(2);
  });

  test('one that was deleted here is told, with the way back', async () => {
    const ton = newTon();
    await ton.text(['import', first]);
    await ton.text('session delete 1 --yes');
    const note =
      '1 session of the file was deleted here and stays so; bring it back with: ton session restore 1';
    expect(await ton.json<ImportAnswer>(['import', first])).toMatchObject({
      sets: 0,
      deleted_sessions: 1,
      warnings: [note],
    });
    await ton.text('session delete 2 --yes');
    expect(await ton.text(['import', first])).toContain(
      '  note: 2 sessions of the file were deleted here and stay so; bring one back with: ton session restore 1\n',
    );
    await ton.text('session restore 1');
    await ton.text('session restore 2');
    expect(await ton.json<ImportAnswer>(['import', first])).toMatchObject({
      deleted_sessions: 0,
      warnings: [],
    });
  });
});

test.each(['fitbod', 'liftosaur'])(
  'an export of %s with times in UTC is the same wherever it is read',
  async (app) => {
    const ton = newTon();
    const path = exportOf(`${app}.csv`);
    await ton.text(['import', path, '--time-zone', 'Europe/Berlin']);
    const before = dump(ton.database);
    for (const zone of ['America/New_York', 'Asia/Kathmandu', 'Europe/Berlin'])
      for (const rule of ['skip', 'replace', 'both'])
        expect(
          await ton.json<ImportAnswer>(['import', path, '--time-zone', zone, '--on-conflict', rule]),
        ).toMatchObject({ sets: 0, replaced_sessions: 0, conflicts: { count: 0 } });
    expect(dump(ton.database)).toBe(before);
    const edited = join(folder, `${app}-edited.csv`);
    writeFileSync(edited, readFileSync(path, 'utf8').replace(/squat|dumbbell press/gi, 'Deadlift'));
    expect(await ton.json<ImportAnswer>(['import', edited, '--time-zone', 'America/New_York'])).toMatchObject(
      { sets: 0, conflicts: { count: 1 } },
    );
  },
);

test('sessions come in the order of time, and rows of one that stand apart are one', async () => {
  const ton = newTon();
  const path = file(bench, squat(100), row('06', 'Deadlift (Barbell)', 140, 5), squat(105));
  expect(await ton.json<ImportAnswer>(['import', path])).toMatchObject({ sessions: 3, sets: 4 });
  expect(ton.sql('select id, local_date from sessions order by id')).toEqual([
    { id: 1, local_date: '2026-03-02' },
    { id: 2, local_date: '2026-03-04' },
    { id: 3, local_date: '2026-03-06' },
  ]);
  expect(ton.sql('select weight, set_index from set_logs where session_exercise_id = 1')).toEqual([
    { weight: 100, set_index: 1 },
    { weight: 105, set_index: 2 },
  ]);
});

describe('rows that cannot be read', () => {
  const bad = file(squat(100), squat(NaN), bench, squat(-5));

  test('keep everything out, and the way to leave them out is named', async () => {
    const ton = newTon();
    const { status, stderr } = await ton(['import', bad]);
    expect(status).toBe(2);
    expect(stderr).toContain('2 of 4 rows');
    expect(stderr).toContain('line 3: Weight "NaN" is not a number');
    expect(stderr).toContain('--skip-bad-rows');
    expect(ton.sql('select 1 from set_logs')).toEqual([]);
  });

  test('are left out and counted under --skip-bad-rows', async () => {
    const ton = newTon();
    const words = ['import', bad, '--skip-bad-rows'];
    expect(await ton.json<ImportAnswer>([...words, '--dry-run'])).toMatchObject({
      sets: 2,
      bad_rows: {
        count: 2,
        first: [expect.stringContaining('line 3') as string, expect.any(String) as string],
      },
    });
    expect(await ton.text(words)).toContain('left out: 2 rows that cannot be read');
  });
});

describe('a session that begins when one of another origin does', () => {
  test('is added, and told: what went through another app may be here already', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at "2026-03-02 18:00:30"');
    await ton.text('log bench press 60x5 --at "2026-03-04 18:00"');
    const path = join(folder, 'returned.csv');
    await ton.text(['export', 'history', '--as', 'hevy', '--output', path]);
    const answer = await ton.json<ImportAnswer>(['import', path, '--dry-run']);
    expect(answer).toMatchObject({ sessions: 2, overlapping_sessions: 2 });
    expect(answer.warnings).toContain(
      '2 sessions begin in the minute in which one does that was here before, the first is "2026-03-02 Workout"; if that is the same workout, take this import back',
    );
    await ton.text('session delete 1 --yes');
    expect(await ton.text(['import', path])).toContain(
      '  note: "2026-03-04 Workout" begins in the minute in which a session does that was here before; if that is the same workout, take this import back\n',
    );
    // Nothing is told of sessions of one file, nor of somebody else's.
    await ton.text('user add bob');
    expect(await ton.json(['import', path, '--user', 'bob'])).toMatchObject({ overlapping_sessions: 0 });
  });

  test('is not told where both are kept on purpose', async () => {
    const ton = newTon();
    await ton.text(['import', first]);
    expect(await ton.json(['import', edited, '--on-conflict', 'both'])).toMatchObject({
      overlapping_sessions: 0,
    });
  });
});
