import { sql } from 'kysely';
import { appendRecords, type RecordState } from '../domain/records/append.js';
import { diffRecords } from '../domain/records/diff.js';
import { firstPerformances } from '../domain/records/judge.js';
import { canAppend, compareSets } from '../domain/records/order.js';
import { recordKey, standingRecords, type RecordEvent, type RecordSet } from '../domain/records/record.js';
import { sessionVolume } from '../domain/records/volume.js';
import { formulaFor } from './formula.js';
import {
  recordColumnsOf,
  recordSetOf,
  recordSets,
  refreshRecords,
  storedRecords,
  type MovedRecords,
} from './records.js';
import type { WriteScope } from './scope.js';
import type { Exercise, SetLog } from './tables.js';

/** Sets just stored for one exercise, in order. */
export interface AddedSets {
  readonly exercise: Pick<Exercise, 'id' | 'name' | 'measurement'>;
  readonly rows: readonly SetLog[];
  /** Null for sets on their own. */
  readonly slot: { readonly session_id: number; readonly position: number } | null;
}

/**
 * Brings the records of an exercise in line with sets added to it: a look-up when they come after everything else,
 * which is the rule, and a derivation from all its sets otherwise.
 */
export async function addToRecords(
  scope: WriteScope,
  { exercise, rows, slot }: AddedSets,
): Promise<MovedRecords[]> {
  const sets = rows.map((row) =>
    recordSetOf({ ...row, session_id: slot?.session_id ?? null, position: slot?.position ?? 0 }),
  );
  const session = slot === null ? [] : await earlierInSession(scope, exercise.id, slot.session_id, sets);
  if (!(await comeLast(scope, exercise.id, sets, session))) return await refreshRecords(scope, [exercise.id]);

  const formula = await formulaFor(scope, exercise.id);
  const stored = await storedRecords(scope, exercise.id, 'standing and baselines');
  const before = standingRecords(stored);
  const rowIds = new Map(
    stored.filter((event) => event.beatenAt === null).map((event) => [recordKey(event), event.rowId]),
  );
  let state: RecordState = {
    standing: before,
    firsts: firstPerformances(stored.filter((event) => event.isBaseline)),
    session: slot === null ? null : sessionVolume(exercise.measurement, slot.session_id, session),
  };
  const added: RecordEvent[] = [];
  for (const set of sets) {
    const changes = appendRecords(exercise.measurement, formula, state, set);
    state = changes.state;
    for (const event of changes.beaten)
      await updateRecord(scope, rowIds.get(recordKey(event)), { beaten_at: event.beatenAt });
    if (changes.raised !== null) {
      const { value, score, setId, achievedAt } = changes.raised;
      await updateRecord(scope, rowIds.get(recordKey(changes.raised)), {
        value,
        score,
        set_log_id: setId,
        achieved_at: achievedAt,
      });
    }
    for (const event of changes.added) {
      const row = await scope.db
        .insertInto('personal_records')
        .values(recordColumnsOf(scope, exercise.id, event))
        .returning('id')
        .executeTakeFirstOrThrow();
      rowIds.set(recordKey(event), row.id);
      added.push(event);
    }
    if (changes.raised !== null) retell(added, changes.raised);
  }
  if (added.length === 0) return [];
  const diff = diffRecords(before, state.standing);
  return [
    {
      exerciseId: exercise.id,
      exercise: exercise.name,
      formula,
      diff,
      standing: state.standing.length,
      added,
    },
  ];
}

/** A session's volume broken by this very command and raised by its next set is one record, told as it ends up. */
function retell(added: RecordEvent[], raised: RecordEvent): void {
  const at = added.findIndex(
    (event) => recordKey(event) === recordKey(raised) && event.sessionId === raised.sessionId,
  );
  const [first] = at === -1 ? [] : added.splice(at, 1);
  if (first !== undefined) added.push({ ...raised, previous: first.previous });
}

/** The sets the session held of the exercise before, in order. */
async function earlierInSession(
  scope: WriteScope,
  exerciseId: number,
  sessionId: number,
  added: readonly RecordSet[],
): Promise<RecordSet[]> {
  const isNew = new Set(added.map((set) => set.id));
  // Through the session: by its exercise alone every set ever done of it would be read.
  const rows = await recordSets(scope, exerciseId)
    .where('l.session_exercise_id', 'in', (from) =>
      from
        .selectFrom('session_exercises')
        .select('id')
        .where('user_id', '=', scope.user.id)
        .where('session_id', '=', sessionId),
    )
    .execute();
  return rows
    .map(recordSetOf)
    .filter((set) => !isNew.has(set.id))
    .sort(compareSets);
}

/** Whether the sets come after everything logged of the exercise, in a session that did not run into another. */
async function comeLast(
  scope: WriteScope,
  exerciseId: number,
  sets: readonly RecordSet[],
  session: readonly RecordSet[],
): Promise<boolean> {
  const [first] = sets;
  if (first === undefined) return true;
  const elsewhere = await latestElsewhere(scope, exerciseId, first, sets, false);
  const otherSessions =
    elsewhere?.sessionId === null ? await latestElsewhere(scope, exerciseId, first, sets, true) : elsewhere;
  let latest = [...session, ...(elsewhere === null ? [] : [elsewhere])].sort(compareSets).at(-1) ?? null;
  const sessionStart = session[0] ?? (first.sessionId === null ? null : first);
  for (const set of sets) {
    if (!canAppend(set, { latest, sessionStart, otherSessions })) return false;
    latest = set;
  }
  return true;
}

/** The last set of the exercise outside the session of the new ones. */
async function latestElsewhere(
  scope: WriteScope,
  exerciseId: number,
  { sessionId }: RecordSet,
  added: readonly RecordSet[],
  inSessionsOnly: boolean,
): Promise<RecordSet | null> {
  let query = recordSets(scope, exerciseId)
    .where(
      'l.id',
      'not in',
      added.map((set) => set.id),
    )
    .orderBy('l.performed_at', 'desc')
    .orderBy(sql`coalesce(x.session_id, 0)`, 'desc')
    .orderBy('x.position', 'desc')
    .orderBy('l.set_index', 'desc')
    .orderBy('l.id', 'desc')
    .limit(1);
  if (sessionId !== null) query = query.where(sql<boolean>`x.session_id is not ${sessionId}`);
  if (inSessionsOnly) query = query.where('x.session_id', 'is not', null);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : recordSetOf(row);
}

async function updateRecord(
  scope: WriteScope,
  id: number | undefined,
  values: {
    beaten_at?: number | null;
    value?: number;
    score?: number;
    set_log_id?: number;
    achieved_at?: number;
  },
): Promise<void> {
  if (id === undefined) throw new Error('a record that stands has no row');
  await scope.db.updateTable('personal_records').set(values).where('id', '=', id).execute();
}
