import type { ProgramDocument, ProgramSlot } from './document.js';

/** An exercise that needs a training max. */
export interface NeededMax {
  readonly exercise: string;
  /** Of the one-rep max, to begin with; null where the program leaves it to the athlete. */
  readonly percent: number | null;
}

/** Whether a slot's weights come from a training max. */
export function needsMax({ rule, sets }: Pick<ProgramSlot, 'rule' | 'sets'>): boolean {
  return rule?.kind === 'tm' || rule?.kind === 'wave' || sets.some((set) => set.percentOf === 'training_max');
}

/** The training maxes an athlete has to have, in the order of the program. */
export function neededMaxes({ weeks, trainingMaxes }: ProgramDocument): NeededMax[] {
  const percents = new Map(trainingMaxes.map(({ exercise, percent }) => [exercise, percent]));
  const slots = weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const exercises = new Set(slots.filter(needsMax).map(({ exercise }) => exercise));
  return [...exercises].map((exercise) => ({ exercise, percent: percents.get(exercise) ?? null }));
}
