import { sql } from 'kysely';
import { closest } from '../domain/closest.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import { numberOf, pickNamed, type Named } from '../domain/pick-named.js';
import type { Scope } from './scope.js';
import type { Workout } from './tables.js';

/** A workout of no program; it always has a name. */
export type Template = Workout & { readonly title: string; readonly title_key: string };

/** A template with what a list shows of it. */
export interface TemplateTotals extends Template {
  /** Names in order. */
  readonly exercises: readonly string[];
  readonly sets: number;
}

/** The template of exactly that name, once folded, or undefined. */
export async function templateNamed(scope: Scope, name: string): Promise<Template | undefined> {
  return await templates(scope, 'live').where('title_key', '=', foldName(name)).executeTakeFirst();
}

function templates(scope: Scope, which: 'live' | 'deleted') {
  return scope.db
    .selectFrom('workouts')
    .selectAll()
    .where('owner_id', '=', scope.user.id)
    .where('program_id', 'is', null)
    .where('deleted_at', which === 'live' ? 'is' : 'is not', null)
    .orderBy('id')
    .$narrowType<{ title: string; title_key: string }>();
}

/** The templates in which an exercise is planned, the oldest first. */
export async function templatesWith(scope: Scope, exerciseId: number): Promise<Template[]> {
  return await templates(scope, 'live')
    .where((where) =>
      where.exists(
        where
          .selectFrom('workout_exercises as x')
          .select('x.id')
          .whereRef('x.workout_id', '=', 'workouts.id')
          .where('x.exercise_id', '=', exerciseId),
      ),
    )
    .execute();
}

/** The user's templates by name, or those deleted. */
export async function listTemplates(scope: Scope, which: 'live' | 'deleted'): Promise<TemplateTotals[]> {
  const rows = await templates(scope, which).execute();
  const slots = await scope.db
    .selectFrom('workout_exercises as x')
    .innerJoin('workouts as w', 'w.id', 'x.workout_id')
    .innerJoin('exercises as e', 'e.id', 'x.exercise_id')
    .leftJoin('planned_sets as p', 'p.workout_exercise_id', 'x.id')
    .select(['x.workout_id as workoutId', 'e.name as exercise', sql<number>`count(p.id)`.as('sets')])
    .where('x.owner_id', '=', scope.user.id)
    .where('w.program_id', 'is', null)
    .groupBy(['x.id', 'x.workout_id', 'e.name', 'x.position'])
    .orderBy('x.position')
    .execute();
  const totals = rows.map((row): TemplateTotals => {
    const own = slots.filter(({ workoutId }) => workoutId === row.id);
    return {
      ...row,
      exercises: own.map(({ exercise }) => exercise),
      sets: own.reduce((sum, { sets }) => sum + sets, 0),
    };
  });
  return totals.sort((a, b) =>
    a.title_key < b.title_key ? -1 : a.title_key > b.title_key ? 1 : a.id - b.id,
  );
}

/**
 * The template a person means: by name, id, or a part of the name that fits one only. Never guesses between two.
 *
 * @param text as typed
 * @throws Failure usage when several fit; not-found with the nearest names
 */
export async function requireTemplate(scope: Scope, text: string): Promise<Template> {
  const all = await templates(scope, 'live').execute();
  const found = pick(all, text);
  if (found !== undefined) return found;
  const nearest = closest(text, all.map(keyed), 3).map(({ title }) => `"${title}"`);
  throw new Failure(
    'not-found',
    `there is no template "${text}"`,
    nearest.length > 0
      ? `did you mean ${nearest.join(', ').replace(/, ([^,]*)$/, ' or $1')}?`
      : 'see them with: ton template list',
  );
}

/**
 * A deleted template, the one deleted last where several had that name.
 *
 * @param text its name, a part of it, or its id
 * @throws Failure usage when several names fit; not-found
 */
export async function requireDeletedTemplate(scope: Scope, text: string): Promise<Template> {
  const all = await templates(scope, 'deleted').execute();
  const newest = new Map(
    all.sort((a, b) => (a.deleted_at ?? 0) - (b.deleted_at ?? 0)).map((row) => [row.title_key, row]),
  );
  const byId = all.find(({ id }) => id === numberOf(text));
  const found = byId ?? pick([...newest.values()], text);
  if (found !== undefined) return found;
  const isLive = pick(await templates(scope, 'live').execute(), text) !== undefined;
  throw new Failure(
    'not-found',
    isLive ? `the template "${text}" is not deleted` : `there is no deleted template "${text}"`,
    'see what can come back with: ton template list --deleted',
  );
}

function pick(all: readonly Template[], text: string): Template | undefined {
  return pickNamed(all, text, 'templates', keyed);
}

function keyed(template: Template): Template & Named {
  return { ...template, name: template.title, key: template.title_key };
}
