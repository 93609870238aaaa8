import * as z from 'zod';
import { weightUnits } from '../domain/load.js';
import { setLimits } from '../domain/notation/limits.js';
import { setTypes } from '../domain/set.js';

const limited = ({ min, max }: { min: number; max: number }) => z.number().min(min).max(max);

/** One line of `ton log batch` as JSON: an exercise, and its sets in the notation or as fields. */
export const batchLine = z
  .strictObject({
    exercise: z.string().min(1),
    sets: z.string().optional(),
    weight: limited(setLimits.weight).optional(),
    unit: z.enum(weightUnits).optional(),
    reps: limited(setLimits.reps).int().optional(),
    rpe: limited(setLimits.rpe).multipleOf(0.5).optional(),
    rir: limited(setLimits.rir).multipleOf(0.5).optional(),
    set_type: z.enum(setTypes).optional(),
    is_failure: z.boolean().optional(),
    is_amrap: z.boolean().optional(),
    is_completed: z.boolean().optional(),
    tempo: z.string().optional(),
    rest_seconds: limited(setLimits.restSeconds).int().optional(),
    duration_seconds: limited(setLimits.durationSeconds).optional(),
    distance_m: limited(setLimits.distanceM).optional(),
    calories: z.number().min(0).max(20_000).optional(),
    note: z.string().optional(),
    at: z.string().optional(),
  })
  .readonly();

/** What a zod error says, in one line: the field and the rule it breaks. */
export function zodProblem(error: z.ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.length === 0 ? 'the line' : issue.path.join('.')}: ${ruleOf(issue)}`)
    .join('; ');
}

/** The rule alone, as a clause. */
function ruleOf({ message }: z.core.$ZodIssue): string {
  const rule = message.replace(/^Invalid \w+: /, '').replace(/, received undefined$/, ', and it is missing');
  return rule.charAt(0).toLowerCase() + rule.slice(1);
}
