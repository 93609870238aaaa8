import { Failure } from './failure.js';

/** Seconds of a session beyond which it is a forgotten timer rather than a workout. */
export const suspiciousSeconds = 6 * 3600;

const forms = 'write it like 90s, 1:30, 1:02:03, 2min or 1h 30m';

const clockForm = /^(?:(\d{1,9}):(\d\d)|(\d{1,9})):(\d\d(?:[.,]\d+)?)$/;
const number = String.raw`(\d{1,9}(?:[.,]\d+)?)`;
const unitForm = new RegExp(
  `^(?:${number} ?h(?:rs?|ours?)?)? ?(?:${number} ?m(?:ins?|inutes?)?)? ?(?:${number} ?s(?:ecs?|econds?)?)?$`,
);

const value = (text = '0'): number => Number(text.replace(',', '.'));

/** Seconds to the millisecond; null when the text is no duration. */
function readDuration(words: string): number | null {
  if (/^\d{1,9}(?:[.,]\d+)?$/.test(words)) return value(words);
  const clock = clockForm.exec(words);
  if (clock !== null) {
    const [, hours, minutesOfHour, minutes, seconds] = clock;
    if (value(minutesOfHour) > 59 || value(seconds) >= 60) return null;
    return value(hours) * 3600 + value(minutesOfHour ?? minutes) * 60 + value(seconds);
  }
  const units = words === '' ? null : unitForm.exec(words);
  return units === null ? null : value(units[1]) * 3600 + value(units[2]) * 60 + value(units[3]);
}

/**
 * A duration as people type it: `90` and `90s`, `1:30`, `1:02:03`, `2min`, `60m` (minutes here), `1.5h`, `1h 30m`.
 *
 * @returns seconds, to the millisecond
 * @throws Failure `usage` when it is anything else
 */
export function parseDuration(text: string): number {
  const seconds = readDuration(text.trim().toLowerCase().replace(/\s+/g, ' '));
  if (seconds === null) throw new Failure('usage', `"${text}" is not a duration`, forms);
  return Math.round(seconds * 1000) / 1000;
}

/**
 * A duration as a stop watch shows it, which `parseDuration` reads back: `45s`, `1:30`, `1:02:03`.
 *
 * @param seconds 0 or more; shown to the millisecond, so round averages first
 */
export function showDuration(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const whole = Math.floor(milliseconds / 1000);
  const fraction = milliseconds % 1000;
  const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0').replace(/0+$/, '')}`;
  if (whole < 60) return `${whole}${decimals}s`;
  const two = (part: number): string => String(part).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  const end = `${two(whole % 60)}${decimals}`;
  return minutes < 60 ? `${minutes}:${end}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${end}`;
}

/**
 * How long something took as people say it: `1h 5m`, `45m`, `1m 30s`, `50s`; whole minutes from ten minutes on.
 *
 * @param seconds 0 or more
 */
export function showSpan(seconds: number): string {
  const step = seconds < 600 ? 1 : 60;
  const whole = Math.round(seconds / step) * step;
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'm'],
    [whole % 60, 's'],
  ];
  const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return shown.length === 0 ? '0s' : shown.join(' ');
}
