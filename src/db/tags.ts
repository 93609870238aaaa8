import { sql, type Selectable } from 'kysely';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import type { Scope, WriteScope } from './scope.js';
import type { Exercise } from './tables.js';
import type { TagsTable } from './tables/exercises.js';
import { addLink, removeLink } from './write-links.js';
import { deleteRow, insertRow } from './write.js';

export type Tag = Selectable<TagsTable>;

/** A tag and the exercises that carry it. */
export interface ListedTag {
  readonly id: number;
  readonly name: string;
  readonly exercises: readonly string[];
}

/** The user's tags by name, with their exercises. */
export async function listTags(scope: Scope): Promise<ListedTag[]> {
  const result = await sql<{ id: number; name: string; name_key: string; exercises: string }>`
    select g.id, g.name, g.name_key, (select json_group_array(e.name) from exercise_tags x
      join exercises e on e.id = x.exercise_id where x.tag_id = g.id and e.deleted_at is null) as exercises
    from tags g where g.owner_id = ${scope.user.id} order by g.id`.execute(scope.db);
  return result.rows
    .sort((a, b) => (a.name_key < b.name_key ? -1 : 1))
    .map(({ id, name, exercises }) => ({ id, name, exercises: (JSON.parse(exercises) as string[]).sort() }));
}

/** The user's tags of one exercise, by name. */
export async function tagsOf(scope: Scope, exerciseId: number): Promise<Tag[]> {
  const rows = await scope.db
    .selectFrom('exercise_tags as x')
    .innerJoin('tags as g', 'g.id', 'x.tag_id')
    .selectAll('g')
    .where('x.exercise_id', '=', exerciseId)
    .where('g.owner_id', '=', scope.user.id)
    .execute();
  return rows.sort((a, b) => (a.name_key < b.name_key ? -1 : 1));
}

/**
 * Puts a tag on an exercise; a new one is made.
 *
 * @returns the tag's name as it was first written
 * @throws Failure usage when it has no letter or digit; conflict when the exercise carries it
 */
export async function addTag(scope: WriteScope, exercise: Exercise, name: string): Promise<string> {
  const key = foldName(name);
  if (key === '')
    throw new Failure('usage', `"${name}" is not a tag`, 'a tag has a letter or a digit: heavy');
  if ((await tagsOf(scope, exercise.id)).some((tag) => tag.name_key === key)) {
    throw new Failure(
      'conflict',
      `"${exercise.name}" has the tag "${name}" already`,
      `take it off with: ton exercise tag "${exercise.name}" "${name}" --remove`,
    );
  }
  const known = await scope.db
    .selectFrom('tags')
    .selectAll()
    .where('owner_id', '=', scope.user.id)
    .where('name_key', '=', key)
    .executeTakeFirst();
  const tag = known ?? (await insertRow(scope, 'tags', { name: name.trim(), name_key: key }));
  await addLink(scope, 'exercise_tags', { exercise_id: exercise.id, tag_id: tag.id, created_at: scope.now });
  return tag.name;
}

/**
 * Takes a tag off an exercise; one that no exercise carries any more is gone.
 *
 * @throws Failure not-found when the exercise does not carry it
 */
export async function removeTag(scope: WriteScope, exercise: Exercise, name: string): Promise<string> {
  const tags = await tagsOf(scope, exercise.id);
  const tag = tags.find(({ name_key: key }) => key === foldName(name));
  if (tag === undefined) {
    throw new Failure(
      'not-found',
      `"${exercise.name}" has no tag "${name}"`,
      tags.length === 0 ? 'it has none' : `it has: ${tags.map((one) => `"${one.name}"`).join(', ')}`,
    );
  }
  await removeLink(scope, 'exercise_tags', { exercise_id: exercise.id, tag_id: tag.id });
  const others = await scope.db
    .selectFrom('exercise_tags')
    .select('exercise_id')
    .where('tag_id', '=', tag.id)
    .executeTakeFirst();
  if (others === undefined) await deleteRow(scope, 'tags', tag.id);
  return tag.name;
}

/** Gives the user's tags of one exercise to another. */
export async function moveTags(scope: WriteScope, fromExercise: number, toExercise: number): Promise<void> {
  const there = new Set((await tagsOf(scope, toExercise)).map(({ id }) => id));
  for (const { id } of await tagsOf(scope, fromExercise)) {
    await removeLink(scope, 'exercise_tags', { exercise_id: fromExercise, tag_id: id });
    if (!there.has(id))
      await addLink(scope, 'exercise_tags', { exercise_id: toExercise, tag_id: id, created_at: scope.now });
  }
}
