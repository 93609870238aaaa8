import type { SettingsPatch } from '../../db/exercise-settings.js';
import { Failure } from '../../domain/failure.js';
import { oneRepMaxFormulas } from '../../domain/one-rep-max.js';
import { oneOfWords } from '../../schema/flags.js';
import { readRest } from '../../schema/rest.js';
import { weightWithUnit } from '../../schema/weight.js';

/** The flags of `ton exercise settings` that change something. */
export interface SettingsFlags {
  readonly formula?: string;
  readonly rest?: string;
  readonly bar?: string;
  readonly step?: string;
  /** False for `--no-note`. */
  readonly note?: string | false;
}

/** Unsets a setting. */
const unset = 'default';

/**
 * The columns the flags change; null unsets.
 *
 * @param unit of a weight typed without one
 * @throws Failure usage naming the flag that does not fit
 */
export function readSettings(flags: SettingsFlags, unit: 'kg' | 'lb'): SettingsPatch {
  const other = unit === 'kg' ? 'lb' : 'kg';
  const bar = read(flags.bar, (text) => weightWithUnit('--bar', text, [unit, other]));
  const step = read(flags.step, (text) => readStep(text, [unit, other]));
  return {
    ...set('one_rep_max_formula', read(flags.formula, readFormula)),
    ...set('default_rest_seconds', read(flags.rest, readRest)),
    ...(bar === undefined ? {} : { bar_weight: bar?.weight ?? null, bar_unit: bar?.unit ?? null }),
    ...(step === undefined ? {} : { step_weight: step?.weight ?? null, step_unit: step?.unit ?? null }),
    ...set(
      'pinned_note',
      flags.note === undefined ? undefined : flags.note === false || flags.note === '' ? null : flags.note,
    ),
  };
}

function readFormula(text: string) {
  const formula = oneOfWords('--formula', text, [...oneRepMaxFormulas, unset]);
  return formula === unset ? null : formula;
}

function readStep(text: string, units: ['kg' | 'lb', 'kg' | 'lb']) {
  const step = weightWithUnit('--step', text, [...units, 'stacks']);
  if (step.weight === 0)
    throw new Failure('usage', `"${text}" does not fit --step`, 'a step is more than 0: 2.5kg, 5lb, 1stack');
  return step;
}

/** Undefined where there is no flag, null for `default`. */
function read<T>(text: string | undefined, parse: (text: string) => T): T | null | undefined {
  if (text === undefined) return undefined;
  return text.trim().toLowerCase() === unset ? null : parse(text);
}

function set<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
