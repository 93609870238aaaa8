import { parseRange } from '../domain/dates.js';
import { localDate } from '../domain/days.js';
import { Failure } from '../domain/failure.js';
import type { Scope } from '../db/scope.js';
import { oneOfWords, wholeNumber } from './flags.js';

/** The flags every long list takes. */
export interface PageFlags {
  readonly limit?: string;
  readonly offset?: string;
  readonly after?: string;
  readonly since?: string;
  readonly until?: string;
  readonly sort?: string;
}

/** A page of a list, in order of time. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
  /** The id the page comes after. */
  readonly after?: number;
  /** Local dates, both included. */
  readonly since?: string;
  readonly until?: string;
  readonly ascending: boolean;
}

/**
 * Reads the flags of a list.
 *
 * @param scope decides what today is
 * @throws Failure usage naming the flag that does not fit
 */
export function readPage(scope: Scope, flags: PageFlags): Page {
  const sort = flags.sort === undefined ? 'newest' : oneOfWords('--sort', flags.sort, ['newest', 'oldest']);
  const bounds = readBounds(scope, flags);
  return {
    limit: flags.limit === undefined ? 20 : wholeNumber('--limit', flags.limit, { min: 1, max: 1_000_000 }),
    offset:
      flags.offset === undefined ? 0 : wholeNumber('--offset', flags.offset, { min: 0, max: 1_000_000_000 }),
    ...(flags.after === undefined
      ? {}
      : { after: wholeNumber('--after', flags.after, { min: 1, max: Number.MAX_SAFE_INTEGER }) }),
    ...bounds,
    ascending: sort === 'oldest',
  };
}

/**
 * Reads `--since` and `--until`; a month or a year counts whole.
 *
 * @throws Failure usage when one is no date, or the first is later than the second
 */
export function readBounds(
  scope: Scope,
  flags: Pick<PageFlags, 'since' | 'until'>,
): { since?: string; until?: string } {
  const now = scope.clock.now();
  const today = localDate(now, scope.clock.offsetMinutes(now));
  const range = (text: string) => parseRange(text, today, scope.user.first_day_of_week - 1);
  const since = flags.since === undefined ? undefined : range(flags.since).from;
  const until = flags.until === undefined ? undefined : range(flags.until).to;
  if (since !== undefined && until !== undefined && since > until) {
    throw new Failure(
      'usage',
      `--since "${flags.since ?? ''}" is later than --until "${flags.until ?? ''}"`,
      'swap them',
    );
  }
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}
