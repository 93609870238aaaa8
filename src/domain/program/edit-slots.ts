import { counted } from '../counted.js';
import { Failure } from '../failure.js';
import type { ProgramDay, ProgramDocument, ProgramSlot, ProgramWeek } from './document.js';
import { slotKeys } from './slot-key.js';

/**
 * Puts a slot in; those behind it move on.
 *
 * @param position from 1; behind the last when null
 * @throws Failure usage for a position further on than the end
 */
export function addSlot<D extends ProgramDay>(
  day: D,
  slot: ProgramSlot,
  position: number | null,
): D & { slots: ProgramSlot[] } {
  const end = day.slots.length + 1;
  if (position !== null && (position < 1 || position > end)) {
    throw new Failure(
      'usage',
      `position "${position}" is not in this workout`,
      `it has ${counted(day.slots.length, 'exercise')}; the next is ${end}`,
    );
  }
  return { ...day, slots: day.slots.toSpliced((position ?? end) - 1, 0, slot) };
}

/** Takes a slot out; those behind it move up. */
export function removeSlot<D extends ProgramDay>(day: D, slot: ProgramSlot): D & { slots: ProgramSlot[] } {
  return { ...day, slots: day.slots.filter((one) => one !== slot) };
}

/**
 * Moves a slot within its day.
 *
 * @param position where it stands then, from 1
 * @throws Failure usage for a position that is not there
 */
export function moveSlot<D extends ProgramDay>(
  day: D,
  slot: ProgramSlot,
  position: number,
): D & { slots: ProgramSlot[] } {
  if (position < 1 || position > day.slots.length) {
    throw new Failure(
      'usage',
      `position "${position}" is not in this workout`,
      `it has ${counted(day.slots.length, 'exercise')}`,
    );
  }
  return addSlot(removeSlot(day, slot), slot, position);
}

/** Makes something else of a slot. */
export function changeSlot<D extends ProgramDay>(
  day: D,
  slot: ProgramSlot,
  patch: Partial<ProgramSlot>,
): D & { slots: ProgramSlot[] } {
  return { ...day, slots: day.slots.map((one) => (one === slot ? { ...one, ...patch } : one)) };
}

/**
 * The key of a slot that is added: that of its exercise, with a number behind it where one of these weeks has it already.
 *
 * @param weeks those that get the slot
 */
export function freeKey(weeks: readonly ProgramWeek[], exercise: string): string {
  const taken = new Set(
    weeks.flatMap(({ days }) => days.flatMap(({ slots }) => slots.map(({ key }) => key))),
  );
  return slotKeys(taken)(exercise);
}

/** Lets tests follow a key that was renamed, unless some slot goes on under the old one. */
export function renameInTests(document: ProgramDocument, before: string, after: string): ProgramDocument {
  const isLeft = document.weeks.some(({ days }) =>
    days.some(({ slots }) => slots.some(({ key }) => key === before)),
  );
  if (isLeft) return document;
  const tests = document.tests.map((test) => (test.slot === before ? { ...test, slot: after } : test));
  return { ...document, tests };
}
