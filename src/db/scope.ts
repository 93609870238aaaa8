import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../domain/clock.js';
import { Failure } from '../domain/failure.js';
import type { Tables, User } from './tables.js';

/** The database as one user sees it; every query function takes it first and reads nobody else's rows. */
export interface Scope {
  readonly db: Kysely<Tables>;
  readonly user: User;
  readonly clock: Clock;
  /** Random bytes for new uids. */
  readonly random: (count: number) => Uint8Array;
  /** True where a coach looks at an athlete's log. */
  readonly isReadOnly?: boolean;
}

/** What the journal keeps of a command. */
export interface CommandNote {
  /** Noun and verb. */
  readonly name: string;
  /** The words as typed. */
  readonly words: string;
  /** Given by a script so that a retry does nothing. */
  readonly key?: string;
}

/** A scope inside a transaction, through which rows may be changed; made by `inTransaction` alone. */
export interface WriteScope extends Scope {
  readonly db: Transaction<Tables>;
  /** The moment the command counts as run; every row it writes carries it. */
  readonly now: number;
  /** The id of the command's row, made with its first change, so that a command that changes nothing leaves no trace. */
  commandId(): Promise<number>;
}

/**
 * Runs one command's writes in one immediate transaction: all of them are kept, or none.
 * The inner scope must shadow the outer one: the outer connection would wait for the inner for ever.
 */
export async function inTransaction<T>(
  scope: Scope,
  command: CommandNote,
  work: (scope: WriteScope) => Promise<T>,
): Promise<T> {
  if (scope.isReadOnly === true) throw readOnly(scope.user.username);
  const now = scope.clock.now();
  return await scope.db.transaction().execute(async (db) => {
    let id: number | undefined;
    const commandId = async () => (id ??= await beginCommand(db, scope.user.id, command, now));
    return await work({ ...scope, db, now, commandId });
  });
}

/**
 * Says that a coach may look at an athlete's log and no more.
 *
 * @param athlete as named
 */
export function readOnly(athlete: string): Failure {
  return new Failure(
    'usage',
    `"--athlete ${athlete}" looks at a log, and this command does something else`,
    'leave it out; for an athlete you manage, act as them with: --user NAME',
  );
}

/** Adds the command to the journal. */
async function beginCommand(
  db: Transaction<Tables>,
  userId: number,
  { key, name, words }: CommandNote,
  now: number,
): Promise<number> {
  const { id } = await db
    .insertInto('commands')
    .values({ user_id: userId, key: key ?? null, name, words, at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
