import { compareDays, type PlanDay } from './plan-days.js';

/** What moves somebody along a program. */
export type EnrollmentEvent =
  /** A session of the program; its day may have gone from the plan since. */
  | { readonly kind: 'session'; readonly day: PlanDay; readonly date: string; readonly at: number }
  /** The day that was next is passed over, or the last one is to be done again. */
  | { readonly kind: 'skip'; readonly date: string; readonly at: number }
  | { readonly kind: 'repeat'; readonly date: string; readonly at: number };

/** A day of a program in one of its rounds. */
export interface RoundDay extends PlanDay {
  /** From 1; after the last day of a program its first comes again. */
  readonly round: number;
}

/** Where somebody stands in a program. */
export interface Position {
  /** The day to do next; null for a program without a training day. */
  readonly next: RoundDay | null;
  /** The day done or passed last; null at the beginning. */
  readonly last: RoundDay | null;
}

/**
 * Where somebody stands after what happened: behind the day done last, whatever day that was. Nothing is stored, so that
 * a corrected log corrects the position.
 *
 * @param days training days of the plan as it is now, in order
 * @param events in any order; those of one date go by their moment
 */
export function positionAfter(days: readonly PlanDay[], events: readonly EnrollmentEvent[]): Position {
  const [first] = days;
  if (first === undefined) return { next: null, last: null };
  let next: RoundDay = { ...first, round: 1 };
  let last: RoundDay | null = null;
  for (const event of inOrder(events)) {
    if (event.kind === 'repeat') {
      next = last ?? next;
      continue;
    }
    const passed: RoundDay =
      event.kind === 'skip' ? next : { ...event.day, round: roundOf(event.day, next, last) };
    next = dayAfter(days, passed) ?? next;
    last = passed;
  }
  return { next: atOrAfter(days, next), last };
}

/**
 * The round a session belongs to: the one under way. At the end of a round the last one again, or
 * one behind it that went from the plan since, still belongs to the round before.
 */
function roundOf(day: PlanDay, next: RoundDay, last: RoundDay | null): number {
  const isOfLast = last !== null && compareDays(day, last) >= 0 && compareDays(day, next) !== 0;
  return isOfLast ? last.round : next.round;
}

function dayAfter(days: readonly PlanDay[], day: RoundDay): RoundDay | null {
  const following = days.find((one) => compareDays(one, day) > 0);
  if (following !== undefined) return { ...following, round: day.round };
  const [first] = days;
  return first === undefined ? null : { ...first, round: day.round + 1 };
}

/** The day itself, or the one behind it where the plan no longer has it. */
function atOrAfter(days: readonly PlanDay[], day: RoundDay): RoundDay | null {
  return days.some((one) => compareDays(one, day) === 0) ? day : dayAfter(days, day);
}

/** Events by date, then by moment. */
function inOrder(events: readonly EnrollmentEvent[]): EnrollmentEvent[] {
  return [...events].sort((a, b) => (a.date === b.date ? a.at - b.at : a.date < b.date ? -1 : 1));
}
