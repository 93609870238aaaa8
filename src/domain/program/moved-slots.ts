import type { PlacedSlot, SlotPair } from './match-slots.js';

interface Kept {
  readonly before: PlacedSlot;
  readonly after: PlacedSlot;
}

/**
 * The longest run that is still in its old order; everything else of the day was moved past it.
 *
 * @param kept by their new position
 */
function stillInOrder(kept: readonly Kept[]): Set<Kept> {
  const longest: Kept[][] = [];
  for (const pair of kept) {
    const ends = longest.filter((run) => (run.at(-1)?.before.position ?? 0) < pair.before.position);
    const best = ends.reduce<Kept[]>((long, run) => (run.length > long.length ? run : long), []);
    longest.push([...best, pair]);
  }
  return new Set(longest.reduce<Kept[]>((long, run) => (run.length > long.length ? run : long), []));
}

function isKept(pair: SlotPair): pair is Kept {
  return pair.before !== null && pair.after !== null;
}

/** The pairs of one week that have changed their day, or their place among the slots that stayed in the day. */
export function movedSlots(pairs: readonly SlotPair[]): Set<SlotPair> {
  const kept = pairs.filter(isKept);
  const moved = new Set<SlotPair>(kept.filter(({ before, after }) => before.day !== after.day));
  const byDay = new Map<number, Kept[]>();
  for (const pair of kept)
    if (!moved.has(pair)) byDay.set(pair.after.day, [...(byDay.get(pair.after.day) ?? []), pair]);
  for (const inDay of byDay.values()) {
    const inOrder = [...inDay].sort((a, b) => a.after.position - b.after.position);
    const isAsBefore = inOrder.every(
      (pair, at) => at === 0 || (inOrder[at - 1]?.before.position ?? 0) < pair.before.position,
    );
    if (isAsBefore) continue;
    const stays = stillInOrder(inOrder);
    for (const pair of inOrder) if (!stays.has(pair)) moved.add(pair);
  }
  return moved;
}
