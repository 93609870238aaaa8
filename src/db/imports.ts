import { sql, type Selectable } from 'kysely';
import { Failure } from '../domain/failure.js';
import type { Scope } from './scope.js';
import type { ImportLogsTable } from './tables/journal.js';
import type { Program } from './tables.js';

export type ImportLog = Selectable<ImportLogsTable>;

/** An import and what is left of it. */
export interface ListedImport extends ImportLog {
  /** How many of its sessions stand. */
  readonly sessions: number;
  /** The name of the program it made; null for none, or when it was purged. */
  readonly program: string | null;
}

/** The user's imports with what is left of them, newest first. */
export async function listImports(scope: Scope): Promise<ListedImport[]> {
  const result = await sql<ListedImport>`select i.*, p.name as program,
      (select count(*) from sessions s where s.import_id = i.id and s.deleted_at is null) as sessions
    from import_logs i left join programs p on p.id = i.program_id and p.owner_id = i.user_id
    where i.user_id = ${scope.user.id} order by i.id desc`.execute(scope.db);
  return result.rows;
}

/**
 * One import of the user.
 *
 * @throws Failure not-found
 */
export async function requireImport(scope: Scope, reference: string): Promise<ImportLog> {
  const row = /^\d+$/.test(reference)
    ? await scope.db
        .selectFrom('import_logs')
        .selectAll()
        .where('user_id', '=', scope.user.id)
        .where('id', '=', Number(reference))
        .executeTakeFirst()
    : undefined;
  if (row === undefined)
    throw new Failure('not-found', `there is no import "${reference}"`, 'see them with: ton import list');
  return row;
}

/** A session that an import made. */
export interface ImportedSession {
  readonly id: number;
  readonly local_date: string;
  readonly title: string | null;
}

/** The sessions of an import that were edited, added to or deleted since; every change of a set touches its session. */
export async function editedSince(scope: Scope, importId: number): Promise<ImportedSession[]> {
  return await scope.db
    .selectFrom('sessions')
    .select(['id', 'local_date', 'title'])
    .where('import_id', '=', importId)
    .where('user_id', '=', scope.user.id)
    .where((where) =>
      where.or([where('updated_at', '<>', where.ref('created_at')), where('deleted_at', 'is not', null)]),
    )
    .orderBy('id')
    .execute();
}

/** The sessions of an import that stand, oldest first. */
export async function importSessions(scope: Scope, importId: number): Promise<ImportedSession[]> {
  return await scope.db
    .selectFrom('sessions')
    .select(['id', 'local_date', 'title'])
    .where('import_id', '=', importId)
    .where('user_id', '=', scope.user.id)
    .where('deleted_at', 'is', null)
    .orderBy('started_at')
    .orderBy('id')
    .execute();
}

/** The exercises an import made. */
export async function importExercises(
  scope: Scope,
  importId: number,
): Promise<{ id: number; name: string }[]> {
  return await scope.db
    .selectFrom('exercises')
    .select(['id', 'name'])
    .where('import_id', '=', importId)
    .where('owner_id', '=', scope.user.id)
    .orderBy('id')
    .execute();
}

/** The program that an import made, where it still stands. */
export async function importedProgram(scope: Scope, log: ImportLog): Promise<Program | undefined> {
  return await scope.db
    .selectFrom('programs')
    .selectAll()
    .where('owner_id', '=', scope.user.id)
    .where('id', '=', log.program_id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}
