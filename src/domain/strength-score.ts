export const sexes = ['m', 'f'] as const;
export type Sex = (typeof sexes)[number];

/** What a total is made of: squat, bench press and deadlift, or the bench press alone. */
export const scoredEvents = ['full', 'bench'] as const;
export type ScoredEvent = (typeof scoredEvents)[number];

/** A polynomial that a total is divided by, and the body weights in kilograms beyond which it is not used. */
interface Polynomial {
  /** Of the powers 0, 1, 2 … of the body weight. */
  coefficients: readonly number[];
  least: number;
  most: number;
}

/** The first formula of Robert Wilks; clamps of the OpenPowerlifting project. */
const wilksOf: Readonly<Record<Sex, Polynomial>> = {
  m: {
    coefficients: [-216.0475144, 16.2606339, -0.002388645, -0.00113732, 7.01863e-6, -1.291e-8],
    least: 40,
    most: 201.9,
  },
  f: {
    coefficients: [594.31747775582, -27.23842536447, 0.82112226871, -0.00930733913, 4.731582e-5, -9.054e-8],
    least: 26.51,
    most: 154.53,
  },
};

/** The formula of 2020 by Robert Wilks; clamps of the OpenLifter project. */
const wilks2020Of: Readonly<Record<Sex, Polynomial>> = {
  m: {
    coefficients: [
      47.4617885411949, 8.47206137941125, 0.073694103462609, -0.00139583381094385, 7.07665973070743e-6,
      -1.20804336482315e-8,
    ],
    least: 40,
    most: 200.95,
  },
  f: {
    coefficients: [
      -125.425539779509, 13.7121941940668, -0.0330725063103405, -0.0010504000506583, 9.38773881462799e-6,
      -2.3334613884954e-8,
    ],
    least: 40,
    most: 150.95,
  },
};

/** DOTS by Tim Konertz for the German federation BVDK; clamps of the OpenPowerlifting project. */
const dotsOf: Readonly<Record<Sex, Polynomial>> = {
  m: { coefficients: [-307.75076, 24.0900756, -0.1918759221, 0.0007391293, -1.093e-6], least: 40, most: 210 },
  f: { coefficients: [-57.96288, 13.6175032, -0.1126655495, 0.0005158568, -1.0706e-6], least: 40, most: 150 },
};

/** IPF GL (International Powerlifting Federation, since May 2020): A, B and C of 100 × total / (A − B e^(−C × body weight)). */
const goodliftOf: Readonly<
  Record<Sex, Record<'classic' | 'equipped', Record<ScoredEvent, readonly [number, number, number]>>>
> = {
  m: {
    classic: { full: [1199.72839, 1025.18162, 0.00921], bench: [320.98041, 281.40258, 0.01008] },
    equipped: { full: [1236.25115, 1449.21864, 0.01644], bench: [381.22073, 733.79378, 0.02398] },
  },
  f: {
    classic: { full: [610.32796, 1045.59282, 0.03048], bench: [142.40398, 442.52671, 0.04724] },
    equipped: { full: [758.63878, 949.31382, 0.02435], bench: [221.82209, 357.00377, 0.02937] },
  },
};

/** Kilograms of body weight below which the IPF GL formula says nothing. */
export const leastGoodliftBodyweight = 35;

/** Who lifted what. */
export interface Lift {
  sex: Sex;
  bodyweightKg: number;
  totalKg: number;
}

function score(
  points: number,
  { bodyweightKg, totalKg }: Lift,
  { coefficients, least, most }: Polynomial,
): number {
  const x = Math.min(most, Math.max(least, bodyweightKg));
  return (points * totalKg) / coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** The first Wilks score, unrounded; a body weight beyond 40–201.9 kg (men) or 26.51–154.53 kg (women) counts as that. */
export function wilks(lift: Lift): number {
  return score(500, lift, wilksOf[lift.sex]);
}

/** The Wilks score of 2020, unrounded; a body weight beyond 40–200.95 kg (men) or 40–150.95 kg (women) counts as that. */
export function wilks2020(lift: Lift): number {
  return score(600, lift, wilks2020Of[lift.sex]);
}

/** The DOTS score, unrounded; a body weight beyond 40–210 kg (men) or 40–150 kg (women) counts as that. */
export function dots(lift: Lift): number {
  return score(500, lift, dotsOf[lift.sex]);
}

/**
 * IPF GL points with the coefficients of 2020.
 *
 * @param isEquipped in a supportive suit or shirt, else classic
 * @returns unrounded, or null below 35 kg of body weight
 */
export function goodlift2020(lift: Lift, event: ScoredEvent, isEquipped: boolean): number | null {
  if (lift.bodyweightKg < leastGoodliftBodyweight) return null;
  const [a, b, c] = goodliftOf[lift.sex][isEquipped ? 'equipped' : 'classic'][event];
  return (100 * lift.totalKg) / (a - b * Math.exp(-c * lift.bodyweightKg));
}
