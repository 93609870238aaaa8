import type { TargetSet } from '../planned/planned-set.js';
import type { PerformedSet, SetType } from '../set.js';
import type { LoggedSet, SessionSlot } from './plan.js';

/** One of the sets a slot is to have. */
export interface AskedSet {
  /** From 1 within its slot, warm-ups and drops counted in. */
  readonly number: number;
  /** From 1 among those of its type. */
  readonly ordinal: number;
  readonly setType: SetType;
  /** May be left out; true for every set that only last time's count asks for. */
  readonly isOptional: boolean;
  /** Null where nobody planned. */
  readonly target: TargetSet | null;
  /** What was logged for it; null when nothing was. */
  readonly done: LoggedSet | null;
  /** Nothing was logged for it, and its time has gone by. */
  readonly isPassed: boolean;
}

/** What a slot asks for beside what was done in it. */
export interface SlotMatch {
  /** In order; empty where nobody planned and the exercise was never trained. */
  readonly asked: readonly AskedSet[];
  /** Sets beyond what was asked, in order. */
  readonly extra: readonly LoggedSet[];
}

/**
 * Which set was logged for which of those asked for: the slot's targets, else the sets of last time without its drops.
 *
 * A set stands for the first one of its type that is left, a missed attempt too. A working set ends the warm-up: the
 * warm-ups still left are passed, and so are drops of working sets before it.
 */
export function matchSets(slot: Pick<SessionSlot, 'targets' | 'sets' | 'lastTime'>): SlotMatch {
  const asked = slot.targets.length > 0 ? slot.targets.map(fromTarget) : askedByLastTime(slot.lastTime);
  const extra: LoggedSet[] = [];
  for (const logged of slot.sets) {
    const { setType } = logged.set;
    const index = asked.findIndex((one) => one.setType === setType && isLeft(one));
    const found = asked[index];
    if (found === undefined) extra.push(logged);
    else asked[index] = { ...found, done: logged };
    if (setType !== 'working') continue;
    for (const [at, one] of asked.entries()) {
      const isTooLate = one.setType === 'warmup' || (one.setType === 'drop' && at < index);
      if (isTooLate && isLeft(one)) asked[at] = { ...one, isPassed: true };
    }
  }
  return { asked, extra };
}

/** Neither done nor passed. */
export function isLeft({ done, isPassed }: AskedSet): boolean {
  return done === null && !isPassed;
}

function fromTarget(target: TargetSet, index: number, targets: readonly TargetSet[]): AskedSet {
  const { setType, isOptional } = target;
  return asked(index, ordinalIn(targets, index), setType, isOptional, target);
}

function askedByLastTime(lastTime: readonly PerformedSet[]): AskedSet[] {
  return lastTime
    .filter(({ setType }) => setType !== 'drop')
    .map(({ setType }, index, sets) => asked(index, ordinalIn(sets, index), setType, true, null));
}

function ordinalIn(sets: readonly { setType: SetType }[], index: number): number {
  return sets.slice(0, index + 1).filter(({ setType }) => setType === sets[index]?.setType).length;
}

function asked(
  index: number,
  ordinal: number,
  setType: SetType,
  isOptional: boolean,
  target: TargetSet | null,
): AskedSet {
  return { number: index + 1, ordinal, setType, isOptional, target, done: null, isPassed: false };
}
