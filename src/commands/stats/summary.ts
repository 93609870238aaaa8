import type { App } from '../../app/app.js';
import { summarize } from '../../db/stats.js';
import type { Column, RecordView } from '../../output/view.js';
import { readBounds } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { caloriesColumn, numberColumn, optional, timeColumn, weightColumn } from './figures.js';

/** Totals over everything logged, or over a span of days. */
export async function run(
  app: App,
  { options }: Invocation<{ since?: string; until?: string }>,
): Promise<RecordView> {
  const scope = await app.reading();
  const bounds = readBounds(scope, options);
  const unit = userUnit(scope.user);
  const summary = await summarize(scope, bounds);
  return { kind: 'record', columns: columns(unit), record: { ...summary } };
}

function columns(unit: 'kg' | 'lb'): Column[] {
  return [
    numberColumn('sessions', 'sessions'),
    numberColumn('exercises', 'exercises'),
    numberColumn('sets', 'sets logged'),
    numberColumn('completed_sets', 'completed'),
    numberColumn('working_sets', 'working sets'),
    optional(numberColumn('warmup_sets', 'warm-ups')),
    numberColumn('reps', 'reps'),
    weightColumn('volume_kg', 'volume', unit),
    optional(weightColumn('warmup_volume_kg', 'warm-up volume', unit)),
    optional(numberColumn('stacks_sets', 'sets in stacks')),
    optional(timeColumn('duration_seconds', 'time')),
    optional(caloriesColumn()),
    { key: 'calories_estimated' },
    { key: 'first_date', label: 'first day' },
    { key: 'last_date', label: 'last day' },
  ];
}
