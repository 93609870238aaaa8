import { describe, expect, test } from 'vitest';
import { explainSqliteError } from '../../src/db/engines/sqlite-errors.js';
import { Failure } from '../../src/domain/failure.js';

/** As better-sqlite3 throws it. */
function sqliteError(code: string): Error {
  return Object.assign(new Error('as SQLite says it'), { code });
}

describe('what SQLite says, in the words of the program', () => {
  test.each([
    [
      'SQLITE_BUSY',
      'another program has kept the database locked for eight seconds',
      'try again when it is done',
    ],
    ['SQLITE_BUSY_SNAPSHOT', 'another program has kept the database locked', 'nothing was written'],
    ['SQLITE_LOCKED', 'the database is locked', 'try again; nothing was written'],
    ['SQLITE_FULL', 'the disk is full', 'free some space and run the command again; nothing was written'],
    [
      'SQLITE_READONLY',
      'the database cannot be written',
      'check the permissions of the file and of its directory',
    ],
    ['SQLITE_PERM', 'the database cannot be opened', 'check the permissions of the file, or name another'],
    [
      'SQLITE_CANTOPEN',
      'the database cannot be opened',
      'check that the directory exists and can be written',
    ],
    ['SQLITE_NOTADB', 'the file is not a Tonnage database', 'it was left as it is; name another file'],
    ['SQLITE_CORRUPT', 'the database file is damaged', 'it was left as it is; restore a copy'],
    ['SQLITE_IOERR_WRITE', 'reading or writing the database failed', 'check the disk and its free space'],
  ])('%s', (code, message, hint) => {
    const error = sqliteError(code);
    const explained = explainSqliteError(error, 'my.db');
    expect(explained).toBeInstanceOf(Failure);
    expect(explained).toMatchObject({
      code: 'database',
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
      cause: error,
    });
    expect((explained as Failure).message).toMatch(/: "my\.db"$/);
  });

  test.each([['SQLITE_CONSTRAINT_CHECK'], ['SQLITE_MISUSE'], ['ENOENT']])('%s stays as it is', (code) => {
    const error = sqliteError(code);
    expect(explainSqliteError(error, 'my.db')).toBe(error);
  });
});
