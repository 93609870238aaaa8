import type { ExerciseSettings } from '../../db/exercise-settings.js';
import type { Exercise, User } from '../../db/tables.js';
import { showDuration } from '../../domain/durations.js';
import { usualRestSeconds } from '../../domain/usual-rest.js';
import { showNumber } from '../../output/numbers.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row } from '../../output/view.js';
import { formulaName } from '../formula-name.js';

/** Where a setting comes from, the nearest first. */
type Source = 'exercise' | 'equipment' | 'user' | 'catalog' | 'built_in';

const sourceWords: Readonly<Record<Source, string>> = {
  exercise: 'set for this exercise',
  equipment: 'of your equipment',
  user: 'your default',
  catalog: "the catalog's",
  built_in: 'built in',
};

/** The bar of an exercise for which none is set. */
export interface UsualBar {
  readonly weight: number;
  readonly unit: 'kg' | 'lb';
  readonly source: 'equipment' | 'built_in';
}

/**
 * The settings that hold for an exercise, each with its source.
 *
 * @param stored what the user set for it, as far as they did
 * @param usualBar what its bar weighs where nothing is set for it; null when it takes none
 */
export function settingsRow(
  user: User,
  exercise: Exercise,
  stored: Partial<ExerciseSettings>,
  usualBar: UsualBar | null,
): Row {
  const formula = stored.one_rep_max_formula ?? null;
  const bar = stored.bar_weight ?? null;
  const step = stored.step_weight ?? null;
  const rest = restOf(user, exercise, stored);
  return {
    exercise: exercise.name,
    exercise_id: exercise.id,
    one_rep_max_formula: formula ?? user.one_rep_max_formula,
    one_rep_max_formula_from: (formula === null ? 'user' : 'exercise') satisfies Source,
    rest_seconds: rest.seconds,
    rest_from: rest.source,
    bar_weight: bar ?? usualBar?.weight ?? null,
    bar_unit: bar === null ? (usualBar?.unit ?? null) : (stored.bar_unit ?? null),
    bar_from: (bar === null ? (usualBar?.source ?? 'built_in') : 'exercise') satisfies Source,
    step_weight: step,
    step_unit: step === null ? null : (stored.step_unit ?? null),
    step_from: (step === null ? 'built_in' : 'exercise') satisfies Source,
    note: stored.pinned_note ?? null,
  };
}

function restOf(
  user: User,
  exercise: Exercise,
  stored: Partial<ExerciseSettings>,
): { seconds: number; source: Source } {
  const candidates = [
    { seconds: stored.default_rest_seconds, source: 'exercise' },
    { seconds: user.default_rest_seconds, source: 'user' },
    { seconds: exercise.default_rest_seconds, source: exercise.owner_id === null ? 'catalog' : 'exercise' },
  ] as const;
  for (const { seconds, source } of candidates)
    if (seconds !== null && seconds !== undefined) return { seconds, source };
  return { seconds: usualRestSeconds, source: 'built_in' };
}

/** The columns of `settingsRow`, each setting with its source in words. */
export const settingsColumns: readonly Column[] = [
  { key: 'exercise' },
  { key: 'exercise_id' },
  {
    key: 'one_rep_max_formula',
    label: '1RM formula',
    show: (row) => withSource(row, formulaName(row.one_rep_max_formula), 'one_rep_max_formula_from'),
  },
  { key: 'one_rep_max_formula_from' },
  {
    key: 'rest_seconds',
    label: 'rest',
    show: (row) => withSource(row, showDuration(Number(row.rest_seconds)), 'rest_from'),
  },
  { key: 'rest_from' },
  { key: 'bar_weight', label: 'bar', show: (row) => withSource(row, weightText(row, 'bar'), 'bar_from') },
  { key: 'bar_unit' },
  { key: 'bar_from' },
  { key: 'step_weight', label: 'step', show: (row) => withSource(row, weightText(row, 'step'), 'step_from') },
  { key: 'step_unit' },
  { key: 'step_from' },
  { key: 'note', label: 'note' },
];

function weightText(row: Row, name: 'bar' | 'step'): string {
  const weight = row[`${name}_weight`];
  if (typeof weight !== 'number') return '';
  const unit = textOf(row, `${name}_unit`);
  return `${showNumber(weight, 6)} ${unit === 'stacks' && weight === 1 ? 'stack' : unit}`;
}

/** Nothing where there is no value: there is no bar for push-ups. */
function withSource(row: Row, text: string, key: string): string {
  const source = Object.entries(sourceWords).find(([name]) => name === row[key])?.[1];
  return text === '' || source === undefined ? text : `${text}, ${source}`;
}
