import type { App } from '../../app/app.js';
import { requireExercise } from '../../db/exercises.js';
import { formulaFor } from '../../db/formula.js';
import { listRecords, type NamedRecord } from '../../db/record-list.js';
import { performedSet, setsByIds } from '../../db/sets.js';
import { describeSet } from '../../domain/notation/describe.js';
import { formulaNames, type OneRepMaxFormula } from '../../domain/one-rep-max.js';
import type { RecordType } from '../../domain/records/record.js';
import { valueText } from '../../domain/records/words.js';
import type { RowsView } from '../../output/view.js';
import { askExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { readRecordType, recordColumns, recordRow } from './record-row.js';

/** How each kind of record is computed, in one sentence. */
function rule(type: RecordType, formula: OneRepMaxFormula): string {
  const rules: Record<RecordType, string> = {
    weight: 'heaviest weight of a completed working set',
    '1rm': `${formulaNames[formula]} from weight and reps, up to 12 reps; one rep is the weight itself`,
    rep_max: 'heaviest weight for at least that many reps',
    set_volume: 'weight × reps of one set, drops not counted',
    total_volume: 'weight × reps of all working sets of the exercise in one session, drops counted',
    reps: 'most reps of a set without load',
    assistance: 'least assistance for at least that many reps',
    duration: 'longest set at that load',
    distance: 'farthest set',
    pace: 'least time per kilometre of a set',
  };
  return rules[type];
}

/** The standing records of an exercise with the set, the session and the rule each comes from. */
export async function run(app: App, { operands, options }: Invocation<{ type?: string }>): Promise<RowsView> {
  const type = readRecordType(options.type);
  const scope = await app.reading();
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: operands.length === 0 ? undefined : await requireExercise(scope, operands.join(' ')),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
  });
  const all = await listRecords(scope, {
    which: 'all',
    exerciseId: exercise.id,
    ...(type === undefined ? {} : { type }),
  });
  const records = all.filter((record) => record.beaten_at === null);
  const sets = new Map(
    (await setsByIds(scope, [...new Set(records.map((record) => record.set_log_id))])).map((row) => [
      row.id,
      row,
    ]),
  );
  const formula = await formulaFor(scope, exercise.id);
  const wording = { formula, weightUnit: userUnit(scope.user) };
  return {
    kind: 'rows',
    columns: [
      ...recordColumns(records, wording, { exercise: false, beaten: false }).filter(
        ({ key }) => key !== 'date',
      ),
      { key: 'set', label: 'from the set' },
      { key: 'date', label: 'date' },
      { key: 'rule', label: 'rule' },
      { key: 'beats', label: 'before' },
    ],
    rows: records.map((record) => {
      const row = sets.get(record.set_log_id);
      const earlier = all.findLast((other) => other.id < record.id && isSameKind(other, record));
      return {
        ...recordRow(record, formula),
        set: row === undefined ? null : describeSet(performedSet(row)),
        rule: rule(record.record_type, formula),
        beats:
          earlier === undefined
            ? null
            : `${valueText(earlier.value, earlier.unit, wording)} of ${earlier.local_date}`,
      };
    }),
    empty: `no records of ${exercise.name} yet`,
  };
}

function isSameKind(one: NamedRecord, other: NamedRecord): boolean {
  return (
    one.record_type === other.record_type &&
    one.reps === other.reps &&
    one.load === other.load &&
    one.unit === other.unit
  );
}
