import { sql, type Selectable } from 'kysely';
import type { OneRepMaxFormula } from '../domain/one-rep-max.js';
import { deriveRecords } from '../domain/records/derive.js';
import { diffRecords, type RecordDiff } from '../domain/records/diff.js';
import { RecordPass } from '../domain/records/pass.js';
import { recordKey, standingRecords, type RecordEvent, type RecordSet } from '../domain/records/record.js';
import type { Measurement } from '../domain/set.js';
import { connectionOf } from './engines/sqlite.js';
import { formulaFor } from './formula.js';
import type { Scope, WriteScope } from './scope.js';
import type { SetLog, Tables } from './tables.js';

/** How a write moved the records of one exercise. */
export interface MovedRecords {
  readonly exerciseId: number;
  readonly exercise: string;
  readonly formula: OneRepMaxFormula;
  readonly diff: RecordDiff;
  /** How many records stand afterwards. */
  readonly standing: number;
  /** Records that were not there before, standing or not; a session's volume counts once, when it first broke. */
  readonly added: readonly RecordEvent[];
}

/**
 * Derives the records of exercises anew from their sets and stores them, in the write's own transaction.
 *
 * @returns what moved, for the exercises where anything did
 */
export async function refreshRecords(
  scope: WriteScope,
  exerciseIds: readonly number[],
): Promise<MovedRecords[]> {
  const all: MovedRecords[] = [];
  for (const exerciseId of exerciseIds) {
    const { events, moved } = await rederive(scope, exerciseId, await formulaFor(scope, exerciseId));
    await storeRecords(scope, exerciseId, events);
    if (moved !== null) all.push(moved);
  }
  return all;
}

/**
 * What another formula would move; nothing is written.
 *
 * @returns what `refreshRecords` will return once the formula is stored
 */
export async function previewRecords(
  scope: Scope,
  exerciseIds: readonly number[],
  formula: OneRepMaxFormula,
): Promise<MovedRecords[]> {
  const all: MovedRecords[] = [];
  for (const exerciseId of exerciseIds) {
    const { moved } = await rederive(scope, exerciseId, formula);
    if (moved !== null) all.push(moved);
  }
  return all;
}

/** The records an exercise's sets make, and how they differ from those stored; null when they do not. */
async function rederive(
  scope: Scope,
  exerciseId: number,
  formula: OneRepMaxFormula,
): Promise<{ events: readonly RecordEvent[]; moved: MovedRecords | null }> {
  const exercise = await scope.db
    .selectFrom('exercises')
    .select(['name', 'measurement'])
    .where('id', '=', exerciseId)
    .executeTakeFirst();
  if (exercise === undefined) return { events: [], moved: null };
  const before = await storedRecords(scope, exerciseId);
  const events = await currentRecords(scope, exerciseId, exercise.measurement, formula);
  const standing = standingRecords(events);
  const diff = diffRecords(standingRecords(before), standing);
  const known = new Set(before.map(placeOf));
  const added = events.filter((event) => !known.has(placeOf(event)));
  if (added.length + diff.lost.length + diff.changed.length + diff.gained.length === 0)
    return { events, moved: null };
  return {
    events,
    moved: { exerciseId, exercise: exercise.name, formula, diff, standing: standing.length, added },
  };
}

/** How many standing records a write made, changed or took away. */
export function countMoved(moved: readonly MovedRecords[]): number {
  return moved.reduce(
    (sum, { diff }) => sum + diff.gained.length + diff.changed.length + diff.lost.length,
    0,
  );
}

/**
 * The records an exercise's sets make, derived from the sets alone.
 *
 * @param until the last local date whose sets count; all when left out
 */
export async function currentRecords(
  scope: Scope,
  exerciseId: number,
  measurement: Measurement,
  formula: OneRepMaxFormula,
  until?: string,
): Promise<RecordEvent[]> {
  const inPass = passOver(scope, exerciseId, measurement, formula, until);
  if (inPass !== null) return inPass;
  const sets = (await recordSets(scope, exerciseId, until).execute()).map(recordSetOf);
  return deriveRecords(measurement, sets, formula);
}

/**
 * The records of sets that are in order by themselves, as nearly all logs are: one after the other and straight from
 * the connection, so that a hundred thousand sets take a fifth of a second and no memory. Null where they are not.
 */
function passOver(
  scope: Scope,
  exerciseId: number,
  measurement: Measurement,
  formula: OneRepMaxFormula,
  until: string | undefined,
): RecordEvent[] | null {
  const query = recordSets(scope, exerciseId, until)
    .orderBy('l.performed_at')
    .orderBy(sql`coalesce(x.session_id, 0)`)
    .orderBy(sql`coalesce(x.position, 0)`)
    .orderBy('l.set_index')
    .orderBy('l.id')
    .compile();
  const pass = new RecordPass(measurement, formula);
  const rows = connectionOf(scope.db)
    .prepare(query.sql)
    .iterate(...query.parameters) as IterableIterator<RecordSetRow>;
  for (const row of rows) {
    pass.add(recordSetOf(row));
    if (!pass.isInOrder) return null;
  }
  return pass.end();
}

