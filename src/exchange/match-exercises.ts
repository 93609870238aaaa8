import type { Category } from '../catalog/exercise.js';
import { freeSlugs } from '../db/exercise-names.js';
import { rememberName } from '../db/remember-name.js';
import type { WriteScope } from '../db/scope.js';
import { foldName } from '../domain/fold.js';
import type { Measurement } from '../domain/set.js';
import { uuidV7 } from '../domain/uuid.js';
import { inferMeasurement, nameKey, noFacts, type ExerciseFacts } from './exercise-facts.js';
import { exercisesByName, type OurExercise } from './mapping/our-exercises.js';
import type { Decisions } from './mapping/plan.js';

/** An exercise of a file and the one of ours its sets go to. */
export interface MatchedExercise {
  /** As the file spells it first. */
  readonly name: string;
  readonly exercise: OurExercise;
  readonly isNew: boolean;
  /** Whether a person gave the name to the exercise, which from now on is called that, too. */
  readonly isRemembered: boolean;
  /** The exercise that the name means here, where a person gave it to another in this import; null otherwise. */
  readonly means: string | null;
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
 * Finds our exercise for a name in a file: the one a person gave it to, else by exact name or alias only; a name nobody
 * knows becomes an exercise of the user's own, so that nothing is guessed and nothing is lost. What a person said of a name
 * that is free is remembered; a name that means another exercise goes on meaning it.
 *
 * @param facts what all rows say of each exercise, by folded name
 */
export async function exerciseMatcher(
  scope: WriteScope,
  facts: ReadonlyMap<string, ExerciseFacts>,
  importId: number,
  decisions: Decisions,
): Promise<ExerciseMatcher> {
  const known = await exercisesByName(scope);
  const byKey = new Map<string, MatchedExercise>();
  let freeSlug: ((slug: string) => string) | undefined;

  async function create(key: string, all: ExerciseFacts): Promise<OurExercise> {
    freeSlug ??= await freeSlugs(scope);
    return await createExercise(scope, { key, slug: freeSlug(key.replaceAll(' ', '-')) }, all, importId);
  }

  async function find(key: string, all: ExerciseFacts): Promise<MatchedExercise> {
    const { name } = all;
    const found = known.get(key);
    const decision = decisions.get(key);
    if (decision === undefined || decision === 'new' || decision.id === found?.id) {
      const exercise = found ?? (await create(key, all));
      return { name, exercise, isNew: found === undefined, isRemembered: false, means: null };
    }
    // A name without letters or digits could be given to nothing by hand, and be taken from nothing.
    const isRemembered = found === undefined && foldName(name) !== '';
    if (isRemembered)
      await rememberName(scope, importId, { alias: name.trim(), key, exerciseId: decision.id });
    return { name, exercise: decision, isNew: false, isRemembered, means: found?.name ?? null };
  }

  return {
    match: async (name) => {
      const key = nameKey(name);
      const match = byKey.get(key) ?? (await find(key, facts.get(key) ?? noFacts(name)));
      byKey.set(key, match);
      return match;
    },
    matched: () => [...byKey.values()],
  };
}

/** Strong and Hevy write help as a weight, and say so behind the name. */
function measurementOf(facts: ExerciseFacts): Measurement {
  const measurement = inferMeasurement(facts);
  return measurement === 'weight_reps' && /\(assisted\)$/i.test(facts.name) ? 'assisted_reps' : measurement;
}

/** Written outside the journal, like all rows of an import, which is one change as a whole. */
async function createExercise(
  scope: WriteScope,
  { key, slug }: { key: string; slug: string },
  facts: ExerciseFacts,
  importId: number,
): Promise<OurExercise> {
  const category = [...facts.categories]
    .map((word) => categoryNames[foldName(word)])
    .find((found) => found !== undefined);
  return await scope.db
    .insertInto('exercises')
    .values({
      uid: uuidV7(scope.now, scope.random(10)),
      owner_id: scope.user.id,
      slug,
      name: facts.name,
      name_key: key,
      category: category ?? 'other',
      measurement: measurementOf(facts),
      import_id: importId,
      created_at: scope.now,
      updated_at: scope.now,
    })
    .returning(['id', 'name', 'measurement'])
    .executeTakeFirstOrThrow();
}
