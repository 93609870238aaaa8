import type SqliteDatabase from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Clock } from '../domain/clock.js';
import { Failure } from '../domain/failure.js';
import { schemaVersion } from '../../migrations/version.js';
import { closeTemporary, logAhead, sqliteKysely } from './engines/sqlite.js';
import { explainSqliteError } from './engines/sqlite-errors.js';
import { openFile } from './file.js';
import type { Tables } from './tables.js';

/** An open database file at this program's schema. */
export interface Database {
  readonly path: string;
  readonly raw: SqliteDatabase.Database;
  readonly db: Kysely<Tables>;
  /** True when this call made the schema. */
  readonly created: boolean;
  /** The copy made before a migration, if there was one. */
  readonly copy: string | null;
  close(): void;
}

/** How to open a file. */
export interface OpenOptions {
  readonly path: string;
  /** Make the file when it is missing. */
  readonly create: boolean;
  readonly clock: Clock;
  /** Leave the schema as it is found, for the commands that look after it; never with `create`. */
  readonly asFound?: boolean;
}

/**
 * Opens a file and brings it to this program's schema and catalog, after a verified copy when it held data.
 *
 * @throws Failure not-found, or database for everything a file can be that is not ours, sound and writable
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const file = openFile(options.path, { create: options.create, newest: schemaVersion });
  const db = sqliteKysely(file.database);
  const close = () => {
    file.database.close();
  };
  const opened = { path: file.path, raw: file.database, db, close };
  if (options.asFound === true) return { ...opened, created: false, copy: null };
  try {
    if (file.version === 0 && !options.create && options.path !== ':memory:') {
      throw new Failure(
        'not-found',
        `there is nothing in "${options.path}" yet`,
        'log a first set to fill it',
      );
    }
    const change =
      file.version === schemaVersion ? null : await changeVersion(opened, schemaVersion, options.clock.now());
    await bringCatalogUpToDate(file.database, db, options.clock.now());
    return { ...opened, created: file.version === 0, copy: change?.copy ?? null };
  } catch (error) {
    close();
    throw explainSqliteError(error, options.path);
  }
}

/** What a change of the schema did. */
export interface VersionChange {
  /** Names of the migrations run. */
  readonly ran: readonly string[];
  /** The copy made before, or null for a file that held nothing. */
  readonly copy: string | null;
}

/**
 * Brings an open file up or down to a schema version, after a verified copy when it held data. The migrations are
 * loaded only here.
 *
 * @param now UTC milliseconds
 */
export async function changeVersion(
  { raw, db, path }: Pick<Database, 'raw' | 'db' | 'path'>,
  target: number,
  now: number,
): Promise<VersionChange> {
  const [{ migrations }, { migrate }] = await Promise.all([
    import('../../migrations/index.js'),
    import('./migrate.js'),
  ]);
  let copy: string | null = null;
  if (path !== ':memory:') {
    const { copyBeside } = await import('./copy.js');
    const version = () => raw.pragma('user_version', { simple: true }) as number;
    for (let before = version(); copy === null && before > 0 && before !== target; before = version()) {
      copy = copyBeside(raw, path, before, now);
    }
    // A copy that was put in the file's place has lost the mode.
    logAhead(raw);
  }
  const ran = await migrate(raw, db, migrations, target, now);
  closeTemporary(raw);
  return { ran, copy };
}

async function bringCatalogUpToDate(
  raw: SqliteDatabase.Database,
  db: Kysely<Tables>,
  now: number,
): Promise<void> {
  const { catalogVersion } = await import('../catalog/version.js');
  const installed = raw.prepare('select version from catalog_state').pluck().get() as number | undefined;
  if (installed === catalogVersion) return;
  const { installCatalog } = await import('./catalog.js');
  await installCatalog(db, now);
}
