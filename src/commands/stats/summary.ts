import type { App } from '../../app/app.js';
import { summarize } from '../../db/stats.js';
import { showSpan } from '../../domain/durations.js';
import { showNumber } from '../../output/numbers.js';
import type { Column, RecordView, Row } from '../../output/view.js';
import { readBounds } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { showWeight, userUnit } from '../user-unit.js';

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
  const number = (key: string, label: string): Column => ({
    key,
    label,
    show: (row: Row) => showNumber(Number(row[key]), 0),
  });
  const weight = (key: string, label: string): Column => ({
    key,
    label,
    show: (row: Row) => `${showWeight(Number(row[key]), unit)} ${unit}`,
  });
  return [
    number('sessions', 'sessions'),
    number('exercises', 'exercises'),
    number('sets', 'sets logged'),
    number('completed_sets', 'completed'),
    number('working_sets', 'working sets'),
    optional(number('warmup_sets', 'warm-ups')),
    number('reps', 'reps'),
    weight('volume_kg', 'volume'),
    optional(weight('warmup_volume_kg', 'warm-up volume')),
    optional(number('stacks_sets', 'sets in stacks')),
    optional({
      key: 'duration_seconds',
      label: 'time',
      show: (row) => showSpan(Number(row.duration_seconds)),
    }),
    optional({
      key: 'calories',
      label: 'calories',
      show: (row) => showCalories(Number(row.calories), Number(row.calories_estimated)),
    }),
    { key: 'calories_estimated' },
    { key: 'first_date', label: 'first day' },
    { key: 'last_date', label: 'last day' },
  ];
}

/** A figure that most people never have is shown only when there is one. */
function optional(column: Column): Column {
  return { ...column, show: (row) => (Number(row[column.key]) === 0 ? '' : (column.show?.(row) ?? '')) };
}

function showCalories(all: number, estimated: number): string {
  if (estimated === 0) return `${showNumber(all, 0)} kcal`;
  return `${showNumber(all, 0)} kcal (${estimated === all ? 'estimated' : `${showNumber(estimated, 0)} of them estimated`})`;
}
