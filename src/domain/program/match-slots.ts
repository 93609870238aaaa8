import type { ProgramDocument, ProgramSlot, ProgramWeek } from './document.js';
import { matchDays, type DayMatches } from './match-days.js';
import { areSameSets } from './same-sets.js';

/** A slot and where it stands; all three count from 1. */
export interface PlacedSlot {
  readonly slot: ProgramSlot;
  readonly week: number;
  readonly day: number;
  readonly position: number;
}

/** One slot of one week in two programs; null where it is not. */
export interface SlotPair {
  readonly before: PlacedSlot | null;
  readonly after: PlacedSlot | null;
}

/** The slots of one week by key, those of a key in their order. */
function placedSlots(days: ProgramWeek['days'], week: number): Map<string, PlacedSlot[]> {
  const byKey = new Map<string, PlacedSlot[]>();
  for (const [dayIndex, { slots }] of days.entries()) {
    for (const [index, slot] of slots.entries()) {
      const placed = { slot, week, day: dayIndex + 1, position: index + 1 };
      const others = byKey.get(slot.key);
      if (others === undefined) byKey.set(slot.key, [placed]);
      else others.push(placed);
    }
  }
  return byKey;
}

type IsSame = (before: PlacedSlot, after: PlacedSlot) => boolean;

const areEqual: IsSame = (before, after) => areSameSets(before.slot.sets, after.slot.sets);
const areLeft: IsSame = () => true;

/** Slots of one key in one week: those of the same day belong together, then those of the same sets, then the others in their order. */
function pairKey(before: readonly PlacedSlot[], after: readonly PlacedSlot[], inSameDay: IsSame): SlotPair[] {
  // Most keys stand once in a week, and need no choice.
  if (before.length <= 1 && after.length <= 1)
    return [{ before: before[0] ?? null, after: after[0] ?? null }];
  const left = [...before];
  const found = new Map<PlacedSlot, PlacedSlot>();
  for (const isSame of [inSameDay, areEqual, areLeft]) {
    for (const placed of after) {
      const index = found.has(placed) ? -1 : left.findIndex((one) => isSame(one, placed));
      const [one] = index === -1 ? [] : left.splice(index, 1);
      if (one !== undefined) found.set(placed, one);
    }
  }
  return [
    ...after.map((placed) => ({ after: placed, before: found.get(placed) ?? null })),
    ...left.map((placed) => ({ before: placed, after: null })),
  ];
}

/** Whether two slots stand in what is the same day, wherever in the week it was moved. */
function sameDay(before: ProgramWeek | undefined, after: ProgramWeek | undefined): IsSame {
  let matches: DayMatches | undefined;
  return (one, other) => {
    matches ??= after === undefined ? [] : matchDays(before, after);
    return matches[other.day - 1] === one.day - 1;
  };
}

/**
 * Which slots of one week are the same before and after: those of one key.
 *
 * @param week its number, from 1
 * @returns every slot of both once
 */
export function matchWeekSlots(
  before: ProgramWeek | undefined,
  after: ProgramWeek | undefined,
  week: number,
): SlotPair[] {
  const [was, is] = [placedSlots(before?.days ?? [], week), placedSlots(after?.days ?? [], week)];
  const inSameDay = sameDay(before, after);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) =>
    pairKey(was.get(key) ?? [], is.get(key) ?? [], inSameDay),
  );
}

/**
 * Which slots of two programs are the same, week by week: those of one key.
 *
 * @param before null for a program that is not there yet
 * @param after null for one that goes
 * @returns every slot of both once; the slots of one week stand together
 */
export function matchSlots(before: ProgramDocument | null, after: ProgramDocument | null): SlotPair[] {
  const weeks = Math.max(before?.weeks.length ?? 0, after?.weeks.length ?? 0);
  return Array.from({ length: weeks }, (_, index) =>
    matchWeekSlots(before?.weeks[index], after?.weeks[index], index + 1),
  ).flat();
}
