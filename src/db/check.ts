import type SqliteDatabase from 'better-sqlite3';
import { setLimits } from '../domain/notation/limits.js';
import { recordKey, type RecordEvent } from '../domain/records/record.js';
import { formulaFor } from './formula.js';
import { loggedExerciseIds } from './record-list.js';
import { currentRecords, storedRecords } from './records.js';
import type { Scope } from './scope.js';

/** Something wrong with the file or with a figure in it. */
export interface Finding {
  readonly check: 'integrity' | 'references' | 'records' | 'values';
  readonly message: string;
}

/** What SQLite itself says of the file, and the references between its rows. */
export function checkFile(database: SqliteDatabase.Database): Finding[] {
  const verdicts = database.pragma('integrity_check') as { integrity_check: string }[];
  const broken = database.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  return [
    ...verdicts
      .filter(({ integrity_check: verdict }) => verdict !== 'ok')
      .map(({ integrity_check: verdict }): Finding => ({ check: 'integrity', message: verdict })),
    ...broken.map(({ table, rowid, parent }): Finding => ({
      check: 'references',
      message: `row ${rowid} of ${table} refers to a row of ${parent} that is not there`,
    })),
  ];
}

/** The user's records derived anew from the raw sets, against those stored. */
export async function checkRecords(scope: Scope): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const id of await loggedExerciseIds(scope)) {
    const exercise = await scope.db
      .selectFrom('exercises')
      .select(['name', 'measurement'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const derived = await currentRecords(scope, id, exercise.measurement, await formulaFor(scope, id));
    const stored = await storedRecords(scope, id);
    const expected = new Set(derived.map(textOf));
    const found = new Set(stored.map(textOf));
    for (const event of derived) {
      if (!found.has(textOf(event)))
        findings.push({
          check: 'records',
          message: `${exercise.name}: ${recordKey(event)} of set ${event.setId} should be ${event.value}`,
        });
    }
    for (const event of stored) {
      if (!expected.has(textOf(event)))
        findings.push({
          check: 'records',
          message: `${exercise.name}: ${recordKey(event)} of set ${event.setId} says ${event.value}, which its sets do not`,
        });
    }
  }
  return findings;
}

function textOf(event: RecordEvent): string {
  const { value, setId, achievedAt, isBaseline, beatenAt } = event;
  return JSON.stringify([recordKey(event), value, setId, achievedAt, isBaseline, beatenAt]);
}

/** Values that no set may hold, and figures that contradict each other. */
export async function checkValues(scope: Scope): Promise<Finding[]> {
  const { weight, reps } = setLimits;
  const rows = await scope.db
    .selectFrom('set_logs as l')
    .innerJoin('exercises as e', 'e.id', 'l.exercise_id')
    .leftJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
    .leftJoin('sessions as s', 's.id', 'x.session_id')
    .select([
      'l.id',
      'e.name',
      'l.weight',
      'l.unit',
      'l.reps',
      'l.deleted_at',
      's.deleted_at as session_deleted_at',
      'l.local_date',
      's.local_date as session_date',
    ])
    .where('l.user_id', '=', scope.user.id)
    .where((where) =>
      where.or([
        where('l.weight', '>', weight.max),
        where('l.reps', '>', reps.max),
        where.and([where('s.id', 'is not', null), where('l.local_date', '<>', where.ref('s.local_date'))]),
        where.and([where('s.deleted_at', 'is', null), where('l.deleted_at', 'is not', null)]),
        where.and([where('s.deleted_at', 'is not', null), where('l.deleted_at', 'is', null)]),
      ]),
    )
    .orderBy('l.id')
    .execute();
  return rows.map((row): Finding => {
    const name = `set ${row.id} (${row.name})`;
    if ((row.weight ?? 0) > weight.max)
      return {
        check: 'values',
        message: `${name} has ${row.weight ?? 0} ${row.unit ?? ''}: ${weight.words}`,
      };
    if ((row.reps ?? 0) > reps.max)
      return { check: 'values', message: `${name} has ${row.reps ?? 0} reps: ${reps.words}` };
    if ((row.deleted_at === null) !== (row.session_deleted_at === null))
      return {
        check: 'values',
        message: `${name} is deleted and its session is not, or the other way round`,
      };
    return {
      check: 'values',
      message: `${name} counts on ${row.local_date}, its session on ${row.session_date ?? ''}`,
    };
  });
}
