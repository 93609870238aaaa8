import SqliteDatabase from 'better-sqlite3';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { inject } from 'vitest';

import { openDatabase } from '../src/db/database.js';
import { createUser } from '../src/db/users.js';
import type { Clock } from '../src/domain/clock.js';
import type { Stopwatch } from '../src/domain/stopwatch.js';
import { main } from '../src/main.js';
import { fixedClock, type FixedClock } from './fixed-clock.js';
import { instantStopwatch } from './instant-stopwatch.js';
import { scriptedPrompter, type Answer } from './scripted-prompter.js';

/** A Friday evening, one hour east of Greenwich. */
export const testNow = '2026-11-20T18:30:00+01:00';

/** How a terminal looks; a stream that is none is a pipe. */
export interface Terminal {
  readonly columns: number;
}

let given = 0;

export interface RunOptions {
  /** The file that TON_DB names; none when left out. */
  readonly database?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  /** One that waits for nothing when left out. */
  readonly stopwatch?: Stopwatch;
  readonly stdin?: string | Uint8Array;
  /** Standard output and standard error are this terminal; they are pipes when left out. */
  readonly terminal?: Terminal;
  /** What a person answers, question by question; nobody can be asked when left out. */
  readonly answers?: readonly Answer[];
  readonly random?: (count: number) => Uint8Array;
  /** Nobody presses Ctrl-C when left out. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

export interface RunResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as JSON; whatever the test expects it to be. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the test says what it expects
  json<T = Record<string, unknown>>(): T;
}

/**
 * Runs the program in this process, as a shell would run it.
 *
 * @param words what is typed after `ton`: one line, in which double quotes hold words together, or the words themselves
 * @throws Error when a question is asked that no answer is for, or when an answer is left over
 */
export async function runTon(
  words: string | readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const stdout = collector(options.terminal);
  const stderr = collector(options.terminal);
  const clock = options.clock ?? fixedClock(testNow);
  const scripted =
    options.answers === undefined ? null : scriptedPrompter(options.answers, () => clock.now());
  const status = await main(typeof words === 'string' ? splitLine(words) : words, {
    env: { ...(options.database === undefined ? {} : { TON_DB: options.database }), ...options.env },
    stdin: {
      async *[Symbol.asyncIterator]() {
        yield await Promise.resolve(Buffer.from(options.stdin ?? ''));
      },
    },
    stdout: stdout.stream,
    stderr: stderr.stream,
    clock,
    stopwatch: options.stopwatch ?? instantStopwatch(),
    random: options.random ?? countingBytes(),
    prompter: scripted?.prompter ?? null,
    ...(options.onInterrupt === undefined ? {} : { onInterrupt: options.onInterrupt }),
  });
  scripted?.expectDone(`ton ${String(words)}\n${stderr.text()}`);
  const out = stdout.text();
  return { status, stdout: out, stderr: stderr.text(), json: () => JSON.parse(out) as never };
}

/** A line's words as a shell parts them: at blanks, unless double quotes hold them together. */
export function splitLine(line: string): string[] {
  return (line.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

function collector(terminal: Terminal | undefined) {
  const chunks: string[] = [];
  const stream: Writable & { isTTY?: boolean; columns?: number } = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  if (terminal !== undefined) Object.assign(stream, { isTTY: true, columns: terminal.columns });
  return { stream, text: () => chunks.join('') };
}

/** Bytes that never repeat within a run of the tests. */
function countingBytes(): (count: number) => Uint8Array {
  return (count) => {
    given += 1;
    const bytes = Buffer.alloc(count);
    bytes.writeUInt32BE(given, count - 4);
    return bytes;
  };
}

/** A new directory that is removed after the run of the tests. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(inject('runHome'), 'ton-'));
}

/** A database with the catalog and one user, copied for every test that wants one: to make it takes a third of a second. */
const template = join(temporaryDirectory(), 'template.db');
{
  const clock = fixedClock('2026-01-01T09:00:00+01:00');
  const database = await openDatabase({ path: template, create: true, clock });
  await createUser(database.db, clock, countingBytes(), { username: 'lifter' });
  database.close();
}

/** The program with a database of its own that several runs share. */
export interface Ton {
  readonly database: string;
  /** Moves when told; every run of this database reads it, unless it brings its own. */
  readonly clock: FixedClock;
  (words: string | readonly string[], options?: RunOptions): Promise<RunResult>;
  /** A run that must succeed, with `--json`; the parsed answer. */
  json<T = Record<string, unknown>>(words: string | readonly string[], options?: RunOptions): Promise<T>;
  /** A run that must succeed; its standard output. */
  text(words: string | readonly string[], options?: RunOptions): Promise<string>;
  /** Rows of a query on the file itself. */
  sql<T = Record<string, unknown>>(query: string, ...values: unknown[]): T[];
  /** Changes the file behind the program's back. */
  exec(statements: string): void;
}

/**
 * A database of its own for a group of tests.
 *
 * @param like the database it is a copy of; with the user `lifter` and nothing logged when left out
 */
export function newTon(now = testNow, like?: Ton): Ton {
  const database = join(temporaryDirectory(), 'ton.db');
  copyFileSync(like?.database ?? template, database);
  const clock = fixedClock(now);
  const run = (words: string | readonly string[], options: RunOptions = {}) =>
    runTon(words, { database, clock, ...options });
  const succeed = async (words: string | readonly string[], options?: RunOptions) => {
    const result = await run(words, options);
    if (result.status !== 0) throw new Error(`ton ${String(words)} → ${result.status}\n${result.stderr}`);
    return result;
  };
  const withFile = <T>(work: (file: SqliteDatabase.Database) => T): T => {
    const file = new SqliteDatabase(database);
    try {
      return work(file);
    } finally {
      file.close();
    }
  };
  return Object.assign(run, {
    database,
    clock,
    json: async <T>(words: string | readonly string[], options?: RunOptions) =>
      (
        await succeed([...(typeof words === 'string' ? splitLine(words) : words), '--json'], options)
      ).json<T>(),
    text: async (words: string | readonly string[], options?: RunOptions) =>
      (await succeed(words, options)).stdout,
    sql: <T>(query: string, ...values: unknown[]) =>
      withFile((file) => file.prepare(query).all(...values) as T[]),
    exec: (statements: string) => withFile((file) => file.exec(statements)),
  });
}

/**
 * Everything a database holds, as text to compare. Of a table that every test's database begins with, such as the
 * catalog, only what has changed since: to read all of it takes five times as long as most commands.
 *
 * @param without `journal` leaves out what only tells how the rest came to be: the journal, the counters of ids, and
 *   the ids of records, which are derived anew
 */
export function dump(database: string, { without }: { without?: 'journal' } = {}): string {
  const file = new SqliteDatabase(database, { readonly: true });
  try {
    file.prepare('attach ? as born').run(template);
    const tables = file
      .prepare(
        `select name, sql like '%without rowid%' as isKeyed,
           sql is (select sql from born.sqlite_master born where born.name = now.name) as isBorn
         from main.sqlite_master now where type = 'table' order by name`,
      )
      .all() as { name: string; isKeyed: number; isBorn: number }[];
    return tables
      .filter(
        ({ name }) => without === undefined || !['commands', 'changes', 'sqlite_sequence'].includes(name),
      )
      .map(({ name, isKeyed, isBorn }) => {
        const isDerived = without === 'journal' && name === 'personal_records';
        const rows = isBorn === 0 || isKeyed === 1 ? rowsOf(file, name) : changedRows(file, name);
        const lines = rows.map((row) => JSON.stringify(isDerived ? { ...row, id: 0 } : row));
        return [name, ...lines.sort()].join('\n');
      })
      .join('\n\n');
  } finally {
    file.close();
  }
}

function rowsOf(file: SqliteDatabase.Database, table: string): object[] {
  return file.prepare(`select * from main.${table}`).all() as object[];
}

/** The rows that are new or other than in `born`, and the numbers of those that are gone. */
function changedRows(file: SqliteDatabase.Database, table: string): object[] {
  const columns = file.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[];
  const values = (alias: string) => columns.map((column) => `${alias}."${column}"`).join();
  const changed = file
    .prepare(
      `select now.* from main.${table} now left join born.${table} born on born.rowid = now.rowid
       where (${values('now')}) is not (${values('born')})`,
    )
    .all() as object[];
  const gone = file
    .prepare(`select rowid as gone from born.${table} where rowid not in (select rowid from main.${table})`)
    .all() as object[];
  return [...changed, ...gone];
}
