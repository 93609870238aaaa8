import { parseDistance } from '../../domain/distance.js';
import { parseDuration } from '../../domain/durations.js';
import { Failure } from '../../domain/failure.js';
import { weightUnits, type WeightUnit } from '../../domain/load.js';
import { brokenLimit, type LimitedField } from '../../domain/notation/limits.js';
import { parseTempo } from '../../domain/notation/tempo.js';
import { setTypes, type PerformedSet } from '../../domain/set.js';
import { limitedNumber, oneOfWords, plainNumber } from '../../schema/flags.js';

/** The flags of a set as typed. */
export interface SetFlags {
  readonly weight?: string;
  readonly unit?: string;
  readonly reps?: string;
  readonly rpe?: string;
  readonly rir?: string;
  readonly type?: string;
  readonly failure?: true;
  readonly amrap?: true;
  readonly missed?: true;
  readonly tempo?: string;
  readonly rest?: string;
  readonly duration?: string;
  readonly distance?: string;
  readonly calories?: string;
  readonly note?: string;
}

/** What flags say of a set; a field that no flag names is missing. */
export type SetPatch = Partial<Omit<PerformedSet, 'loadKind' | 'repsLeft' | 'repsRight'>>;

/**
 * Reads the flags of a set.
 *
 * @throws Failure usage naming the flag and its rule
 */
export function readSetFlags(flags: SetFlags): SetPatch {
  const weight = flags.weight === undefined ? undefined : readWeight(flags.weight);
  const unit = flags.unit === undefined ? weight?.unit : oneOfWords('--unit', flags.unit, weightUnits);
  if (weight?.unit !== undefined && weight.unit !== unit) {
    throw new Failure(
      'usage',
      `--weight "${flags.weight ?? ''}" and --unit "${flags.unit ?? ''}" differ`,
      'say the unit once',
    );
  }
  const reps = flags.reps === undefined ? undefined : readReps(flags.reps, flags.missed === true);
  return {
    ...optional('weight', weight?.value),
    ...optional('unit', unit),
    ...optional('reps', reps),
    ...optional('rpe', number('--rpe', flags.rpe, 'rpe')),
    ...optional('rir', number('--rir', flags.rir, 'rir')),
    ...optional('setType', flags.type === undefined ? undefined : oneOfWords('--type', flags.type, setTypes)),
    ...optional('isFailure', flags.failure),
    ...optional('isAmrap', flags.amrap),
    ...optional('isCompleted', flags.missed === true ? false : undefined),
    ...optional('tempo', flags.tempo === undefined ? undefined : parseTempo(flags.tempo)),
    ...optional('restSeconds', within('--rest', flags.rest, parseDuration, 'restSeconds')),
    ...optional('durationSeconds', within('--duration', flags.duration, parseDuration, 'durationSeconds')),
    ...optional('distanceM', within('--distance', flags.distance, parseDistance, 'distanceM')),
  };
}

/**
 * Reads `--calories`.
 *
 * @returns kilocalories, or undefined when not given
 */
export function readCalories(flags: SetFlags): number | undefined {
  if (flags.calories === undefined) return undefined;
  const value = plainNumber(flags.calories);
  if (value === null || value > 20_000)
    throw new Failure(
      'usage',
      `"${flags.calories}" does not fit --calories`,
      'it takes kilocalories from 0 to 20,000',
    );
  return value;
}

function readReps(text: string, missed: boolean): number | null {
  if (text === '0' && missed) return null;
  if (text === '0')
    throw new Failure(
      'usage',
      '"0" does not fit --reps',
      'a failed attempt is written --missed, or miss 100 in the notation',
    );
  return limitedNumber('--reps', text, 'reps');
}

function readWeight(text: string): { value: number; unit: WeightUnit | undefined } {
  const parts = /^(\S*?)\s*(kg|kgs|lb|lbs|stack|stacks)?$/i.exec(text.trim());
  const value = limitedNumber('--weight', parts?.[1] ?? text, 'weight');
  const letter = parts?.[2]?.toLowerCase().charAt(0);
  const unit = letter === undefined ? undefined : letter === 'k' ? 'kg' : letter === 'l' ? 'lb' : 'stacks';
  return { value, unit };
}

function number(flag: string, text: string | undefined, field: LimitedField): number | undefined {
  return text === undefined ? undefined : limitedNumber(flag, text, field);
}

function within(
  flag: string,
  text: string | undefined,
  read: (text: string) => number,
  field: LimitedField,
): number | undefined {
  if (text === undefined) return undefined;
  const value = read(text);
  const broken = brokenLimit(field, value);
  if (broken !== null) throw new Failure('usage', `"${text}" does not fit ${flag}`, broken);
  return value;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
