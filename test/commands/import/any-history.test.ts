import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { foldName } from '../../../src/domain/fold.js';
import { runs } from '../../full.js';
import { dump, newTon, temporaryDirectory, type Ton } from '../../run-ton.js';
import type { ImportAnswer } from './fixtures.js';

const folder = temporaryDirectory();

interface SetRow {
  readonly exercise: string;
  readonly note: string;
  readonly superset: string;
  readonly kind: 'normal' | 'warmup' | 'dropset' | 'failure';
  readonly weight: string;
  readonly reps: string;
  readonly seconds: string;
  readonly rpe: string;
}

interface Workout {
  /** Days after the first of January 1900. */
  readonly day: number;
  readonly minute: number;
  readonly title: string;
  readonly note: string;
  readonly sets: readonly SetRow[];
}

const names = fc.oneof(
  fc.constantFrom(
    'Squat (Barbell)',
    'squat (barbell)',
    'SQUAT  BARBELL',
    ' Pull Up ',
    'Chest Dip',
    'Row, wide; slow',
  ),
  fc.constantFrom(
    '💪',
    '💪💪',
    '=1+1',
    '__proto__',
    'Größe',
    'grosse',
    '"quoted"',
    'ΩΜΟΣ',
    'ωμος',
    '漢字',
    '\u001b[31mred',
  ),
);
const text = fc.oneof(
  fc.constant(''),
  fc.string({
    maxLength: 8,
    unit: fc.constantFrom(
      'a',
      '"',
      ',',
      ';',
      '\n',
      '\r\n',
      '\t',
      "'",
      '=',
      '-',
      '+',
      ' ',
      'é',
      '☀️',
      '\u00a0',
    ),
  }),
);
const setRow: fc.Arbitrary<SetRow> = fc.record({
  exercise: names,
  note: text,
  superset: fc.constantFrom('', '', '0', '1'),
  kind: fc.constantFrom('normal', 'normal', 'warmup', 'dropset', 'failure'),
  weight: fc.constantFrom('', '0', '100', '82.5', '1e2', '61.23492', '52.163122550000004', '.5', '1000'),
  reps: fc.constantFrom('', '0', '1', '5', '8.0', '12'),
  seconds: fc.constantFrom('', '0', '60', '75.5'),
  rpe: fc.constantFrom('', '', '8', '8.5', '10.0'),
});
const workout: fc.Arbitrary<Workout> = fc.record({
  // The first and the last day there are, others of old, and some of which clocks change in the test's zone.
  day: fc.constantFrom(0, 25_567, 45_000, 45_747, 45_747, 45_957, 45_958, 109_571),
  minute: fc.constantFrom(0, 90, 150, 165, 1_120, 1_439),
  title: fc.oneof(fc.constantFrom('', 'Legs', 'Legs', 'Push ☀️'), text),
  note: text,
  sets: fc.array(setRow, { minLength: 1, maxLength: 6 }),
});
const history = fc.uniqueArray(workout, {
  maxLength: 7,
  selector: ({ day, minute, title }) => `${day} ${minute} ${title.trim()}`,
});

/** How a file is written: none of it changes what it says. */
interface Dialect {
  readonly delimiter: string;
  readonly newline: string;
  readonly mark: string;
  readonly isNewestFirst: boolean;
  readonly isQuoted: boolean;
  readonly blankLines: boolean;
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  isNewestFirst: fc.boolean(),
  isQuoted: fc.boolean(),
  blankLines: fc.boolean(),
});

const header =
  'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe';

function dateOf(day: number): string {
  return new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10);
}

