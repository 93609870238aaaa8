import type { App } from '../../app/app.js';
import { loadable } from '../../domain/loadable.js';
import { warmUp } from '../../domain/warm-up.js';
import { showNumber } from '../../output/numbers.js';
import type { RecordView, Row } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { asked } from './asked.js';
import { belowTheBar, readBarbell, showSide, type BarbellFlags } from './barbell.js';
import { readWeight } from './typed-weight.js';

/** The sets on the way to a working weight. */
export async function run(app: App, { operands, options }: Invocation<BarbellFlags>): Promise<RecordView> {
  const typed = operands.length === 0 ? undefined : operands.join(' ');
  const { weight } = await fillIn(app, {
    weight: asked('WEIGHT', 'Working weight', typed, (text) => ({ ...readWeight('WEIGHT', text), text })),
  });
  const barbell = await readBarbell(app, weight, options);
  const { unit } = barbell;
  if (loadable(weight.weight, unit, barbell) === null) throw belowTheBar(weight.text, barbell);
  const sets = warmUp(weight.weight, unit, barbell);
  const rows: Row[] = sets.map(({ perSide, ...set }) => ({
    weight: set.weight,
    unit: set.unit,
    reps: set.reps,
    per_side: [...(perSide ?? [])],
  }));
  return {
    kind: 'record',
    columns: [
      {
        key: 'sets',
        label: 'warm-up',
        show: () => `${rows.length} sets on the way to ${showNumber(weight.weight, 3)} ${unit}`,
      },
    ],
    record: { sets: rows },
    sections: [
      {
        kind: 'rows',
        columns: [
          {
            key: 'weight',
            label: 'weight',
            align: 'right',
            show: (row) => `${showNumber(Number(row.weight), 3)} ${unit}`,
          },
          { key: 'reps', label: 'reps' },
          { key: 'per_side', label: 'each side', show: (row) => showSide((row.per_side ?? []) as number[]) },
        ],
        rows,
        empty: 'there is nothing lighter to warm up with',
      },
    ],
  };
}
