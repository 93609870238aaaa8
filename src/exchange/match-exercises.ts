import type { Category } from '../catalog/exercise.js';
import { allNames } from '../db/exercises.js';
import type { Scope, WriteScope } from '../db/scope.js';
import type { Exercise } from '../db/tables.js';
import { foldName } from '../domain/fold.js';
import { uuidV7 } from '../domain/uuid.js';
import type { SourceRow } from './row.js';
import { inferMeasurement } from './stored-set.js';

/** An exercise of a file and the one of ours its sets go to. */
export interface MatchedExercise {
  /** As the file spells it first. */
  readonly name: string;
  readonly exercise: Pick<Exercise, 'id' | 'name' | 'measurement'>;
  readonly isNew: boolean;
}

/** How FitNotes calls its categories; anything else is `other`. */
const categoryNames: Readonly<Record<string, Category>> = {
  chest: 'chest',
  back: 'back',
  legs: 'legs',
  shoulders: 'shoulders',
  biceps: 'arms',
  triceps: 'arms',
  forearms: 'arms',
  arms: 'arms',
  abs: 'core',
  core: 'core',
  cardio: 'cardio',
};

/**
 * Finds our exercise for each name in a file, by exact name or alias only; a name nobody knows becomes an exercise of
 * the user's own, so that nothing is guessed and nothing is lost.
 *
 * @returns by folded name
 */
export async function matchExercises(
  scope: WriteScope,
  rows: readonly SourceRow[],
  importId: number,
): Promise<Map<string, MatchedExercise>> {
  const known = await knownExercises(scope);
  const rowsByKey = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const key = nameKey(row.exercise);
    const group = rowsByKey.get(key);
    if (group === undefined) rowsByKey.set(key, [row]);
    else group.push(row);
  }
  const matched = new Map<string, MatchedExercise>();
  for (const [key, group] of rowsByKey) {
    const name = group[0]?.exercise ?? '';
    const found = known.get(key);
    matched.set(
      key,
      found === undefined
        ? { name, exercise: await createExercise(scope, name, group, importId), isNew: true }
        : { name, exercise: found, isNew: false },
    );
  }
  return matched;
}

/** Two spellings with the same key are the same exercise; a name without letters or digits is its own key. */
export function nameKey(name: string): string {
  const folded = foldName(name);
  return folded === '' ? name.trim() : folded;
}

/** Every exercise by each of its folded names; where several are called the same, the one that is meant. */
async function knownExercises(
  scope: Scope,
): Promise<Map<string, Pick<Exercise, 'id' | 'name' | 'measurement'>>> {
  const exercises = await scope.db
    .selectFrom('exercises')
    .select(['id', 'name', 'measurement'])
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('owner_id', 'is', null), where('owner_id', '=', scope.user.id)]))
    .execute();
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const byName = new Map<string, (typeof exercises)[number]>();
  for (const { id, key } of await allNames(scope)) {
    const exercise = byId.get(id);
    if (exercise !== undefined && !byName.has(key)) byName.set(key, exercise);
  }
  return byName;
}

/** Written outside the journal, like all rows of an import, which is one change as a whole. */
async function createExercise(
  scope: WriteScope,
  name: string,
  rows: readonly SourceRow[],
  importId: number,
): Promise<Pick<Exercise, 'id' | 'name' | 'measurement'>> {
  const key = nameKey(name);
  const category = rows
    .map((row) => categoryNames[foldName(row.category ?? '')])
    .find((found) => found !== undefined);
  return await scope.db
    .insertInto('exercises')
    .values({
      uid: uuidV7(scope.now, scope.random(10)),
      owner_id: scope.user.id,
      slug: key.replaceAll(' ', '-'),
      name,
      name_key: key,
      category: category ?? 'other',
      measurement: inferMeasurement(rows),
      import_id: importId,
      created_at: scope.now,
      updated_at: scope.now,
    })
    .returning(['id', 'name', 'measurement'])
    .executeTakeFirstOrThrow();
}
