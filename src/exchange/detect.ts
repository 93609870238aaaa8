import { Failure } from '../domain/failure.js';
import { fitnotes } from './fitnotes.js';
import type { ExportFormat } from './format.js';
import type { Header } from './header.js';
import { hevy } from './hevy.js';
import type { SourceFormat } from './row.js';
import { strong } from './strong.js';

/** Every format that can be read; a new one is one line here. */
export const exportFormats: readonly ExportFormat[] = [strong, hevy, fitnotes];

export interface Detected {
  format: ExportFormat;
  variant: string;
}

function find(header: Header): Detected | null {
  for (const format of exportFormats) {
    const variant = format.matches(header);
    if (variant !== null) return { format, variant };
  }
  return null;
}

function isBodyData(header: Header): boolean {
  if (header.has('date', 'measurement', 'value', 'unit')) return true;
  const isGirth = header.columns.some(({ name }) => /^(fat_percent|body_fat|.*_(cm|in))$/i.test(name));
  return isGirth && header.has('date') && !header.has('exercise_title');
}

const beginsWithDate = /^\d{4}-\d\d-\d\d/;

/** Says of a header that no format knows what it probably is. */
function unknown(header: Header, firstRecord: readonly string[] | null, name: string): Failure {
  const names = header.columns.map((column) => column.name);
  const known = exportFormats.map(({ label }) => label).join(', ');
  if (isBodyData(header)) {
    const hint = 'workouts are in another file of the same app; import that one';
    return new Failure('usage', `"${name}" has body measurements, not workouts`, hint);
  }
  if (beginsWithDate.test(names[0] ?? '')) {
    const hint = "put the header line of the app's export above the first line";
    return new Failure('usage', `"${name}" has no header line: it begins with "${names[0] ?? ''}"`, hint);
  }
  const isShapeOfStrong =
    names.length === 12 && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(firstRecord?.[0] ?? '');
  const header120 = names.join(header.delimiter).slice(0, 120);
  if (isShapeOfStrong) {
    const message = `"${name}" looks like a Strong export in a language that is not known: "${header120}"`;
    return new Failure('usage', message, 'set the app to English and export again');
  }
  const hint = `exports of these apps can be read: ${known}; the first line must be the header as the app wrote it`;
  return new Failure('usage', `no known app writes the header of "${name}": "${header120}"`, hint);
}

/**
 * Tells by the names of the columns which app wrote a file.
 *
 * @param firstRecord the record below the header, if any; used only to explain
 * @param name what to call the file in a message
 * @param from the format it is said to be; null when it is to be found out
 * @throws Failure usage when it is none, or not the one it is said to be
 */
export function detect(
  header: Header,
  firstRecord: readonly string[] | null,
  name: string,
  from: SourceFormat | null,
): Detected {
  const found = find(header);
  if (found === null) throw unknown(header, firstRecord, name);
  if (from !== null && found.format.name !== from) {
    const said = exportFormats.find((format) => format.name === from)?.label ?? from;
    const message = `"${name}" is not an export of ${said} but of ${found.format.label}`;
    throw new Failure('usage', message, `leave out --from, or use --from ${found.format.name}`);
  }
  return found;
}
