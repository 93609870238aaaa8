import { Failure } from '../domain/failure.js';
import type { WeightUnit } from '../domain/load.js';
import { numberText } from '../domain/notation/numbers.js';
import { parsePlates } from '../domain/plate-list.js';
import { showNumber } from '../output/numbers.js';
import { equipmentDetails, type EquipmentDetails } from '../schema/equipment-details.js';
import { plainNumber } from '../schema/flags.js';
import { weightWithUnit } from '../schema/weight.js';

/** The flags of `ton equipment own` that say how many and how heavy. */
export interface DetailsFlags {
  readonly bar?: string;
  readonly plates?: string;
  readonly weights?: string;
  readonly steps?: string;
}

/**
 * The counts and sizes the flags tell, bar and plates together; undefined where they tell none.
 *
 * @param unit of a weight typed without one
 * @param before what was known: a bar stays when only its plates are told, and the other way round
 * @throws Failure usage naming the flag that does not fit
 */
export function readDetails(
  flags: DetailsFlags,
  unit: 'kg' | 'lb',
  before: EquipmentDetails | null,
): EquipmentDetails | undefined {
  const given = Object.entries(flags).filter(([, text]) => text !== undefined);
  const kinds = new Set(given.map(([flag]) => (flag === 'plates' ? 'bar' : flag)));
  if (kinds.size > 1) {
    const names = given.map(([flag]) => `--${flag}`).join('" and "');
    throw new Failure(
      'usage',
      `"${names}" do not go together`,
      'a thing has a bar and plates, weights, or steps',
    );
  }
  if (flags.weights !== undefined)
    return checked('--weights', flags.weights, readWeights(flags.weights, unit));
  if (flags.steps !== undefined) return checked('--steps', flags.steps, readSteps(flags.steps, unit));
  if (flags.bar === undefined && flags.plates === undefined) return undefined;
  return checked('--plates', flags.plates ?? flags.bar ?? '', readBarbell(flags, unit, before));
}

function readBarbell({ bar, plates }: DetailsFlags, unit: 'kg' | 'lb', before: EquipmentDetails | null) {
  const list = plates === undefined ? null : parsePlates(plates);
  const first = list?.unit ?? unit;
  const weight =
    bar === undefined ? null : weightWithUnit('--bar', bar, first === 'kg' ? ['kg', 'lb'] : ['lb', 'kg']);
  if (weight !== null && list !== null && weight.unit !== (list.unit ?? weight.unit)) {
    throw new Failure(
      'usage',
      `--bar "${bar ?? ''}" is not in ${list.unit ?? ''}`,
      'a bar and its plates have one unit',
    );
  }
  const named = weight?.unit ?? list?.unit ?? unit;
  const kept = before?.kind === 'plates' && before.unit === named ? before : null;
  return {
    kind: 'plates' as const,
    unit: named,
    bar: weight?.weight ?? kept?.bar ?? null,
    plates: list?.plates ?? kept?.plates ?? null,
  };
}

function readWeights(text: string, unit: 'kg' | 'lb') {
  const hint = 'write the weights with commas, as in 5,7.5,10kg';
  const [, digits = '', named] = /^(.*?)\s*(kg|lb)?s?$/i.exec(text.trim()) ?? [];
  const weights = digits
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((word) => plainNumber(word));
  const known = weights.flatMap((weight) => weight ?? []);
  if (known.length === 0 || known.length < weights.length)
    throw new Failure('usage', `"${text}" does not fit --weights`, hint);
  return {
    kind: 'fixed' as const,
    unit: (named?.toLowerCase() ?? unit) as 'kg' | 'lb',
    weights: [...new Set(known)].sort((a, b) => a - b),
  };
}

function readSteps(text: string, unit: 'kg' | 'lb') {
  const form = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?\/(\d+(?:\.\d+)?) *(kg|lb|stack)?s?$/i;
  const [whole, start, end, step, named] = form.exec(text.trim()) ?? [];
  if (whole === undefined) {
    throw new Failure(
      'usage',
      `"${text}" does not fit --steps`,
      'write lightest, heaviest and step, as in 5-100/5kg; without the heaviest there is no end',
    );
  }
  const word = named?.toLowerCase();
  return {
    kind: 'steps' as const,
    unit: (word === 'stack' ? 'stacks' : (word ?? unit)) as WeightUnit,
    start: Number(start),
    step: Number(step),
    end: end === undefined ? null : Number(end),
  };
}

/** What the schema of the stored details says of values that can be read but make no sense. */
function checked(flag: string, text: string, details: EquipmentDetails): EquipmentDetails {
  const result = equipmentDetails.safeParse(details);
  if (result.success) return result.data;
  throw new Failure(
    'usage',
    `"${text}" does not fit ${flag}`,
    'weights and steps are more than 0 and at most 5,000, counts 1 to 9,999, and a machine ends above where it begins',
  );
}

/** Counts and sizes in the notation they are typed in. */
export function detailsText(details: EquipmentDetails | null): string {
  if (details === null) return '';
  const number = (value: number) => showNumber(value, 3);
  if (details.kind === 'fixed') return `${details.weights.map(number).join(', ')} ${details.unit}`;
  if (details.kind === 'steps') {
    const end = details.end === null ? ' and up' : ` to ${number(details.end)}`;
    return `${number(details.start)}${end} in steps of ${number(details.step)} ${details.unit}`;
  }
  const { bar, plates, unit } = details;
  const iron = plates?.map(({ weight, count }) => `${number(weight)}${count === null ? '' : `x${count}`}`);
  return [
    bar === null ? '' : `${number(bar)} ${unit} bar`,
    iron === undefined ? '' : `plates ${iron.join(', ')} ${unit}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Plates as `--plates` takes them back. */
export function platesText({ plates, unit }: Extract<EquipmentDetails, { kind: 'plates' }>): string {
  return (plates ?? [])
    .map(({ weight, count }, index) => {
      const times = count === null ? '' : `x${count}`;
      return `${numberText(weight)}${index === 0 ? unit : ''}${times}`;
    })
    .join(',');
}
