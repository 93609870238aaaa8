import type SqliteDatabase from 'better-sqlite3';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Migration } from '../../migrations/migration.js';
import { Failure } from '../domain/failure.js';
import { sqliteTypes } from './engines/sqlite-types.js';
import { applicationId } from './file.js';
import type { SchemaMigrationsTable } from './tables/journal.js';
import type { Tables } from './tables.js';

/**
 * Brings a file to a version, up or down, each migration recorded, all in one transaction: no other program sees a
 * schema half-way, and a kill leaves none. Foreign keys are off outside (inside a transaction the switch does nothing,
 * and a table rebuild would cascade away children) and checked after each migration.
 *
 * @param target how many migrations are to be in force afterwards
 * @param now UTC milliseconds for the record
 * @returns the names of the migrations run, in the order they ran
 * @throws Failure database when a migration leaves a broken reference; the file is then as it was
 */
export async function migrate(
  database: SqliteDatabase.Database,
  db: Kysely<Tables>,
  migrations: readonly Migration[],
  target: number,
  now: number,
): Promise<string[]> {
  database.pragma('foreign_keys = off');
  try {
    return await db.transaction().execute(async (transaction) => {
      const ran: string[] = [];
      for (;;) {
        const name = await step(database, transaction, migrations, target, now);
        if (name === null) return ran;
        ran.push(name);
      }
    });
  } finally {
    database.pragma('foreign_keys = on');
  }
}

/** One migration towards the target; the version is read under the write lock, since another process may have moved it. */
async function step(
  database: SqliteDatabase.Database,
  db: Kysely<Tables>,
  migrations: readonly Migration[],
  target: number,
  now: number,
): Promise<string | null> {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version === target) return null;
  const untyped = db as unknown as Kysely<unknown>;
  const upwards = version < target;
  const migration = migrations[upwards ? version : version - 1];
  if (migration === undefined)
    throw new Failure('database', `there is no migration after version ${version}`);
  if (upwards) {
    await sql`create table if not exists schema_migrations (number integer primary key, name text not null, applied_at integer not null) strict`.execute(
      db,
    );
    await migration.up(untyped, sqliteTypes);
    await db
      .insertInto('schema_migrations')
      .values({ number: version + 1, name: migration.name, applied_at: now })
      .execute();
  } else {
    await migration.down(untyped, sqliteTypes);
    await db.deleteFrom('schema_migrations').where('number', '=', version).execute();
  }
  const broken = database.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) {
    throw new Failure(
      'database',
      `migration "${migration.name}" would break ${broken.length} references`,
      'nothing was changed',
    );
  }
  database.pragma(`user_version = ${upwards ? version + 1 : version - 1}`);
  database.pragma(`application_id = ${applicationId}`);
  return migration.name;
}

/** The migrations a file has seen, oldest first. */
export function appliedMigrations(database: SqliteDatabase.Database): Selectable<SchemaMigrationsTable>[] {
  const exists = database.prepare(`select 1 from sqlite_master where name = 'schema_migrations'`).get();
  if (exists === undefined) return [];
  return database
    .prepare('select number, name, applied_at from schema_migrations order by number')
    .all() as Selectable<SchemaMigrationsTable>[];
}
