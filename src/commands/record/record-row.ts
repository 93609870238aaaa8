import type { NamedRecord } from '../../db/record-list.js';
import { isoWithOffset } from '../../domain/days.js';
import type { OneRepMaxFormula } from '../../domain/one-rep-max.js';
import { recordTypes, type RecordType } from '../../domain/records/record.js';
import { recordName, valueText, type Wording } from '../../domain/records/words.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row } from '../../output/view.js';
import { oneOfWords } from '../../schema/flags.js';

/** A record as scripts see it. */
export function recordRow(record: NamedRecord, formula: OneRepMaxFormula): Row {
  const at = (moment: number) => isoWithOffset(moment, record.utc_offset_minutes);
  return {
    exercise: record.exercise,
    exercise_id: record.exercise_id,
    record_type: record.record_type,
    reps: record.reps,
    load_g: record.load,
    value: record.value,
    unit: record.unit,
    achieved_at: at(record.achieved_at),
    date: record.local_date,
    set_id: record.set_log_id,
    session_id: record.session_id,
    is_baseline: record.is_baseline === 1,
    beaten_at: record.beaten_at === null ? null : at(record.beaten_at),
    formula: record.record_type === '1rm' ? formula : null,
  };
}

/** The columns of `recordRow` in a user's words. */
export function recordColumns(
  records: readonly NamedRecord[],
  wording: Wording,
  shown: { exercise: boolean; beaten: boolean },
): readonly Column[] {
  const byId = new Map(
    records.map((record) => [
      `${record.set_log_id} ${record.record_type} ${record.reps} ${record.load}`,
      record,
    ]),
  );
  const of = (row: Row) =>
    byId.get(['set_id', 'record_type', 'reps', 'load_g'].map((key) => textOf(row, key)).join(' '));
  const text = (row: Row, say: (record: NamedRecord) => string) => {
    const record = of(row);
    return record === undefined ? '' : say(record);
  };
  return [
    { key: 'exercise', ...(shown.exercise ? { label: 'exercise' } : {}) },
    { key: 'exercise_id' },
    {
      key: 'record_type',
      label: 'record',
      show: (row) =>
        text(row, ({ record_type: recordType, reps, load, unit }) =>
          recordName({ recordType, reps, load, unit }, wording).replace(/^the /, ''),
        ),
    },
    { key: 'reps' },
    { key: 'load_g' },
    {
      key: 'value',
      label: 'value',
      align: 'right',
      show: (row) => text(row, ({ value, unit }) => valueText(value, unit, wording)),
    },
    { key: 'unit' },
    { key: 'achieved_at' },
    { key: 'date', label: 'date' },
    {
      key: 'beaten_at',
      ...(shown.beaten
        ? {
            label: 'beaten',
            show: (row: Row) => (typeof row.beaten_at === 'string' ? row.beaten_at.slice(0, 10) : ''),
          }
        : {}),
    },
    { key: 'session_id', label: 'session', align: 'right' },
    { key: 'set_id', label: 'set id', align: 'right' },
    { key: 'is_baseline' },
    { key: 'formula' },
  ];
}

/**
 * Reads `--type`.
 *
 * @throws Failure usage listing the types
 */
export function readRecordType(text: string | undefined): RecordType | undefined {
  return text === undefined ? undefined : oneOfWords('--type', text, recordTypes);
}
