import { isoWithOffset } from '../domain/days.js';
import { toKilograms } from '../domain/load.js';
import { inPages } from '../domain/pages.js';
import { roundFigure } from '../output/numbers.js';
import { noteText, type AppSet } from './app-sets.js';
import { quoted } from './quoted.js';

/** Hevy's shape in kilograms and kilometres (H1). */
const header = [
  'title',
  'start_time',
  'end_time',
  'description',
  'exercise_title',
  'superset_id',
  'exercise_notes',
  'set_index',
  'set_type',
  'weight_kg',
  'reps',
  'distance_km',
  'duration_seconds',
  'rpe',
];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Sets as a CSV file of the Hevy app, in pieces that end where a line does. */
export async function* hevyText(sets: AsyncIterable<AppSet>): AsyncGenerator<string, void, undefined> {
  yield `${header.map(quoted).join(',')}\n`;
  let index = 0;
  let supersets = new Map<string, number>();
  for await (const batch of inPages(sets)) {
    let text = '';
    for (const told of batch) {
      if (told.isFirstOfSession) supersets = new Map();
      index = told.isFirstOfExercise ? 0 : index + 1;
      text += `${record(told, index, supersets).join(',')}\n`;
    }
    yield text;
  }
}

function record(
  { set, at, offset, title, exercise }: AppSet,
  index: number,
  supersets: Map<string, number>,
): string[] {
  const kilograms = set.weight === null || set.unit === null ? null : toKilograms(set.weight, set.unit);
  return [
    quoted(title),
    quoted(timeText(at, offset)),
    quoted(set.ended_at === null ? '' : timeText(set.ended_at, offset)),
    quoted(noteText(set.session_notes)),
    quoted(exercise),
    set.superset_group === null ? '' : String(supersetNumber(supersets, set.superset_group)),
    quoted(noteText(set.exercise_notes)),
    String(index),
    quoted(
      set.set_type === 'working'
        ? set.is_failure === 1
          ? 'failure'
          : 'normal'
        : { warmup: 'warmup', drop: 'dropset' }[set.set_type],
    ),
    figure(kilograms),
    figure(set.reps),
    figure(set.distance_m === null ? null : set.distance_m / 1000, 9),
    figure(set.duration_seconds),
    figure(set.rpe),
  ];
}

/** Numbers count from 0 within a session, in the order the groups begin. */
function supersetNumber(supersets: Map<string, number>, group: string): number {
  const number = supersets.get(group) ?? supersets.size;
  supersets.set(group, number);
  return number;
}

/** `9 Jul 2025, 06:42`, as the clock showed it. */
function timeText(at: number, offset: number): string {
  const text = isoWithOffset(at, offset);
  const month = months[Number(text.slice(5, 7)) - 1] ?? '';
  return `${Number(text.slice(8, 10))} ${month} ${text.slice(0, 4)}, ${text.slice(11, 16)}`;
}

function figure(value: number | null, decimals?: number): string {
  if (value === null) return '';
  return String(decimals === undefined ? roundFigure(value) : Number(value.toFixed(decimals)));
}
