import type { Selectable } from 'kysely';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import { holderOfName, nameKey, releaseName } from './exercise-names.js';
import type { Scope, WriteScope } from './scope.js';
import type { Exercise } from './tables.js';
import type { ExerciseAliasesTable } from './tables/exercises.js';
import { deleteRow, insertRow } from './write.js';

/** Another name of an exercise, the user's own or the catalog's. */
export interface Alias extends Selectable<ExerciseAliasesTable> {
  readonly exercise: string;
}

/**
 * Other names of exercises: English ones first, then by language.
 *
 * @param exerciseId of one exercise, the catalog's names included; null for all names the user gave
 * @param options `removed` for those of an exercise that was removed, too
 */
export async function listAliases(
  scope: Scope,
  exerciseId: number | null,
  { removed = false }: { removed?: boolean } = {},
): Promise<Alias[]> {
  const rows = await scope.db
    .selectFrom('exercise_aliases as a')
    .innerJoin('exercises as e', 'e.id', 'a.exercise_id')
    .selectAll('a')
    .select('e.name as exercise')
    .$if(!removed, (query) => query.where('e.deleted_at', 'is', null))
    .$if(exerciseId !== null, (query) =>
      query
        .where('a.exercise_id', '=', exerciseId ?? 0)
        .where((where) =>
          where.or([where('a.owner_id', 'is', null), where('a.owner_id', '=', scope.user.id)]),
        ),
    )
    .$if(exerciseId === null, (query) => query.where('a.owner_id', '=', scope.user.id))
    .orderBy('a.id')
    .execute();
  const rank = (row: Alias) => `${row.locale ?? ''} ${row.alias_key}`;
  return rows.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * Gives an exercise one more name; one of the catalog's for something else then means this.
 *
 * @param locale the language of a name that is not English, as two letters; null for English
 * @returns what the name meant before, or null
 * @throws Failure usage when it is no name; conflict when it is the name of an exercise, or the user's own of another
 */
export async function addAlias(
  scope: WriteScope,
  exercise: Exercise,
  alias: string,
  locale: string | null,
): Promise<string | null> {
  const holder = await holderOfName(scope, alias);
  if (holder?.id === exercise.id) {
    throw new Failure(
      'conflict',
      `"${exercise.name}" is called "${alias}" already`,
      `see its names with: ton exercise alias "${exercise.name}"`,
    );
  }
  if (holder?.kind === 'name') {
    throw new Failure(
      'conflict',
      `there is an exercise "${holder.exercise}" already`,
      `choose another name, or merge the two with: ton exercise merge "${holder.exercise}" --into "${exercise.name}"`,
    );
  }
  if (holder?.kind === 'alias') {
    throw new Failure(
      'conflict',
      `"${alias}" is another name of "${holder.exercise}" already`,
      `free it with: ton exercise alias "${holder.exercise}" "${alias}" --remove`,
    );
  }
  await insertAlias(scope, exercise.id, alias, locale);
  return holder?.exercise ?? null;
}

/** Writes a name of the user's without asking what it means elsewhere; there must be no own one of the same key. */
export async function insertAlias(
  scope: WriteScope,
  exerciseId: number,
  alias: string,
  locale: string | null,
): Promise<void> {
  const key = nameKey(alias);
  await releaseName(scope, key);
  await insertRow(scope, 'exercise_aliases', {
    exercise_id: exerciseId,
    alias: alias.trim(),
    alias_key: key,
    locale,
    import_id: null,
  });
}

/**
 * Takes a name the user gave away again.
 *
 * @throws Failure not-found when the exercise has none; denied for one of the catalog's
 */
export async function removeAlias(scope: WriteScope, exercise: Exercise, alias: string): Promise<void> {
  const found = (await listAliases(scope, exercise.id)).find((row) => row.alias_key === foldName(alias));
  if (found === undefined) {
    throw new Failure(
      'not-found',
      `"${exercise.name}" has no other name "${alias}"`,
      `see its names with: ton exercise alias "${exercise.name}"`,
    );
  }
  if (found.owner_id === null) {
    throw new Failure(
      'denied',
      `"${found.alias}" is a name of the catalog, which nobody changes`,
      `give it to another exercise of yours, which then comes first: ton exercise alias EXERCISE "${found.alias}"`,
    );
  }
  await deleteRow(scope, 'exercise_aliases', found.id);
}
