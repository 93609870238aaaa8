import { closest } from '../closest.js';
import { foldName } from '../fold.js';

/** Units of what is measured of a body. */
export const bodyUnits = ['kg', 'lb', 'cm', 'in', '%'] as const;
export type BodyUnit = (typeof bodyUnits)[number];

/** What is compared with what: units of one dimension convert into each other. */
export type BodyDimension = 'weight' | 'length' | 'share';

const girths = [
  'neck',
  'shoulders',
  'chest',
  'waist',
  'belly',
  'hip',
  'thigh',
  'knee',
  'calf',
  'ankle',
  'upper arm',
  'forearm',
  'wrist',
] as const;

/** Every kind that has a unit of its own; any other name is taken with the unit typed. */
const known: ReadonlyMap<string, BodyDimension> = new Map([
  ['weight', 'weight'],
  ['fat', 'share'],
  ...girths.map((girth) => [girth, 'length'] as const),
]);

/** Other words for a kind. */
const words: ReadonlyMap<string, string> = new Map([
  ...['bodyweight', 'body weight', 'bw'].map((word) => [word, 'weight'] as const),
  ...['body fat', 'bodyfat', 'fat percentage', 'bf'].map((word) => [word, 'fat'] as const),
  ...['arm', 'arms', 'upper arms', 'biceps', 'bicep'].map((word) => [word, 'upper arm'] as const),
  ...['shoulder', 'shoulders girth'].map((word) => [word, 'shoulders'] as const),
  ['abdomen', 'belly'],
  ['hips', 'hip'],
  ['thighs', 'thigh'],
  ['calves', 'calf'],
  ['forearms', 'forearm'],
]);

const side = /^(left|right) /;

/** The name a kind is stored under: small letters, single blanks, and one word for what has several. */
export function kindNamed(text: string): string {
  const name = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const [prefix = ''] = side.exec(name) ?? [];
  const bare = name.slice(prefix.length);
  return prefix + (words.get(bare) ?? bare);
}

/** What is measured under that name; null for a name of the user's own, which may be anything. */
export function dimensionOf(kind: string): BodyDimension | null {
  const own = known.get(kind);
  if (own !== undefined) return own;
  // A left thigh is a girth like any thigh; there is no left weight.
  return known.get(kind.replace(side, '')) === 'length' ? 'length' : null;
}

/** The known kind that a name of the user's own may have been meant for, or null. */
export function kindMeant(kind: string): string | null {
  if (dimensionOf(kind) !== null) return null;
  const candidates = [...known.keys()].map((name) => ({ key: foldName(name), name }));
  return closest(kind, candidates, 1)[0]?.name ?? null;
}

/** What a unit measures. */
export function dimensionOfUnit(unit: BodyUnit): BodyDimension {
  if (unit === '%') return 'share';
  return unit === 'kg' || unit === 'lb' ? 'weight' : 'length';
}

/** The unit people of that system read a dimension in. */
export function usualUnit(dimension: BodyDimension, system: 'metric' | 'imperial'): BodyUnit {
  if (dimension === 'share') return '%';
  if (dimension === 'weight') return system === 'metric' ? 'kg' : 'lb';
  return system === 'metric' ? 'cm' : 'in';
}
