import { recentOneRepMax } from '../db/best-one-rep-max.js';
import { formulaFor } from '../db/formula.js';
import type { Scope } from '../db/scope.js';
import type { StoredSlotSession } from '../db/slot-sessions.js';
import { startingMaxesOf, startingShare } from '../db/starting-maxes.js';
import type { Enrollment, Exercise, Program } from '../db/tables.js';
import { trainingMaxesOf } from '../db/training-maxes.js';
import { localDate } from '../domain/days.js';
import { fromKilograms } from '../domain/load.js';
import type { EnteredWeight } from '../domain/progression/slot-log.js';
import { userUnit } from './user-unit.js';

/** The maxima that percentages of a plan are of, by exercise. */
export interface Maxes {
  /** What the athlete entered. */
  readonly entered: (exercise: Pick<Exercise, 'id'>) => Promise<EnteredWeight[]>;
  /**
   * The same, and before it what the program begins with. Where nothing was entered for the exercise, what was entered for those
   * that its slot had before.
   */
  readonly training: (
    exercise: MeasuredExercise,
    slot: readonly TrainedSession[],
  ) => Promise<EnteredWeight[]>;
}

/** A session of a slot. */
type TrainedSession = Pick<StoredSlotSession, 'exerciseId'>;
type MeasuredExercise = Pick<Exercise, 'id' | 'name' | 'measurement'>;

/** A training max belongs to an enrollment, and nobody enrolls in a template. */
export const noMaxes: Maxes = { entered: () => Promise.resolve([]), training: () => Promise.resolve([]) };

/**
 * Reads the maxima of an enrollment up to a date: what was entered for an exercise, and before that the share of the one-rep
 * max that the program begins with, of the best estimate at the day of joining.
 */
export function maxesOf(
  scope: Scope,
  enrollment: Pick<Enrollment, 'id' | 'joined_at'>,
  program: Program,
  until: string,
): Maxes {
  const entered = async (exercise: Pick<Exercise, 'id'>): Promise<EnteredWeight[]> =>
    (await trainingMaxesOf(scope, enrollment.id))
      .filter((row) => row.exercise_id === exercise.id && row.local_date <= until)
      .map(({ weight, unit, local_date: date }) => ({ weight, unit, at: scope.clock.fromLocal(date, 0) }));
  const first = async (exercise: MeasuredExercise): Promise<EnteredWeight[]> => {
    const share = await shareFor(scope, program, exercise.name);
    if (share === null || enrollment.joined_at === null) return [];
    const joined = localDate(enrollment.joined_at, scope.clock.offsetMinutes(enrollment.joined_at));
    const best = await recentOneRepMax(scope, exercise, joined, await formulaFor(scope, exercise.id));
    if (best === null) return [];
    const unit = userUnit(scope.user);
    return [{ weight: Number(((fromKilograms(best, unit) * share) / 100).toFixed(2)), unit, at: 0 }];
  };
  return {
    entered,
    training: async (exercise, sessions) => {
      const own = await entered(exercise);
      const former =
        own.length > 0 ? undefined : sessions.findLast(({ exerciseId }) => exerciseId !== exercise.id);
      const weights = former === undefined ? own : await entered({ id: former.exerciseId });
      return [...(await first(exercise)), ...weights];
    },
  };
}

/** What the program says of an exercise, also under the name it had then. */
async function shareFor(scope: Scope, program: Program, exercise: string): Promise<number | null> {
  const written = await startingMaxesOf(scope, program);
  const share = startingShare(written, exercise);
  if (share !== null || written.length === 0) return share;
  const { readStoredProgram } = await import('../exchange/program/stored.js');
  const { document } = await readStoredProgram(scope, program);
  return startingShare(document.trainingMaxes, exercise);
}
