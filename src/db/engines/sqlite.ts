import type SqliteDatabase from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase as SqliteDatabaseOfKysely,
} from 'kysely';
import type { Tables } from '../tables.js';

/** Takes the write lock at once: with eight writers deferred transactions failed a third of the time, immediate ones never. */
class ImmediateDriver extends SqliteDriver {
  constructor(private readonly database: SqliteDatabase.Database) {
    super({ database: withStatementCache(database) });
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite rolls back by itself when the disk is full; a second rollback would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Knows the connection behind it, for `connectionOf`. */
class ConnectedAdapter extends SqliteAdapter {
  constructor(readonly database: SqliteDatabase.Database) {
    super();
  }
}

/**
 * The connection itself, for the few statements of an import that run a million times: through Kysely a row takes ten
 * times as long as SQLite needs for it. Inside a transaction it is that transaction's.
 */
export function connectionOf(db: Kysely<Tables>): SqliteDatabase.Database {
  const { adapter } = db.getExecutor();
  if (!(adapter instanceof ConnectedAdapter)) throw new Error('the database is not of sqliteKysely');
  return adapter.database;
}

/** Statements kept; a command has some twenty, an import inserts the same few thousands of times. */
const mostStatements = 100;

/** Kysely prepares each query anew; a fifth of the time of an import went there. */
function withStatementCache(database: SqliteDatabase.Database): SqliteDatabaseOfKysely {
  const statements = new Map<string, SqliteDatabase.Statement>();
  return {
    close: () => {
      database.close();
    },
    prepare: (text) => {
      let statement = statements.get(text);
      if (statement === undefined) {
        if (statements.size >= mostStatements) statements.clear();
        statement = database.prepare(text);
        statements.set(text, statement);
      }
      return statement;
    },
  };
}

/**
 * Kysely on an open SQLite file whose transactions are immediate.
 *
 * @param database closed by `destroy()`
 */
export function sqliteKysely(database: SqliteDatabase.Database): Kysely<Tables> {
  const dialect: Dialect = {
    createAdapter: () => new ConnectedAdapter(database),
    createDriver: () => new ImmediateDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}

/**
 * What every connection needs: keys enforced, eight seconds of patience with another writer, and a commit that
 * reaches the disk before it is acknowledged (0.1 ms a commit; a lost set would be worse).
 */
export function configure(database: SqliteDatabase.Database): void {
  database.exec(
    'pragma foreign_keys = on; pragma busy_timeout = 8000; pragma synchronous = full; pragma temp_store = memory; pragma trusted_schema = off;',
  );
}

/** How long to wait for others before giving up, and between two attempts. */
const patience = { milliseconds: 8000, pause: 20 };

/**
 * Closes the temporary database that SQLite opens to rename a table: while there is one, the place of what is temporary
 * cannot be changed in a transaction, as a long import has to. Outside of any transaction; to set another place closes it.
 */
export function closeTemporary(database: SqliteDatabase.Database): void {
  database.exec('pragma temp_store = file; pragma temp_store = memory');
}

/**
 * Puts the file in write-ahead logging. Of several first commands one gets the lock that takes; SQLite does not let the
 * others wait for it as it does everywhere else, but refuses at once, so they try again here.
 */
export function logAhead(database: SqliteDatabase.Database): void {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += patience.pause) {
    try {
      database.pragma('journal_mode = wal');
      return;
    } catch (error) {
      const isBusy =
        error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!isBusy || waited >= patience.milliseconds) throw error;
      Atomics.wait(sleeper, 0, 0, patience.pause);
    }
  }
}
