import { readlinkSync } from 'node:fs';
import type { Clock } from '../domain/clock.js';

export interface SystemClockOptions {
  /** UTC milliseconds at which the clock stands still, for `--now`; it runs when left out. */
  now?: number | undefined;
  env?: Readonly<Record<string, string | undefined>>;
  /** Where the machine keeps its zone, as a link to a file named by it. */
  localtime?: string;
}

/** The machine's clock and zone, by Date alone: the first use of Intl costs 10 ms and 8 MiB. */
export function systemClock({
  now,
  env = process.env,
  localtime = '/etc/localtime',
}: SystemClockOptions = {}): Clock {
  return {
    now: () => now ?? Date.now(),
    // Subtracted from zero, since a plain minus would give −0 in Greenwich.
    offsetMinutes: (at) => 0 - new Date(at).getTimezoneOffset(),
    fromLocal(date, secondsOfDay) {
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      // ECMAScript reads a local time in a gap with the offset before it, and takes the first of two: what Clock asks for.
      return new Date(year, month - 1, day, 0, 0, 0, Math.round(secondsOfDay * 1000)).getTime();
    },
    zone: env.TZ === undefined ? zoneName(linkTarget(localtime)) : zoneName(env.TZ),
  };
}

function linkTarget(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // No such file, or not a link: a machine that does not name its zone.
    return '';
  }
}

/** `Europe/Berlin` or `UTC` from a name, with or without the directory of the zone files before it. */
function zoneName(text: string): string | null {
  const name = text.replace(/^:/, '').replace(/^.*zoneinfo\/(?:posix\/|right\/)?/, '');
  return /^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/.test(name) ? name : null;
}
