import { open } from 'node:fs/promises';
import { openForeignFile } from '../db/foreign-file.js';
import type { ForeignFile, ForeignValue } from '../db/foreign-file.js';
import { counted } from '../domain/counted.js';
import { Failure } from '../domain/failure.js';
import { blankRow } from './blank-row.js';
import { CellError, countedReps, limits, oneLine, parseDecimal, parseWhole } from './cells.js';
import { refuseOther } from './detect.js';
import { fitnotes } from './fitnotes.js';
import type { ExportRecord } from './format.js';
import { parseIsoTime } from './local-time.js';
import type { OpenExport } from './read.js';
import type { SourceFormat } from './row.js';
import { Tally } from './tally.js';
import { typedWeight } from './typed-weight.js';

const magic = 'SQLite format 3\0';

/** Whether a file is an SQLite database, by its first bytes; one that cannot be read is none, and whoever reads it next says why. */
export async function isSqliteFile(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0);
      return buffer.toString('latin1') === magic;
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}

/** Columns that came with later versions of the app, and what stands for them in a file without. */
const optional = ['is_complete', 'distance', 'duration_seconds'] as const;

function query(file: ForeignFile): string {
  const log = file.columnsOf('training_log');
  const has = (table: string, ...columns: string[]): boolean =>
    columns.every((column) => file.columnsOf(table).has(column));
  const later = optional.map((name) => `${log.has(name) ? `t.${name}` : '0'} as ${name}`).join(', ');
  const comment = has('Comment', 'owner_type_id', 'owner_id', 'comment')
    ? `(select group_concat(c.comment, char(10)) from Comment c where c.owner_type_id = 1 and c.owner_id = t._id)`
    : 'null';
  const session = has('WorkoutComment', 'date', 'comment')
    ? '(select group_concat(w.comment, char(10)) from WorkoutComment w where w.date = t.date)'
    : 'null';
  const category = has('Category', '_id', 'name') && has('exercise', 'category_id');
  return `select t._id as id, t.date, e.name as exercise, t.metric_weight, t.reps, ${later},
      ${comment} as set_notes, ${session} as session_notes, ${category ? 'k.name' : 'null'} as category
    from training_log t left join exercise e on e._id = t.exercise_id
      ${category ? 'left join Category k on k._id = e.category_id' : ''}
    order by t.date, t._id`;
}

/** Whether the app shows pounds; its weights are stored in kilograms all the same. */
function showsPounds(file: ForeignFile): boolean {
  if (!file.columnsOf('settings').has('metric')) return false;
  const [settings] = file.rows('select metric from settings limit 1');
  return settings?.metric === 0;
}

function textOf(value: ForeignValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function noteOf(value: ForeignValue | undefined): string | null {
  const text = textOf(value).replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
}

/** One row of the log; its `_id` stands for a line. */
function readRow(
  row: Record<string, ForeignValue>,
  { isPounds, marksDone }: { isPounds: boolean; marksDone: boolean },
  tally: Tally,
): ExportRecord {
  const line = Number(row.id);
  const cell = (name: string): string => textOf(row[name]);
  try {
    const date = parseIsoTime(cell('date').slice(0, 10))?.time.date;
    if (date === undefined) throw new CellError('date', cell('date'), 'is not a date');
    const exercise = oneLine(cell('exercise').trim());
    if (exercise === '') throw new CellError('exercise', '', 'is not in the backup');
    const stored = parseDecimal('metric_weight', cell('metric_weight'), limits.weight);
    const seconds = parseDecimal('duration_seconds', cell('duration_seconds'), limits.seconds);
    const durationSeconds = seconds === 0 ? null : seconds;
    const distance = parseDecimal('distance', cell('distance'), Number.MAX_SAFE_INTEGER) ?? 0;
    const { weight, unit } = typedWeight(stored, isPounds);
    const reps = parseWhole('reps', cell('reps'), limits.reps);
    if (distance > 0) {
      tally.add('distance', line, (count) => {
        return `${counted(count, 'distance')} kept as stored and not counted: a backup does not say their unit`;
      });
    }
    if (marksDone && row.is_complete === 0) {
      tally.add('complete', line, (count) => {
        return `${counted(count, 'set')} not marked as complete in the app, read as done all the same`;
      });
    }
    return {
      kind: 'row',
      row: {
        ...blankRow,
        line,
        sessionKey: `fitnotes:${date}`,
        start: { date, secondsOfDay: null },
        sessionNotes: noteOf(row.session_notes),
        exercise,
        category: noteOf(row.category),
        weight,
        unit,
        reps: countedReps(reps, distance > 0 ? distance : null, durationSeconds),
        durationSeconds,
        setNotes: noteOf(row.set_notes),
        extra: distance > 0 ? { distance: cell('distance') } : {},
      },
    };
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return { kind: 'error', line, column: error.column, value: error.value, message: error.message };
  }
}

function* readLog(file: ForeignFile, tally: Tally): Generator<ExportRecord, void, undefined> {
  try {
    const isPounds = showsPounds(file);
    const [marked] = file.columnsOf('training_log').has('is_complete')
      ? file.rows('select count(*) as sets from training_log where is_complete = 1')
      : [];
    const marksDone = Number(marked?.sets ?? 0) > 0;
    if (isPounds) {
      tally.add('pounds', 0, () => 'weights stored in kilograms were read as the pounds that the app shows');
    }
    for (const row of file.rows(query(file))) yield readRow(row, { isPounds, marksDone }, tally);
  } finally {
    file.close();
  }
}

/** Handed on at once. */
const recordsPerBatch = 500;

// Nothing is waited for, but other files are read piece by piece.
// eslint-disable-next-line @typescript-eslint/require-await
async function* batchesOf(records: Iterable<ExportRecord>): AsyncGenerator<ExportRecord[], void, undefined> {
  let batch: ExportRecord[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length < recordsPerBatch) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Opens a backup of FitNotes for Android, which is an SQLite database; it is read from memory and never touched.
 *
 * What the app's CSV has in a row is here in a row too, with the comments of sets and days. Sets are told apart by their
 * `_id`, which stands for the line.
 *
 * @throws Failure usage when it is another database, damaged, or not of the format it is said to be
 */
export function openFitnotesBackup(path: string, from: SourceFormat | null): OpenExport {
  const file = openForeignFile(path);
  try {
    const log = file.columnsOf('training_log');
    const isBackup = ['_id', 'exercise_id', 'date', 'metric_weight', 'reps'].every((name) => log.has(name));
    if (!isBackup || !file.columnsOf('exercise').has('name')) {
      const hint = 'the databases that can be imported are the backups of FitNotes (.fitnotes)';
      throw new Failure('usage', `"${path}" is a database, but no backup of FitNotes`, hint);
    }
    refuseOther(fitnotes, from, path);
    const tally = new Tally();
    return {
      format: 'fitnotes',
      variant: 'backup',
      columns: [...log],
      batches: batchesOf(readLog(file, tally)),
      get warnings() {
        return tally.sentences();
      },
    };
  } catch (error) {
    file.close();
    throw error;
  }
}
