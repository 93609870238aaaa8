import SqliteDatabase from 'better-sqlite3';
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
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
  if (path !== ':memory:') {
    prepareFile(path, options.create);
    refuseForeignFile(path);
  }
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(path, { timeout: 8000 });
    const version = inOneSnapshot(database, (database) => identify(database, path, options.newest));
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

/**
 * Looks at the first bytes of the file before SQLite does, which would fold a log that another program left beside
 * its file into it. The layout is SQLite's (https://www.sqlite.org/fileformat2.html, sections 1.3 and 1.6).
 * Called before this process has a connection to the file: closing it drops the locks of any there is.
 */
function refuseForeignFile(path: string): void {
  const header = firstBytes(path, 108);
  if (header.length === 0) return;
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0' || header.length < 108) {
    throw new Failure(
      'database',
      `the file is not a Tonnage database: "${path}"`,
      'it was left as it is; name another file with --db',
    );
  }
  if (header.readInt32BE(68) === applicationId) return;
  const [version, id] = [header.readInt32BE(60), header.readInt32BE(68)];
  const [pageType, tables] = [header.readUInt8(100), header.readUInt16BE(103)];
  // An empty one may be ours: a program killed while it made the schema leaves it in the log.
  if (id !== 0 || version !== 0 || pageType !== 13 || tables !== 0) throw foreignFile(path);
}

function firstBytes(path: string, count: number): Buffer {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(count);
      return bytes.subarray(0, readSync(file, bytes, 0, count, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new Failure(
      'database',
      `the database cannot be opened: "${path}"`,
      'check the permissions of the file, or name another with --db',
      { cause: error },
    );
  }
}

function foreignFile(path: string): Failure {
  return new Failure(
    'database',
    `"${path}" belongs to another program`,
    'it was left as it is; name another file with --db',
  );
}

/** Reads that belong together: another first command may write the header between two of them. */
function inOneSnapshot<T>(
  database: SqliteDatabase.Database,
  read: (database: SqliteDatabase.Database) => T,
): T {
  database.exec('begin');
  try {
    return read(database);
  } finally {
    if (database.inTransaction) database.exec('commit');
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
  if (id !== 0 || version !== 0 || tables !== 0) throw foreignFile(path);
  return 0;
}
