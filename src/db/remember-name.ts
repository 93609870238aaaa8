import type { WriteScope } from './scope.js';
import { updateRow } from './write.js';

/** A name in an imported file that nobody knew and a person gave to an exercise. */
export interface NewName {
  readonly alias: string;
  /** The folded name, which means no exercise of the user's. */
  readonly key: string;
  readonly exerciseId: number;
}

/**
 * Gives an exercise one more name of the user's, which comes and goes with the import it is from. Written outside the
 * journal, like all rows of an import; only one that a removed exercise still holds is moved, in the journal.
 */
export async function rememberName(
  scope: WriteScope,
  importId: number,
  { alias, key, exerciseId }: NewName,
): Promise<void> {
  const held = await scope.db
    .selectFrom('exercise_aliases')
    .select('id')
    .where('owner_id', '=', scope.user.id)
    .where('alias_key', '=', key)
    .executeTakeFirst();
  if (held !== undefined) {
    await updateRow(scope, 'exercise_aliases', held.id, { exercise_id: exerciseId, alias });
    return;
  }
  await scope.db
    .insertInto('exercise_aliases')
    .values({
      exercise_id: exerciseId,
      owner_id: scope.user.id,
      alias,
      alias_key: key,
      locale: null,
      import_id: importId,
      created_at: scope.now,
      updated_at: scope.now,
    })
    .execute();
}
