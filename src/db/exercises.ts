import { sql } from 'kysely';
import { closest } from '../domain/closest.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import { isCalled, othersExercises } from './others-exercises.js';
import type { Scope } from './scope.js';
import type { Exercise } from './tables.js';

/** An exercise that may be meant, with the name it was found by. */
export interface Candidate {
  readonly id: number;
  readonly name: string;
}

/** What a word for an exercise led to. */
export type Resolution =
  | { readonly kind: 'found'; readonly exercise: Exercise }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly Candidate[] };

/** The user's own exercises and the catalog, without those removed. */
function visibleExercises(scope: Scope) {
  return scope.db
    .selectFrom('exercises')
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('owner_id', 'is', null), where('owner_id', '=', scope.user.id)]));
}

/** The exercise with that id, or undefined when there is none that the user may see. */
export async function findExercise(scope: Scope, id: number): Promise<Exercise | undefined> {
  return await visibleExercises(scope).selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * Finds the exercise a person means: by name, alias, slug or id exactly (their own before the catalog's, and both before one
 * that a coach made and they train), else by a part that fits one exercise only, of those put away only where no other fits.
 * Never guesses between two.
 *
 * @param text as typed
 */
export async function resolveExercise(scope: Scope, text: string): Promise<Resolution> {
  const exact = await findByExactName(scope, text);
  if (exact !== undefined) return { kind: 'found', exercise: exact };
  const others = await othersExercises(scope);
  const same = others.find((exercise) => isCalled(exercise, text));
  if (same !== undefined) return { kind: 'found', exercise: same };
  const meant = meantBy([...(await allNames(scope)), ...others.map(nameOf)], text);
  if (meant.kind !== 'found') return meant;
  const exercise = others.find(({ id }) => id === meant.id) ?? (await findExercise(scope, meant.id));
  return exercise === undefined ? { kind: 'unknown', suggestions: [] } : { kind: 'found', exercise };
}

function nameOf({ id, name, name_key: key }: Exercise): ExerciseName {
  return { id, name, key, locale: null, isArchived: false };
}

/** What part of a name leads to. */
type Meant =
  { readonly kind: 'found'; readonly id: number } | Exclude<Resolution, { readonly kind: 'found' }>;

/** The exercise whose name a text is a part of, where it is a part of one exercise's only. */
function meantBy(names: readonly ExerciseName[], text: string): Meant {
  const fits = fitsByPart(names, text);
  const [only, second] = fits;
  if (only !== undefined && second === undefined) return { kind: 'found', id: only.id };
  if (second !== undefined) return { kind: 'ambiguous', candidates: fits };
  return {
    kind: 'unknown',
    suggestions: distinct(
      closest(
        foldName(text),
        names.filter(({ isArchived }) => !isArchived),
        12,
      ),
    ).slice(0, 3),
  };
}

/** The exercises whose names a text is a part of; those put away only where no other is. */
export function fitsByPart(names: readonly ExerciseName[], text: string): Candidate[] {
  const words = foldName(text).split(' ').filter(Boolean);
  const parts = names.filter((name) => words.length > 0 && isPart(words, name));
  const inUse = parts.filter(({ isArchived }) => !isArchived);
  return distinct(inUse.length > 0 ? inUse : parts);
}

/** Everything an exercise may be called, read at once. */
export interface KnownExercises {
  readonly names: readonly ExerciseName[];
  readonly byId: ReadonlyMap<number, Exercise>;
  /** The id of the exercise of exactly that name, alias or slug, once folded. */
  readonly exactly: (text: string) => number | undefined;
}

/** Reads every exercise the user may see: for texts that name hundreds. */
export async function knownExercises(scope: Scope): Promise<KnownExercises> {
  const exercises = await visibleExercises(scope).selectAll().execute();
  const names = await allNames(scope);
  const exact = new Map<string, number>();
  for (const { key, id } of names) if (!exact.has(key)) exact.set(key, id);
  for (const { slug, id } of exercises) {
    const key = foldName(slug);
    if (!exact.has(key)) exact.set(key, id);
  }
  return {
    names,
    byId: new Map(exercises.map((exercise) => [exercise.id, exercise])),
    exactly: (text) => exact.get(foldName(text)),
  };
}

/**
 * Finds exercises as `resolveExercise` does, but by everything read at once: for documents that name hundreds. An id is no
 * name there, since the next database has others.
 *
 * @returns a function that throws Failure as `requireExercise` does
 */
export async function exerciseFinder(scope: Scope): Promise<(text: string) => Exercise> {
  const { names, byId, exactly } = await knownExercises(scope);
  return (text) => {
    const id = exactly(text);
    const meant: Meant = id === undefined ? meantBy(names, text) : { kind: 'found', id };
    if (meant.kind !== 'found') return expectExercise(meant, text);
    const exercise = byId.get(meant.id);
    return expectExercise(
      exercise === undefined ? { kind: 'unknown', suggestions: [] } : { kind: 'found', exercise },
      text,
    );
  };
}

/** Whether each word begins a word of the name; a foreign alias has to be written out, so that no slip meets one by chance. */
function isPart(words: readonly string[], { key, locale }: ExerciseName): boolean {
  const parts = key.split(' ');
  return locale === null && words.every((word) => parts.some((part) => part.startsWith(word)));
}

/**
 * The exercise a person means.
 *
 * @throws Failure usage when several fit, with the candidates; not-found when none does, with the nearest names
 */
export async function requireExercise(scope: Scope, text: string): Promise<Exercise> {
  return expectExercise(await resolveExercise(scope, text), text);
}

/**
 * The exercise a resolution found.
 *
 * @param text what was resolved
 * @throws Failure as `requireExercise` does
 */
export function expectExercise(resolution: Resolution, text: string): Exercise {
  if (resolution.kind === 'found') return resolution.exercise;
  if (resolution.kind === 'ambiguous') {
    const shown = resolution.candidates.slice(0, 4).map(({ name }) => `"${name}"`);
    const more = resolution.candidates.length - shown.length;
    throw new Failure(
      'usage',
      `"${text}" fits ${resolution.candidates.length} exercises`,
      `say which: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    );
  }
  const suggestions = resolution.suggestions.map(({ name }) => `"${name}"`);
  throw new Failure(
    'not-found',
    `there is no exercise "${text}"`,
    suggestions.length > 0
      ? `did you mean ${suggestions.join(', ').replace(/, ([^,]*)$/, ' or $1')}?`
      : `look for it with: ton exercise list --search "${text}", or make it with: ton exercise add "${text}"`,
  );
}

/**
 * The exercise of exactly that name, alias, slug or id, once folded. The user's own exercise wins over a name they
 * gave, and both over the catalog.
 *
 * @param text as typed
 */
export async function findByExactName(scope: Scope, text: string): Promise<Exercise | undefined> {
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return await findExercise(scope, Number(trimmed));
  const key = foldName(trimmed);
  if (key === '') return undefined;
  const slug = key.replaceAll(' ', '-');
  const result = await sql<Exercise>`select e.* from (
      select id, case when owner_id is null then 2 else 0 end as rank from exercises
        where deleted_at is null and (name_key = ${key} or slug = ${slug})
      union all select exercise_id, case when owner_id is null then 3 else 1 end from exercise_aliases
        where alias_key = ${key} and (owner_id is null or owner_id = ${scope.user.id})) as found
    join exercises e on e.id = found.id
    where e.deleted_at is null and (e.owner_id is null or e.owner_id = ${scope.user.id})
    order by found.rank, e.name_key <> ${key}, e.id limit 1`.execute(scope.db);
  return result.rows[0];
}

/** One way of calling an exercise. */
export interface ExerciseName extends Candidate {
  /** The folded name, alias or slug. */
  readonly key: string;
  /** The language of an alias that is not English. */
  readonly locale: string | null;
  /** Put away by the user: still found by its name, but offered nowhere. */
  readonly isArchived: boolean;
}

/**
 * Every folded name and alias of every exercise the user may see, for search and suggestions. Where several are called
 * the same the one that is meant comes first: the user's own exercise, a name they gave, the catalog.
 */
export async function allNames(scope: Scope): Promise<ExerciseName[]> {
  const archived = await archivedIds(scope);
  const names = await visibleExercises(scope)
    .select(['id', 'name', 'name_key as key', sql<string | null>`null`.as('locale'), 'owner_id as owner'])
    .orderBy('id')
    .execute();
  const aliases = await scope.db
    .selectFrom('exercise_aliases as a')
    .innerJoin('exercises as e', 'e.id', 'a.exercise_id')
    .select(['e.id', 'e.name', 'a.alias_key as key', 'a.locale', 'a.owner_id as owner'])
    .where('e.deleted_at', 'is', null)
    .where((where) => where.or([where('e.owner_id', 'is', null), where('e.owner_id', '=', scope.user.id)]))
    .where((where) => where.or([where('a.owner_id', 'is', null), where('a.owner_id', '=', scope.user.id)]))
    .orderBy('a.id')
    .execute();
  const all = [...names, ...aliases];
  return [...all.filter(({ owner }) => owner !== null), ...all.filter(({ owner }) => owner === null)].map(
    ({ id, name, key, locale }) => ({ id, name, key, locale, isArchived: archived.has(id) }),
  );
}

/** The names of the exercises in use, to be offered. */
export async function offeredNames(scope: Scope): Promise<ExerciseName[]> {
  return (await allNames(scope)).filter(({ isArchived }) => !isArchived);
}

async function archivedIds(scope: Scope): Promise<ReadonlySet<number>> {
  const rows = await scope.db
    .selectFrom('exercise_settings')
    .select('exercise_id')
    .where('user_id', '=', scope.user.id)
    .where('is_archived', '=', 1)
    .execute();
  return new Set(rows.map(({ exercise_id: id }) => id));
}

/** One entry an exercise, in the order first met. */
export function distinct(names: readonly Candidate[]): Candidate[] {
  const byId = new Map<number, Candidate>();
  for (const { id, name } of names) if (!byId.has(id)) byId.set(id, { id, name });
  return [...byId.values()];
}
