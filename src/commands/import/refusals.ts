import { Failure } from '../../domain/failure.js';
import type { OnConflict } from '../../exchange/conflict-rules.js';
import { kindWithoutHistory } from '../../exchange/tonnage/detect.js';

/** Flags that say how a file of another app is read. */
interface ForeignFlags {
  readonly map?: string;
  readonly mapOut?: string;
  readonly columns?: string;
  readonly onConflict?: OnConflict;
  readonly skipBadRows?: true;
}

const knownByIds = 'leave it out: its exercises are known by their ids';
const readAsWritten =
  'leave it out: all of it is read as it was written, and what is here already stays as it is';

/**
 * Refuses flags that are for files of other apps.
 *
 * @throws Failure usage
 */
export function expectPlain({ map, mapOut, columns, onConflict, skipBadRows }: ForeignFlags): void {
  const flags = [
    { flag: '--map', isGiven: map !== undefined, way: knownByIds },
    { flag: '--map-out', isGiven: mapOut !== undefined, way: knownByIds },
    { flag: '--columns', isGiven: columns !== undefined, way: readAsWritten },
    { flag: '--skip-bad-rows', isGiven: skipBadRows === true, way: readAsWritten },
    { flag: '--on-conflict', isGiven: (onConflict ?? 'skip') !== 'skip', way: readAsWritten },
  ];
  const given = flags.find(({ isGiven }) => isGiven);
  if (given !== undefined)
    throw new Failure('usage', `a file of Tonnage needs no "${given.flag}"`, given.way);
}

/**
 * Refuses what holds no history, as its first letters tell.
 *
 * @throws Failure usage for a program of ours, and for JSON that is no document of ours
 */
export async function expectHistory(file: string): Promise<void> {
  const kind = await kindWithoutHistory(file);
  if (kind === 'program')
    throw new Failure(
      'usage',
      `"${file}" is a program, not a history`,
      `make it yours with: ton program apply "${file}"`,
    );
  if (kind === 'json')
    throw new Failure(
      'usage',
      `"${file}" is JSON that holds no Tonnage document`,
      'of Tonnage, what "ton export all" writes is read, and "ton export history" as CSV; of other apps, their CSV',
    );
}
