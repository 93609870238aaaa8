import { addDays } from '../days.js';
import type { PlanDay, PlanWeeks } from './plan-days.js';

/** A plan and the first local date it is in force on. */
export interface DatedPlan {
  readonly from: string;
  readonly weeks: PlanWeeks;
}

/** Days without training by agreement; both are local dates, `to` is the first day that counts again. */
export interface Pause {
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
}

/** What the calendar of an enrollment goes by. */
export interface EnrollmentCalendar {
  /** Local date of joining, the first day of the first week. */
  readonly joined: string;
  /** Local date of leaving, on which nothing is due any more. */
  readonly left: string | null;
  readonly pauses: readonly Pause[];
  /** By date, the oldest first; the first also holds for the days before it. */
  readonly plans: readonly DatedPlan[];
}

/** A session and the day by whose end it was due. */
export interface DueDay extends PlanDay {
  readonly date: string;
}

/** The least days of a week of a program; a longer list of days takes as many as it has. */
const daysOfWeek = 7;

/**
 * The sessions due up to a date. The k-th of a week's n listed days, rest days among them, is due at the end of day
 * ⌈k × length ÷ n⌉ of that week. Each calendar day goes by the plan in force on it, so that a changed plan does not change
 * what was due before; paused days are no days of the program.
 *
 * @param until local date, included
 */
export function dueSessions(calendar: EnrollmentCalendar, until: string): DueDay[] {
  const due: DueDay[] = [];
  let week = 0;
  let dayOfWeek = 0;
  for (let date = calendar.joined; date <= until; date = addDays(date, 1)) {
    if (calendar.left !== null && date >= calendar.left) break;
    if (isPaused(calendar.pauses, date)) continue;
    const weeks = planOn(calendar.plans, date);
    const at = weeks.length === 0 ? 0 : week % weeks.length;
    const days = weeks[at] ?? [];
    const length = Math.max(daysOfWeek, days.length);
    dayOfWeek += 1;
    for (const [index, isTraining] of days.entries()) {
      const day = index + 1;
      if (isTraining && Math.ceil((day * length) / days.length) === dayOfWeek)
        due.push({ date, week: at + 1, day });
    }
    if (dayOfWeek >= length) [week, dayOfWeek] = [week + 1, 0];
  }
  return due;
}

function isPaused(pauses: readonly Pause[], date: string): boolean {
  return pauses.some(({ from, to }) => date >= from && (to === null || date < to));
}

function planOn(plans: readonly DatedPlan[], date: string): PlanWeeks {
  return (plans.findLast(({ from }) => from <= date) ?? plans[0])?.weeks ?? [];
}

/**
 * Pauses from what was said of them in order; a second pause without a resume between changes nothing.
 *
 * @param inputs by time
 */
export function pausesOf(
  inputs: readonly { readonly kind: 'pause' | 'resume'; readonly date: string }[],
): Pause[] {
  const pauses: Pause[] = [];
  for (const { kind, date } of inputs) {
    const last = pauses.at(-1);
    const isOpen = last?.to === null;
    if (kind === 'pause' && !isOpen) pauses.push({ from: date, to: null });
    if (kind === 'resume' && isOpen) pauses[pauses.length - 1] = { ...last, to: date };
  }
  return pauses;
}
