import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { dump, newTon, temporaryDirectory } from '../../run-ton.js';
import type { SetAnswer } from '../answers.js';
import { fixture, type ImportAnswer } from './fixtures.js';

const strong = ['import', fixture('strong.csv'), '--unit', 'kg'];
const hevy = ['import', fixture('hevy.csv')];
const fitnotes = ['import', fixture('fitnotes.csv')];

describe('the answer', () => {
  test('of Strong', async () => {
    expect(await newTon().json<ImportAnswer>(strong)).toMatchObject({
      import_id: 1,
      format: 'strong',
      rows: 10,
      sessions: 2,
      exercises: 5,
      sets: 9,
      skipped: [{ reason: 'rest timer', count: 1, lines: [4] }],
      created_exercises: ['Machine of Mine'],
      duplicates: 0,
      missed_sets: 1,
      dry_run: false,
    });
  });

  test('of Hevy and FitNotes', async () => {
    const ton = newTon();
    expect(await ton.json<ImportAnswer>(hevy)).toMatchObject({
      import_id: 1,
      format: 'hevy',
      rows: 4,
      sessions: 1,
      exercises: 3,
      sets: 4,
      skipped: [],
      created_exercises: [],
      duplicates: 0,
    });
    expect(await ton.json<ImportAnswer>([...fitnotes, '--from', 'fitnotes'])).toMatchObject({
      import_id: 2,
      format: 'fitnotes',
      rows: 4,
      sessions: 2,
      exercises: 3,
      sets: 4,
      created_exercises: ['Sandbag Hug'],
    });
  });

  test('for people is short and names the way back', async () => {
    const { stdout, stderr } = await newTon()(strong);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      'imported 9 sets in 2 sessions from Strong (10 rows read)',
      '  skipped: 1 rest timer row (line 4)',
      '  exercises: 4 known, 1 new',
      '  new: Machine of Mine',
      '  records: 42 new or moved',
      expect.stringContaining('missed attempt') as string,
      '  note: weights of Pull Up were taken as added to body weight: check that they are not body weight itself',
      expect.stringContaining("this machine's local time; --time-zone says otherwise") as string,
      '  take it back with: ton import undo 1',
      '',
    ]);
  });

  test('names the zone that times are taken in', async () => {
    const ton = newTon();
    const { warnings } = await ton.json<ImportAnswer>([...hevy, '--time-zone', 'America/New_York']);
    expect(warnings).toContainEqual(expect.stringContaining('America/New_York'));
    const [set] = await ton.json<SetAnswer[]>('log list --limit 1');
    expect([set?.performed_at, set?.date]).toEqual(['2026-04-09T18:30:00-04:00', '2026-04-09']);
    expect(await ton.json('import list')).toMatchObject([{ time_zone: 'America/New_York' }]);
    // FitNotes knows days only: no word about times.
    expect((await ton.json<ImportAnswer>(fitnotes)).warnings.join()).not.toContain('time-zone');
  });
});

describe('what is stored', () => {
  test('kinds of sets, loads and attempts of Strong', async () => {
    const ton = newTon();
    await ton.text(strong);
    const sets = await ton.json<SetAnswer[]>('log list --sort oldest');
    expect(sets.map((set) => [set.exercise, set.set, set.load_kind, set.is_failure])).toEqual([
      ['Bench Press (Barbell)', 'w 40 kg × 8', 'external', false],
      ['Bench Press (Barbell)', '80 kg × 5 @8 rest 2:00', 'external', false],
      ['Bench Press (Barbell)', 'f 82.5 kg × 3', 'external', true],
      ['Bench Press (Barbell)', 'd 60 kg × 10', 'external', false],
      // An assisted machine shows its help as a weight; on body weight a weight is added.
      ['Pull Up (Assisted)', '-20 kg × 8', 'assisted', false],
      ['Pull Up', '+10 kg × 6', 'added', false],
      ['Machine of Mine', '50 kg × 10', 'external', false],
      ['Machine of Mine', 'miss 55 kg', 'external', false],
      ['Plank', '1:30', 'none', false],
    ]);
    expect(sets[3]?.drop_of).toBe(sets[2]?.id);
    expect(sets[7]).toMatchObject({ is_completed: false, reps: null });
    expect(await ton.json('stats summary')).toMatchObject({
      sessions: 2,
      exercises: 5,
      sets: 9,
      completed_sets: 8,
      working_sets: 6,
      warmup_sets: 1,
      reps: 5 + 3 + 10 + 8 + 6 + 10,
      volume_kg: 400 + 247.5 + 600 + 60 + 500,
      warmup_volume_kg: 320,
      duration_seconds: 3900 + 1800,
    });
  });

  test('supersets, exercise notes and times of Hevy', async () => {
    const ton = newTon();
    await ton.text(hevy);
    const session = await ton.json<{ sets: SetAnswer[] }>('session show last');
    expect(session).toMatchObject({
      title: 'Evening',
      notes: 'with Kim',
      duration_seconds: 4200,
      status: 'completed',
      import_id: 1,
    });
    expect(session.sets.map((set) => [set.set, set.superset_group, set.exercise_notes])).toEqual([
      ['w 40 kg × 10', '0', 'elbows in'],
      ['85 kg × 5 @8.5', '0', 'elbows in'],
      ['f 9 reps @10', '0', null],
      ['d 12 kg × 15', null, null],
    ]);
  });

  test('units and days of FitNotes', async () => {
    const ton = newTon();
    await ton.text(fitnotes);
    expect(await ton.json('log list --sort oldest')).toMatchObject([
      { weight: 140, unit: 'kg' },
      { weight: 225, unit: 'lb', weight_kg: 102.058283 },
      { weight: 40, exercise: 'Sandbag Hug' },
      { duration_seconds: 1540, distance_m: 5000 },
    ]);
    expect(await ton.json('session list')).toMatchObject([
      { date: '2026-02-12', is_time_known: false, duration_seconds: null },
      { date: '2026-02-10', is_time_known: false },
    ]);
  });

  test('the records of the whole history, which the next set has to beat', async () => {
    const ton = newTon();
    await ton.text(strong);
    await ton.text(hevy);
    expect(await ton.text('log bench press 90x5')).toContain('the heaviest (was 85 kg)');
  });
});

