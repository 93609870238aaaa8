import { Failure } from '../domain/failure.js';
import { measurementWords } from '../domain/measured.js';
import { deferForeignKeys } from './engines/deferred-keys.js';
import { insertAlias, listAliases } from './exercise-aliases.js';
import { holderOfName } from './exercise-names.js';
import { changeExerciseSettings, exerciseSettings } from './exercise-settings.js';
import { usesOfExercise } from './exercise-uses.js';
import { refreshRecords, type MovedRecords } from './records.js';
import type { WriteScope } from './scope.js';
import { moveOverrides } from './enrollment-inputs.js';
import { moveTags } from './tags.js';
import type { Exercise } from './tables.js';
import { moveRows } from './write-many.js';
import { deleteRow, updateRow } from './write.js';

/** What a merge moved. */
export interface Merge {
  readonly sets: number;
  /** Sessions with the exercise, those without a set of it too. */
  readonly sessions: number;
  /** Places in templates and programs. */
  readonly slots: number;
  readonly trainingMaxes: number;
  /** An own source is removed, unless others use it; one of the catalog is put away. */
  readonly source: 'removed' | 'archived' | 'kept';
  readonly moved: readonly MovedRecords[];
}

/**
 * Gives everything the user has of one exercise to another: sets, places in sessions and plans, swaps in programs, training maxes,
 * names, tags and what is set for it, where the other has nothing set. The records of both are derived anew, and the names of
 * the source mean the other from then on.
 *
 * @throws Failure usage when both are the same; conflict when they are measured in different ways
 */
export async function mergeExercises(scope: WriteScope, source: Exercise, target: Exercise): Promise<Merge> {
  if (source.id === target.id)
    throw new Failure('usage', `"${source.name}" is both of them`, 'name another exercise with --into');
  if (source.measurement !== target.measurement) {
    const [one, other] = [measurementWords[source.measurement], measurementWords[target.measurement]];
    throw new Failure(
      'conflict',
      `"${source.name}" counts ${one}, but "${target.name}" ${other}`,
      source.owner_id === null && target.owner_id === null
        ? 'only exercises that are measured alike can be merged'
        : 'change the measurement of your own first with: ton exercise edit EXERCISE --measurement MEASUREMENT',
    );
  }
  const { sessions } = await usesOfExercise(scope, source.id);
  await deferForeignKeys(scope.db);
  await moveRows(scope, 'session_exercises', source.id, target.id);
  const sets = await moveRows(scope, 'set_logs', source.id, target.id);
  const slots = await moveRows(scope, 'workout_exercises', source.id, target.id);
  const trainingMaxes = await moveRows(scope, 'training_maxes', source.id, target.id);
  await moveOverrides(scope, source, target);
  await moveSettings(scope, source.id, target.id);
  await moveTags(scope, source.id, target.id);
  await moveVariants(scope, source, target);
  const fate = await retire(scope, source);
  if (fate !== 'kept') await moveNames(scope, source, target);
  const moved = await refreshRecords(scope, [source.id, target.id]);
  return { sets, sessions, slots, trainingMaxes, source: fate, moved };
}

/** What the target has set wins; whether it is put away is its own matter. */
async function moveSettings(scope: WriteScope, sourceId: number, targetId: number): Promise<void> {
  const source = await exerciseSettings(scope, sourceId);
  if (source === undefined) return;
  const target = await exerciseSettings(scope, targetId);
  const bar = target?.bar_weight === null || target === undefined ? source : target;
  const step = target?.step_weight === null || target === undefined ? source : target;
  await deleteRow(scope, 'exercise_settings', { exercise_id: sourceId });
  await changeExerciseSettings(scope, targetId, {
    default_rest_seconds: target?.default_rest_seconds ?? source.default_rest_seconds,
    bar_weight: bar.bar_weight,
    bar_unit: bar.bar_unit,
    step_weight: step.step_weight,
    step_unit: step.step_unit,
    one_rep_max_formula: target?.one_rep_max_formula ?? source.one_rep_max_formula,
    pinned_note: target?.pinned_note ?? source.pinned_note,
  });
}

/** The user's exercises that build on the source build on the target. */
async function moveVariants(scope: WriteScope, source: Exercise, target: Exercise): Promise<void> {
  const variants = await scope.db
    .selectFrom('exercises')
    .select('id')
    .where('variant_of', '=', source.id)
    .where('owner_id', '=', scope.user.id)
    .execute();
  for (const { id } of variants)
    await updateRow(scope, 'exercises', id, { variant_of: id === target.id ? null : target.id });
}

/** An own source goes, unless others use it; one of the catalog stays for everyone and is put away for this user. */
async function retire(scope: WriteScope, source: Exercise): Promise<Merge['source']> {
  if (source.owner_id === null) {
    await changeExerciseSettings(scope, source.id, { is_archived: 1 });
    return 'archived';
  }
  if ((await usesOfExercise(scope, source.id)).others > 0) return 'kept';
  await updateRow(scope, 'exercises', source.id, { deleted_at: scope.now });
  return 'removed';
}

/** Whatever meant the source means the target; a name that means a third exercise by the user's own will stays that. */
async function moveNames(scope: WriteScope, source: Exercise, target: Exercise): Promise<void> {
  const names = await listAliases(scope, source.id, { removed: true });
  for (const { id, owner_id: owner } of names)
    if (owner !== null) await updateRow(scope, 'exercise_aliases', id, { exercise_id: target.id });
  const others = names.filter(({ owner_id: owner }) => owner === null);
  for (const { alias, locale } of [{ alias: source.name, locale: null }, ...others]) {
    const holder = await holderOfName(scope, alias);
    const isFree = holder === undefined || holder.id === source.id || holder.kind === 'catalog alias';
    if (isFree && holder?.id !== target.id) await insertAlias(scope, target.id, alias, locale);
  }
}
