import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { Failure } from '../domain/failure.js';
import { uuidV7 } from '../domain/uuid.js';
import type { Scope, WriteScope } from './scope.js';
import type { Coach, Program, Tables } from './tables.js';
import { insertRow, updateRow } from './write.js';

/** A coach and the user who is one. */
export interface NamedCoach extends Coach {
  readonly username: string;
}

/** What a coach says of themselves. */
export type CoachProfile = Partial<Pick<Coach, 'name' | 'bio' | 'zip_code'>>;

function namedCoaches(scope: Scope) {
  return scope.db
    .selectFrom('coaches as c')
    .innerJoin('users as u', 'u.id', 'c.user_id')
    .selectAll('c')
    .select('u.username')
    .where('u.deleted_at', 'is', null);
}

/**
 * The coaches of this file, in the order they came.
 *
 * @param zipCode those of one place alone
 */
export async function listCoaches(scope: Scope, zipCode?: string): Promise<NamedCoach[]> {
  const coaches = namedCoaches(scope).where('c.deleted_at', 'is', null).orderBy('c.id');
  return await (zipCode === undefined ? coaches : coaches.where('c.zip_code', '=', zipCode)).execute();
}

/** The acting user as a coach; undefined for somebody who is none. */
export async function ownCoach(scope: Scope): Promise<NamedCoach | undefined> {
  return await namedCoaches(scope)
    .where('c.user_id', '=', scope.user.id)
    .where('c.deleted_at', 'is', null)
    .executeTakeFirst();
}

/**
 * The acting user as a coach.
 *
 * @throws Failure not-found for somebody who is none
 */
export async function requireOwnCoach(scope: Scope): Promise<NamedCoach> {
  const coach = await ownCoach(scope);
  if (coach !== undefined) return coach;
  throw new Failure('not-found', `"${scope.user.username}" is no coach`, 'become one with: ton coach add');
}

/**
 * A coach by id, username or name.
 *
 * @throws Failure not-found; usage when several coaches have that name
 */
export async function requireCoach(scope: Scope, text: string): Promise<NamedCoach> {
  const wanted = text.toLowerCase();
  const coaches = await listCoaches(scope);
  const exact = coaches.find(({ id, username }) => String(id) === text || username.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const [found, other] = coaches.filter(({ name }) => name.toLowerCase() === wanted);
  if (found === undefined)
    throw new Failure('not-found', `there is no coach "${text}"`, 'see who coaches with: ton coach list');
  if (other === undefined) return found;
  throw new Failure('usage', `several coaches are called "${text}"`, 'name one by the username or the id');
}

/**
 * Makes the acting user a coach; somebody who was one before gets the old profile back, with what is given new.
 *
 * @throws Failure conflict for somebody who is one
 */
export async function addCoach(
  scope: WriteScope,
  { name, ...profile }: CoachProfile & { readonly name: string },
): Promise<Coach> {
  const before = await scope.db
    .selectFrom('coaches')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .executeTakeFirst();
  if (before === undefined)
    return await insertRow(scope, 'coaches', { uid: uuidV7(scope.now, scope.random(10)), name, ...profile });
  if (before.deleted_at !== null)
    return await updateRow(scope, 'coaches', before.id, { name, ...profile, deleted_at: null });
  throw new Failure(
    'conflict',
    `"${scope.user.username}" is a coach already`,
    'change the profile with: ton coach edit',
  );
}

/** The public programs of a coach, which anyone may join, in the order they came. */
export async function programsOfCoach(scope: Scope, coach: Coach): Promise<Program[]> {
  return await scope.db
    .selectFrom('programs as p')
    .selectAll('p')
    .where('p.visibility', '=', 'public')
    .where('p.deleted_at', 'is', null)
    .where((where) => ofCoach(where, coach))
    .orderBy('p.id')
    .execute();
}

/** A program is the coach's that it names, else its owner's. */
export function ofCoach(
  where: ExpressionBuilder<Tables & { p: Tables['programs'] }, 'p'>,
  coach: Coach,
): ExpressionWrapper<Tables & { p: Tables['programs'] }, 'p', SqlBool> {
  return where.or([
    where('p.coach_id', '=', coach.id),
    where.and([where('p.coach_id', 'is', null), where('p.owner_id', '=', coach.user_id)]),
  ]);
}

/** The coach whose program it is, and who may read along; undefined for a program of nobody who coaches. */
export async function coachOf(
  scope: Scope,
  program: Pick<Program, 'coach_id' | 'owner_id'>,
): Promise<NamedCoach | undefined> {
  const coaches = namedCoaches(scope).where('c.deleted_at', 'is', null);
  return await (
    program.coach_id === null
      ? coaches.where('c.user_id', '=', program.owner_id)
      : coaches.where('c.id', '=', program.coach_id)
  ).executeTakeFirst();
}
