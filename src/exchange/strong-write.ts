import { isoWithOffset } from '../domain/days.js';
import { inPages } from '../domain/pages.js';
import { roundFigure } from '../output/numbers.js';
import { noteText, type AppSet } from './app-sets.js';
import { limits } from './cells.js';
import { quoted } from './quoted.js';
import { noNote } from './strong-header.js';
import { metresIn } from './units.js';

/** Strong's shape of 2021–24 (S7), the one that Hevy takes in. */
const header =
  'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration';
/** Hevy wants a length of every workout. */
const unknownLength = '1h';
const distanceUnit = 'mi.';
const metresPerMile = metresIn(distanceUnit) ?? 1;

/** Sets as a CSV file of the Strong app, in pieces that end where a line does. */
export async function* strongText(sets: AsyncIterable<AppSet>): AsyncGenerator<string, void, undefined> {
  yield `${header}\n`;
  let ordinal = 0;
  for await (const batch of inPages(sets)) {
    let text = '';
    for (const told of batch) {
      if (told.isFirstOfExercise) ordinal = 0;
      if (isPlain(told)) ordinal += 1;
      text += `${record(told, ordinal).join(';')}\n`;
    }
    yield text;
  }
}

function isPlain({ set }: AppSet): boolean {
  return set.set_type === 'working' && set.is_failure === 0;
}

function record(told: AppSet, ordinal: number): string[] {
  const { set, at, offset, title, exercise, isFirstOfExercise, isFirstOfSession } = told;
  return [
    isoWithOffset(at, offset).slice(0, 19).replace('T', ' '),
    quoted(title),
    quoted(exercise),
    isPlain(told) ? String(ordinal) : { warmup: 'W', drop: 'D', working: 'F' }[set.set_type],
    figure(set.weight),
    set.unit === null ? '' : set.unit === 'kg' ? 'kg' : 'lbs',
    figure(set.reps),
    figure(set.rpe),
    set.distance_m === null ? '' : miles(set.distance_m),
    distanceUnit,
    figure(set.duration_seconds ?? 0),
    quoted((isFirstOfExercise && noteText(set.exercise_notes)) || noNote),
    quoted((isFirstOfSession && noteText(set.session_notes)) || noNote),
    lengthOf(set.started_at, set.ended_at),
  ];
}

function figure(value: number | null): string {
  return value === null ? '' : String(roundFigure(value));
}

/** To a tenth of a micrometre, so that metres come back as they were. */
function miles(metres: number): string {
  return String(Number((metres / metresPerMile).toFixed(10)));
}

/** `1h 5m` as Strong writes it, `55s` below a minute. */
function lengthOf(start: number | null, end: number | null): string {
  if (start === null || end === null || end <= start) return unknownLength;
  const seconds = Math.min(Math.round((end - start) / 1000), limits.sessionSeconds);
  if (seconds < 60) return `${Math.max(seconds, 1)}s`;
  const minutes = Math.floor(seconds / 60);
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'm'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`])).join(' ');
}
