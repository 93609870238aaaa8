import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import type { Scope, WriteScope } from './scope.js';
import { deleteRow } from './write.js';

/** What a name means already. */
export interface NameHolder {
  readonly id: number;
  readonly exercise: string;
  /** Whether it is the exercise's own name or one it is also called by, the user's own or the catalog's. */
  readonly kind: 'name' | 'alias' | 'catalog alias';
}

/**
 * A name's folded key.
 *
 * @throws Failure usage when there is no letter or digit in it
 */
export function nameKey(name: string): string {
  const key = foldName(name);
  if (key === '') throw new Failure('usage', `"${name}" is not a name`, 'a name has a letter or a digit');
  return key;
}

/** What an exact name means to the user, or undefined when it is free. */
export async function holderOfName(scope: Scope, name: string): Promise<NameHolder | undefined> {
  const key = nameKey(name);
  const named = await scope.db
    .selectFrom('exercises')
    .select(['id', 'name as exercise'])
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('owner_id', 'is', null), where('owner_id', '=', scope.user.id)]))
    .where('name_key', '=', key)
    .orderBy((order) => order.case().when('owner_id', 'is', null).then(1).else(0).end())
    .executeTakeFirst();
  if (named !== undefined) return { ...named, kind: 'name' };
  const called = await scope.db
    .selectFrom('exercise_aliases as a')
    .innerJoin('exercises as e', 'e.id', 'a.exercise_id')
    .select(['e.id', 'e.name as exercise', 'a.owner_id as owner'])
    .where('e.deleted_at', 'is', null)
    .where((where) => where.or([where('a.owner_id', 'is', null), where('a.owner_id', '=', scope.user.id)]))
    .where('a.alias_key', '=', key)
    .orderBy((order) => order.case().when('a.owner_id', 'is', null).then(1).else(0).end())
    .executeTakeFirst();
  if (called === undefined) return undefined;
  const { id, exercise, owner } = called;
  return { id, exercise, kind: owner === null ? 'catalog alias' : 'alias' };
}

/**
 * Makes sure an exercise of the user's own may be called that; a name that is only an alias in the catalog may be taken.
 *
 * @param except the exercise that may hold the name already
 * @returns the exercise of the catalog the name meant until now, or null
 * @throws Failure usage when it is no name; conflict when it means another exercise
 */
export async function expectFreeExerciseName(
  scope: Scope,
  name: string,
  except?: number,
): Promise<string | null> {
  const holder = await holderOfName(scope, name);
  if (holder === undefined || holder.id === except) return null;
  if (holder.kind === 'catalog alias') return holder.exercise;
  if (holder.kind === 'name')
    throw new Failure('conflict', `there is an exercise "${holder.exercise}" already`, 'choose another name');
  throw new Failure(
    'conflict',
    `"${name}" is another name of "${holder.exercise}" already`,
    `choose another name, or free it with: ton exercise alias "${holder.exercise}" "${name}" --remove`,
  );
}

/** Frees a name that a removed exercise of the user still holds, since it can mean it no longer. */
export async function releaseName(scope: WriteScope, key: string): Promise<void> {
  const held = await scope.db
    .selectFrom('exercise_aliases as a')
    .innerJoin('exercises as e', 'e.id', 'a.exercise_id')
    .select('a.id')
    .where('a.owner_id', '=', scope.user.id)
    .where('a.alias_key', '=', key)
    .where('e.deleted_at', 'is not', null)
    .executeTakeFirst();
  if (held !== undefined) await deleteRow(scope, 'exercise_aliases', held.id);
}

/** A slug none of the user's exercises has; it outlives a change of the name. */
export async function freeSlug(scope: Scope, slug: string): Promise<string> {
  return (await freeSlugs(scope))(slug);
}

/** Gives one free slug after the other to whoever makes many exercises; what it gave is taken. */
export async function freeSlugs(scope: Scope): Promise<(slug: string) => string> {
  const rows = await scope.db
    .selectFrom('exercises')
    .select('slug')
    .where('owner_id', '=', scope.user.id)
    .where('deleted_at', 'is', null)
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  return (slug) => {
    let free = slug;
    for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
    taken.add(free);
    return free;
  };
}
