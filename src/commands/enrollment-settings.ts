import { requireExercise } from '../db/exercises.js';
import { addInput } from '../db/enrollment-inputs.js';
import type { StoredSlot } from '../db/program-rows.js';
import type { Scope, WriteScope } from '../db/scope.js';
import { enterTrainingMax } from '../db/training-maxes.js';
import { Failure } from '../domain/failure.js';
import { weightWithUnit } from '../schema/weight.js';
import { userUnit } from './user-unit.js';

/** `squat` and `100kg`: an exercise or a slot, and what is given for it. */
export interface Setting {
  readonly of: string;
  readonly value: string;
}

/** What an enrollment begins with, as written. */
export interface EnrollmentSettings {
  readonly trainingMaxes: readonly Setting[];
  readonly swaps: readonly Setting[];
}

/** The enrollment that settings are for. */
export interface SettingsTarget {
  readonly enrollment: { readonly id: number };
  /** Local date they hold from. */
  readonly date: string;
  readonly program: { readonly name: string };
  /** Every slot of the program. */
  readonly slots: readonly StoredSlot[];
}

/**
 * What stands on both sides of an equals sign: `squat=100kg`.
 *
 * @throws Failure usage when there is none
 */
export function readSetting(flag: string, text: string): Setting {
  const [, of = '', value = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (of.trim() !== '' && value.trim() !== '') return { of: of.trim(), value: value.trim() };
  throw new Failure(
    'usage',
    `"${text}" does not fit ${flag}`,
    `write it as ${flag === '--swap' ? '"squat=goblet squat"' : 'squat=100kg'}`,
  );
}

/**
 * Enters training maxes and remembers swaps for an enrollment of the user of the scope.
 *
 * @param finding exercises are looked for among those this user sees
 * @throws Failure usage for what is not in the program or no weight; not-found for an unknown exercise
 */
export async function applySettings(
  scope: WriteScope,
  finding: Scope,
  { trainingMaxes, swaps }: EnrollmentSettings,
  target: SettingsTarget,
): Promise<void> {
  const unit = userUnit(scope.user);
  for (const { of, value } of trainingMaxes) {
    const units = [unit, unit === 'kg' ? 'lb' : 'kg', 'stacks'] as const;
    const max = weightWithUnit(`the training max of ${of}`, value, [...units]);
    const { exerciseId } = await slotNamed(finding, target, of);
    await enterTrainingMax(scope, target.enrollment, { exerciseId, ...max, date: target.date });
  }
  for (const { of, value } of swaps) {
    const { key: slotKey } = await slotNamed(finding, target, of);
    const { slug: exercise } = await requireExercise(finding, value);
    const input = { kind: 'override', date: target.date, slotKey, override: { exercise } } as const;
    await addInput(scope, target.enrollment, input);
  }
}

/**
 * A slot by its key, else the first one of an exercise.
 *
 * @throws Failure usage when the program has no such slot; not-found for an unknown exercise
 */
async function slotNamed(
  scope: Scope,
  { program, slots }: SettingsTarget,
  text: string,
): Promise<Pick<StoredSlot, 'key' | 'exerciseId'>> {
  const byKey = slots.find(({ key }) => key === text.toLowerCase());
  if (byKey !== undefined) return byKey;
  const exercise = await requireExercise(scope, text);
  const slot = slots.find(({ exerciseId }) => exerciseId === exercise.id);
  if (slot !== undefined) return slot;
  throw new Failure(
    'usage',
    `"${exercise.name}" is not in "${program.name}"`,
    `the program has ${[...new Set(slots.map((one) => one.exercise))].join(', ')}`,
  );
}
