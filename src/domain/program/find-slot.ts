import { Failure } from '../failure.js';
import { foldName } from '../fold.js';
import type { ProgramSlot } from './document.js';

/** A day whose slots may know more than a document says of them. */
interface DayWith<S extends ProgramSlot> {
  readonly slots: readonly S[];
}

/**
 * The slot of a day that a person means: by position, key or exercise exactly, else by a part of the exercise's name that fits
 * one only. Never guesses between two.
 *
 * @param text as typed
 * @throws Failure usage when several fit, with their positions
 */
export function findSlot<S extends ProgramSlot>({ slots }: DayWith<S>, text: string): S | undefined {
  const typed = text.trim();
  if (/^\d{1,4}$/.test(typed)) return slots[Number(typed) - 1];
  const key = foldName(typed);
  const byKey = slots.find((slot) => slot.key === typed) ?? slots.find((slot) => foldName(slot.key) === key);
  const named = slots.filter(({ exercise }) => foldName(exercise) === key);
  if (byKey !== undefined && named.length < 2) return byKey;
  if (key === '') return undefined;
  const parts = key.split(' ');
  const alike = slots.filter(({ exercise }) => {
    const words = foldName(exercise).split(' ');
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  });
  const fits = named.length > 0 ? named : alike;
  if (fits.length < 2) return fits[0];
  const shown = fits.map((slot) => `${slots.indexOf(slot) + 1} ("${slot.exercise}", ${slot.key})`);
  throw new Failure(
    'usage',
    `"${typed}" fits ${fits.length} exercises of this workout`,
    `say which by its position: ${shown.join(', ')}`,
  );
}

/**
 * The same, which has to be there.
 *
 * @throws Failure usage when several fit; not-found with what is there
 */
export function requireSlot<S extends ProgramSlot>(day: DayWith<S>, text: string): S {
  const found = findSlot(day, text);
  if (found !== undefined) return found;
  const known = day.slots.map(({ exercise }, at) => `${at + 1} "${exercise}"`);
  throw new Failure(
    'not-found',
    `there is no exercise "${text.trim()}" in this workout`,
    known.length === 0 ? 'there is none yet' : `there are ${known.join(', ')}`,
  );
}
