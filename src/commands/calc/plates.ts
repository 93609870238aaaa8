import type { App } from '../../app/app.js';
import { loadable } from '../../domain/loadable.js';
import { showNumber } from '../../output/numbers.js';
import type { RecordView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { asked } from './asked.js';
import { belowTheBar, readBarbell, showSide, type BarbellFlags } from './barbell.js';
import { readWeight } from './typed-weight.js';

/** What to put on each side of a bar. */
export async function run(app: App, { operands, options }: Invocation<BarbellFlags>): Promise<RecordView> {
  const typed = operands.length === 0 ? undefined : operands.join(' ');
  const { weight } = await fillIn(app, {
    weight: asked('WEIGHT', 'Weight to load', typed, (text) => ({ ...readWeight('WEIGHT', text), text })),
  });
  const barbell = await readBarbell(app, weight, options);
  const { unit, bar } = barbell;
  const load = loadable(weight.weight, unit, barbell);
  if (load === null) throw belowTheBar(weight.text, barbell);
  const perSide = load.perSide ?? [];
  return {
    kind: 'record',
    columns: [
      { key: 'per_side', label: 'each side', show: () => showSide(perSide) },
      {
        key: 'total',
        label: 'total',
        show: () => `${showNumber(load.weight, 3)} ${unit} with the bar of ${showNumber(bar, 3)} ${unit}`,
      },
      {
        key: 'remainder',
        label: 'short by',
        show: () => (load.remainder === 0 ? '' : `${showNumber(load.remainder, 3)} ${unit}`),
      },
      { key: 'unit' },
    ],
    record: { per_side: [...perSide], total: load.weight, remainder: load.remainder, unit },
  };
}
