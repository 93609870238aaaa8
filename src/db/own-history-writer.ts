import type SqliteDatabase from 'better-sqlite3';
import type { WeightUnit } from '../domain/load.js';
import { connectionOf } from './engines/sqlite.js';
import type { ToldSet } from './history-set.js';
import { RowBatch } from './row-batch.js';
import type { WriteScope } from './scope.js';

/** A moment with the offset of the place it was noted at, minutes east of UTC. */
export interface OffsetMoment {
  readonly at: number;
  readonly offset: number;
}

/** A session as a row of our own history tells it. */
export interface OwnSession {
  readonly uid: string;
  readonly title: string | null;
  readonly start: OffsetMoment;
  readonly end: number | null;
  readonly notes: string | null;
  /** Place of the row's exercise in it. */
  readonly position: number;
  readonly superset: string | null;
  readonly exerciseNotes: string | null;
}

/** What was asked for of a set, as a row tells it. */
export interface OwnTarget {
  readonly reps_min: number | null;
  readonly reps_max: number | null;
  readonly weight: number | null;
  readonly unit: WeightUnit | null;
}

/**
 * Writes the sessions of our own history, its sets a hundred rows a statement and beside the write door: the journal
 * holds an import as one change. Through the query builder a million sets take a minute longer.
 */
export class OwnHistoryWriter {
  readonly #session: SqliteDatabase.Statement;
  readonly #slot: SqliteDatabase.Statement;
  readonly #targets: RowBatch;
  readonly #sets: RowBatch;

  constructor(scope: WriteScope, importId: number) {
    const database = connectionOf(scope.db);
    const user = scope.user.id;
    const { now } = scope;
    this.#session =
      database.prepare(`insert into sessions (uid, user_id, status, started_at, ended_at, local_date,
      utc_offset_minutes, title, notes, import_id, created_at, updated_at)
      values (?, ${user}, 'completed', ?, ?, ?, ?, ?, ?, ${importId}, ${now}, ${now})`);
    this.#slot =
      database.prepare(`insert into session_exercises (user_id, session_id, position, exercise_id, superset_group,
      notes, created_at, updated_at) values (${user}, ?, ?, ?, ?, ?, ${now}, ${now})`);
    this.#targets = new RowBatch(
      database,
      `target_sets (session_exercise_id, user_id, set_index, load_kind, reps_min, reps_max, weight, unit, created_at)`,
      `(?, ${user}, ?, ?, ?, ?, ?, ?, ${now})`,
      7,
    );
    this.#sets = new RowBatch(
      database,
      `set_logs (session_exercise_id, user_id, exercise_id, uid, local_date, set_index, set_type, is_failure, is_amrap,
        is_completed, load_kind, weight, unit, reps, reps_left, reps_right, rpe, rir, tempo, rest_seconds,
        duration_seconds, distance_m, calories, performed_at, utc_offset_minutes, notes, extra, created_at, updated_at)`,
      `(?, ${user}, ${new Array<string>(25).fill('?').join(', ')}, ${now}, ${now})`,
      26,
    );
  }

  /** @returns its id */
  addSession({ uid, start, end, title, notes }: OwnSession, localDate: string): number {
    const { at, offset } = start;
    return Number(this.#session.run(uid, at, end, localDate, offset, title, notes).lastInsertRowid);
  }

  /** Adds an exercise to a session. @returns the id of its place there */
  addSlot(sessionId: number, exerciseId: number, { position, superset, exerciseNotes }: OwnSession): number {
    const { lastInsertRowid } = this.#slot.run(sessionId, position, exerciseId, superset, exerciseNotes);
    return Number(lastInsertRowid);
  }

  /** Adds what was asked for of a set. */
  addTarget(slotId: number, setIndex: number, target: OwnTarget): void {
    const { reps_min: least, reps_max: most, weight, unit } = target;
    this.#targets.push(slotId, setIndex, weight === null ? 'none' : 'external', least, most, weight, unit);
  }

  /**
   * Adds a set.
   *
   * @param slotId null for a set on its own, which then has a uid
   */
  addSet(
    { set, localDate }: { readonly set: ToldSet; readonly localDate: string },
    exerciseId: number,
    slotId: number | null,
    uid: string | null,
  ): void {
    this.#sets.push(
      slotId,
      exerciseId,
      uid,
      localDate,
      set.set_index,
      set.set_type,
      set.is_failure,
      set.is_amrap,
      set.is_completed,
      set.load_kind,
      set.weight,
      set.unit,
      set.reps,
      set.reps_left,
      set.reps_right,
      set.rpe,
      set.rir,
      set.tempo,
      set.rest_seconds,
      set.duration_seconds,
      set.distance_m,
      set.calories,
      set.performed_at,
      set.utc_offset_minutes,
      set.notes,
      set.extra,
    );
  }

  /** Writes what is left. */
  end(): void {
    this.#targets.flush();
    this.#sets.flush();
  }
}