test('an exercise nobody knows that is called assisted is one, and its help no load', async () => {
  const ton = newTon();
  const file = join(temporaryDirectory(), 'assisted.csv');
  const header =
    'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe';
  const row = (name: string) => `A,"9 Jul 2025, 18:42",,,${name},,,0,normal,20,5,,,`;
  writeFileSync(file, [header, row('Ring Row (Assisted)'), row('Assisted Cable Twist')].join('\n'));
  await ton.text(['import', file]);
  expect(
    ton.sql(
      'select measurement, load_kind from set_logs l join exercises e on e.id = l.exercise_id order by l.id',
    ),
  ).toEqual([
    { measurement: 'assisted_reps', load_kind: 'assisted' },
    { measurement: 'weight_reps', load_kind: 'external' },
  ]);
});

describe('the unit', () => {
  test('that nobody names is exit 2 and names --unit', async () => {
    const ton = newTon();
    const before = dump(ton.database);
    const { status, stdout, stderr } = await ton(['import', fixture('strong.csv')]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^error: ".*strong\.csv" does not say whether its weights are kilograms or pounds\nhint: add --unit kg or --unit lb\n$/,
    );
    expect(dump(ton.database)).toBe(before);
  });

  test('is asked for on a terminal, stored with the sets and with the import', async () => {
    const ton = newTon();
    await ton.text(['import', fixture('strong.csv')], {
      answers: [{ asks: 'The file does not name its unit', answer: 'pounds' }],
    });
    expect(
      await ton.json(
        'log list --exercise machine of mine --limit 1'.replace('machine of mine', '"machine of mine"'),
      ),
    ).toMatchObject([{ unit: 'lb' }]);
    expect(await ton.json('import list')).toMatchObject([{ unit: 'lb' }]);
  });
});

describe('nothing twice, nothing by halves', () => {
  test('a dry run says the same and changes nothing', async () => {
    const ton = newTon();
    await ton.text('log bench press 100x5');
    const before = dump(ton.database);
    const dry = await ton.json<ImportAnswer>([...strong, '--dry-run']);
    expect(dump(ton.database)).toBe(before);
    expect(await ton.text([...strong, '--dry-run'])).toMatch(
      /^would import 9 sets in 2 sessions from Strong/,
    );
    const real = await ton.json<ImportAnswer>(strong);
    expect(dry).toEqual({ ...real, import_id: null, dry_run: true });
  });

  test('the same file again adds nothing', async () => {
    const ton = newTon();
    await ton.text(strong);
    const before = dump(ton.database);
    expect(await ton.json<ImportAnswer>(strong)).toMatchObject({
      import_id: null,
      rows: 10,
      sessions: 0,
      sets: 0,
      duplicates: 9,
      created_exercises: [],
    });
    expect(dump(ton.database)).toBe(before);
  });

  test('of another user’s is not known', async () => {
    const ton = newTon();
    await ton.text(strong);
    ton.exec(
      `insert into users (uid, username, username_key, created_at, updated_at) values ('u2', 'rival', 'rival', 1, 1)`,
    );
    expect(await ton.json<ImportAnswer>([...strong, '--user', 'rival'])).toMatchObject({
      sets: 9,
      duplicates: 0,
    });
    expect(await ton.json('import list')).toHaveLength(1);
  });
});
