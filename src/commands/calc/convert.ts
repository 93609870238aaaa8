import type { App } from '../../app/app.js';
import { convert, parseQuantity, targetUnit, type Quantity } from '../../domain/convert.js';
import { showDuration } from '../../domain/durations.js';
import { showNumber } from '../../output/numbers.js';
import type { RecordView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { asked } from './asked.js';

/** A quantity in other units. */
export async function run(
  app: App,
  { operands, options }: Invocation<{ readonly to?: string }>,
): Promise<RecordView> {
  const typed = operands.length === 0 ? undefined : operands.join(' ');
  const { quantity } = await fillIn(app, {
    quantity: asked('QUANTITY', 'What to convert (225lb, 5km, 5:00/km)', typed, parseQuantity),
  });
  const found = convert(
    quantity,
    options.to === undefined ? undefined : [targetUnit(quantity.unit, options.to)],
  );
  return {
    kind: 'record',
    columns: [
      { key: 'value', label: 'from', show: () => show(quantity) },
      { key: 'unit' },
      { key: 'to', label: 'to', show: () => found.map(show).join(', ') },
    ],
    record: { ...quantity, to: found.map(({ value, unit }) => ({ value, unit })) },
  };
}

function show({ value, unit }: Quantity): string {
  if (unit === 's/km' || unit === 's/mi') return `${showDuration(Math.round(value))}/${unit.slice(2)}`;
  if (unit === 'rpe' || unit === 'rir') return `${unit.toUpperCase()} ${value}`;
  return `${showNumber(value, unit === 'kg' || unit === 'lb' ? 2 : 3)} ${unit}`;
}
