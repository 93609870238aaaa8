import type SqliteDatabase from 'better-sqlite3';
import type { PerformedSet, SetType } from '../domain/set.js';
import { connectionOf } from './engines/sqlite.js';
import { RowBatch } from './row-batch.js';
import type { WriteScope } from './scope.js';

/** When a session was, as it is stored. */
export interface SessionTimes {
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly localDate: string;
  readonly offset: number;
  readonly isTimeKnown: boolean;
}

/** A session as an import writes it. */
export interface WrittenSession {
  readonly uid: string;
  readonly times: SessionTimes;
  readonly zone: string | null;
  readonly title: string | null;
  readonly notes: string | null;
  readonly sourceKey: string;
  readonly sourceDigest: string;
}

/** Where a set stands: its session's place for the exercise, and its moment. */
export interface SetPlace {
  readonly slotId: number;
  readonly exerciseId: number;
  readonly at: number;
  readonly localDate: string;
  readonly offset: number;
}

/**
 * Writes the sessions of an import, a hundred rows a statement and beside the write door: the journal holds an import as
 * one change, found by its mark, so a million rows need no entry each. Nobody else may write until `end`.
 */
export class HistoryWriter {
  readonly #session: SqliteDatabase.Statement;
  readonly #slots: RowBatch;
  readonly #sets: RowBatch;
  /** What a row refers to has to be there first, unless references are not looked up, as in bulk. */
  readonly #isOrdered: boolean;
  #nextSlot: number;
  #nextSet: number;
  #before: { slotId: number; setType: SetType; isCompleted: boolean } | null = null;

  constructor(scope: WriteScope, importId: number) {
    const database = connectionOf(scope.db);
    const user = scope.user.id;
    const { now } = scope;
    this.#session =
      database.prepare(`insert into sessions (uid, user_id, status, started_at, ended_at, local_date,
      utc_offset_minutes, time_zone, is_time_known, title, notes, import_id, source_key, source_digest, created_at, updated_at)
      values (?, ${user}, 'completed', ?, ?, ?, ?, ?, ?, ?, ?, ${importId}, ?, ?, ${now}, ${now})`);
    this.#slots = new RowBatch(
      database,
      'session_exercises (id, user_id, session_id, position, exercise_id, superset_group, notes, created_at, updated_at)',
      `(?, ${user}, ?, ?, ?, ?, ?, ${now}, ${now})`,
      6,
    );
    this.#sets = new RowBatch(
      database,
      `set_logs (id, user_id, exercise_id, session_exercise_id, drop_of, set_index, set_type, is_failure, is_completed,
        load_kind, weight, unit, reps, rpe, rest_seconds, duration_seconds, distance_m, performed_at, local_date,
        utc_offset_minutes, notes, extra, created_at, updated_at)`,
      `(?, ${user}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${now}, ${now})`,
      21,
    );
    this.#isOrdered = database.pragma('foreign_keys', { simple: true }) === 1;
    this.#nextSlot = nextId(database, 'session_exercises');
    this.#nextSet = nextId(database, 'set_logs');
  }

  /** @returns its id */
  addSession(session: WrittenSession): number {
    this.#before = null;
    const { times } = session;
    const { lastInsertRowid } = this.#session.run(
      session.uid,
      times.startedAt,
      times.endedAt,
      times.localDate,
      times.offset,
      session.zone,
      times.isTimeKnown ? 1 : 0,
      session.title,
      session.notes,
      session.sourceKey,
      session.sourceDigest,
    );
    return Number(lastInsertRowid);
  }

  /** @returns its id */
  addSlot(
    sessionId: number,
    position: number,
    exerciseId: number,
    superset: string | null,
    notes: string | null,
  ): number {
    const id = this.#nextSlot;
    this.#nextSlot += 1;
    this.#slots.push(id, sessionId, position, exerciseId, superset, notes);
    return id;
  }

  /**
   * Adds the next set of the place last added.
   *
   * @returns its id, and the set it hangs on if it is a drop: the one before it, unless that is a warm-up or was missed
   */
  addSet(
    set: PerformedSet,
    { slotId, exerciseId, at, localDate, offset }: SetPlace,
    setIndex: number,
    notes: string | null,
    extra: string | null,
  ): { id: number; dropOf: number | null } {
    const id = this.#nextSet;
    this.#nextSet += 1;
    const before = this.#before;
    const canCarry = before?.slotId === slotId && before.setType !== 'warmup' && before.isCompleted;
    const dropOf = set.setType === 'drop' && canCarry ? id - 1 : null;
    this.#before = { slotId, setType: set.setType, isCompleted: set.isCompleted };
    if (this.#isOrdered && this.#sets.isFull) this.#slots.flush();
    this.#sets.push(
      id,
      exerciseId,
      slotId,
      dropOf,
      setIndex,
      set.setType,
      set.isFailure ? 1 : 0,
      set.isCompleted ? 1 : 0,
      set.loadKind,
      set.weight,
      set.unit,
      set.reps,
      set.rpe,
      set.restSeconds,
      set.durationSeconds,
      set.distanceM,
      at,
      localDate,
      offset,
      notes,
      extra,
    );
    return { id, dropOf };
  }

  /** Writes what is left. */
  end(): void {
    this.#slots.flush();
    this.#sets.flush();
  }
}

/** Where the counting goes on; an id is never given twice. */
function nextId(database: SqliteDatabase.Database, table: string): number {
  const last = database.prepare('select seq from sqlite_sequence where name = ?').pluck().get(table);
  return Number(last ?? 0) + 1;
}
