import * as z from 'zod';
import { weightUnits } from '../domain/load.js';
import { brokenLimit, setLimits, type LimitedField } from '../domain/notation/limits.js';
import { setTypes } from '../domain/set.js';

/** A number within the limits that every set has, however it is given. */
const limited = (field: LimitedField) =>
  z.number().refine((value) => brokenLimit(field, value) === null, { error: setLimits[field].words });

const energyRule = 'kilocalories are 0 to 20,000';

/** What a value is to be, where it is something else. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

/** One line of `ton log batch` as JSON: an exercise, and its sets in the notation or as fields. */
export const batchLine = z
  .strictObject({
    exercise: z.string().min(1, { error: 'it names nothing' }),
    sets: z.string().optional(),
    weight: limited('weight').optional(),
    unit: z.enum(weightUnits).optional(),
    reps: limited('reps').optional(),
    rpe: limited('rpe').optional(),
    rir: limited('rir').optional(),
    set_type: z.enum(setTypes).optional(),
    is_failure: z.boolean().optional(),
    is_amrap: z.boolean().optional(),
    is_completed: z.boolean().optional(),
    tempo: z.string().optional(),
    rest_seconds: limited('restSeconds').optional(),
    duration_seconds: limited('durationSeconds').optional(),
    distance_m: limited('distanceM').optional(),
    calories: z
      .number()
      .refine((value) => value >= 0 && value <= 20_000, { error: energyRule })
      .optional(),
    note: z.string().optional(),
    at: z.string().optional(),
  })
  .readonly();

/** What is wrong with a line that does not fit, field by field with the value it has. */
export function lineProblem({ issues }: z.ZodError, line: unknown): string {
  return issues.map((issue) => problemOf(issue, line as Readonly<Record<string, unknown>>)).join('; ');
}

function problemOf(issue: z.core.$ZodIssue, line: Readonly<Record<string, unknown>>): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  const field = String(issue.path[0]);
  const value = line[field];
  if (value === undefined) return `"${field}" is missing`;
  const shown = `${field} "${typeof value === 'string' ? value : JSON.stringify(value)}"`;
  if (issue.code === 'invalid_type') return `${shown} is not ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `${shown} is not one of ${issue.values.map(String).join(', ')}`;
  return `${shown} does not fit: ${issue.message}`;
}
