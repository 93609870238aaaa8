import SqliteDatabase from 'better-sqlite3';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newTon } from '../run-ton.js';

/** The tables that grow with what is logged; the rest holds a catalog and a few settings. */
const growing = [
  'set_logs',
  'sessions',
  'session_exercises',
  'target_sets',
  'personal_records',
  'commands',
  'changes',
];

/** What a lifter waits for between two sets, and `undo`, which must not take longer in a long log. */
const lines = [
  'log squat 110x5 d 90x8',
  'log squat 110x5 --no-session',
  'log pull up +20x8',
  'log squat 105x5 --at "2026-11-12 18:00"',
  'log incline bench barb 60x8',
  'log list',
  'log list --exercise squat --since 2026-11-01',
  'log list --since 2026-11-01 --until 2026-11-30',
  'record list',
  'record list squat',
  'record list --type 1rm --json',
  'record history squat --since 2026-11-01',
  'history squat',
  'history squat --until 2026-11-15',
  'stats exercise squat',
  'stats exercise plank --since 2026-11-01',
  'stats week',
  'stats summary --since 2026-11-01',
  'session list',
  'session list --since 2026-11-01',
  'session show last',
  'session status',
  'session finish',
  'session start --like last',
  'session abandon',
  'next squat',
  'next',
  'program progress',
  'undo',
];

interface Query {
  readonly text: string;
  /** Lines of EXPLAIN QUERY PLAN. */
  readonly plan: readonly string[];
}

const ton = newTon();
const queries = new Map<string, Query[]>();

beforeAll(async () => {
  await ton.text('log squat 100x5x3 --at "2026-11-10 18:00"');
  await ton.text('log plank 60s --at "2026-11-11 18:00"');
  await ton.text('program create Novice --preset novice-3x5');
  await ton.text('program join Novice');
  await ton.text('log squat 105x5');
  for (const line of lines) queries.set(line, await queriesOf(line));
}, 60_000);

/** Every statement that a command prepares, whichever function it comes from. */
async function queriesOf(line: string): Promise<Query[]> {
  const prepare = vi.spyOn(SqliteDatabase.prototype, 'prepare');
  let texts: string[];
  try {
    await ton.text(line);
    texts = prepare.mock.calls.map(([text]) => text);
  } finally {
    prepare.mockRestore();
  }
  return [...new Set(texts)]
    .filter((text) => /^(?:select|insert|update|delete|with)\b/i.test(text))
    .map((text) => ({ text, plan: explain(text) }));
}

/** The file as the program leaves it; the values do not matter, since there are no statistics to compare them with. */
function explain(text: string): string[] {
  const values = Array.from(text.matchAll(/\?/g), () => null);
  return ton.sql<{ detail: string }>(`explain query plan ${text}`, ...values).map(({ detail }) => detail);
}

/** The growing tables that a plan reads from end to end. */
function scanned({ text, plan }: Query): string[] {
  return plan.flatMap((step) => {
    const alias = /^SCAN (\w+)/.exec(step)?.[1];
    const table = alias === undefined ? undefined : tableOf(alias, text);
    return table !== undefined && growing.includes(table) ? [table] : [];
  });
}

/** The table that a name in a plan stands for, its own or one given to it. */
function tableOf(name: string, text: string): string | undefined {
  const named = new RegExp(`(?:from|join|into|update) "?(\\w+)"? (?:as )?"?${name}"?(?!\\w)`).exec(text)?.[1];
  return named ?? name;
}

/** The growing tables of which a plan may read all that is the user's: nothing but the user narrows it down. */
function readWhole({ text, plan }: Query): string[] {
  return plan.flatMap((step) => {
    const alias = /^SEARCH (\w+) .*\(user_id=\?\)/.exec(step)?.[1];
    const table = alias === undefined ? undefined : tableOf(alias, text);
    return table !== undefined && growing.includes(table) ? [table] : [];
  });
}

/** One line a statement and its plan below; the columns that are read do not matter to it. */
function shown({ text, plan }: Query): string {
  const short = text
    .replace(/\s+/g, ' ')
    .replace(/^(with page as \( )?select .*? from (?=[a-z("])/, '$1select … from ')
    .replace(/^(insert into \S+) .*/, '$1 …');
  return [short, ...plan.map((step) => `    ${step}`)].join('\n');
}

it.each(lines)('ton %s looks things up and reads no growing table from end to end', (line) => {
  const found = queries.get(line) ?? [];
  expect(found.length).toBeGreaterThan(2);
  expect(found.filter((query) => scanned(query).length > 0).map(shown)).toEqual([]);
});

it('reads all of a user’s rows only for what is about all of them, or in an order that ends early', () => {
  const whole = [...queries].flatMap(([line, found]) =>
    found.flatMap(readWhole).map((table) => [table, line]),
  );
  expect(whole).toEqual([
    // The newest or oldest first, a page of them.
    ['set_logs', 'log list'],
    ['set_logs', 'log list --since 2026-11-01 --until 2026-11-30'],
    // Those that stand: an index of their own.
    ['personal_records', 'record list'],
    ['personal_records', 'record list --type 1rm --json'],
    // Some thousands in a lifetime, of which only the start is compared.
    ['sessions', 'session list'],
    ['sessions', 'session show last'],
    ['sessions', 'session finish'],
    ['personal_records', 'session finish'],
    ['sessions', 'session start --like last'],
    // The newest that stands, and the newest of all.
    ['commands', 'undo'],
    ['commands', 'undo'],
  ]);
});

it('plans as they were looked at', async () => {
  const statements = new Set([...queries.values()].flat().map(shown));
  await expect(`${[...statements].join('\n\n')}\n`).toMatchFileSnapshot('query-plans.txt');
});

describe('what the plans rest on', () => {
  it('the program gathers no statistics, so that a plan does not change with the log', () => {
    expect(ton.sql(`select name from sqlite_master where name like 'sqlite_stat%'`)).toEqual([]);
  });

  it.each([
    ['select * from set_logs where notes = ?', ['set_logs']],
    ['select * from "sessions" as "s" where "s"."title" = ?', ['sessions']],
    ['select * from exercises e join personal_records r where r.value = e.id', ['personal_records']],
    ['select * from exercises where name = ?', []],
    ['select * from set_logs where id = ?', []],
  ])('a scan is seen: %s', (text, tables) => {
    expect(scanned({ text, plan: explain(text) })).toEqual(tables);
  });
});
