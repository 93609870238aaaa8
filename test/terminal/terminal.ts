import SqliteDatabase from 'better-sqlite3';
import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { performedSet } from '../../src/db/sets.js';
import type { SetLog } from '../../src/db/tables.js';
import { printSets } from '../../src/domain/notation/print-sets.js';
import { inTerminal, type Ending, type Run } from './drive.js';
import { buildProgram, environment } from './program.js';

/** A lifter at a terminal, with a log of their own. */
export interface Lifter {
  /** Types a command on a terminal and answers its questions. */
  readonly ton: (words: readonly string[], run?: Omit<Run, 'command' | 'env'> & Settings) => Promise<Ending>;
  /** The sets in the file, oldest first, such as `Squat (Barbell) 100 kg × 5`. */
  readonly sets: () => string[];
  /** The last session and its sets in the order they were entered, such as `Squat (Barbell) w 60x5`. */
  readonly workout: () => Workout;
  /** Every row of the file that belongs to a user. */
  readonly rows: () => unknown;
}

interface Workout {
  readonly session: Record<string, unknown>;
  readonly sets: readonly string[];
}

interface Settings {
  /** Variables beside or in place of the usual ones. */
  readonly more?: Record<string, string>;
}

/** The program, and as many lifters with a log of their own as the tests ask for. */
export interface Gym {
  /** A lifter who logged what the gym was opened with. */
  readonly lifter: () => Promise<Lifter>;
  readonly directory: string;
  readonly close: () => Promise<void>;
}

const personal = [
  'users',
  'sessions',
  'session_exercises',
  'set_logs',
  'personal_records',
  'commands',
  'changes',
];

/**
 * Builds the program once for the tests of a file.
 *
 * @param earlier commands every lifter has run before, the words of each
 */
export async function openGym(earlier: readonly (readonly string[])[]): Promise<Gym> {
  const { command, directory, remove } = await buildProgram();
  const first = join(directory, 'first.db');
  const [node, script] = command;
  for (const words of earlier)
    await promisify(execFile)(node, [script, ...words], { env: environment(first) });
  let lifters = 0;
  return {
    directory,
    close: remove,
    lifter: async () => {
      lifters += 1;
      const database = join(directory, `lifter-${lifters}.db`);
      await copyFile(first, database);
      return {
        ton: (words, { more = {}, steps = [], ...run } = {}) =>
          inTerminal({
            command: [...command, ...words],
            env: environment(database, more),
            steps: steps.map((step) =>
              step.meanwhile === undefined ? step : { ...step, meanwhile: [...command, ...step.meanwhile] },
            ),
            ...run,
          }),
        sets: () =>
          select(
            database,
            `select e.name || ' ' || printf('%g', l.weight) || ' ' || l.unit || ' × ' || l.reps
             from set_logs l join exercises e on e.id = l.exercise_id order by l.id`,
          ).flat() as string[],
        workout: () => lastWorkout(database),
        rows: () => personal.map((table) => select(database, `select * from ${table} order by id`)),
      };
    },
  };
}

function lastWorkout(path: string): Workout {
  const database = new SqliteDatabase(path, { readonly: true });
  try {
    const session = database.prepare('select * from sessions order by id desc limit 1').get();
    const sets = database
      .prepare(
        `select e.name, l.* from set_logs l join exercises e on e.id = l.exercise_id
           join session_exercises x on x.id = l.session_exercise_id
         where x.session_id = (select max(id) from sessions) order by l.id`,
      )
      .all() as (SetLog & { name: string })[];
    return {
      session: session as Record<string, unknown>,
      sets: sets.map((row) => `${row.name} ${printSets([performedSet(row)], { unit: 'kg' })}`),
    };
  } finally {
    database.close();
  }
}

function select(path: string, sql: string): unknown[][] {
  const database = new SqliteDatabase(path, { readonly: true });
  try {
    return database.prepare(sql).raw().all() as unknown[][];
  } finally {
    database.close();
  }
}
