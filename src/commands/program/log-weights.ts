import { recentOneRepMax } from '../../db/best-one-rep-max.js';
import { formulaFor } from '../../db/formula.js';
import type { Scope } from '../../db/scope.js';
import { recentLoads } from '../../db/sets.js';
import { localDate } from '../../domain/days.js';
import { fromKilograms } from '../../domain/load.js';
import type { ProgramDocument } from '../../domain/program/document.js';
import type { Step } from '../../domain/progression/rule.js';
import { userUnit } from '../user-unit.js';

/** A program whose exercises are looked up. */
export interface LookedUp {
  readonly document: ProgramDocument;
  /** The id of an exercise by what the document calls it. */
  readonly exerciseId: (exercise: string) => number;
}

/** What a log says of an exercise, in the user's unit; null where it says nothing. */
export interface LogReader {
  /** Of the last working set that was completed. */
  readonly lastWeight: (exercise: string) => Promise<Step | null>;
  /** The best estimate of the last ninety days. */
  readonly oneRepMax: (exercise: string) => Promise<Step | null>;
}

/** Reads what the user's own log says of the exercises of a program. */
export function logReader(scope: Scope, { document, exerciseId }: LookedUp): LogReader {
  const now = scope.clock.now();
  const today = localDate(now, scope.clock.offsetMinutes(now));
  const unit = userUnit(scope.user);
  const slots = document.weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const inUnit = (kilograms: number | null | undefined): Step | null => {
    if (kilograms === null || kilograms === undefined) return null;
    return { weight: Number(fromKilograms(kilograms, unit).toFixed(2)), unit };
  };
  return {
    lastWeight: async (exercise: string) => {
      const [last] = await recentLoads(scope, exerciseId(exercise), 1);
      return inUnit(last);
    },
    oneRepMax: async (exercise: string) => {
      const id = exerciseId(exercise);
      const measurement = slots.find((slot) => slot.exercise === exercise)?.measurement ?? 'weight_reps';
      return inUnit(await recentOneRepMax(scope, { id, measurement }, today, await formulaFor(scope, id)));
    },
  };
}
