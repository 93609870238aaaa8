import SqliteDatabase from 'better-sqlite3';
import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../domain/failure.js';
import { configure } from './engines/sqlite.js';
import { explainSqliteError } from './engines/sqlite-errors.js';

/** Marks a file as ours: the letters `Tonn`. */
export const applicationId = 0x546f6e6e;

/** An open file and what its header says. */
export interface OpenFile {
  readonly path: string;
  readonly database: SqliteDatabase.Database;
  /** How many migrations it has seen. */
  readonly version: number;
}

/**
 * Opens a database file after looking whose it is; a foreign or newer one is left untouched.
 *
 * @param path of the file, or `:memory:`
 * @param options.create make the file (0600) and its directory (0700) when missing
 * @param options.newest the highest version this program knows
 * @throws Failure not-found when it is missing and may not be made; database when it is not ours, newer, or unreadable
 */
export function openFile(path: string, options: { create: boolean; newest: number }): OpenFile {
  if (path !== ':memory:') prepareFile(path, options.create);
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(path, { timeout: 8000 });
    const version = identify(database, path, options.newest);
    configure(database);
    return { path, database, version };
  } catch (error) {
    database?.close();
    throw explainSqliteError(error, path);
  }
}

function prepareFile(path: string, create: boolean): void {
  if (existsSync(path)) {
    if (!statSync(path).isFile()) {
      throw new Failure('database', `"${path}" is not a file`, 'name a file with --db');
    }
    return;
  }
  if (!create) {
    throw new Failure(
      'not-found',
      `there is no database at "${path}"`,
      'log a first set to create it, or name another with --db',
    );
  }
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Made here and not by SQLite, so that it is private from its first byte.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(path) && statSync(path).isFile())
      return;
    throw new Failure(
      'database',
      `cannot create "${path}": ${(error as Error).message}`,
      'choose a directory you can write, with --db or TON_DB',
      { cause: error },
    );
  }
}

/** The file's version, 0 when it is empty. Only reads, so that a file of somebody else stays byte for byte what it was. */
function identify(database: SqliteDatabase.Database, path: string, newest: number): number {
  const id = database.pragma('application_id', { simple: true }) as number;
  const version = database.pragma('user_version', { simple: true }) as number;
  if (id === applicationId) {
    if (version > newest) {
      throw new Failure(
        'database',
        `"${path}" was written by a newer Tonnage (schema ${version}, this program knows ${newest})`,
        'update with: npm install -g tonnage',
      );
    }
    return version;
  }
  const tables = database.prepare('select count(*) from sqlite_master').pluck().get() as number;
  if (id !== 0 || version !== 0 || tables !== 0) {
    throw new Failure(
      'database',
      `"${path}" belongs to another program`,
      'it was left as it is; name another file with --db',
    );
  }
  return 0;
}
