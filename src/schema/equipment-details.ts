import * as z from 'zod';
import { weightUnits } from '../domain/load.js';
import { setLimits } from '../domain/notation/limits.js';

const weight = z.number().positive().max(setLimits.weight.max);
const iron = z.enum(['kg', 'lb']);

const barbell = z
  .strictObject({
    kind: z.literal('plates'),
    unit: iron,
    /** What the bar weighs; null where only the plates are known. */
    bar: z.number().min(0).max(setLimits.weight.max).nullable(),
    /** Single plates; a count of null is as many as it takes. Null where only the bar is known. */
    plates: z
      .array(z.strictObject({ weight, count: z.number().int().min(1).max(9999).nullable() }))
      .min(1)
      .max(100)
      .nullable(),
  })
  .refine(({ bar, plates }) => bar !== null || plates !== null, 'a bar or plates');

const fixed = z.strictObject({
  kind: z.literal('fixed'),
  unit: iron,
  weights: z.array(weight).min(1).max(200),
});

const steps = z
  .strictObject({
    kind: z.literal('steps'),
    unit: z.enum(weightUnits),
    start: z.number().min(0).max(setLimits.weight.max),
    step: weight,
    end: z.number().min(0).max(setLimits.weight.max).nullable(),
  })
  .refine(({ start, end }) => end === null || end >= start, 'the end is not below the start');

/** Counts and sizes of a thing somebody has, as `user_equipment.details` holds them; weights in `unit`, never converted. */
export const equipmentDetails = z.union([barbell, fixed, steps]);

export type EquipmentDetails = z.infer<typeof equipmentDetails>;

/** Details as stored; null where there are none, or another program wrote what this one does not know. */
export function parseDetails(json: string | null): EquipmentDetails | null {
  if (json === null) return null;
  try {
    return equipmentDetails.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
