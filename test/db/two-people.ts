import { inTransaction, type Scope, type WriteScope } from '../../src/db/scope.js';
import { reverse } from '../../src/db/undo.js';
import { insertRow, updateRow } from '../../src/db/write.js';
import type { FixedClock } from '../fixed-clock.js';
import { copyOf, emptyDatabase, scopeOf, worldClock } from './open.js';
import { put } from './rows.js';
import { nextUid, noon } from './valid-rows.js';

const template = await emptyDatabase();
// A database of this size is dumped in a moment; one exercise is enough to log.
template.raw
  .exec(`delete from exercises where id <> (select min(id) from exercises); delete from exercise_equipment;
  delete from equipment`);
const ann = put(template.raw, 'users', { username: 'ann', username_key: 'ann' });
const bob = put(template.raw, 'users', { username: 'bob', username_key: 'bob' });
template.raw.exec('vacuum');

/** The one exercise there is. */
export const exercise = template.raw.prepare('select id from exercises').pluck().get() as number;

/** Columns of a finished session, and what every session and set says of its place in time. */
export const place = { local_date: '2026-11-18', utc_offset_minutes: 60 };
export const done = { status: 'completed', started_at: noon, ended_at: noon, ...place } as const;

/** Two people who have done nothing yet, in a database of their own. */
export interface TwoPeople {
  readonly raw: ReturnType<typeof copyOf>['raw'];
  readonly ann: Scope;
  readonly bob: Scope;
  readonly clock: FixedClock;
}

/** A fresh database for Ann and Bob. */
export function twoPeople(): TwoPeople {
  const database = copyOf(template);
  const clock = worldClock();
  return { raw: database.raw, ann: scopeOf(database, ann, clock), bob: scopeOf(database, bob, clock), clock };
}

/** One command of a user. */
export async function run<T>(
  scope: Scope,
  work: (scope: WriteScope) => Promise<T>,
  words = 'log squat 100x5',
): Promise<T> {
  return await inTransaction(scope, { name: 'log set', words }, work);
}

export const addSession = (scope: WriteScope, title = 'Legs') =>
  insertRow(scope, 'sessions', { uid: nextUid(), ...done, title });
export const retitle = (id: number, title: string) => (scope: WriteScope) =>
  updateRow(scope, 'sessions', id, { title });
export const undo = (scope: Scope) => reverse(scope, 'undo', () => Promise.resolve());
export const redo = (scope: Scope) => reverse(scope, 'redo', () => Promise.resolve());
