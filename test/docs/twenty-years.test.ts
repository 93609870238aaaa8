import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../fixed-clock.js';
import { newTon } from '../run-ton.js';
import { textOf } from './files.js';

const page = textOf('docs/twenty-years.md');

/** Every query of the page with the answer shown below it. */
const queries = [...page.matchAll(/^```sql\n([^]*?)\n```\n\n```text\n([^]*?)\n?```$/gm)].map(
  ([, query = '', answer = '']) => ({ query, answer }),
);

/** The first column of the table of views with the last one. */
const views = [...page.matchAll(/^\| `(v_\w+)` \| [^|]+ \| ([\w ]+) \|$/gm)].map(
  ([, view = '', columns = '']) => ({ view, columns: columns.split(' ') }),
);

const ton = newTon('2026-11-20T18:00:00+01:00');

/** A session of a day: its first command at the hour given, its end 50 minutes later. */
async function train(iso: string, ...commands: string[]): Promise<void> {
  const clock = fixedClock(iso);
  for (const command of commands) await ton.text(command, { clock });
  clock.advance(3000);
  await ton.text('session finish', { clock });
}

interface StandingRecord {
  readonly exercise: string;
  readonly record_type: string;
  readonly reps: number;
  readonly value: number;
  readonly date: string;
}

type Row = Record<string, string | number | null>;

/** Rows as `sqlite3 -header -column` prints them, without the blanks at the ends of lines. */
function asColumns(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => names.map((name) => String(row[name] ?? '')));
  const widths = names.map((name, at) => Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const rules = widths.map((width) => '-'.repeat(width));
  return [names, rules, ...cells]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The rows of the one query of the page that has this in it. */
function answerTo(part: string): Row[] {
  const found = queries.filter(({ query }) => query.includes(part));
  expect(found).toHaveLength(1);
  return ton.sql<Row>(found[0]?.query ?? '');
}

beforeAll(async () => {
  await train(
    '2026-09-07T18:00:00+02:00',
    'body log 84.2kg',
    'log squat w60x5 100x5x3',
    'log bench press 70x8x2',
  );
  await train('2026-09-10T18:00:00+02:00', 'log deadlift 140x5', 'log pull up +5x5');
  await train('2026-10-05T18:00:00+02:00', 'body log 83.4kg', 'log squat 110x5x3', 'log bench press 75x6');
  await train('2026-10-11T18:00:00+02:00', 'log deadlift 150x3 d120x6', 'log pull up +10x5');
  await train(
    '2026-11-02T18:00:00+01:00',
    'body log 183.2lb',
    'log squat 115x3',
    'log squat miss 120',
    'log bench press 165lb x 5',
  );
  await train(
    '2026-11-09T18:00:00+01:00',
    'body log 82.8kg',
    'log squat 112.5x5',
    'log deadlift 155x2',
    'log plank 90s',
  );
  // What is not the lifter's, or no longer there, is in no answer.
  await train('2026-11-10T18:00:00+01:00', 'log squat 190x1', 'body log 70kg');
  await ton.text('session delete 7 --yes');
  await ton.text('body delete 5 --yes');
  await ton.text('user add anna');
  await ton.text('log squat 300x1 --user anna');
  await ton.text('body log 95kg --user anna');
});

describe('docs/twenty-years.md', () => {
  it('shows an answer to each of its seven queries', () => {
    expect(queries).toHaveLength(7);
    expect(page.match(/^```sql$/gm)).toHaveLength(7);
  });

  it.each(queries)('$query answers what is shown', ({ query, answer }) => {
    const rows = ton.sql<Row>(query);
    expect(rows.length).toBeGreaterThan(0);
    expect(asColumns(rows)).toBe(answer);
  });

  it('agrees with Tonnage on what is heaviest, on rep maxes, volume and sessions', async () => {
    const records = await ton.json<StandingRecord[]>('record list');
    const told = (type: string, ...reps: number[]) =>
      records
        .filter(({ record_type, reps: n }) => record_type === type && (reps.length === 0 || reps.includes(n)))
        .map(({ exercise, value, date }) => `${exercise} ${value} kg ${date}`)
        .sort();
    const asked = (rows: Row[], value: string, date: string) =>
      rows.map((row) => [row.exercise, row[value], row[date]].join(' ')).sort();
    expect(asked(answerTo('row_number()'), 'heaviest', 'local_date')).toEqual(told('weight'));
    expect(asked(answerTo(`'rep_max'`), 'most', 'achieved')).toEqual(told('rep_max', 1, 3, 5));

    const sum = (rows: Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
    const { volume_kg, sessions } = await ton.json<Record<string, number>>('stats summary');
    expect(sum(answerTo('week_of'), 'volume_kg')).toBeCloseTo(volume_kg ?? 0, 0);
    expect(sum(answerTo('as month'), 'sessions')).toBe(sessions);
  });

  it('names every view with all of its columns', () => {
    expect(views.map(({ view }) => view).sort()).toEqual(
      ton
        .sql<{ name: string }>(`select name from sqlite_master where type = 'view' order by name`)
        .map(({ name }) => name),
    );
    for (const { view, columns } of views)
      expect(ton.sql<{ name: string }>(`pragma table_info(${view})`).map(({ name }) => name)).toEqual(
        columns,
      );
  });

  it('speaks of the version of SQLite that the tables need', () => {
    expect(page).toContain('3.37');
    expect(ton.sql<{ sql: string }>(`select sql from sqlite_master where name = 'set_logs'`)[0]?.sql).toMatch(
      /\) strict$/i,
    );
  });
});
