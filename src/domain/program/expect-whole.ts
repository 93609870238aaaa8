import { Failure } from '../failure.js';
import { foldName } from '../fold.js';
import type { ProgramDocument } from './document.js';
import { programLimits } from './limits.js';

/**
 * Makes sure that a program which was changed piece by piece is still one that a file could say.
 *
 * @returns the document itself
 * @throws Failure usage for a name without a letter, a key twice in a day, or more than a program may hold; conflict when a
 *   test is of a slot that is no longer there
 */
export function expectWhole(document: ProgramDocument): ProgramDocument {
  if (foldName(document.name) === '')
    throw new Failure('usage', `"${document.name}" is not a name`, 'a name has a letter or a digit');
  expectSize(document);
  for (const [weekAt, { days }] of document.weeks.entries()) {
    for (const [dayAt, { slots }] of days.entries()) {
      const keys = slots.map(({ key }) => key);
      const twice = keys.find((key, at) => keys.indexOf(key) !== at);
      if (twice === undefined) continue;
      throw new Failure(
        'usage',
        `the key "${twice}" would stand twice in week ${weekAt + 1}, day ${dayAt + 1}`,
        'give one of the two a key of its own with: --key',
      );
    }
  }
  expectTests(document);
  return document;
}

function expectSize({ weeks }: ProgramDocument): void {
  const { length: weekCount } = weeks;
  const days = Math.max(0, ...weeks.map((week) => week.days.length));
  const all = weeks.flatMap((week) => week.days.map(({ slots }) => slots.length));
  const sizes: readonly [number, number, string][] = [
    [weekCount, programLimits.weeks, 'weeks'],
    [days, programLimits.days, 'days in a week'],
    [all.reduce((most, count) => Math.max(most, count), 0), programLimits.slots, 'exercises in a day'],
    [all.reduce((sum, count) => sum + count, 0), programLimits.allSlots, 'exercises in all weeks'],
  ];
  for (const [size, most, what] of sizes)
    if (size > most)
      throw new Failure('usage', `"${size}" ${what} are too many`, `a program has at most ${most}`);
}

function expectTests({ weeks, tests }: ProgramDocument): void {
  if (tests.length === 0) return;
  const keys = new Set(weeks.flatMap(({ days }) => days.flatMap(({ slots }) => slots.map(({ key }) => key))));
  const lost = tests.find(({ slot }) => !keys.has(slot));
  if (lost === undefined) return;
  throw new Failure(
    'conflict',
    `a test of the program${lost.name === null ? '' : `, "${lost.name}",`} is of the slot "${lost.slot}"`,
    'take the test out first with: ton program edit',
  );
}
