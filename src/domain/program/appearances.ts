import type { PlannedSet } from '../planned/planned-set.js';
import type { Rule } from '../progression/rule.js';
import type { ProgramDocument } from './document.js';
import type { PlacedSlot } from './match-slots.js';

/** Every slot of a program where it stands, in the order it is trained. */
export function placedSlots({ weeks }: Pick<ProgramDocument, 'weeks'>): PlacedSlot[] {
  return weeks.flatMap(({ days }, week) =>
    days.flatMap(({ slots }, day) =>
      slots.map((slot, at) => ({ slot, week: week + 1, day: day + 1, position: at + 1 })),
    ),
  );
}

/** The appearances of each slot in one time through the program, by key. */
export function appearances(
  program: Pick<ProgramDocument, 'weeks'>,
): ReadonlyMap<string, readonly PlacedSlot[]> {
  return byKeyOf(placedSlots(program));
}

/** Slots by their key, those of a key in their order. */
export function byKeyOf(all: readonly PlacedSlot[]): ReadonlyMap<string, readonly PlacedSlot[]> {
  const byKey = new Map<string, PlacedSlot[]>();
  for (const placed of all) {
    const others = byKey.get(placed.slot.key);
    if (others === undefined) byKey.set(placed.slot.key, [placed]);
    else others.push(placed);
  }
  return byKey;
}

/** Whether a rule counts its appearances, so that the same plan twice is not once. */
function hasCycle(rule: Rule | null): boolean {
  return rule?.kind === 'tm' || rule?.kind === 'wave';
}

/**
 * The plans of a slot in one cycle, as a `SlotLog` takes them. A slot that is asked for the same sets each time has one,
 * unless its rule moves a training max with each cycle.
 *
 * @param placed the appearances of one key
 * @returns one plan for all appearances, or one for each; the index of an appearance is its place
 */
export function cycleOf(placed: readonly PlacedSlot[]): readonly (readonly PlannedSet[])[] {
  const plans = placed.map(({ slot }) => slot.sets);
  if (placed.some(({ slot }) => hasCycle(slot.rule))) return plans;
  const [first, ...others] = plans.map((sets) => JSON.stringify(sets));
  return others.every((text) => text === first) ? plans.slice(0, 1) : plans;
}
