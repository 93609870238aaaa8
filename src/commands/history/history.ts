import type { App } from '../../app/app.js';
import { effectiveLoads } from '../../db/effective-loads.js';
import { requireExercise } from '../../db/exercises.js';
import { formulaFor } from '../../db/formula.js';
import { bySession, setsOfExercise, type HistoryRow } from '../../db/history.js';
import { listRecords, type NamedRecord } from '../../db/record-list.js';
import { currentRecords, recordColumnsOf } from '../../db/records.js';
import type { Scope } from '../../db/scope.js';
import { performedSet } from '../../db/sets.js';
import type { Exercise } from '../../db/tables.js';
import {
  compareSessions,
  summarizeSession,
  type SessionChange,
  type SessionSummary,
} from '../../domain/history.js';
import { kilogramsPerPound } from '../../domain/load.js';
import type { RecordType } from '../../domain/records/record.js';
import { shortRecordNames } from '../../domain/records/words.js';
import { formulaNames, oneRepMaxFormulas, type OneRepMaxFormula } from '../../domain/one-rep-max.js';
import { showNumber } from '../../output/numbers.js';
import { sparkline } from '../../output/sparkline.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Json, Row, RowsView } from '../../output/view.js';
import { askExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { oneOfWords, wholeNumber } from '../../schema/flags.js';
import { readBounds } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { setRow } from '../set-rows.js';
import { userUnit } from '../user-unit.js';

interface Options {
  readonly limit?: string;
  readonly since?: string;
  readonly until?: string;
  readonly formula?: string;
}

/** A record set in one of the sessions. */
type BrokenRecord = Pick<
  NamedRecord,
  'set_log_id' | 'record_type' | 'reps' | 'value' | 'unit' | 'is_baseline'
>;

/** A session of the exercise with its figures. */
interface Entry {
  readonly date: string;
  readonly sessionId: number | null;
  readonly isDeload: boolean;
  readonly rows: readonly HistoryRow[];
  readonly summary: SessionSummary;
  readonly change: SessionChange | null;
}

/** An exercise session by session, oldest first. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const limit =
    options.limit === undefined
      ? undefined
      : wholeNumber('--limit', options.limit, { min: 1, max: 1_000_000 });
  const asked =
    options.formula === undefined ? undefined : oneOfWords('--formula', options.formula, oneRepMaxFormulas);
  const scope = await app.reading();
  const bounds = readBounds(scope, options);
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: operands.length === 0 ? undefined : await requireExercise(scope, operands.join(' ')),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
  });
  const formula = asked ?? (await formulaFor(scope, exercise.id));
  const entries: Entry[] = [];
  for (const rows of bySession(await setsOfExercise(scope, exercise.id, bounds.until))) {
    const [first] = rows;
    if (first === undefined) continue;
    const sets = rows.map((row) => ({ ...performedSet(row), id: row.id, dropOf: row.drop_of }));
    const summary = summarizeSession(exercise.measurement, sets, formula);
    const before = entries.at(-1)?.summary;
    entries.push({
      date: first.local_date,
      sessionId: first.session_id,
      isDeload: first.is_deload === 1,
      rows,
      summary,
      change: before === undefined ? null : compareSessions(before, summary),
    });
  }
  const shown = entries
    .filter(({ date }) => bounds.since === undefined || date >= bounds.since)
    .slice(limit === undefined ? 0 : -limit);
  const records = recordsByEntry(shown, await brokenRecords(scope, exercise, asked));
  const effective = await effectiveLoads(
    scope,
    [exercise],
    shown.flatMap(({ rows }) => rows),
  );
  const unit = userUnit(scope.user);
  const trend = shown.map(({ summary }) => summary.bestOneRepMax);
  return {
    kind: 'rows',
    columns: columns(unit),
    rows: shown.map((entry) => historyRow(entry, records.get(entry) ?? [], exercise.name, effective)),
    empty: `${exercise.name} was not logged${options.since === undefined ? ' yet' : ' in that time'}`,
    ...(trend.some((value) => value !== null)
      ? { footer: [`best estimated 1RM (${formulaNames[formula]}): ${sparkline(trend, app.options.ascii)}`] }
      : {}),
  };
}

/** The records as stored, or as another formula would have them. */
async function brokenRecords(
  scope: Scope,
  exercise: Exercise,
  formula: OneRepMaxFormula | undefined,
): Promise<BrokenRecord[]> {
  if (formula === undefined) return await listRecords(scope, { which: 'all', exerciseId: exercise.id });
  const events = await currentRecords(scope, exercise.id, exercise.measurement, formula);
  return events.map((event) => recordColumnsOf(scope, exercise.id, event));
}

/** The records set in each session, in the order they were set. */
function recordsByEntry(
  entries: readonly Entry[],
  records: readonly BrokenRecord[],
): ReadonlyMap<Entry, readonly BrokenRecord[]> {
  const entryOf = new Map(entries.flatMap((entry) => entry.rows.map((row) => [row.id, entry] as const)));
  const found = new Map<Entry, BrokenRecord[]>(entries.map((entry) => [entry, []]));
  for (const record of records) {
    const entry = entryOf.get(record.set_log_id);
    if (entry !== undefined) found.get(entry)?.push(record);
  }
  return found;
}

function historyRow(
  entry: Entry,
  records: readonly BrokenRecord[],
  exercise: string,
  effective: ReadonlyMap<number, number | null>,
): Row {
  const { summary, change } = entry;
  const sets = entry.rows.map((row): Row => ({
    ...setRow({ ...row, exercise }),
    effective_kg: effective.get(row.id) ?? null,
  }));
  return {
    date: entry.date,
    session_id: entry.sessionId,
    is_deload: entry.isDeload,
    sets,
    top_set: sets.find((set) => set.id === summary.topSet?.id) ?? null,
    best_e1rm: summary.bestOneRepMax,
    volume_kg: summary.volumeKg,
    total_reps: summary.totalReps,
    change: {
      weight: change?.weight ?? null,
      reps: change?.reps ?? null,
      volume_pct: change?.volumePercent ?? null,
      e1rm: change?.oneRepMax ?? null,
    },
    records: records.map((record) => ({
      record_type: record.record_type,
      reps: record.reps,
      value: record.value,
      unit: record.unit,
      is_baseline: record.is_baseline === 1,
    })),
  };
}

function columns(unit: 'kg' | 'lb'): Column[] {
  const inUnit = (kilograms: Json | undefined, decimals: number) =>
    typeof kilograms === 'number'
      ? showNumber(unit === 'kg' ? kilograms : kilograms / kilogramsPerPound, decimals)
      : '';
  const change = (row: Row, name: string): Json | undefined =>
    isObject(row.change) ? row.change[name] : undefined;
  const signed = (text: string) => (text === '' || text === '0' || text.startsWith('-') ? text : `+${text}`);
  return [
    { key: 'date', label: 'date' },
    { key: 'session_id', label: 'session', align: 'right' },
    { key: 'is_deload', label: 'deload', show: (row) => (row.is_deload === true ? 'yes' : '') },
    {
      key: 'sets',
      label: 'sets',
      align: 'right',
      show: (row) => (Array.isArray(row.sets) ? String(row.sets.length) : ''),
    },
    {
      key: 'top_set',
      label: 'top set',
      show: ({ top_set: top }) => (isObject(top) ? textOf(top, 'set') : ''),
    },
    { key: 'best_e1rm', label: `1RM (${unit})`, align: 'right', show: (row) => inUnit(row.best_e1rm, 1) },
    { key: 'volume_kg', label: `volume (${unit})`, align: 'right', show: (row) => inUnit(row.volume_kg, 0) },
    { key: 'total_reps', label: 'reps', align: 'right' },
    {
      key: 'change',
      label: 'change',
      align: 'right',
      show: (row) => signed(inUnit(change(row, 'e1rm') ?? change(row, 'weight'), 1)),
    },
    {
      key: 'records',
      label: 'records',
      show: ({ records }) => {
        const broken = (Array.isArray(records) ? records : [])
          .filter(isObject)
          .filter((record) => record.is_baseline === false);
        const names = broken.map(({ record_type: type }) => shortRecordNames[type as RecordType]);
        return [...new Set(names)].join(', ');
      },
    },
  ];
}

function isObject(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
