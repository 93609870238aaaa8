import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import {
  extrapolateOneRepMax,
  formulaNames,
  mostRepsForEstimate,
  oneRepMaxFormulas,
  percentOfMax,
  type OneRepMaxFormula,
} from '../../domain/one-rep-max.js';
import { showNumber } from '../../output/numbers.js';
import type { RecordView, Row, RowsView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import { limitedNumber, oneOfWords } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { asked } from './asked.js';
import { expectInChart } from './rts-chart.js';
import { effortOf, readLoadedSet, type LoadedSet } from './loaded-set.js';
import { userIfAny } from '../user-if-any.js';

interface Options {
  readonly formula?: string;
  readonly rpe?: string;
}

/** A way to an estimate: one of the formulas, or the RTS chart for a set whose effort is known. */
type Method = OneRepMaxFormula | 'rts';

/** What a set says of the most that can be lifted once. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RecordView> {
  const formula =
    options.formula === undefined ? undefined : oneOfWords('--formula', options.formula, oneRepMaxFormulas);
  const rpe = options.rpe === undefined ? undefined : limitedNumber('--rpe', options.rpe, 'rpe');
  const typed = operands.length === 0 ? undefined : operands.join(' ');
  const { set } = await fillIn(app, { set: asked('SET', 'Set (100x5)', typed, readLoadedSet) });
  const effort = effortOf(set, rpe);
  const isSettled = set.unit !== null && (formula !== undefined || effort !== null);
  const user = isSettled ? null : await userIfAny(app);
  const unit = set.unit ?? (user === null ? 'kg' : userUnit(user));
  const method = effort === null ? (formula ?? user?.one_rep_max_formula ?? 'epley') : 'rts';
  const best =
    effort === null
      ? byFormula(set, method as OneRepMaxFormula)
      : set.weight / (expectInChart(set.reps, effort) / 100);
  if (set.reps > mostRepsForEstimate)
    app.say(`warning: above ${mostRepsForEstimate} reps a set says more of endurance than of strength`);
  const all = Object.fromEntries(
    oneRepMaxFormulas.map((name) => [name, extrapolateOneRepMax(set.weight, set.reps, name)]),
  );
  const name = method === 'rts' ? `RTS chart at RPE ${effort ?? 10}` : formulaNames[method];
  return {
    kind: 'record',
    columns: [
      {
        key: 'one_rep_max',
        label: 'estimated 1RM',
        show: () => `${showNumber(best, 1)} ${unit} (${set.reps === 1 && effort === null ? 'lifted' : name})`,
      },
      { key: 'formula' },
      { key: 'unit' },
      { key: 'all' },
    ],
    record: { formula: method, one_rep_max: best, unit, all },
    sections: [formulaTable(all, unit, effort !== null), repMaxTable(best, method, unit)],
  };
}

function byFormula(set: LoadedSet, formula: OneRepMaxFormula): number {
  const best = extrapolateOneRepMax(set.weight, set.reps, formula);
  if (best !== null) return best;
  throw new Failure(
    'usage',
    `${formulaNames[formula]} has no answer for "${set.reps}" reps`,
    'give a set of fewer reps, or another --formula',
  );
}

function formulaTable(
  all: Readonly<Record<string, number | null>>,
  unit: string,
  hasEffort: boolean,
): RowsView & { title: string } {
  return {
    kind: 'rows',
    title: hasEffort ? 'by formula, as if to failure' : 'by formula',
    columns: [
      { key: 'formula', label: 'formula' },
      {
        key: 'one_rep_max',
        label: `1RM (${unit})`,
        align: 'right',
        show: (row) => (row.one_rep_max === null ? 'none' : Number(row.one_rep_max).toFixed(1)),
      },
    ],
    rows: oneRepMaxFormulas.map((name) => ({ formula: formulaNames[name], one_rep_max: all[name] ?? null })),
    empty: '',
  };
}

/** What the estimate lets expect for 1 to 12 reps, by the same method the other way round. */
function repMaxTable(best: number, method: Method, unit: string): RowsView & { title: string } {
  const rows = Array.from({ length: mostRepsForEstimate }, (_, index): Row => {
    const reps = index + 1;
    const percent =
      method === 'rts' ? percentOfMax(reps, 10) : 100 / (extrapolateOneRepMax(1, reps, method) ?? Infinity);
    return { reps, percent, weight: (best * (percent ?? 0)) / 100 };
  });
  return {
    kind: 'rows',
    title: 'rep maxes',
    columns: [
      { key: 'reps', label: 'reps' },
      { key: 'weight', label: `most (${unit})`, show: (row) => Number(row.weight).toFixed(1) },
      { key: 'percent', label: 'of the 1RM', show: (row) => `${Number(row.percent).toFixed(1)} %` },
    ],
    rows,
    empty: '',
  };
}
