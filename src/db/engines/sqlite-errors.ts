import { Failure } from '../../domain/failure.js';

interface SqliteError extends Error {
  code: string;
}

/** True for what better-sqlite3 throws when SQLite itself says no. */
function isSqliteError(error: unknown): error is SqliteError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_')
  );
}

interface Explanation {
  /** What the code of the error begins with. */
  readonly prefix: string;
  readonly message: string;
  readonly hint: string;
}

const explanations: readonly Explanation[] = [
  {
    prefix: 'SQLITE_BUSY',
    message: 'another program has kept the database locked for eight seconds',
    hint: 'try again when it is done; nothing was written',
  },
  { prefix: 'SQLITE_LOCKED', message: 'the database is locked', hint: 'try again; nothing was written' },
  {
    prefix: 'SQLITE_FULL',
    message: 'the disk is full',
    hint: 'free some space and run the command again; nothing was written, nothing earlier is lost',
  },
  {
    prefix: 'SQLITE_READONLY',
    message: 'the database cannot be written',
    hint: 'check the permissions of the file and of its directory, or name another with --db',
  },
  {
    prefix: 'SQLITE_PERM',
    message: 'the database cannot be opened',
    hint: 'check the permissions of the file, or name another with --db',
  },
  {
    prefix: 'SQLITE_CANTOPEN',
    message: 'the database cannot be opened',
    hint: 'check that the directory exists and can be written, or name another with --db',
  },
  {
    prefix: 'SQLITE_NOTADB',
    message: 'the file is not a Tonnage database',
    hint: 'it was left as it is; name another file with --db',
  },
  {
    prefix: 'SQLITE_CORRUPT',
    message: 'the database file is damaged',
    hint: 'it was left as it is; restore a copy from the folder `ton db path` names',
  },
  {
    prefix: 'SQLITE_IOERR',
    message: 'reading or writing the database failed',
    hint: 'check the disk and its free space; nothing half-written remains',
  },
];

/**
 * An SQLite error in the user's words; anything else is returned as it is.
 *
 * @param path the file, named in the message
 */
export function explainSqliteError(error: unknown, path: string): unknown {
  if (!isSqliteError(error)) return error;
  const found = explanations.find(({ prefix }) => error.code.startsWith(prefix));
  if (found === undefined) return error;
  return new Failure('database', `${found.message}: "${path}"`, found.hint, { cause: error });
}

/** True when a row of the same key exists already. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    isSqliteError(error) &&
    (error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
  );
}

/** True when a row points at one that is not there, or is still pointed at. */
export function isForeignKeyViolation(error: unknown): boolean {
  return isSqliteError(error) && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}

/** True when a row breaks any rule of its table: a check, a type, a key, a missing value. */
export function isConstraintViolation(error: unknown): error is Error {
  return isSqliteError(error) && error.code.startsWith('SQLITE_CONSTRAINT');
}
