import { sql } from 'kysely';
import { recordImport } from '../db/import-rows.js';
import { countMoved, refreshRecords } from '../db/records.js';
import type { WriteScope } from '../db/scope.js';
import { setColumnsOf } from '../db/sets.js';
import type { Clock } from '../domain/clock.js';
import { uuidV7 } from '../domain/uuid.js';
import { matchExercises, nameKey, type MatchedExercise } from './match-exercises.js';
import type { SourceRow } from './row.js';
import { groupSessions, type SourceSession } from './source-session.js';
import { storedSet } from './stored-set.js';

/** A foreign file, read whole and found sound. */
export interface SourceFile {
  readonly format: string;
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly rows: readonly SourceRow[];
  /** Records of the file, those that are no set included. */
  readonly recordCount: number;
}

/** How an import is done. */
export interface ImportSettings {
  /** The zone its local times are in. */
  readonly clock: Pick<Clock, 'offsetMinutes' | 'fromLocal' | 'zone'>;
  readonly unit: 'kg' | 'lb';
}

/** What an import added. */
export interface ImportResult {
  readonly importId: number | null;
  readonly sessions: number;
  readonly sets: number;
  readonly exercises: readonly MatchedExercise[];
  /** Sets of sessions that were there already. */
  readonly duplicates: number;
  /** Titles and days of known sessions whose content is another now; they were left as they are. */
  readonly changed: readonly string[];
  /** Sets without reps, time or distance, stored as missed attempts. */
  readonly missed: number;
  /** How many standing records are new or other ones now. */
  readonly movedRecords: number;
}

const noon = 12 * 3600;
const setsPerInsert = 200;

/** Adds the sessions of a file that are not there yet, in the transaction of the scope; the same file again adds nothing. */
export async function importHistory(
  scope: WriteScope,
  file: SourceFile,
  settings: ImportSettings,
): Promise<ImportResult> {
  const sessions = groupSessions(file.rows);
  const known = await knownSources(scope);
  // Oldest first, whichever way the file goes, so that ids count up with time.
  const fresh = sessions.filter((session) => !known.has(session.key)).sort(byStart);
  const old = sessions.filter((session) => known.has(session.key));
  const changed = old.filter((session) => known.get(session.key) !== session.digest).map(sessionName);
  const duplicates = old.reduce((sum, session) => sum + countSets(session), 0);
  const freshRows = fresh.flatMap((session) => session.exercises.flatMap(({ rows }) => rows));
  if (fresh.length === 0) {
    return {
      importId: null,
      sessions: 0,
      sets: 0,
      exercises: [],
      duplicates,
      changed,
      missed: 0,
      movedRecords: 0,
    };
  }
  const importId = await writeImportLog(scope, file, settings);
  const matches = await matchExercises(scope, freshRows, importId);
  const sets: SetValues[] = [];
  for (const session of fresh) {
    for (const set of await writeSession(scope, session, matches, importId, settings)) sets.push(set);
  }
  await writeSets(scope, sets);
  await linkDrops(scope, importId);
  await scope.db
    .updateTable('import_logs')
    .set({
      counts: JSON.stringify({ rows: file.recordCount, sessions: fresh.length, sets: freshRows.length }),
    })
    .where('id', '=', importId)
    .execute();
  await recordImport(scope, importId);
  const moved = await refreshRecords(scope, [
    ...new Set([...matches.values()].map(({ exercise }) => exercise.id)),
  ]);
  return {
    importId,
    sessions: fresh.length,
    sets: sets.length,
    exercises: [...matches.values()],
    duplicates,
    changed,
    missed: sets.filter((set) => set.is_completed === 0).length,
    movedRecords: countMoved(moved),
  };
}

function byStart(
  { first: { start: one } }: SourceSession,
  { first: { start: other } }: SourceSession,
): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return (one.secondsOfDay ?? 0) - (other.secondsOfDay ?? 0);
}

function countSets(session: SourceSession): number {
  return session.exercises.reduce((sum, { rows }) => sum + rows.length, 0);
}

function sessionName({ first }: SourceSession): string {
  return first.sessionTitle === null ? first.start.date : `${first.start.date} ${first.sessionTitle}`;
}

/** The content digests of the sessions imported earlier, deleted ones included, by source. */
async function knownSources(scope: WriteScope): Promise<Map<string, string | null>> {
  const rows = await scope.db
    .selectFrom('sessions')
    .select(['source_key', 'source_digest'])
    .where('user_id', '=', scope.user.id)
    .where('source_key', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.source_key ?? '', row.source_digest]));
}