/** A set's part in records, as stored. */
type RecordSetRow = Pick<SetLog, (typeof recordSetColumns)[number]> & {
  readonly session_id: number | null;
  readonly position: number | null;
};

const recordSetColumns = [
  'id',
  'performed_at',
  'set_index',
  'set_type',
  'drop_of',
  'is_completed',
  'load_kind',
  'weight',
  'unit',
  'reps',
  'reps_left',
  'reps_right',
  'duration_seconds',
  'distance_m',
] as const;

/** The sets of an exercise that count, in no order. */
export function recordSets(scope: Scope, exerciseId: number, until?: string) {
  return scope.db
    .selectFrom('set_logs as l')
    .leftJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
    .select(recordSetColumns.map((column) => `l.${column}` as const))
    .select(['x.session_id', 'x.position'])
    .where('l.user_id', '=', scope.user.id)
    .where('l.exercise_id', '=', exerciseId)
    .where('l.deleted_at', 'is', null)
    .$if(until !== undefined, (query) => query.where('l.local_date', '<=', until ?? ''));
}

/** A stored set in the words of the record engine. */
export function recordSetOf(row: RecordSetRow): RecordSet {
  return {
    id: row.id,
    sessionId: row.session_id,
    performedAt: row.performed_at,
    position: row.position ?? 0,
    setIndex: row.set_index,
    setType: row.set_type,
    dropOf: row.drop_of,
    isCompleted: row.is_completed === 1,
    loadKind: row.load_kind,
    weight: row.weight,
    unit: row.unit,
    reps: row.reps,
    repsLeft: row.reps_left,
    repsRight: row.reps_right,
    durationSeconds: row.duration_seconds,
    distanceM: row.distance_m,
  };
}

/** A record and the id of its row. */
export interface StoredRecord extends RecordEvent {
  readonly rowId: number;
}

/**
 * The records as stored, in the order they were made.
 *
 * @param which all of them, or without those that are beaten, unless they are a baseline
 */
export async function storedRecords(
  scope: Scope,
  exerciseId: number,
  which: 'all' | 'standing and baselines' = 'all',
): Promise<StoredRecord[]> {
  let query = recordRows(scope).where('r.exercise_id', '=', exerciseId);
  if (which !== 'all')
    query = query.where((where) =>
      where.or([where('r.beaten_at', 'is', null), where('r.is_baseline', '=', 1)]),
    );
  return (await query.execute()).map(storedRecordOf);
}

/** The user's stored records in the order they were made. */
function recordRows(scope: Scope) {
  return scope.db
    .selectFrom('personal_records as r')
    .leftJoin('set_logs as l', 'l.id', 'r.set_log_id')
    .leftJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
    .selectAll('r')
    .select('x.session_id')
    .where('r.user_id', '=', scope.user.id)
    .orderBy('r.id');
}

function storedRecordOf(
  row: Selectable<Tables['personal_records']> & { session_id: number | null },
): StoredRecord {
  return {
    rowId: row.id,
    recordType: row.record_type,
    reps: row.reps,
    load: row.load,
    unit: row.unit,
    value: row.value,
    score: row.score,
    setId: row.set_log_id,
    sessionId: row.session_id,
    isBaseline: row.is_baseline === 1,
    achievedAt: row.achieved_at,
    beatenAt: row.beaten_at,
    // Only what a record beat when it was set; nothing that is compared with asks for it.
    previous: null,
  };
}

/** Puts the records of an exercise in place of those stored. */
export async function storeRecords(
  scope: WriteScope,
  exerciseId: number,
  events: readonly RecordEvent[],
): Promise<void> {
  await scope.db
    .deleteFrom('personal_records')
    .where('user_id', '=', scope.user.id)
    .where('exercise_id', '=', exerciseId)
    .execute();
  const rows = events.map((event) => recordColumnsOf(scope, exerciseId, event));
  // SQLite takes about 32,000 values in one statement.
  for (let at = 0; at < rows.length; at += 500)
    await scope.db
      .insertInto('personal_records')
      .values(rows.slice(at, at + 500))
      .execute();
}

/** The columns of a record. */
export function recordColumnsOf(scope: Scope, exerciseId: number, event: RecordEvent) {
  return {
    user_id: scope.user.id,
    exercise_id: exerciseId,
    record_type: event.recordType,
    reps: event.reps,
    load: event.load,
    unit: event.unit,
    value: event.value,
    score: event.score,
    set_log_id: event.setId,
    achieved_at: event.achievedAt,
    is_baseline: event.isBaseline ? (1 as const) : (0 as const),
    beaten_at: event.beatenAt,
  };
}

/** What makes a stored record and a derived one the same event; a session's volume moves from set to set. */
export function placeOf(event: RecordEvent): string {
  return `${recordKey(event)} ${event.recordType === 'total_volume' ? `session ${event.sessionId ?? event.setId}` : event.setId}`;
}
