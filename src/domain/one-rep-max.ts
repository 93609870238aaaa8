/** The seven formulas, the default first. */
export const oneRepMaxFormulas = [
  'epley',
  'brzycki',
  'lander',
  'lombardi',
  'mayhew',
  'oconner',
  'wathan',
] as const;
export type OneRepMaxFormula = (typeof oneRepMaxFormulas)[number];

/** The formulas' names as people write them. */
export const formulaNames: Readonly<Record<OneRepMaxFormula, string>> = {
  epley: 'Epley',
  brzycki: 'Brzycki',
  lander: 'Lander',
  lombardi: 'Lombardi',
  mayhew: 'Mayhew',
  oconner: "O'Conner",
  wathan: 'Wathan',
};

/** More reps than this say more of endurance than of strength (Reynolds, Gordon and Robergs 2006 advise at most 10). */
export const mostRepsForEstimate = 12;

/** The share of the maximum that `reps` can be done with, inverted; negative or infinite from a formula's pole on. */
const factors: Readonly<Record<OneRepMaxFormula, (reps: number) => number>> = {
  // Epley 1985, Poundage Chart (Boyd Epley Workout).
  epley: (reps) => 1 + reps / 30,
  // Brzycki 1993, JOPERD 64(1):88; pole at 37 reps.
  brzycki: (reps) => 36 / (37 - reps),
  // Lander 1985, NSCA Journal 6(6):60; pole near 37.9 reps.
  lander: (reps) => 100 / (101.3 - 2.67123 * reps),
  // Lombardi 1989, Beginning Weight Training.
  lombardi: (reps) => reps ** 0.1,
  // Mayhew et al. 1992, Journal of Applied Sport Science Research 6(4):200.
  mayhew: (reps) => 100 / (52.2 + 41.9 * Math.exp(-0.055 * reps)),
  // O'Conner, Simmons and O'Shea 1989, Weight Training Today.
  oconner: (reps) => 1 + reps / 40,
  // Wathan 1994, Essentials of Strength Training and Conditioning.
  wathan: (reps) => 100 / (48.8 + 53.8 * Math.exp(-0.075 * reps)),
};

/**
 * What a formula says at any number of reps, however far it is from what it was made for.
 *
 * @param weight in any unit; the estimate is in the same
 * @returns never rounded; the weight itself for one rep; null for no weight, no reps, or reps at or beyond the formula's pole
 */
export function extrapolateOneRepMax(weight: number, reps: number, formula: OneRepMaxFormula): number | null {
  if (!(weight > 0) || !(reps >= 1)) return null;
  // Five of the seven do not return the weight for a single, which needs no estimate.
  if (reps === 1) return weight;
  const factor = factors[formula](reps);
  return factor > 0 && Number.isFinite(factor) ? weight * factor : null;
}

/**
 * The estimated one-rep max of a set, for records and trends: the reps done, effort not folded in.
 *
 * @param weight in any unit; the estimate is in the same
 * @returns never rounded; the weight itself for one rep; null for no weight, no reps, or more than 12 reps
 */
export function estimateOneRepMax(
  weight: number,
  reps: number,
  formula: OneRepMaxFormula = 'epley',
): number | null {
  return reps > mostRepsForEstimate ? null : extrapolateOneRepMax(weight, reps, formula);
}

/**
 * Percent of the maximum by reps in steps of half a rep: the RTS chart by Mike Tuchscherer
 * (reactivetrainingsystems.com, 2015), where a rep left in reserve weighs as much as a rep done.
 */
const rtsPercents = [
  100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85.0, 83.7, 82.4, 81.1, 79.9, 78.6, 77.4, 76.2, 75.1,
  73.9, 72.3, 70.7, 69.4, 68.0, 66.7, 65.3, 64.0, 62.6, 61.3, 59.9, 58.6, 57.2,
];

/**
 * The RTS chart.
 *
 * @param reps 1–12
 * @param rpe 6–10 in halves
 * @returns percent of the one-rep max (86.3 for five at RPE 10), or null outside of the chart
 */
export function percentOfMax(reps: number, rpe: number): number | null {
  if (!Number.isInteger(reps) || reps < 1 || reps > 12) return null;
  if (!Number.isInteger(rpe * 2) || rpe < 6 || rpe > 10) return null;
  return rtsPercents[2 * (reps - 1) + 2 * (10 - rpe)] ?? null;
}
