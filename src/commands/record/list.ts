import type { App } from '../../app/app.js';
import { findExercise, requireExercise } from '../../db/exercises.js';
import { formulaFor, formulasFor, userFormula } from '../../db/formula.js';
import { listRecords, loggedExerciseIds, type NamedRecord } from '../../db/record-list.js';
import { currentRecords, recordColumnsOf } from '../../db/records.js';
import type { Scope } from '../../db/scope.js';
import { setsByIds } from '../../db/sets.js';
import { parseRange } from '../../domain/dates.js';
import { localToday } from '../../domain/clock.js';
import { oneRepMaxFormulas, type OneRepMaxFormula } from '../../domain/one-rep-max.js';
import { standingRecords, type RecordType } from '../../domain/records/record.js';
import type { Row, RowsView } from '../../output/view.js';
import { oneOfWords } from '../../schema/flags.js';
import { formulaName } from '../formula-name.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { readRecordType, recordColumns, recordRow } from './record-row.js';

interface Options {
  readonly type?: string;
  readonly asOf?: string;
  readonly formula?: string;
}

/** Records that are derived for the occasion instead of read; nothing is stored. */
interface Occasion {
  /** The last local date whose sets count. */
  readonly until?: string;
  /** The formula for all of them, instead of each exercise's. */
  readonly formula?: OneRepMaxFormula;
}

/** The records that stand, or stood on a day, or would with another formula. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const type = readRecordType(options.type);
  const asked =
    options.formula === undefined ? undefined : oneOfWords('--formula', options.formula, oneRepMaxFormulas);
  const scope = await app.reading();
  const exercise = operands.length === 0 ? undefined : await requireExercise(scope, operands.join(' '));
  // Without an exercise the twelve rep maxes of each would drown the rest; scripts get them all the same.
  const isOverview = exercise === undefined && type === undefined && app.options.format === 'table';
  const records =
    options.asOf === undefined && asked === undefined
      ? await listRecords(scope, {
          which: 'standing',
          ...(exercise === undefined ? {} : { exerciseId: exercise.id }),
          ...(type === undefined ? {} : { type }),
          ...(isOverview ? { except: 'rep_max' } : {}),
        })
      : await derivedRecords(
          scope,
          exercise === undefined ? await loggedExerciseIds(scope) : [exercise.id],
          type,
          {
            ...(options.asOf === undefined ? {} : { until: endOf(scope, options.asOf) }),
            ...(asked === undefined ? {} : { formula: asked }),
          },
        );
  const shown = isOverview ? records.filter((record) => record.record_type !== 'rep_max') : records;
  const formulas = await formulasFor(
    scope,
    shown.map((record) => record.exercise_id),
  );
  const usual = await userFormula(scope);
  const rows = shown.map((record) => recordRow(record, asked ?? formulas.get(record.exercise_id) ?? usual));
  const isNamed = rows.some(({ formula }) => formula !== null && formula !== usual);
  return {
    kind: 'rows',
    columns: recordColumns(
      shown,
      { formula: asked ?? usual, weightUnit: userUnit(scope.user) },
      { exercise: exercise === undefined, beaten: false },
    ).map((column) =>
      isNamed && column.key === 'formula'
        ? { ...column, label: 'formula', show: (row: Row) => formulaName(row.formula) }
        : column,
    ),
    rows,
    empty:
      exercise === undefined
        ? 'no records yet; they come with the sets: ton log bench press 100x5'
        : `no records of ${exercise.name} yet`,
  };
}

/** The last day of what `--as-of` names. */
function endOf(scope: Scope, text: string): string {
  const today = localToday(scope.clock);
  return parseRange(text, today, scope.user.first_day_of_week - 1).to;
}

async function derivedRecords(
  scope: Scope,
  exerciseIds: readonly number[],
  type: RecordType | undefined,
  { until, formula }: Occasion,
): Promise<NamedRecord[]> {
  const records: NamedRecord[] = [];
  for (const id of exerciseIds) {
    const exercise = await findExercise(scope, id);
    if (exercise === undefined) continue;
    const events = standingRecords(
      await currentRecords(scope, id, exercise.measurement, formula ?? (await formulaFor(scope, id)), until),
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
        ...recordColumnsOf(scope, id, event),
        exercise: exercise.name,
        session_id: event.sessionId,
        local_date: set.local_date,
        utc_offset_minutes: set.utc_offset_minutes,
      });
    }
  }
  return records;
}
