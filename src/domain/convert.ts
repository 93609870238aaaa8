import { numeral, valueOf } from './numeral.js';
import { parseDistance } from './distance.js';
import { parseDuration } from './durations.js';
import { Failure } from './failure.js';
import { kilogramsPerPound } from './load.js';
import { brokenLimit } from './notation/limits.js';

/** Units that are converted; paces are in seconds. */
export const convertibleUnits = [
  'kg',
  'lb',
  'km',
  'm',
  'mi',
  'yd',
  'ft',
  'cm',
  'in',
  's/km',
  's/mi',
  'rpe',
  'rir',
] as const;
export type ConvertibleUnit = (typeof convertibleUnits)[number];

/** A number and what it counts. */
export interface Quantity {
  value: number;
  unit: ConvertibleUnit;
}

const forms = 'write it like 225lb, 5km, 180cm, 5:00/km, @8 or 2rir';

/** What one unit is in kilograms, metres, or seconds a metre; the units of each row convert into each other. */
const scales: readonly Readonly<Partial<Record<ConvertibleUnit, number>>>[] = [
  { kg: 1, lb: kilogramsPerPound },
  {
    km: parseDistance('1km'),
    m: 1,
    mi: parseDistance('1mi'),
    yd: parseDistance('1yd'),
    ft: parseDistance('1ft'),
    // Exactly, by the international agreement of 1959.
    in: 0.0254,
    cm: 0.01,
  },
  { 's/km': 1 / parseDistance('1km'), 's/mi': 1 / parseDistance('1mi') },
];

/** What people want to know of each unit. */
const usual: Readonly<Record<ConvertibleUnit, readonly ConvertibleUnit[]>> = {
  kg: ['lb'],
  lb: ['kg'],
  km: ['mi'],
  mi: ['km'],
  m: ['yd', 'ft'],
  yd: ['m'],
  ft: ['m'],
  cm: ['in'],
  in: ['cm'],
  's/km': ['s/mi'],
  's/mi': ['s/km'],
  rpe: ['rir'],
  rir: ['rpe'],
};

/** Other words for a unit. */
const words = new Map<string, ConvertibleUnit>([
  ...convertibleUnits.map((unit) => [unit, unit] as const),
  ['kgs', 'kg'],
  ['lbs', 'lb'],
  ['meters', 'm'],
  ['metres', 'm'],
  ['mile', 'mi'],
  ['miles', 'mi'],
  ['yards', 'yd'],
  ['feet', 'ft'],
  ['inches', 'in'],
]);

const quantity = new RegExp(String.raw`^(?=[\d.,]{1,19}(?![\d.,]))(${numeral}) ?([a-z]*)$`);

/**
 * A quantity as people type it: `225lb`, `5 km`, `180cm`, a pace `5:00/km`, effort `@8`, `rpe 8` or `2rir`.
 *
 * @throws Failure usage when it has no unit or is none of these
 */
export function parseQuantity(text: string): Quantity {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const pace = /^(.*?) ?(?:min ?)?(?:\/|per) ?(km|mi|mile)$/.exec(plain);
  if (pace !== null)
    return { value: parsePace(text, pace[1] ?? ''), unit: pace[2] === 'km' ? 's/km' : 's/mi' };
  const effort = /^(?:@|rpe) ?(\d[\d.,]*)$|^@?(\d[\d.,]*) ?rir$|^rir ?(\d[\d.,]*)$/.exec(plain);
  if (effort !== null) return parseEffort(text, effort[1], effort[2] ?? effort[3]);
  const [, digits, word = ''] = quantity.exec(plain) ?? [];
  const unit = words.get(word);
  if (digits !== undefined && word === '') throw new Failure('usage', `"${text}" has no unit`, forms);
  if (digits === undefined || unit === undefined)
    throw new Failure('usage', `"${text}" cannot be converted`, forms);
  return { value: valueOf(digits), unit };
}

function parsePace(text: string, time: string): number {
  const seconds = parseDuration(time);
  if (seconds > 0) return seconds;
  throw new Failure('usage', `"${text}" is not a pace`, 'a pace takes some time: 5:00/km');
}

function parseEffort(text: string, rpe: string | undefined, rir: string | undefined): Quantity {
  const value = valueOf(rpe ?? rir ?? '');
  if (brokenLimit('rpe', rpe === undefined ? 10 - value : value) !== null)
    throw new Failure('usage', `"${text}" is not an effort`, 'RPE is 1 to 10 in halves, RIR 0 to 9');
  return { value, unit: rpe === undefined ? 'rir' : 'rpe' };
}

/**
 * The unit that a word after `--to` means for a quantity.
 *
 * @param word as typed; `mi` is a pace for a pace
 * @throws Failure usage listing the units it can become
 */
export function targetUnit(from: ConvertibleUnit, word: string): ConvertibleUnit {
  const plain = word.trim().toLowerCase().replace(/^\//, '');
  const unit = words.get(from.startsWith('s/') && !plain.startsWith('s/') ? `s/${plain}` : plain);
  const possible = scaleOf(from);
  if (unit !== undefined && possible.includes(unit)) return unit;
  throw new Failure(
    'usage',
    `"${word}" does not fit --to`,
    `from ${from} it is one of ${possible.join(', ')}`,
  );
}

function scaleOf(unit: ConvertibleUnit): readonly ConvertibleUnit[] {
  const scale = scales.find((row) => unit in row);
  return scale === undefined ? ['rpe', 'rir'] : (Object.keys(scale) as ConvertibleUnit[]);
}

/**
 * The same in other units. RIR and RPE add up to ten; everything else is exact by definition of the units.
 *
 * @param to the units wanted; those people usually want when left out
 * @returns unrounded
 */
export function convert({ value, unit }: Quantity, to: readonly ConvertibleUnit[] = usual[unit]): Quantity[] {
  const scale = scales.find((row) => unit in row);
  return to.map((target) => {
    if (target === unit) return { value, unit };
    if (scale === undefined) return { value: 10 - value, unit: target };
    return { value: (value * (scale[unit] ?? NaN)) / (scale[target] ?? NaN), unit: target };
  });
}
