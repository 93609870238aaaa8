import { parseDuration } from '../domain/durations.js';
import { Failure } from '../domain/failure.js';
import { brokenLimit } from '../domain/notation/limits.js';

/**
 * A rest between sets given by `--rest`.
 *
 * @returns whole seconds
 * @throws Failure usage when it is no duration, or longer than a day
 */
export function readRest(text: string): number {
  const seconds = parseDuration(text);
  const broken = brokenLimit('restSeconds', seconds);
  if (broken !== null) throw new Failure('usage', `"${text}" does not fit --rest`, broken);
  return seconds;
}
