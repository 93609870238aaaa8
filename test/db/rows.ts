import type SqliteDatabase from 'better-sqlite3';
import { validRow, type Row, type TableName } from './valid-rows.js';

/**
 * Inserts a row past the write door.
 *
 * @returns its rowid
 */
export function put(raw: SqliteDatabase.Database, table: TableName, given: Row = {}): number {
  const row = validRow(table, given);
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  const result = raw
    .prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`)
    .run(...Object.values(row));
  return Number(result.lastInsertRowid);
}

/** Runs something and takes back whatever it did. */
export function inPassing<T>(raw: SqliteDatabase.Database, work: () => T): T {
  raw.exec('savepoint passing');
  try {
    return work();
  } finally {
    raw.exec('rollback to passing; release passing');
  }
}

/** Runs something as a transaction of its own, so that what is only checked at its end is checked; it should throw. */
export function committing(raw: SqliteDatabase.Database, work: () => unknown): void {
  raw.exec('begin');
  try {
    work();
    raw.exec('commit');
  } finally {
    if (raw.inTransaction) raw.exec('rollback');
  }
}

/** Every table's rows by name, in the order of their keys: databases with the same dump hold the same. */
export function dump(
  raw: SqliteDatabase.Database,
  leaveOut: readonly string[] = [],
): Record<string, unknown[]> {
  const names = tableNames(raw).filter((name) => !leaveOut.includes(name));
  return Object.fromEntries(
    names.map((name) => [name, raw.prepare(`select * from ${name} order by rowid`).all()]),
  );
}

/** The tables of a database, SQLite's own left out. */
export function tableNames(raw: SqliteDatabase.Database): string[] {
  return raw
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all() as string[];
}

/** How many rows a condition finds. */
export function count(raw: SqliteDatabase.Database, table: string, where = 'true'): number {
  return raw.prepare(`select count(*) from ${table} where ${where}`).pluck().get() as number;
}
