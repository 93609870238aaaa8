import { Failure } from '../domain/failure.js';
import { fitbod } from './fitbod.js';
import { fitnotes } from './fitnotes.js';
import type { ExportFormat } from './format.js';
import { gymbook } from './gymbook.js';
import type { Header } from './header.js';
import { hevy } from './hevy.js';
import { liftosaur } from './liftosaur.js';
import type { SourceFormat } from './row.js';
import { strong } from './strong.js';
import { stronglifts } from './stronglifts.js';
import { unknownHeader } from './unknown-header.js';

/** Every format that can be read; a new one is one line here. */
export const exportFormats: readonly ExportFormat[] = [
  strong,
  hevy,
  fitnotes,
  fitbod,
  stronglifts,
  liftosaur,
  gymbook,
];

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

/** Refuses a file that is not of the app it is said to be of. */
export function refuseOther(found: ExportFormat, from: SourceFormat | null, name: string): void {
  if (from === null || found.name === from) return;
  const said = exportFormats.find((format) => format.name === from)?.label ?? from;
  const message = `"${name}" is not an export of ${said} but of ${found.label}`;
  throw new Failure('usage', message, `leave out --from, or use --from ${found.name}`);
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
  if (found === null) {
    const labels = exportFormats.map(({ label }) => label);
    throw unknownHeader(header, firstRecord, name, labels);
  }
  refuseOther(found.format, from, name);
  return found;
}
