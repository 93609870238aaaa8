import SqliteDatabase from 'better-sqlite3';
import { openDatabase } from '../../../src/db/database.js';
import { configure, sqliteKysely } from '../../../src/db/engines/sqlite.js';
import { inTransaction, type Scope } from '../../../src/db/scope.js';
import { createUser } from '../../../src/db/users.js';
import { adoptDocument, type Adopted } from '../../../src/exchange/tonnage/adopt.js';
import { parseDocument } from '../../../src/exchange/tonnage/read.js';
import { documentText } from '../../../src/exchange/tonnage/write.js';
import { fixedClock } from '../../fixed-clock.js';

export const clock = fixedClock('2026-11-20T18:30:00+01:00');

/** Bytes that differ every time, and are the same in every run of a test. */
export function counter(start: number): (count: number) => Uint8Array {
  let next = start;
  return (count) => {
    next += 1;
    return Uint8Array.from({ length: count }, (_, at) => (next >> (8 * (count - 1 - at))) & 0xff);
  };
}

let template: Buffer | undefined;

/** A database in memory with the catalog and a user without data. */
export async function freshScope(
  username = 'me_',
  seed = 0,
): Promise<Scope & { raw: SqliteDatabase.Database }> {
  template ??= (await openDatabase({ path: ':memory:', create: true, clock })).raw.serialize();
  const raw = new SqliteDatabase(template);
  configure(raw);
  const db = sqliteKysely(raw);
  const random = counter(seed);
  return { db, raw, clock, random, user: await createUser(db, clock, random, { username }) };
}

/** Another user of the same database. */
export async function secondScope(scope: Scope, username: string): Promise<Scope> {
  return { ...scope, user: await createUser(scope.db, clock, scope.random, { username }) };
}

export async function exported(scope: Scope): Promise<string> {
  let text = '';
  for await (const chunk of documentText(scope)) text += chunk;
  return text;
}

/** Reads a document into a scope, which answers as the document's user from then on. */
export async function imported<S extends Scope>(
  scope: S,
  text: string,
): Promise<{ scope: S; adopted: Adopted }> {
  const document = parseDocument(text, 'test.json');
  const adopted = await inTransaction(scope, { name: 'import', words: 'import test.json' }, (scope) =>
    adoptDocument(scope, document),
  );
  return { scope: { ...scope, user: adopted.user }, adopted };
}
