import { localToday } from '../../domain/clock.js';
import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { totalsByDay, type DayTotals } from '../../db/stats-week.js';
import { counted } from '../../domain/counted.js';
import { parseDay } from '../../domain/dates.js';
import { addDays, startOfWeek, weekday } from '../../domain/days.js';
import { showSpan } from '../../domain/durations.js';
import { sparkline } from '../../output/sparkline.js';
import type { Column, RowsView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { showWeight, userUnit } from '../user-unit.js';
import { numberColumn, optional, showCalories, timeColumn } from './figures.js';

interface Options {
  readonly calendar?: true;
  readonly date?: string;
}

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Seven days one by one, those without anything too: up to today or another day, or a week of the calendar. */
export async function run(app: App, { options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const days = await totalsByDay(scope, daysOf(scope, options));
  const unit = userUnit(scope.user);
  return {
    kind: 'rows',
    columns: columns(unit),
    rows: days.map((day) => ({ ...day })),
    footer: footer(days, unit, app.options.ascii),
    empty: '',
  };
}

function daysOf(scope: Scope, { calendar, date }: Options): string[] {
  const today = localToday(scope.clock);
  const day = date === undefined ? today : parseDay(date, today);
  const first = calendar === true ? startOfWeek(day, scope.user.first_day_of_week - 1) : addDays(day, -6);
  return dayNames.map((_, place) => addDays(first, place));
}

function columns(unit: 'kg' | 'lb'): Column[] {
  return [
    {
      key: 'date',
      label: 'day',
      show: ({ date }) => (typeof date === 'string' ? `${dayNames[weekday(date)] ?? ''} ${date}` : ''),
    },
    numberColumn('sessions', 'sessions'),
    numberColumn('sets', 'sets'),
    numberColumn('reps', 'reps'),
    optional({
      key: 'volume_kg',
      label: `volume (${unit})`,
      align: 'right',
      show: (row) => showWeight(Number(row.volume_kg), unit),
    }),
    optional(timeColumn('duration_seconds', 'time')),
    optional(numberColumn('calories', 'kcal')),
    { key: 'calories_estimated' },
  ];
}

/** The sums of the days, and a line of what there is most to see in. */
function footer(days: readonly DayTotals[], unit: 'kg' | 'lb', ascii: boolean): string[] {
  const total = (key: Exclude<keyof DayTotals, 'date'>) => days.reduce((sum, day) => sum + day[key], 0);
  if (total('sessions') + total('sets') === 0) return ['nothing was logged in these days'];
  const parts = [
    counted(total('sessions'), 'session'),
    counted(total('sets'), 'set'),
    counted(total('reps'), 'rep'),
    ...(total('volume_kg') > 0 ? [`${showWeight(total('volume_kg'), unit)} ${unit}`] : []),
    ...(total('duration_seconds') > 0 ? [showSpan(total('duration_seconds'))] : []),
    ...(total('calories') > 0 ? [showCalories(total('calories'), total('calories_estimated'))] : []),
  ];
  const seen = (['volume_kg', 'reps', 'duration_seconds'] as const).find((key) => total(key) > 0) ?? 'sets';
  const names = { volume_kg: 'volume', reps: 'reps', duration_seconds: 'time', sets: 'sets' };
  return [
    `together: ${parts.join(', ')}`,
    `${names[seen]} by day: ${sparkline(
      days.map((day) => day[seen]),
      ascii,
    )}`,
  ];
}
