import { counted } from '../domain/counted.js';
import type { ProgramChange } from '../domain/program/change.js';
import { summarizeChanges } from '../domain/program/change-summary.js';

/**
 * What changed in a program, for people: a screen of lines, and where they leave something out how much and how to see it.
 *
 * @param weeks of the program
 */
export function programChangeLines(changes: readonly ProgramChange[], weeks: number): string[] {
  const { lines, isShortened } = summarizeChanges(changes, weeks);
  return isShortened
    ? [...lines, `${counted(changes.length, 'change')} in all, each by itself with --json`]
    : [...lines];
}
