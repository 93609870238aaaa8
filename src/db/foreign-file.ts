import SqliteDatabase from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { Failure } from '../domain/failure.js';

/** A value as SQLite holds it. */
export type ForeignValue = string | number | null | Buffer;

/** Another program's database, to be read and never written. */
export interface ForeignFile {
  /** The columns of a table, in lower case; none when there is no such table. */
  columnsOf(table: string): ReadonlySet<string>;
  /** Rows one by one, so that memory does not grow with them. */
  rows(query: string): IterableIterator<Record<string, ForeignValue>>;
  close(): void;
}

/** The bytes that say how a file is journaled; both 1 is a plain journal, which needs no second file. */
const journalBytes = [18, 19];

/**
 * Opens another program's SQLite file from a copy in memory: nothing is written to it or beside it, whatever its journal.
 *
 * @throws Failure usage when it is damaged, also later from its rows
 */
export function openForeignFile(path: string): ForeignFile {
  const bytes = readFileSync(path);
  for (const at of journalBytes) bytes[at] = 1;
  const guarded = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SqliteDatabase.SqliteError)) throw error;
      const message = `"${path}" cannot be read as a database: ${error.message}`;
      throw new Failure('usage', message, 'make the backup again and import that', { cause: error });
    }
  };
  const database = guarded(() => {
    const opened = new SqliteDatabase(bytes, { readonly: true });
    opened.pragma('trusted_schema = off');
    return opened;
  });
  return {
    columnsOf: (table) =>
      guarded(() => {
        const columns = database.prepare('select lower(name) as name from pragma_table_info(?)').all(table);
        return new Set((columns as { name: string }[]).map(({ name }) => name));
      }),
    *rows(query) {
      const rows = guarded(() => database.prepare<[], Record<string, ForeignValue>>(query).iterate());
      try {
        for (let next = guarded(() => rows.next()); next.done !== true; next = guarded(() => rows.next())) {
          yield next.value;
        }
      } finally {
        rows.return?.();
      }
    },
    close: () => {
      database.close();
    },
  };
}
