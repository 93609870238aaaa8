import SqliteDatabase from 'better-sqlite3';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { Failure } from '../domain/failure.js';
import { explainSqliteError } from './engines/sqlite-errors.js';

/**
 * Writes a compact copy of an open database to a new file (0600) and proves that it can be read back whole.
 *
 * @param path of the copy, which must not exist
 * @throws Failure conflict when the path is taken, database when the copy fails or does not check out
 */
export function writeVerifiedCopy(database: SqliteDatabase.Database, path: string): void {
  if (existsSync(path)) throw new Failure('conflict', `"${path}" exists already`, 'choose another name');
  try {
    database.prepare('vacuum into ?').run(path);
    chmodSync(path, 0o600);
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

/**
 * Where the copy before a migration goes: beside the file, named by version and time, so that copies sort and never collide.
 *
 * @param now UTC milliseconds
 */
export function copyPath(path: string, version: number, now: number): string {
  const stamp = new Date(now).toISOString().replace(/[-:]/g, '').replace('.', '');
  const name = (n: number) => `${path}.v${version}-${stamp}${n === 0 ? '' : `-${n}`}.bak`;
  let n = 0;
  while (existsSync(name(n))) n += 1;
  return name(n);
}
