/** Weeks of a program, each of its days true for training and false for rest. */
export type PlanWeeks = readonly (readonly boolean[])[];

/** A day of a program; both count from 1. */
export interface PlanDay {
  readonly week: number;
  readonly day: number;
}

/** The training days of a program in their order. */
export function trainingDays(weeks: PlanWeeks): PlanDay[] {
  return weeks.flatMap((days, week) =>
    days.flatMap((isTraining, day) => (isTraining ? [{ week: week + 1, day: day + 1 }] : [])),
  );
}

/** Orders days by week, then by day. */
export function compareDays(a: PlanDay, b: PlanDay): number {
  return a.week - b.week || a.day - b.day;
}

interface WrittenBlock {
  readonly weeks?: number;
  readonly days?: readonly unknown[];
}

/**
 * The weeks of a program from the canonical JSON of its document (`writeProgramDocument`), which is not checked again.
 *
 * @param document JSON text as `program_revisions` keeps it
 */
export function readPlanWeeks(document: string): PlanWeeks {
  const tree = JSON.parse(document) as WrittenBlock & { readonly blocks?: readonly WrittenBlock[] };
  return (tree.blocks ?? [tree]).flatMap(({ weeks = 1, days = [] }) => {
    const week = days.map(isTraining);
    return Array.from({ length: weeks }, () => week);
  });
}

function isTraining(day: unknown): boolean {
  return day !== 'rest' && (day as { rest_day?: boolean }).rest_day !== true;
}
