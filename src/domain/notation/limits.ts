/** What one field of a set may hold. */
export interface Limit {
  readonly min: number;
  readonly max: number;
  /** How many steps make one: 1 for whole numbers, 2 for halves, 1000 for thousandths; null for any value. */
  readonly perUnit: number | null;
  /** The rule in words, for errors. */
  readonly words: string;
}

/** What a set may hold, wherever it comes from: typed, given by flags or imported. */
export const setLimits = {
  /** Characters of one text. */
  text: { min: 1, max: 2_000, perUnit: 1, words: 'a text of sets has at most 2,000 characters' },
  /** Sets in one text. */
  sets: { min: 1, max: 100, perUnit: 1, words: 'the sets of one text are 1 to 100' },
  /** Both sides added together; a failed attempt may have none. */
  reps: { min: 1, max: 10_000, perUnit: 1, words: 'reps are a whole number from 1 to 10,000' },
  /** In any unit. */
  weight: { min: 0, max: 5_000, perUnit: null, words: 'a weight is 0 to 5,000' },
  rpe: { min: 1, max: 10, perUnit: 2, words: 'RPE is 1 to 10 in halves' },
  rir: { min: 0, max: 20, perUnit: 2, words: 'RIR is 0 to 20 in halves' },
  durationSeconds: {
    min: 1,
    max: 86_400,
    perUnit: 1_000,
    words: 'a time is 1 second to 24 hours, to the millisecond',
  },
  /** Metres, to the micrometre. */
  distanceM: {
    min: 1e-6,
    max: 1_000_000,
    perUnit: null,
    words: 'a distance is more than 0 and at most 1,000 km',
  },
  restSeconds: { min: 0, max: 86_400, perUnit: 1, words: 'rest is 0 seconds to 24 hours, in whole seconds' },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitedField = keyof typeof setLimits;

/**
 * Decimals a weight may have: as many as a number needs to come back the same, since other apps export pounds as
 * kilograms like 27.215519999999998.
 */
export const weightDecimals = 17;

/**
 * What is wrong with a value, in words.
 *
 * @param value in the unit of the field's name
 * @returns the rule it breaks, or null when it may be stored
 */
export function brokenLimit(field: LimitedField, value: number): string | null {
  const { min, max, perUnit, words }: Limit = setLimits[field];
  if (!(value >= min && value <= max)) return words;
  const steps = value * (perUnit ?? 0);
  // A value such as 4.35 times 1000 is not quite whole in binary.
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? words : null;
}
