import SqliteDatabase from 'better-sqlite3';
import { openDatabase, type Database } from '../../src/db/database.js';
import { configure, sqliteKysely } from '../../src/db/engines/sqlite.js';
import type { Scope } from '../../src/db/scope.js';
import type { User } from '../../src/db/tables.js';
import { fixedClock, type FixedClock } from '../fixed-clock.js';
import { populate, type World } from './populate.js';

/** The clock of the populated world, an hour after everything in it. */
export function worldClock(): FixedClock {
  return fixedClock('2026-11-18T14:00:00+01:00');
}

/** An empty database in memory, at the newest schema, with the catalog. */
export async function emptyDatabase(): Promise<Database> {
  return await openDatabase({ path: ':memory:', create: true, clock: worldClock() });
}

/** A database in memory with two people's data in every table. */
export async function populatedDatabase(): Promise<Database & { world: World }> {
  const database = await emptyDatabase();
  return { ...database, world: populate(database.raw) };
}

/** A copy in memory of a database in memory, as it is now. */
export function copyOf({ raw }: Pick<Database, 'raw'>): Pick<Database, 'raw' | 'db'> {
  const copy = new SqliteDatabase(raw.serialize());
  configure(copy);
  return { raw: copy, db: sqliteKysely(copy) };
}

/** The database as one user sees it, with uids that are the same in every run. */
export function scopeOf(
  database: Pick<Database, 'raw' | 'db'>,
  userId: number,
  clock: FixedClock = worldClock(),
): Scope {
  const user = database.raw.prepare('select * from users where id = ?').get(userId) as User;
  let calls = 0;
  const random = (count: number) => {
    calls += 1;
    return Uint8Array.from({ length: count }, (_, index) =>
      index === count - 1 ? calls & 255 : index === count - 2 ? calls >> 8 : userId,
    );
  };
  return { db: database.db, user, clock, random };
}
