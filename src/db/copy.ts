import SqliteDatabase from 'better-sqlite3';
import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../domain/failure.js';
import { explainSqliteError } from './engines/sqlite-errors.js';

/**
 * Writes a verified copy beside the file, named by version and time, so that copies sort and never collide.
 *
 * @param path of the file itself
 * @param version of the schema, as read just before
 * @param now UTC milliseconds
 * @returns the path of the copy, or null (and no copy) when another program has changed the schema meanwhile
 * @throws Failure database when the copy fails or does not check out
 */
export function copyBeside(
  database: SqliteDatabase.Database,
  path: string,
  version: number,
  now: number,
): string | null {
  const stamp = new Date(now).toISOString().replace(/[-:]/g, '').replace('.', '');
  const name = (n: number) => `${path}.v${version}-${stamp}${n === 0 ? '' : `-${n}`}.bak`;
  let n = 0;
  while (!reserve(name(n))) n += 1;
  if (fill(database, name(n)) === version) return name(n);
  rmSync(name(n));
  return null;
}

/**
 * The copies beside a file, oldest first.
 *
 * @param path of the file itself
 * @returns their paths
 */
export function copiesBeside(path: string): string[] {
  const folder = dirname(path);
  const prefix = `${basename(path)}.v`;
  return readdirSync(folder)
    .filter(
      (name) => name.startsWith(prefix) && /^\d+-\d{8}T\d{9}Z(?:-\d+)?\.bak$/.test(name.slice(prefix.length)),
    )
    .sort()
    .map((name) => join(folder, name));
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
      'name a directory that can be written and has room',
      { cause: error },
    );
  }
}

/**
 * Fills a reserved file with a compact copy, proves that it can be read back whole, and returns the schema version it
 * holds; a copy that fails is removed.
 */
function fill(database: SqliteDatabase.Database, path: string): number {
  try {
    database.prepare('vacuum into ?').run(path);
    const copy = new SqliteDatabase(path, { readonly: true });
    try {
      const verdict = copy.pragma('integrity_check', { simple: true });
      if (verdict !== 'ok') {
        throw new Failure('database', `the copy "${path}" does not check out: ${String(verdict)}`);
      }
      return copy.pragma('user_version', { simple: true }) as number;
    } finally {
      copy.close();
    }
  } catch (error) {
    rmSync(path, { force: true });
    throw explainSqliteError(error, path);
  }
}
