import { sql } from 'kysely';
import { closest } from '../domain/closest.js';
import { foldName } from '../domain/fold.js';
import type { Measurement } from '../domain/set.js';
import { allNames } from './exercises.js';
import type { Scope } from './scope.js';

/** An exercise as a list shows it. */
export interface ListedExercise {
  readonly id: number;
  readonly uid: string | null;
  readonly slug: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly isArchived: boolean;
  readonly category: string;
  readonly measurement: Measurement;
  readonly pattern: string | null;
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
  readonly equipment: readonly string[];
  readonly tags: readonly string[];
  readonly aliasCount: number;
}

/** What a list of exercises is narrowed by; everything that is given has to fit. */
export interface ExerciseFilter {
  /** A muscle it is for first. */
  readonly muscle?: string;
  /** Those that work the muscle on the side count too. */
  readonly withSecondary?: boolean;
  /** Name of a thing it takes. */
  readonly equipment?: string;
  readonly category?: string;
  /** Folded. */
  readonly tag?: string;
  readonly isOwn?: true;
  /** Names of all there is; what needs anything else is left out. */
  readonly owned?: ReadonlySet<string>;
  readonly which: 'in use' | 'archived' | 'removed';
  /** As typed, typos forgiven; the best comes first, else the list is by name. */
  readonly search?: string;
}

/** The exercises the user may see that fit a filter. */
export async function listExercises(scope: Scope, filter: ExerciseFilter): Promise<ListedExercise[]> {
  const all = await allListed(scope, filter.which);
  const fits = all.filter((exercise) => fitsFilter(exercise, filter));
  return filter.search === undefined ? fits : await found(scope, fits, filter.search);
}

function fitsFilter(exercise: ListedExercise, filter: ExerciseFilter): boolean {
  const { muscle, equipment, category, tag, owned } = filter;
  const muscles =
    filter.withSecondary === true ? [exercise.primary, exercise.secondary].flat() : exercise.primary;
  return (
    (muscle === undefined || muscles.includes(muscle)) &&
    (equipment === undefined || exercise.equipment.includes(equipment)) &&
    (category === undefined || exercise.category === category) &&
    (tag === undefined || exercise.tags.some((name) => foldName(name) === tag)) &&
    (filter.isOwn === undefined || exercise.isOwn) &&
    (owned === undefined || exercise.equipment.every((name) => owned.has(name)))
  );
}

/** Those with a name that holds every word, the shortest name first; where there is none, the nearest. */
async function found(
  scope: Scope,
  exercises: readonly ListedExercise[],
  text: string,
): Promise<ListedExercise[]> {
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const known = (await allNames(scope)).filter(({ id }) => byId.has(id));
  const removed = exercises.filter(({ id }) => !known.some((name) => name.id === id));
  const names = [...known, ...removed.map(({ id, name }) => ({ id, key: foldName(name) }))];
  const words = foldName(text).split(' ').filter(Boolean);
  const whole = names
    .filter(({ key }) => words.length > 0 && words.every((word) => holdsWord(key, word)))
    .sort((a, b) => a.key.length - b.key.length);
  const hits = whole.length > 0 ? whole : closest(text, names, 50);
  const ids = [...new Set(hits.map(({ id }) => id))];
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function holdsWord(key: string, word: string): boolean {
  return key.startsWith(word) || key.includes(` ${word}`);
}

interface ListedRow {
  id: number;
  uid: string | null;
  slug: string;
  name: string;
  name_key: string;
  owner_id: number | null;
  is_archived: number;
  category: string;
  measurement: Measurement;
  movement_pattern: string | null;
  primary_muscles: string | null;
  secondary_muscles: string | null;
  equipment: string | null;
  tags: string | null;
  alias_count: number;
}

/** By name; the user's own and the catalog. */
async function allListed(scope: Scope, which: ExerciseFilter['which']): Promise<ListedExercise[]> {
  const user = scope.user.id;
  const muscles = (role: string) =>
    sql`(select json_group_array(muscle) from exercise_muscles m where m.exercise_id = e.id and m.role = ${role})`;
  const result =
    await sql<ListedRow>`select e.id, e.uid, e.slug, e.name, e.name_key, e.owner_id, e.category, e.measurement,
      e.movement_pattern, coalesce(t.is_archived, 0) as is_archived,
      ${muscles('primary')} as primary_muscles, ${muscles('secondary')} as secondary_muscles,
      (select json_group_array(q.name) from exercise_equipment x join equipment q on q.id = x.equipment_id
        where x.exercise_id = e.id) as equipment,
      (select json_group_array(g.name) from exercise_tags x join tags g on g.id = x.tag_id
        where x.exercise_id = e.id and (g.owner_id is null or g.owner_id = ${user})) as tags,
      (select count(*) from exercise_aliases a
        where a.exercise_id = e.id and (a.owner_id is null or a.owner_id = ${user})) as alias_count
    from exercises e left join exercise_settings t on t.exercise_id = e.id and t.user_id = ${user}
    where (e.owner_id is null or e.owner_id = ${user})
      and ${which === 'removed' ? sql`e.deleted_at is not null` : sql`e.deleted_at is null and coalesce(t.is_archived, 0) = ${which === 'archived' ? 1 : 0}`}
    order by e.id`.execute(scope.db);
  const rows = result.rows.sort((a, b) =>
    a.name_key < b.name_key ? -1 : a.name_key > b.name_key ? 1 : a.id - b.id,
  );
  return rows.map((row) => ({
    id: row.id,
    uid: row.uid,
    slug: row.slug,
    name: row.name,
    isOwn: row.owner_id !== null,
    isArchived: row.is_archived === 1,
    category: row.category,
    measurement: row.measurement,
    pattern: row.movement_pattern,
    primary: namesIn(row.primary_muscles),
    secondary: namesIn(row.secondary_muscles),
    equipment: namesIn(row.equipment),
    tags: namesIn(row.tags),
    aliasCount: row.alias_count,
  }));
}

function namesIn(json: string | null): string[] {
  return json === null ? [] : (JSON.parse(json) as string[]);
}

/** How much was logged of an exercise. */
export interface LoggedTotals {
  readonly sets: number;
  /** Sessions it was logged in; sets on their own are one a day. */
  readonly sessions: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** How much the user logged of some exercises, by id; one they never did is missing. */
export async function loggedTotals(
  scope: Scope,
  exerciseIds: readonly number[],
): Promise<ReadonlyMap<number, LoggedTotals>> {
  if (exerciseIds.length === 0) return new Map();
  const result = await sql<LoggedTotals & { id: number }>`select l.exercise_id as id, count(*) as sets,
      count(distinct coalesce(x.session_id, l.local_date)) as sessions,
      min(l.local_date) as "firstDate", max(l.local_date) as "lastDate"
    from set_logs l left join session_exercises x on x.id = l.session_exercise_id
    where l.user_id = ${scope.user.id} and l.deleted_at is null
      and l.exercise_id in (${sql.join(exerciseIds)}) group by l.exercise_id`.execute(scope.db);
  return new Map(result.rows.map(({ id, ...totals }) => [id, totals]));
}
