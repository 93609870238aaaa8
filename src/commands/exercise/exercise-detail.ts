import { equipmentNamesOf, musclesOf } from '../../db/exercise-parts.js';
import { listAliases } from '../../db/exercise-aliases.js';
import { variantChain, type Variant } from '../../db/exercise-chain.js';
import { loggedTotals } from '../../db/exercise-list.js';
import { exerciseSettings } from '../../db/exercise-settings.js';
import type { Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { tagsOf } from '../../db/tags.js';
import { counted } from '../../domain/counted.js';
import { showDuration } from '../../domain/durations.js';
import { measurementWords } from '../../domain/measured.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row } from '../../output/view.js';
import { showWeight, userUnit } from '../user-unit.js';
import { listText } from './exercise-row.js';

/** Everything about one exercise, and how people read it. */
export interface ExerciseDetail {
  readonly record: Row;
  readonly columns: readonly Column[];
}

/** Collects what is known of an exercise: what it is, what it is called, and what the user did and set. */
export async function exerciseDetail(scope: Scope, exercise: Exercise): Promise<ExerciseDetail> {
  const { id } = exercise;
  const [muscles, equipment, aliases, chain, tags, settings] = [
    await musclesOf(scope, id),
    await equipmentNamesOf(scope, id),
    await listAliases(scope, id),
    await variantChain(scope, exercise),
    await tagsOf(scope, id),
    await exerciseSettings(scope, id),
  ];
  const totals = (await loggedTotals(scope, [id])).get(id);
  const variant = ({ id, name, level }: Variant): Row => ({ exercise_id: id, exercise: name, level });
  const record: Row = {
    id,
    uid: exercise.uid,
    slug: exercise.slug,
    exercise: exercise.name,
    is_own: exercise.owner_id !== null,
    is_archived: settings?.is_archived === 1,
    category: exercise.category,
    subcategory: exercise.subcategory,
    primary_muscles: muscles.primary,
    secondary_muscles: muscles.secondary,
    equipment,
    measurement: exercise.measurement,
    movement_pattern: exercise.movement_pattern,
    mechanic: exercise.mechanic,
    force: exercise.force,
    laterality: exercise.laterality,
    implements: exercise.implements,
    bodyweight_share: exercise.bodyweight_share,
    default_weight_kg: exercise.default_weight_kg,
    default_reps: exercise.default_reps,
    default_rest_seconds: exercise.default_rest_seconds,
    met: exercise.met,
    met_code: exercise.met_code,
    easier: chain.easier.map(variant),
    harder: chain.harder.map(variant),
    level: exercise.level,
    aliases: aliases.map(({ alias, locale, owner_id: owner }) => ({ alias, locale, is_own: owner !== null })),
    tags: tags.map(({ name }) => name),
    note: settings?.pinned_note ?? null,
    description: exercise.description,
    instructions: exercise.instructions,
    image_url: exercise.image_url,
    video_url: exercise.video_url,
    sets: totals?.sets ?? 0,
    sessions: totals?.sessions ?? 0,
    first_date: totals?.firstDate ?? null,
    last_date: totals?.lastDate ?? null,
  };
  return { record, columns: detailColumns(scope, exercise) };
}

function detailColumns(scope: Scope, exercise: Exercise): Column[] {
  const unit = userUnit(scope.user);
  const hidden = ['slug', 'uid', 'sessions', 'first_date', 'last_date', 'met_code', 'is_own'];
  const shown: Column[] = [
    { key: 'id' },
    { key: 'exercise', label: 'name' },
    { key: 'is_archived', label: 'archived', show: (row) => (row.is_archived === true ? 'yes' : '') },
    {
      key: 'category',
      label: 'category',
      show: ({ category, subcategory }) =>
        [category, subcategory]
          .filter((word) => word !== null)
          .map(String)
          .join(', '),
    },
    { key: 'primary_muscles', label: 'muscles', show: (row) => listText(row.primary_muscles) },
    { key: 'secondary_muscles', label: 'on the side', show: (row) => listText(row.secondary_muscles) },
    { key: 'equipment', label: 'equipment', show: (row) => listText(row.equipment) },
    { key: 'measurement', label: 'a set counts', show: () => measurementWords[exercise.measurement] },
    { key: 'movement_pattern', label: 'movement', show: movementText },
    {
      key: 'implements',
      label: 'weight',
      show: ({ implements: n }) => (n === 2 ? 'of one of the pair' : ''),
    },
    {
      key: 'bodyweight_share',
      label: 'of the body',
      show: ({ bodyweight_share: share }) =>
        share === 0 ? '' : `${Math.round(Number(share) * 100)} % is lifted`,
    },
    {
      key: 'default_weight_kg',
      label: 'begin with',
      show: ({ default_weight_kg: weight }) =>
        weight === null ? '' : `${showWeight(Number(weight), unit)} ${unit}`,
    },
    { key: 'default_reps', label: 'reps to begin with' },
    {
      key: 'default_rest_seconds',
      label: 'rest',
      show: ({ default_rest_seconds: rest }) => (rest === null ? '' : showDuration(Number(rest))),
    },
    { key: 'met', label: 'MET' },
    { key: 'easier', label: 'builds on', show: (row) => stepsText(row.easier, ' → ') },
    { key: 'harder', label: 'leads to', show: (row) => stepsText(row.harder, ', ') },
    { key: 'level', label: 'step' },
    { key: 'aliases', label: 'also called', show: (row) => aliasText(row.aliases) },
    { key: 'tags', label: 'tags', show: (row) => listText(row.tags) },
    { key: 'note', label: 'note' },
    { key: 'description', label: 'description' },
    { key: 'instructions', label: 'instructions' },
    { key: 'image_url', label: 'picture' },
    { key: 'video_url', label: 'film' },
    { key: 'sets', label: 'logged', show: loggedText },
  ];
  return [...shown, ...hidden.map((key) => ({ key }))];
}

function movementText(row: Row): string {
  const words = [row.movement_pattern, row.mechanic, row.force === 'none' ? null : row.force, row.laterality];
  return words.filter((word) => typeof word === 'string').join(', ');
}

function stepsText(value: Row[string] | undefined, between: string): string {
  const steps = Array.isArray(value) ? (value as Row[]) : [];
  return steps.map((step) => textOf(step, 'exercise')).join(between);
}

/** English names first, then by language: `bench, flat bench; de: Bankdrücken`. */
function aliasText(value: Row[string] | undefined): string {
  const all = Array.isArray(value) ? (value as Row[]) : [];
  const locales = [...new Set(all.map(({ locale }) => locale))];
  return locales
    .map((locale) => {
      const names = all.filter((one) => one.locale === locale).map((one) => textOf(one, 'alias'));
      return `${typeof locale === 'string' ? `${locale}: ` : ''}${names.join(', ')}`;
    })
    .join('; ');
}

function loggedText(row: Row): string {
  if (row.sets === 0) return 'never';
  const [first, last] = [textOf(row, 'first_date'), textOf(row, 'last_date')];
  const span = first === last ? `on ${last}` : `from ${first} to ${last}`;
  return `${counted(Number(row.sets), 'set')} in ${counted(Number(row.sessions), 'session')} ${span}`;
}
