import { Failure } from '../../domain/failure.js';
import type { OnConflict } from '../../exchange/conflict-rules.js';
import { isWithoutHistory } from '../../exchange/tonnage/detect.js';

/** Flags that say how a file of another app is read. */
interface ForeignFlags {
  readonly map?: string;
  readonly mapOut?: string;
  readonly columns?: string;
  readonly onConflict?: OnConflict;
  readonly skipBadRows?: true;
}

/**
 * Refuses flags that are for files of other apps.
 *
 * @throws Failure usage
 */
export function expectPlain({ map, mapOut, columns, onConflict, skipBadRows }: ForeignFlags): void {
  const mapping = map !== undefined ? '--map' : mapOut !== undefined ? '--map-out' : null;
  const other =
    columns !== undefined
      ? '--columns'
      : skipBadRows === true
        ? '--skip-bad-rows'
        : onConflict !== undefined && onConflict !== 'skip'
          ? '--on-conflict'
          : null;
  const flag = mapping ?? other;
  if (flag !== null)
    throw new Failure(
      'usage',
      `a file of Tonnage needs no "${flag}"`,
      mapping === null
        ? 'leave it out: all of it is read as it was written, and what is here already stays as it is'
        : 'leave it out: its exercises are known by their ids',
    );
}

/**
 * Refuses what holds no history, as its first letters tell.
 *
 * @throws Failure usage for a program of ours, and for JSON that is no document of ours
 */
export async function expectHistory(file: string): Promise<void> {
  const kind = await isWithoutHistory(file);
  if (kind === 'program')
    throw new Failure(
      'usage',
      `"${file}" is a program, not a history`,
      `make it yours with: ton program apply FILE`,
    );
  if (kind === 'json')
    throw new Failure(
      'usage',
      `"${file}" is JSON that holds no Tonnage document`,
      'of Tonnage, what "ton export all" writes is read, and "ton export history" as CSV; of other apps, their CSV',
    );
}
