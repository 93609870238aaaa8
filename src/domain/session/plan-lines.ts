import { counted } from '../counted.js';
import { printSets } from '../notation/print-sets.js';
import { describeTarget } from '../planned/describe.js';
import { isLeft, matchSets } from './asked.js';
import { currentPlace, type LoopState } from './loop.js';
import type { SessionSlot } from './plan.js';
import { slotProgress } from './progress.js';
import { supersetLabel } from './supersets.js';

/** One slot of the whole plan, in parts for a table. */
export interface PlanLine {
  readonly slotId: number;
  readonly position: number;
  /** The next set belongs here. */
  readonly isCurrent: boolean;
  readonly state: 'done' | 'skipped' | 'open';
  /** `A2`; null outside of supersets. */
  readonly superset: string | null;
  readonly exercise: string;
  /** `2/3`, or `2` where nobody knows how many. */
  readonly count: string;
  /** What was done, in the notation of sets: `100x5,5`; empty for nothing. */
  readonly done: string;
  /** What is left, in words: `2 sets of 100 kg × 5`; empty for nothing. */
  readonly left: readonly string[];
}

/** The whole plan, a line for each slot by position. */
export function planLines(state: LoopState): PlanLine[] {
  const current = currentPlace(state)?.slot.id;
  return state.plan.slots.map((slot) => {
    const { currentSet, totalSets, completed } = slotProgress(slot);
    return {
      slotId: slot.id,
      position: slot.position,
      isCurrent: slot.id === current,
      state: slot.isSkipped ? 'skipped' : completed ? 'done' : 'open',
      superset: supersetLabel(state.plan, slot),
      exercise: slot.exercise,
      count: totalSets === null ? String(currentSet) : `${currentSet}/${totalSets}`,
      done: printSets(
        slot.sets.map(({ set }) => set),
        { unit: state.unit },
      ),
      left: slot.isSkipped ? [] : leftOf(slot),
    };
  });
}

function leftOf(slot: SessionSlot): string[] {
  const left = matchSets(slot).asked.filter(isLeft);
  if (slot.targets.length === 0) return left.length === 0 ? [] : [times(left.length, 'last time')];
  const groups: { text: string; count: number }[] = [];
  for (const { target } of left) {
    const text = target === null ? '' : describeTarget(target);
    const group = groups.at(-1);
    if (group?.text === text) group.count += 1;
    else groups.push({ text, count: 1 });
  }
  return groups.map(({ text, count }) => (count === 1 ? text : times(count, text)));
}

function times(count: number, text: string): string {
  return `${counted(count, 'set')} of ${text}`;
}
