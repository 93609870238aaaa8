import type { App } from '../../app/app.js';
import { parseDay } from '../../domain/dates.js';
import { localToday } from '../../domain/clock.js';
import type { View } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { explained } from './explained.js';
import { nextRows } from './rows.js';
import { whatToDo, type Sought } from './what-to-do.js';

interface Options extends Omit<Sought, 'exercise'> {
  readonly asOf?: string;
  readonly explain?: true;
}

/** What to lift next, and why. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<View> {
  const scope = await app.reading();
  const date =
    options.asOf === undefined ? localToday(scope.clock) : parseDay(options.asOf, localToday(scope.clock));
  const sought = operands.length === 0 ? options : { ...options, exercise: operands.join(' ') };
  const plans = await whatToDo(app, scope, sought, date);
  const isExplained = options.explain === true;
  const { format, fields } = app.options;
  return isExplained && format === 'table' && fields === undefined
    ? explained(scope, plans)
    : nextRows(scope, plans, isExplained);
}
