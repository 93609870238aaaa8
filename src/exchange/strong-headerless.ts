import { parseIsoTime } from './local-time.js';

const s3 = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes';
const s5 = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds';
const s6 =
  'Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes';

/** The one shape that the app translates. */
const translated = `${s5},Notes,Workout Notes,RPE`.split(',');

/** The shapes whose cells say all that their header does; S1, S2 and S8 have the unit nowhere else. */
const headers = [
  ...[s3, `${s3},RPE`, `${s5},RPE`, s6, `${s6},Workout Duration`].map((line) => line.split(',')),
  translated,
];

const setOrder = /^(?:\d{1,3}|[wdf]|warm_up|drop_set|drop|failure|rest timer|note)$/i;
const figures = /^[\d.]*$/;

function cellOf(header: readonly string[], cells: readonly string[], name: string): string {
  return (cells[header.indexOf(name)] ?? '').trim();
}

/** Whether dates and numbers stand where the header has them. */
function fits(header: readonly string[], cells: readonly string[]): boolean {
  if (header.length !== cells.length) return false;
  const time = parseIsoTime(cellOf(header, cells, 'Date'))?.time;
  return (
    typeof time?.secondsOfDay === 'number' &&
    ['Weight', 'Reps', 'Distance', 'Seconds'].every((name) => figures.test(cellOf(header, cells, name)))
  );
}

/**
 * The header of a Strong export that lost its own, by the first record; only when the user says that it is Strong's.
 *
 * @returns null when the record fits none of the shapes
 */
export function strongHeaderFor(record: readonly string[]): readonly string[] | null {
  return (
    headers.find((header) => fits(header, record) && setOrder.test(cellOf(header, record, 'Set Order'))) ??
    null
  );
}

/**
 * The English header of a Strong export in a language that is not known, whose columns stand in the same order; only
 * when the user says that it is Strong's.
 *
 * @param header as the file has it
 * @param record the first one below it
 */
export function strongHeaderOver(
  header: readonly string[],
  record: readonly string[] | null,
): readonly string[] | null {
  if (record === null || header.length !== translated.length) return null;
  return fits(translated, record) ? translated : null;
}
