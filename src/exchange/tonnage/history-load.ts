import { sql } from 'kysely';
import { isConstraintViolation, isUniqueViolation } from '../../db/engines/sqlite-errors.js';
import { recordImport } from '../../db/import-rows.js';
import { OwnHistoryWriter } from '../../db/own-history-writer.js';
import { dropIndexes } from '../../db/rebuilt-indexes.js';
import { countMoved, refreshRecords } from '../../db/records.js';
import type { WriteScope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { uuidV7 } from '../../domain/uuid.js';
import { nameKey } from '../exercise-facts.js';
import { untakenSessions } from './history-differing.js';
import { exercisesByName, makeExercise, type HistoryExercise } from './history-exercises.js';
import type { ReadRow } from './history-row.js';
import { sessionsOf, type HistorySession } from './history-sessions.js';

/** Where our own history came from. */
export interface HistorySource {
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly rows: readonly ReadRow[];
}

/** What it added. */
export interface LoadedHistory {
  /** Null when nothing was new. */
  readonly importId: number | null;
  readonly sessions: number;
  readonly sets: number;
  /** Sets that were here already, or in a session that was deleted here. */
  readonly duplicates: number;
  /** Sessions that are here without all that the history tells of them. */
  readonly differing: readonly HistorySession[];
  /** Ids of sessions that were deleted here. */
  readonly deleted: ReadonlySet<number>;
  /** By the names of the file. */
  readonly exercises: readonly HistoryExercise[];
  readonly movedRecords: number;
}

/**
 * Adds what is not here yet of a history that `ton export history` wrote, with all that it tells, in the transaction of
 * the scope. A session is known by its uid, also when it was deleted since, and is never changed; a set on its own by its
 * moment and exercise.
 *
 * @throws Failure usage when the rows break a rule of the log; conflict when a session is another user's of this file
 */
export async function loadHistory(scope: WriteScope, source: HistorySource): Promise<LoadedHistory> {
  const find = await exercisesByName(scope);
  const { sessions, alone } = sessionsOf(source.rows);
  const known = await knownSessions(scope);
  const fresh = sessions.filter(({ first }) => !known.has(first.uid));
  const freshAlone = await newSetsAlone(scope, alone, find);
  const rows = [...fresh.flatMap((session) => session.slots.flatMap((slot) => slot.rows)), ...freshAlone];
  const untaken = await untakenSessions(
    scope,
    sessions.filter(({ first }) => known.get(first.uid)?.isDeleted === false),
    (name) => find(name)?.name ?? name,
  );
  const found = {
    duplicates: source.rows.length - rows.length - untaken.sets,
    differing: untaken.sessions,
    deleted: new Set(
      sessions.flatMap(({ first }) => {
        const here = known.get(first.uid);
        return here?.isDeleted === true ? [here.id] : [];
      }),
    ),
  };
  if (rows.length === 0)
    return { ...found, importId: null, sessions: 0, sets: 0, exercises: [], movedRecords: 0 };

  // In the order of the file, which same moments keep.
  const uids = freshAlone.map(() => uuidV7(scope.now, scope.random(10))).sort();
  const importId = await writeImportLog(scope, source, {
    uids,
    counts: { rows: source.rows.length, sessions: fresh.length, sets: rows.length },
  });
  const exercises = await exercisesFor(scope, rows, find, importId);
  const idOf = (row: ReadRow) => exercises.get(row.exercise)?.id ?? 0;
  const rebuildIndexes = dropIndexes(scope, rows.length);
  guarded(() => {
    const writer = new OwnHistoryWriter(scope, importId);
    for (const session of fresh) writeSession(writer, session, idOf);
    for (const [at, row] of freshAlone.entries()) writer.addSet(row, idOf(row), null, uids[at] ?? null);
    writer.end();
  });
  rebuildIndexes();
  await linkDrops(scope, importId);
  await recordImport(scope, importId);
  const moved = await refreshRecords(scope, [...new Set([...exercises.values()].map(({ id }) => id))]);
  return {
    importId,
    sessions: fresh.length,
    sets: rows.length,
    ...found,
    exercises: [...exercises.values()],
    movedRecords: countMoved(moved),
  };
}

/** The user's sessions by uid. */
async function knownSessions(
  scope: WriteScope,
): Promise<ReadonlyMap<string, { readonly id: number; readonly isDeleted: boolean }>> {
  const rows = await scope.db
    .selectFrom('sessions')
    .select(['id', 'uid', 'deleted_at'])
    .where('user_id', '=', scope.user.id)
    .execute();
  return new Map(rows.map(({ id, uid, deleted_at: at }) => [uid, { id, isDeleted: at !== null }]));
}

/** Those of the sets on their own that are not here, deleted ones included: of several alike, so many as there are more. */
async function newSetsAlone(
  scope: WriteScope,
  alone: readonly ReadRow[],
  find: (name: string) => HistoryExercise | undefined,
): Promise<ReadRow[]> {
  const here = new Map<string, number>();
  const stored = await scope.db
    .selectFrom('set_logs as l')
    .innerJoin('exercises as e', 'e.id', 'l.exercise_id')
    .select(['l.performed_at', 'e.name'])
    .where('l.user_id', '=', scope.user.id)
    .where('l.session_exercise_id', 'is', null)
    .execute();
  for (const { performed_at: at, name } of stored) {
    const key = `${at} ${nameKey(name)}`;
    here.set(key, (here.get(key) ?? 0) + 1);
  }
  return alone.filter((row) => {
    const key = `${row.set.performed_at} ${nameKey(find(row.exercise)?.name ?? row.exercise)}`;
    const left = here.get(key) ?? 0;
    if (left > 0) here.set(key, left - 1);
    return left === 0;
  });
}

/** The log of the import, which also keeps the uids of its sets on their own: nothing else says where those came from. */
async function writeImportLog(
  scope: WriteScope,
  { name, digest }: HistorySource,
  { uids, counts }: { uids: readonly string[]; counts: object },
): Promise<number> {
  const { id } = await scope.db
    .insertInto('import_logs')
    .values({
      uid: uuidV7(scope.now, scope.random(10)),
      user_id: scope.user.id,
      kind: 'history',
      format: 'tonnage',
      file_name: name,
      file_digest: digest,
      parsed: uids.length === 0 ? null : JSON.stringify({ set_uids: uids }),
      counts: JSON.stringify(counts),
      created_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function exercisesFor(
  scope: WriteScope,
  rows: readonly ReadRow[],
  find: (name: string) => HistoryExercise | undefined,
  importId: number,
): Promise<Map<string, HistoryExercise>> {
  const byName = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const same = byName.get(row.exercise);
    if (same === undefined) byName.set(row.exercise, [row]);
    else same.push(row);
  }
  const exercises = new Map<string, HistoryExercise>();
  let made: typeof find | undefined;
  for (const [name, group] of byName) {
    const found = find(name) ?? made?.(name);
    exercises.set(name, found ?? (await makeExercise(scope, name, group, importId)));
    // Two spellings of one new name are one exercise.
    if (found === undefined) made = await exercisesByName(scope);
  }
  return exercises;
}

function writeSession(
  writer: OwnHistoryWriter,
  { first, localDate, slots }: HistorySession,
  idOf: (row: ReadRow) => number,
): void {
  const id = writer.addSession(first, localDate);
  for (const { session, rows } of slots) {
    const [row] = rows;
    if (row === undefined) continue;
    const exerciseId = idOf(row);
    const slotId = writer.addSlot(id, exerciseId, session);
    for (const each of rows) {
      writer.addSet(each, exerciseId, slotId, null);
      if (each.target !== null) writer.addTarget(slotId, each.set.set_index, each.target);
    }
  }
}

/** A drop hangs on the set before it, unless that is a warm-up or was missed; the file does not say. */
async function linkDrops(scope: WriteScope, importId: number): Promise<void> {
  await sql`update set_logs set drop_of = (
      select p.id from set_logs p where p.session_exercise_id = set_logs.session_exercise_id
        and p.set_index = set_logs.set_index - 1 and p.set_type <> 'warmup' and p.is_completed = 1)
    where set_type = 'drop' and session_exercise_id in (
      select x.id from session_exercises x join sessions s on s.id = x.session_id
      where s.import_id = ${importId} and s.user_id = ${scope.user.id})`.execute(scope.db);
}

/** What the database will not store is a fault of the file. */
function guarded(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isConstraintViolation(error)) throw error;
    if (isUniqueViolation(error) && error.message.includes('sessions.uid'))
      throw new Failure(
        'conflict',
        'sessions of this history belong to somebody else of this file',
        'import it into a file of its own: ton import FILE --db new.db',
        { cause: error },
      );
    throw new Failure(
      'usage',
      'the history is not what "ton export history" wrote; nothing was imported',
      error.message,
      { cause: error },
    );
  }
}
