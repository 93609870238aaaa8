import type { ProgramDocument, ProgramSlot, ProgramWeek } from './document.js';
import { keyWord } from './slot-key.js';

function slotsOf({ days }: ProgramWeek): ProgramSlot[] {
  return days.flatMap(({ slots }) => slots);
}

/** Whether it is a key such as an exercise is given when nobody gives it one. */
function isUnsaid(key: string, exercise: string): boolean {
  const word = keyWord(exercise);
  return key === word || (key.startsWith(`${word}-`) && /^\d+$/.test(key.slice(word.length + 1)));
}

/** The exercise each key stands for where it first appears, in that order. */
function exerciseByKey({ weeks }: ProgramDocument): Map<string, string> {
  const exercises = new Map<string, string>();
  for (const { key, exercise } of weeks.flatMap(slotsOf))
    if (!exercises.has(key)) exercises.set(key, exercise);
  return exercises;
}

/** New keys of the later document that the earlier one has under another name: same exercise, same turn. */
function adoptions(before: ProgramDocument, after: ProgramDocument): Map<string, string> {
  const [was, is] = [exerciseByKey(before), exerciseByKey(after)];
  const free = new Map<string, string[]>();
  for (const [key, exercise] of was)
    if (!is.has(key)) free.set(exercise, [...(free.get(exercise) ?? []), key]);
  const adopted = new Map<string, string>();
  for (const [key, exercise] of is) {
    if (was.has(key) || !isUnsaid(key, exercise)) continue;
    const found = free.get(exercise)?.shift();
    if (found !== undefined) adopted.set(key, found);
  }
  return adopted;
}

/**
 * Gives slots without a key of their own the one their exercise has had so far. Keys are made from names, so after an
 * exercise was renamed in the catalog the same file would otherwise begin its slots anew.
 *
 * @param before the program as it is stored
 * @returns the later document; the same object when nothing changes
 */
export function adoptKeys(before: ProgramDocument, after: ProgramDocument): ProgramDocument {
  const adopted = adoptions(before, after);
  if (adopted.size === 0) return after;
  const keyOf = (key: string) => adopted.get(key) ?? key;
  return {
    ...after,
    weeks: after.weeks.map(({ days }) => ({
      days: days.map((day) => ({
        ...day,
        slots: day.slots.map((slot) => ({ ...slot, key: keyOf(slot.key) })),
      })),
    })),
    tests: after.tests.map((test) => ({ ...test, slot: keyOf(test.slot) })),
  };
}