async function writeImportLog(
  scope: WriteScope,
  file: SourceFile,
  { clock, unit }: ImportSettings,
): Promise<number> {
  const { id } = await scope.db
    .insertInto('import_logs')
    .values({
      uid: uuidV7(scope.now, scope.random(10)),
      user_id: scope.user.id,
      kind: 'history',
      format: file.format,
      file_name: file.name,
      file_digest: file.digest,
      unit,
      time_zone: clock.zone,
      created_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type SetValues = ReturnType<typeof setValues>;

async function writeSession(
  scope: WriteScope,
  session: SourceSession,
  matches: ReadonlyMap<string, MatchedExercise>,
  importId: number,
  { clock, unit }: ImportSettings,
): Promise<SetValues[]> {
  const { first } = session;
  const isTimeKnown = first.start.secondsOfDay !== null;
  const start = clock.fromLocal(first.start.date, first.start.secondsOfDay ?? noon);
  const offset = clock.offsetMinutes(start);
  const { id } = await scope.db
    .insertInto('sessions')
    .values({
      uid: uuidV7(scope.now, scope.random(10)),
      user_id: scope.user.id,
      status: 'completed',
      started_at: start,
      ended_at: isTimeKnown ? endOf(first, start, clock) : null,
      local_date: first.start.date,
      utc_offset_minutes: offset,
      time_zone: clock.zone,
      is_time_known: isTimeKnown ? 1 : 0,
      title: first.sessionTitle,
      notes: first.sessionNotes,
      import_id: importId,
      source_key: session.key,
      source_digest: session.digest,
      created_at: scope.now,
      updated_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const values: SetValues[] = [];
  const place = { at: start, date: first.start.date, offset, unit };
  for (const [index, block] of session.exercises.entries()) {
    const match = matches.get(nameKey(block.name));
    if (match === undefined) throw new Error(`no exercise was found or made for "${block.name}"`);
    const slot = await scope.db
      .insertInto('session_exercises')
      .values({
        user_id: scope.user.id,
        session_id: id,
        position: index + 1,
        exercise_id: match.exercise.id,
        superset_group: block.superset,
        notes: block.notes,
        created_at: scope.now,
        updated_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    values.push(...block.rows.map((row, at) => setValues(scope, row, at + 1, slot.id, match, place)));
  }
  return values;
}

/** The end a file gives, or its duration after the start; an end before the start, over a change of the clock, is the start. */
function endOf(first: SourceRow, start: number, clock: ImportSettings['clock']): number | null {
  if (first.end !== null)
    return Math.max(start, clock.fromLocal(first.end.date, first.end.secondsOfDay ?? noon));
  return first.sessionSeconds === null ? null : start + first.sessionSeconds * 1000;
}

function setValues(
  scope: WriteScope,
  row: SourceRow,
  setIndex: number,
  slotId: number,
  { exercise }: MatchedExercise,
  place: { at: number; date: string; offset: number; unit: 'kg' | 'lb' },
) {
  return {
    ...setColumnsOf(storedSet(row, exercise.measurement, place.unit)),
    user_id: scope.user.id,
    exercise_id: exercise.id,
    session_exercise_id: slotId,
    set_index: setIndex,
    performed_at: place.at,
    local_date: place.date,
    utc_offset_minutes: place.offset,
    notes: row.setNotes,
    extra: Object.keys(row.extra).length === 0 ? null : JSON.stringify(row.extra),
    created_at: scope.now,
    updated_at: scope.now,
  };
}

/** Two hundred rows a statement stay far below the 32,000 values SQLite takes. */
async function writeSets(scope: WriteScope, values: readonly SetValues[]): Promise<void> {
  for (let at = 0; at < values.length; at += setsPerInsert) {
    await scope.db
      .insertInto('set_logs')
      .values(values.slice(at, at + setsPerInsert))
      .execute();
  }
}

/** A drop hangs on the set before it, unless that is a warm-up or was missed. */
async function linkDrops(scope: WriteScope, importId: number): Promise<void> {
  await sql`update set_logs set drop_of = (
      select p.id from set_logs p where p.session_exercise_id = set_logs.session_exercise_id
        and p.set_index = set_logs.set_index - 1 and p.set_type <> 'warmup' and p.is_completed = 1)
    where set_type = 'drop' and session_exercise_id in (
      select x.id from session_exercises x join sessions s on s.id = x.session_id
      where s.import_id = ${importId} and s.user_id = ${scope.user.id})`.execute(scope.db);
}
