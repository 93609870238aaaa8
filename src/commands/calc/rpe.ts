import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import { percentOfMax } from '../../domain/one-rep-max.js';
import { showNumber } from '../../output/numbers.js';
import type { Column, RecordView, Row, RowsView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import { limitedNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { asked } from './asked.js';
import { chartRange, expectInChart } from './rts-chart.js';
import { readWeight } from './typed-weight.js';
import { unitOf } from '../user-if-any.js';

interface Options {
  readonly reps?: string;
  readonly rpe?: string;
  readonly weight?: string;
  readonly chart?: true;
}

/** The share of the maximum for reps at an effort, or the whole chart. */
export async function run(app: App, { options }: Invocation<Options>): Promise<RecordView | RowsView> {
  if (Object.keys(options).length === 0 || options.chart === true) return chart();
  const max = options.weight === undefined ? null : readWeight('--weight', options.weight);
  const { reps, rpe } = await fillIn(app, {
    reps: asked('--reps', 'Reps (1 to 12)', options.reps, (text) => inChart('--reps', text, 'reps')),
    rpe: asked('--rpe', 'RPE (6 to 10)', options.rpe, (text) => inChart('--rpe', text, 'rpe')),
  });
  const percent = expectInChart(reps, rpe);
  const columns: Column[] = [
    { key: 'percent', label: 'of the 1RM', show: () => `${showNumber(percent, 1)} %` },
  ];
  if (max === null) return { kind: 'record', columns, record: { percent } };
  const unit = await unitOf(app, max);
  const weight = (max.weight * percent) / 100;
  columns.push(
    {
      key: 'weight',
      label: 'weight',
      show: () => `${showNumber(weight, 1)} ${unit} of ${showNumber(max.weight, 2)} ${unit}`,
    },
    { key: 'unit' },
  );
  return { kind: 'record', columns, record: { percent, weight, unit } };
}

/** A number that the chart has a row or column for. */
function inChart(flag: string, text: string, field: 'reps' | 'rpe'): number {
  const value = limitedNumber(flag, text, field);
  const fits = field === 'reps' ? percentOfMax(value, 10) : percentOfMax(1, value);
  if (fits === null) throw new Failure('usage', `"${text}" does not fit ${flag}`, chartRange);
  return value;
}

function chart(): RowsView {
  const reps = Array.from({ length: 12 }, (_, index) => index + 1);
  const efforts = Array.from({ length: 9 }, (_, index) => 10 - index / 2);
  return {
    kind: 'rows',
    columns: [
      { key: 'rpe', label: 'RPE' },
      ...reps.map((count): Column => ({
        key: `reps_${count}`,
        label: String(count),
        show: (row) => Number(row[`reps_${count}`]).toFixed(1),
      })),
    ],
    rows: efforts.map((rpe): Row => ({
      rpe,
      ...Object.fromEntries(reps.map((count) => [`reps_${count}`, percentOfMax(count, rpe)])),
    })),
    empty: '',
    footer: ['percent of the one-rep max by reps, from the chart of Reactive Training Systems'],
  };
}
