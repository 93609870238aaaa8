import SqliteDatabase from 'better-sqlite3';
import { closeSync, openSync, rmSync } from 'node:fs';
import { Failure } from '../domain/failure.js';
import { explainSqliteError } from './engines/sqlite-errors.js';

/**
 * Writes a compact copy of an open database to a new file (0600) and proves that it can be read back whole.
 *
 * @param path of the copy, which must not exist
 * @throws Failure conflict when the path is taken, database when the copy fails or does not check out
 */
export function writeVerifiedCopy(database: SqliteDatabase.Database, path: string): void {
  if (!reserve(path)) throw new Failure('conflict', `"${path}" exists already`, 'choose another name');
  fill(database, path);
}

/**
 * Writes a verified copy beside the file, named by version and time, so that copies sort and never collide.
 *
 * @param path of the file itself
 * @param now UTC milliseconds
 * @returns the path of the copy
 * @throws Failure database when the copy fails or does not check out
 */
export function copyBeside(
  database: SqliteDatabase.Database,
  path: string,
  version: number,
  now: number,
): string {
  const stamp = new Date(now).toISOString().replace(/[-:]/g, '').replace('.', '');
  const name = (n: number) => `${path}.v${version}-${stamp}${n === 0 ? '' : `-${n}`}.bak`;
  let n = 0;
  while (!reserve(name(n))) n += 1;
  fill(database, name(n));
  return name(n);
}

/** Makes the file, empty and private from its first byte; false when there is one, which may be another process's. */
function reserve(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new Failure(
      'database',
      `cannot write the copy "${path}": ${(error as Error).message}`,
      'a copy is made before the schema changes; give it a directory that can be written',
      { cause: error },
    );
  }
}

function fill(database: SqliteDatabase.Database, path: string): void {
  try {
    database.prepare('vacuum into ?').run(path);
    const copy = new SqliteDatabase(path, { readonly: true });
    try {
      const verdict = copy.pragma('integrity_check', { simple: true });
      if (verdict !== 'ok')
        throw new Failure('database', `the copy "${path}" does not check out: ${String(verdict)}`);
      for (const name of ['user_version', 'application_id']) {
        if (copy.pragma(name, { simple: true }) !== database.pragma(name, { simple: true })) {
          throw new Failure('database', `the copy "${path}" lost its ${name}`);
        }
      }
    } finally {
      copy.close();
    }
  } catch (error) {
    rmSync(path, { force: true });
    throw explainSqliteError(error, path);
  }
}
