import { Failure } from '../domain/failure.js';
import type { Header } from './header.js';
import { strongHeaderFor, strongHeaderOver } from './strong-headerless.js';

const beginsWithDate = /^\d{4}-\d\d-\d\d/;
const longestShown = 120;

function isBodyData(header: Header): boolean {
  if (header.has('date', 'measurement', 'value', 'unit')) return true;
  const isGirth = header.columns.some(({ name }) => /^(fat_percent|body_fat|.*_(cm|in))$/i.test(name));
  return isGirth && header.has('date') && !header.has('exercise_title');
}

/**
 * Says of a header that no format knows what it probably is.
 *
 * @param firstRecord the record below it, if any
 * @param name what to call the file
 * @param labels the apps whose exports can be read
 */
export function unknownHeader(
  header: Header,
  firstRecord: readonly string[] | null,
  name: string,
  labels: readonly string[],
): Failure {
  const names = header.columns.map((column) => column.name);
  if (isBodyData(header)) {
    const hint = 'workouts are in another file of the same app; import that one';
    return new Failure('usage', `"${name}" has body measurements, not workouts`, hint);
  }
  if (beginsWithDate.test(names[0] ?? '')) {
    const hint =
      strongHeaderFor(names) === null
        ? "put the header line of the app's export above the first line"
        : 'if it is an export of Strong without its first line, say so with --from strong';
    return new Failure('usage', `"${name}" has no header line: it begins with "${names[0] ?? ''}"`, hint);
  }
  const shown = names.join(header.delimiter).slice(0, longestShown);
  if (strongHeaderOver(names, firstRecord) !== null) {
    const message = `"${name}" looks like a Strong export in a language that is not known: "${shown}"`;
    const hint = 'if it is one, say so with --from strong; or set the app to English and export again';
    return new Failure('usage', message, hint);
  }
  const hint =
    `exports of these apps can be read: ${labels.join(', ')}; ` +
    'for any other table say which column is which: --columns "date=Day,exercise=Lift,weight=Kg,reps=Reps"';
  return new Failure('usage', `no known app writes the header of "${name}": "${shown}"`, hint);
}
