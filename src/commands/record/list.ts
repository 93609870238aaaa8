import type { App } from '../../app/app.js';
import { findExercise, requireExercise } from '../../db/exercises.js';
import { listRecords, loggedExerciseIds, type NamedRecord } from '../../db/record-list.js';
import { currentRecords } from '../../db/records.js';
import type { Scope } from '../../db/scope.js';
import { setsByIds } from '../../db/sets.js';
import { parseRange } from '../../domain/dates.js';
import { localDate } from '../../domain/days.js';
import { standingRecords, type RecordType } from '../../domain/records/record.js';
import type { RowsView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { readRecordType, recordColumns, recordRow } from './record-row.js';

interface Options {
  readonly type?: string;
  readonly asOf?: string;
}

/** The records that stand, or stood on a day. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const type = readRecordType(options.type);
  const scope = await app.reading();
  const exercise = operands.length === 0 ? undefined : await requireExercise(scope, operands.join(' '));
  const records =
    options.asOf === undefined
      ? await listRecords(scope, {
          which: 'standing',
          ...(exercise === undefined ? {} : { exerciseId: exercise.id }),
          ...(type === undefined ? {} : { type }),
        })
      : await recordsAsOf(
          scope,
          options.asOf,
          exercise === undefined ? await loggedExerciseIds(scope) : [exercise.id],
          type,
        );
  // Without an exercise the twelve rep maxes of each would drown the rest; scripts get them all the same.
  const shown =
    exercise === undefined && type === undefined && app.options.format === 'table'
      ? records.filter((record) => record.record_type !== 'rep_max')
      : records;
  const formula = scope.user.one_rep_max_formula;
  return {
    kind: 'rows',
    columns: recordColumns(
      shown,
      { formula, weightUnit: userUnit(scope.user) },
      { exercise: exercise === undefined, beaten: false },
    ),
    rows: shown.map((record) => recordRow(record, formula)),
    empty:
      exercise === undefined
        ? 'no records yet; they come with the sets: ton log bench press 100x5'
        : `no records of ${exercise.name} yet`,
  };
}

/** Records as the sets up to the end of a day make them; nothing is stored. */
async function recordsAsOf(
  scope: Scope,
  text: string,
  exerciseIds: readonly number[],
  type: RecordType | undefined,
): Promise<NamedRecord[]> {
  const now = scope.clock.now();
  const { to } = parseRange(
    text,
    localDate(now, scope.clock.offsetMinutes(now)),
    scope.user.first_day_of_week - 1,
  );
  const records: NamedRecord[] = [];
  for (const id of exerciseIds) {
    const exercise = await findExercise(scope, id);
    if (exercise === undefined) continue;
    const events = standingRecords(
      await currentRecords(scope, id, exercise.measurement, scope.user.one_rep_max_formula, to),
    );
    const kept = events.filter((event) => type === undefined || event.recordType === type);
    const sets = new Map(
      (await setsByIds(scope, [...new Set(kept.map((event) => event.setId))])).map((row) => [row.id, row]),
    );
    for (const event of kept) {
      const set = sets.get(event.setId);
      if (set === undefined) continue;
      records.push({
        id: 0,
        user_id: scope.user.id,
        exercise_id: id,
        record_type: event.recordType,
        reps: event.reps,
        load: event.load,
        unit: event.unit,
        value: event.value,
        score: event.score,
        set_log_id: event.setId,
        achieved_at: event.achievedAt,
        is_baseline: event.isBaseline ? 1 : 0,
        beaten_at: null,
        exercise: exercise.name,
        session_id: event.sessionId,
        local_date: set.local_date,
        utc_offset_minutes: set.utc_offset_minutes,
      });
    }
  }
  return records;
}
