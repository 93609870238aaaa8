import { Failure } from '../failure.js';
import { numeral, valueOf } from '../numeral.js';
import {
  dimensionOf,
  dimensionOfUnit,
  kindNamed,
  usualUnit,
  type BodyDimension,
  type BodyUnit,
} from './kinds.js';
import { inBodyUnit, type Measured } from './measure.js';

/** What a number without a name or a unit means. */
export interface BodyContext {
  readonly system: 'metric' | 'imperial';
  /** What is being corrected: its kind and unit are meant where none are typed. */
  readonly corrects?: Measured;
}

const forms = 'write it like 87.2kg, weight 87.2, fat 18%, waist 84cm, or several of them';

const entry = new RegExp(
  String.raw`[\s,;]*(?<name>\p{L}[\p{L}\p{M}'’ _-]*?)?\s*[:=]?\s*(?<digits>${numeral})\s*(?<unit>(?:kgs?|lbs?|cm|in|inch|inches)(?![\p{L}\p{M}])|["″%])?(?=[\s,;]|$)`,
  'uy',
);

/** Nobody on record was lighter or heavier, wider or narrower, by far. */
const limits: Readonly<Record<BodyDimension, { unit: BodyUnit; min: number; max: number }>> = {
  weight: { unit: 'kg', min: 2, max: 700 },
  length: { unit: 'cm', min: 1, max: 400 },
  share: { unit: '%', min: 0.1, max: 100 },
};

/**
 * Reads what was measured of a body: `87.2kg`, `weight 87.2 waist 84`, `fat 18%, left thigh 60cm`.
 *
 * A number alone is the weight. Units may be left out of weight, fat and the usual girths; any other name needs one.
 *
 * @returns one measurement or more, each kind once, values as typed
 * @throws Failure usage quoting what cannot be read, or what nobody measures
 */
export function parseMeasurements(text: string, context: BodyContext): Measured[] {
  const found: Measured[] = [];
  entry.lastIndex = 0;
  while (entry.lastIndex < text.trimEnd().length) {
    const at = entry.lastIndex;
    const match = entry.exec(text);
    if (match === null)
      throw new Failure('usage', `cannot read "${text.slice(at).trim()}" as a measurement`, forms);
    const measured = readEntry(match, context);
    if (found.some(({ kind }) => kind === measured.kind))
      throw new Failure('usage', `"${measured.kind}" is given twice`, 'log one of them on a line of its own');
    found.push(measured);
  }
  if (found.length === 0) throw new Failure('usage', `"${text}" has no measurement`, forms);
  return found;
}

function readEntry(match: RegExpExecArray, context: BodyContext): Measured {
  const { name, digits = '', unit: word } = match.groups ?? {};
  const typed = match[0].replace(/^[\s,;]+/, '');
  const value = valueOf(digits);
  const named = word === undefined ? null : unitOf(word);
  const kind = name === undefined ? kindWithout(typed, named, context) : kindNamed(name);
  const dimension = dimensionOf(kind);
  const unit = named ?? unitWithout(typed, kind, dimension, context);
  if (dimension !== null && dimensionOfUnit(unit) !== dimension)
    throw new Failure('usage', `"${typed}": ${kind} is not measured in ${unit}`, expected(dimension));
  expectPossible(typed, { kind, value, unit });
  return { kind, value, unit };
}

function unitOf(word: string): BodyUnit {
  const letter = word.charAt(0).toLowerCase();
  if (letter === 'k') return 'kg';
  if (letter === 'l') return 'lb';
  if (letter === 'c') return 'cm';
  return letter === '%' ? '%' : 'in';
}

function kindWithout(typed: string, unit: BodyUnit | null, { corrects }: BodyContext): string {
  if (corrects !== undefined) return corrects.kind;
  const dimension = unit === null ? 'weight' : dimensionOfUnit(unit);
  if (dimension === 'length')
    throw new Failure('usage', `"${typed}" does not say what was measured`, `name it: waist ${typed}`);
  return dimension === 'weight' ? 'weight' : 'fat';
}

function unitWithout(
  typed: string,
  kind: string,
  dimension: BodyDimension | null,
  { system, corrects }: BodyContext,
): BodyUnit {
  if (corrects?.kind === kind) return corrects.unit;
  if (dimension !== null) return usualUnit(dimension, system);
  throw new Failure(
    'usage',
    `"${typed}" has no unit, and "${kind}" is none of the usual kinds`,
    `add one of kg, lb, cm, in, %: ${typed}cm`,
  );
}

function expected(dimension: BodyDimension): string {
  if (dimension === 'share') return 'it takes %';
  return dimension === 'weight' ? 'it takes kg or lb' : 'it takes cm or in';
}

function expectPossible(typed: string, { value, unit }: Measured): void {
  const { unit: measure, min, max } = limits[dimensionOfUnit(unit)];
  const inMeasure = inBodyUnit(value, unit, measure) ?? NaN;
  if (inMeasure >= min && inMeasure <= max) return;
  throw new Failure(
    'usage',
    `"${typed}" is nobody's measurement`,
    `a ${dimensionOfUnit(unit)} is ${min} to ${max} ${measure}`,
  );
}
