import { requireEquipment } from '../../db/equipment.js';
import { requireExercise } from '../../db/exercises.js';
import type { ExerciseParts } from '../../db/exercise-parts.js';
import {
  categories,
  forces,
  lateralities,
  mechanics,
  movementPatterns,
  muscles,
  type Muscle,
} from '../../db/exercise-words.js';
import type { ExerciseColumns } from '../../db/own-exercises.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { toKilograms } from '../../domain/load.js';
import { measurements } from '../../domain/set.js';
import { oneOfWords, plainNumber, wholeNumber } from '../../schema/flags.js';
import { readRest } from '../../schema/rest.js';
import { weightWithUnit } from '../../schema/weight.js';
import { userUnit } from '../user-unit.js';

/** The flags that say what an exercise is. */
export interface ExerciseFlags {
  readonly muscle?: string;
  readonly secondary?: string;
  readonly category?: string;
  readonly subcategory?: string;
  readonly measurement?: string;
  readonly equipment?: string;
  readonly pattern?: string;
  readonly mechanic?: string;
  readonly force?: string;
  readonly laterality?: string;
  readonly implements?: string;
  readonly bodyweightShare?: string;
  readonly variantOf?: string;
  readonly level?: string;
  readonly defaultWeight?: string;
  readonly defaultReps?: string;
  readonly rest?: string;
  readonly met?: string;
  readonly description?: string;
  readonly instructions?: string;
  readonly imageUrl?: string;
  readonly videoUrl?: string;
}

/**
 * The columns the flags tell; an empty text takes a value away.
 *
 * @throws Failure usage naming the flag that does not fit; not-found for an unknown exercise
 */
export async function readColumns(scope: Scope, flags: ExerciseFlags): Promise<Partial<ExerciseColumns>> {
  const unit = userUnit(scope.user);
  const other = unit === 'kg' ? 'lb' : 'kg';
  return {
    ...set('category', flags.category, (text) => oneOfWords('--category', text, categories)),
    ...set('measurement', flags.measurement, (text) =>
      oneOfWords('--measurement', text.replace(/[ -]/g, '_'), measurements),
    ),
    ...set('implements', flags.implements, (text) =>
      oneOfWords('--implements', text, ['1', '2']) === '2' ? 2 : 1,
    ),
    ...set('bodyweight_share', flags.bodyweightShare, (text) => decimal('--bodyweight-share', text, 1)),
    ...optional('subcategory', flags.subcategory, (text) => text),
    ...optional('movement_pattern', flags.pattern, (text) =>
      oneOfWords('--pattern', text.replace(/[_-]/g, ' '), movementPatterns),
    ),
    ...optional('mechanic', flags.mechanic, (text) => oneOfWords('--mechanic', text, mechanics)),
    ...optional('force', flags.force, (text) => oneOfWords('--force', text, forces)),
    ...optional('laterality', flags.laterality, (text) => oneOfWords('--laterality', text, lateralities)),
    ...(flags.variantOf === undefined ? {} : { variant_of: await baseOf(scope, flags.variantOf) }),
    ...optional('level', flags.level, (text) => wholeNumber('--level', text, { min: 1, max: 100 })),
    ...optional('default_weight_kg', flags.defaultWeight, (text) => {
      const { weight, unit: named } = weightWithUnit('--default-weight', text, [unit, other]);
      return toKilograms(weight, named);
    }),
    ...optional('default_reps', flags.defaultReps, (text) =>
      wholeNumber('--default-reps', text, { min: 1, max: 10_000 }),
    ),
    ...optional('default_rest_seconds', flags.rest, readRest),
    ...optional('met', flags.met, (text) => decimal('--met', text, 30)),
    ...optional('description', flags.description, (text) => text),
    ...optional('instructions', flags.instructions, (text) => text),
    ...optional('image_url', flags.imageUrl, (text) => url('--image-url', text)),
    ...optional('video_url', flags.videoUrl, (text) => url('--video-url', text)),
  };
}

/**
 * The muscles and things the flags tell.
 *
 * @throws Failure usage naming a muscle there is not, or no muscle at all; as `requireEquipment` does
 */
export async function readParts(scope: Scope, flags: ExerciseFlags): Promise<Partial<ExerciseParts>> {
  const equipmentIds: number[] = [];
  for (const name of words(flags.equipment ?? ''))
    equipmentIds.push((await requireEquipment(scope, name)).id);
  return {
    ...set('primary', flags.muscle, (text) => {
      const list = muscleList('--muscle', text);
      if (list.length > 0) return list;
      throw new Failure(
        'usage',
        `"${text}" does not fit --muscle`,
        `an exercise is for one at least: ${muscles.join(', ')}`,
      );
    }),
    ...set('secondary', flags.secondary, (text) => muscleList('--secondary', text)),
    ...(flags.equipment === undefined ? {} : { equipmentIds: [...new Set(equipmentIds)] }),
  };
}

function muscleList(flag: string, text: string): Muscle[] {
  return [...new Set(words(text).map((word) => oneOfWords(flag, word, muscles)))];
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

async function baseOf(scope: Scope, text: string): Promise<number | null> {
  return text === '' ? null : (await requireExercise(scope, text)).id;
}

function decimal(flag: string, text: string, most: number): number {
  const value = plainNumber(text);
  if (value !== null && value <= most && (value > 0 || most === 1)) return value;
  throw new Failure('usage', `"${text}" does not fit ${flag}`, `it takes a number up to ${most}`);
}

function url(flag: string, text: string): string {
  if (/^https?:\/\/[^\s/]+\S*$/i.test(text)) return text;
  throw new Failure(
    'usage',
    `"${text}" does not fit ${flag}`,
    'it takes an address such as https://example.org/squat',
  );
}

/** Nothing where there is no flag. */
function set<K extends string, V>(
  key: K,
  text: string | undefined,
  read: (text: string) => V,
): Partial<Record<K, V>> {
  return text === undefined ? {} : ({ [key]: read(text) } as Record<K, V>);
}

/** The same for what may be empty. */
function optional<K extends string, V>(
  key: K,
  text: string | undefined,
  read: (text: string) => V,
): Partial<Record<K, V | null>> {
  return set(key, text, (given) => (given === '' ? null : read(given)));
}
