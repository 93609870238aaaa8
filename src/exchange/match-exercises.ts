import type { Category } from '../catalog/exercise.js';
import { allNames } from '../db/exercises.js';
import type { Scope, WriteScope } from '../db/scope.js';
import type { Exercise } from '../db/tables.js';
import { foldName } from '../domain/fold.js';
import { uuidV7 } from '../domain/uuid.js';
import { inferMeasurement, nameKey, noFacts, type ExerciseFacts } from './exercise-facts.js';

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

/** Finds the exercises of ours for the names in files; made by `exerciseMatcher`. */
export interface ExerciseMatcher {
  /** The one for a name, made when nobody knows it. */
  match(name: string): Promise<MatchedExercise>;
  /** Those asked for so far, in that order. */
  matched(): MatchedExercise[];
}

/**
 * Finds our exercise for a name in a file by exact name or alias only; a name nobody knows becomes an exercise of the
 * user's own, so that nothing is guessed and nothing is lost.
 *
 * @param facts what all rows say of each exercise, by folded name
 */
export async function exerciseMatcher(
  scope: WriteScope,
  facts: ReadonlyMap<string, ExerciseFacts>,
  importId: number,
): Promise<ExerciseMatcher> {
  const known = await knownExercises(scope);
  const byKey = new Map<string, MatchedExercise>();
  return {
    match: async (name) => {
      const key = nameKey(name);
      const before = byKey.get(key);
      if (before !== undefined) return before;
      const found = known.get(key);
      const all = facts.get(key) ?? noFacts(name);
      const match =
        found === undefined
          ? { name: all.name, exercise: await createExercise(scope, key, all, importId), isNew: true }
          : { name: all.name, exercise: found, isNew: false };
      byKey.set(key, match);
      return match;
    },
    matched: () => [...byKey.values()],
  };
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
  key: string,
  facts: ExerciseFacts,
  importId: number,
): Promise<Pick<Exercise, 'id' | 'name' | 'measurement'>> {
  const category = [...facts.categories]
    .map((word) => categoryNames[foldName(word)])
    .find((found) => found !== undefined);
  return await scope.db
    .insertInto('exercises')
    .values({
      uid: uuidV7(scope.now, scope.random(10)),
      owner_id: scope.user.id,
      slug: key.replaceAll(' ', '-'),
      name: facts.name,
      name_key: key,
      category: category ?? 'other',
      measurement: inferMeasurement(facts),
      import_id: importId,
      created_at: scope.now,
      updated_at: scope.now,
    })
    .returning(['id', 'name', 'measurement'])
    .executeTakeFirstOrThrow();
}