function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function fileOf(workouts: readonly Workout[], how: Dialect): string {
  const cell = (value: string) =>
    how.isQuoted || /[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const ordered = [...workouts].sort((a, b) => a.day - b.day || a.minute - b.minute);
  if (how.isNewestFirst) ordered.reverse();
  const records = ordered.flatMap(({ day, minute, title, note, sets }) =>
    sets.map((set, index) => [
      title,
      `${dateOf(day)} ${timeOf(minute)}`,
      '',
      note,
      set.exercise,
      set.superset,
      set.note,
      String(index),
      set.kind,
      set.weight,
      set.reps,
      '',
      set.seconds,
      set.rpe,
    ]),
  );
  const lines = [header.split(','), ...records].map((cells) => cells.map(cell).join(how.delimiter));
  const path = join(folder, 'history.csv');
  writeFileSync(path, how.mark + lines.join(how.newline + (how.blankLines ? how.newline : '')));
  return path;
}

/** What a log has of imported sets, told by what no import decides for itself. */
function logged(ton: Ton, user: string): Record<string, unknown>[] {
  return ton
    .sql<{ exercise: string }>(
      `select s.local_date, s.title, s.notes, x.superset_group, e.name as exercise, l.set_type, l.is_failure,
         coalesce(l.weight, 0) as weight, l.reps, l.duration_seconds, l.rpe, x.notes as said, l.performed_at
       from set_logs l join session_exercises x on x.id = l.session_exercise_id join sessions s on s.id = x.session_id
         join exercises e on e.id = l.exercise_id join users u on u.id = l.user_id
       where u.username = ? order by s.started_at, s.source_key, x.position, l.set_index`,
      user,
    )
    .map((row) => ({ ...row, exercise: foldName(row.exercise) || row.exercise }));
}

const kinds = { normal: 'working', warmup: 'warmup', dropset: 'drop', failure: 'working' } as const;

/** The same of a history, by the rules of the documentation alone. */
function told(workouts: readonly Workout[]): Record<string, unknown>[] {
  return workouts
    .flatMap((each) => each.sets.map((set) => ({ each, set })))
    .map(({ each, set }) => ({
      local_date: dateOf(each.day),
      title: each.title.trim() || null,
      superset_group: set.superset || null,
      set_type: kinds[set.kind],
      is_failure: set.kind === 'failure' ? 1 : 0,
      weight: Number(set.weight),
      reps: Number(set.reps) || null,
      duration_seconds: Number(set.seconds) || null,
      rpe: Number(set.rpe) || null,
    }));
}

const toldFields = [
  'local_date',
  'title',
  'superset_group',
  'set_type',
  'is_failure',
  'weight',
  'reps',
  'duration_seconds',
  'rpe',
];

/** What is told of sets, as text and in an order of its own. */
function sorted(rows: readonly Record<string, unknown>[]): string[] {
  return rows.map((row) => JSON.stringify(toldFields.map((field) => row[field]))).sort();
}

const zone = ['--time-zone', 'Europe/Berlin'];

test(
  'any history comes in whole and once, in parts or at once, and goes again',
  { timeout: 600_000 },
  async () => {
    const shared = newTon();
    await shared.text('user add sam');
    await shared.text('log squat 50x5 --at 2025-01-01 --user sam');
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), dialect, dialect, async (workouts, part, first, second) => {
        const some = workouts.filter((_, index) => ((part >> index) & 1) === 1);
        const [ton, whole] = [newTon(), newTon()];
        await ton.text('user add sam');
        await ton.text('log squat 50x5 --at 2025-01-01 --user sam');
        const empty = dump(ton.database, { without: 'journal' });

        const all = ['import', fileOf(workouts, second), ...zone];
        expect((await whole.json<ImportAnswer>(all)).sets).toBe(told(workouts).length);
        const had = await ton.json<ImportAnswer>(['import', fileOf(some, first), ...zone]);
        expect(had.sets).toBe(told(some).length);
        const before = dump(ton.database, { without: 'journal' });
        fileOf(workouts, second);
        const added = await ton.json<ImportAnswer>(all);
        expect(added).toMatchObject({ sets: told(workouts).length - had.sets, conflicts: { count: 0 } });
        expect(logged(ton, 'lifter')).toEqual(logged(whole, 'lifter'));
        expect(logged(ton, 'lifter')).toHaveLength(told(workouts).length);
        expect(sorted(logged(ton, 'lifter'))).toEqual(sorted(told(workouts)));
        expect((await ton('db check')).status).toBe(0);
        expect(await ton.json<ImportAnswer>(all)).toMatchObject({ import_id: null, sets: 0 });

        if (added.sets > 0) await ton.text('undo');
        expect(dump(ton.database, { without: 'journal' })).toBe(before);
        if (had.sets > 0) await ton.text('undo');
        expect(dump(ton.database, { without: 'journal' })).toBe(empty);
      }),
      { numRuns: runs(300, 5) },
    );
  },
);
