import type { Exercise } from '../../db/tables.js';
import { counted } from '../../domain/counted.js';
import { numberText } from '../../domain/notation/numbers.js';
import { printSets } from '../../domain/notation/print-sets.js';
import { isApart, type BacktestedSession, type Deviation } from '../../domain/progression/backtest.js';
import type { Column, Row, RowsView } from '../../output/view.js';
import { prescribedRow } from '../prescribed-sets.js';
import { setInUnit } from '../user-unit.js';
import type { LoggedSession } from './backtest-log.js';
import { prescribedText } from './prescribed-text.js';

/** How a backtest is shown. */
export interface BacktestLook {
  readonly exercise: Pick<Exercise, 'measurement'>;
  readonly unit: 'kg' | 'lb';
  readonly empty: string;
}

/**
 * A backtest as rows, one for each session.
 *
 * @param sessions those of the backtest, in its order
 */
export function backtestView(
  tested: readonly BacktestedSession[],
  sessions: readonly LoggedSession[],
  { exercise: { measurement }, unit, empty }: BacktestLook,
): RowsView {
  const ids = new Map(sessions.map(({ id, sessionId }) => [id, sessionId]));
  const of = new Map<Row, BacktestedSession>();
  for (const one of tested) of.set(testedRow(one, ids.get(one.session.id) ?? null, measurement), one);
  const show = (text: (one: BacktestedSession) => string) => (row: Row) => {
    const one = of.get(row);
    return one === undefined ? '' : text(one);
  };
  const columns: Column[] = [
    { key: 'date', label: 'date' },
    { key: 'session_id' },
    { key: 'done_text', label: 'done', show: show((one) => doneText(one, unit)) },
    {
      key: 'asked_text',
      label: 'asked',
      show: show(({ asked }) => prescribedText(asked.sets, measurement, unit)),
    },
    { key: 'is_apart', label: 'apart', show: show(({ deviation }) => apartText(deviation, unit)) },
    { key: 'outcome', label: 'judged' },
    { key: 'why', label: 'why' },
    ...['deviation', 'asked', 'reason', 'stage', 'training_max', 'training_max_unit', 'set_ids'].map(
      (key) => ({
        key,
      }),
    ),
  ];
  return {
    kind: 'rows',
    columns,
    rows: of.keys(),
    empty,
    ...(tested.length === 0 ? {} : { footer: [summary(tested)] }),
  };
}

function testedRow(
  { session, asked, outcome, why, deviation }: BacktestedSession,
  sessionId: number | null,
  measurement: Exercise['measurement'],
): Row {
  return {
    date: session.date,
    session_id: sessionId,
    done_text: printSets(session.sets.map(({ set }) => set)),
    asked_text: prescribedText(asked.sets, measurement),
    is_apart: isApart(deviation),
    outcome,
    why,
    deviation: deviation === null ? null : { ...deviation },
    asked: asked.sets.map(prescribedRow),
    reason: asked.reason,
    stage: asked.stage,
    training_max: asked.trainingMax?.weight ?? null,
    training_max_unit: asked.trainingMax?.unit ?? null,
    set_ids: session.sets.map(({ id }) => id),
  };
}

/** Without warm-ups, which no rule looks at. */
function doneText({ session }: BacktestedSession, unit: 'kg' | 'lb'): string {
  const sets = session.sets.map(({ set }) => set).filter(({ setType }) => setType !== 'warmup');
  return printSets(sets.map((set) => setInUnit({ ...set, restSeconds: null }, unit)));
}

function apartText(deviation: Deviation | null, unit: 'kg' | 'lb'): string {
  if (deviation === null || !isApart(deviation)) return '';
  const { weight, sets } = deviation;
  const shown = setInUnit({ weight, unit: deviation.unit }, unit);
  const parts = [
    shown.weight === null || shown.weight === 0
      ? ''
      : `${signed(Number(shown.weight.toFixed(2)))} ${shown.unit ?? ''}`,
    sets === 0 ? '' : `${sets < 0 ? '-' : '+'}${counted(Math.abs(sets), 'set')}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${numberText(Math.abs(value))}`;
}

function summary(tested: readonly BacktestedSession[]): string {
  const apart = tested.filter(({ deviation }) => isApart(deviation));
  const all = counted(tested.length, 'session');
  const [first] = apart;
  return first === undefined
    ? `${all}, none apart from what was asked`
    : `${apart.length} of ${all} apart from what was asked, the first on ${first.session.date}`;
}
