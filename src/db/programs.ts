import { sql, type SqlBool } from 'kysely';
import { closest } from '../domain/closest.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import { numberOf, pickNamed } from '../domain/pick-named.js';
import type { Scope } from './scope.js';
import type { Program } from './tables.js';

/** A program and what it is to the user. */
export interface VisibleProgram extends Program {
  /** Whose it is. */
  readonly owner: string;
  /** `own`, the user's live enrollment in somebody else's or their own program, or only public. */
  readonly standing: 'own' | 'invited' | 'active' | 'paused' | 'public';
}

/** Which programs: own ones and those joined, or public ones as well. */
export type ProgramReach = 'mine' | 'all';

/**
 * The programs a user may see: their own, those they are enrolled in or invited to, and public ones. Every command finds
 * programs through here, and nobody else's is ever found.
 */
export function visiblePrograms(scope: Scope, reach: ProgramReach) {
  const isOwn = sql<SqlBool>`p.owner_id = ${scope.user.id}`;
  const isPublic = sql<SqlBool>`p.visibility = 'public'`;
  return (
    scope.db
      .selectFrom('programs as p')
      .innerJoin('users as o', 'o.id', 'p.owner_id')
      .leftJoin('enrollments as e', (join) =>
        join
          .onRef('e.program_id', '=', 'p.id')
          .on('e.user_id', '=', scope.user.id)
          .on('e.status', '<>', 'left'),
      )
      .selectAll('p')
      .select('o.username as owner')
      .select(
        sql<
          VisibleProgram['standing']
        >`case when ${isOwn} then 'own' else coalesce(e.status, 'public') end`.as('standing'),
      )
      .where('p.deleted_at', 'is', null)
      // Who follows a program goes on with it when its owner is removed.
      .where((where) => where.or([where('o.deleted_at', 'is', null), where('e.id', 'is not', null)]))
      .where((where) =>
        where.or([isOwn, where('e.id', 'is not', null), ...(reach === 'all' ? [isPublic] : [])]),
      )
  );
}

/**
 * The program a person means: by name or id exactly, else by a part of the name that fits one only. Their own come before
 * those they are enrolled in, and both before public ones. Never guesses between two.
 *
 * @param text as typed
 * @throws Failure usage when several fit; not-found with the nearest names
 */
export async function requireProgram(scope: Scope, text: string): Promise<VisibleProgram> {
  const mine = await visiblePrograms(scope, 'mine').orderBy('p.id').execute();
  const own =
    pick(
      mine.filter(({ standing }) => standing === 'own'),
      text,
    ) ?? pick(mine, text);
  if (own !== undefined) return own;
  const found = pick(await namedAlike(scope, text), text);
  if (found !== undefined) return found;
  const nearest = closest(text, mine.map(keyed), 3).map(({ name }) => `"${name}"`);
  throw new Failure(
    'not-found',
    `there is no program "${text}"`,
    nearest.length > 0
      ? `did you mean ${nearest.join(', ').replace(/, ([^,]*)$/, ' or $1')}?`
      : 'see yours with: ton program list, and public ones with: ton program search',
  );
}

/**
 * A program of the user's own, as `requireProgram` finds it.
 *
 * @throws Failure denied when it is somebody else's; and as `requireProgram` does
 */
export async function requireOwnProgram(scope: Scope, text: string): Promise<VisibleProgram> {
  return expectOwnProgram(await requireProgram(scope, text));
}

/**
 * A program that was found, made sure to be the user's own.
 *
 * @throws Failure denied when it is somebody else's
 */
export function expectOwnProgram(program: VisibleProgram): VisibleProgram {
  if (program.standing === 'own') return program;
  throw new Failure(
    'denied',
    `the program "${program.name}" belongs to "${program.owner}"`,
    `make one of your own of it with: ton program copy "${program.name}"`,
  );
}

/** The user's own programs, by name. */
export async function ownPrograms(scope: Scope): Promise<Program[]> {
  return await scope.db
    .selectFrom('programs')
    .selectAll()
    .where('owner_id', '=', scope.user.id)
    .where('deleted_at', 'is', null)
    .orderBy('name_key')
    .execute();
}

/** The deleted programs of the user's own, the one deleted last at the end. */
export async function deletedPrograms(scope: Scope): Promise<Program[]> {
  return await scope.db
    .selectFrom('programs')
    .selectAll()
    .where('owner_id', '=', scope.user.id)
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at')
    .execute();
}

/**
 * A deleted program of the user's own, the one deleted last where several had that name.
 *
 * @param text its name, a part of it, or its id
 * @throws Failure usage when several names fit; not-found
 */
export async function requireDeletedProgram(scope: Scope, text: string): Promise<Program> {
  const all = await deletedPrograms(scope);
  const byId = all.find(({ id }) => id === numberOf(text));
  const found = byId ?? pick([...new Map(all.map((row) => [row.name_key, row])).values()], text);
  if (found !== undefined) return found;
  throw new Failure(
    'not-found',
    `there is no deleted program "${text}"`,
    'see what can come back with: ton program list --deleted',
  );
}

/** The user's own program of exactly that name, once folded. */
export async function ownProgramNamed(scope: Scope, name: string): Promise<Program | undefined> {
  return await scope.db
    .selectFrom('programs')
    .selectAll()
    .where('owner_id', '=', scope.user.id)
    .where('name_key', '=', foldName(name))
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/**
 * Makes sure a program of the user's own may be called that.
 *
 * @param except the program that may have the name already
 * @throws Failure usage when it has no letter or digit; conflict when another has it
 */
export async function expectFreeProgramName(scope: Scope, name: string, except?: number): Promise<void> {
  if (foldName(name) === '')
    throw new Failure('usage', `"${name}" is not a name`, 'a name has a letter or a digit');
  const taken = await ownProgramNamed(scope, name);
  if (taken === undefined || taken.id === except) return;
  throw new Failure(
    'conflict',
    `there is a program "${taken.name}" already`,
    `choose another name, or see it with: ton program show "${taken.name}"`,
  );
}

/**
 * A program of the user's own as it is now, by its id.
 *
 * @throws Failure not-found when it was deleted meanwhile
 */
export async function ownProgram(scope: Scope, id: number): Promise<Program> {
  const program = await scope.db
    .selectFrom('programs')
    .selectAll()
    .where('id', '=', id)
    .where('owner_id', '=', scope.user.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (program !== undefined) return program;
  throw new Failure('not-found', `there is no program "${id}" any more`, 'see yours with: ton program list');
}

/** The id of the user as a coach, or null for one who is none. */
export async function coachIdOf(scope: Scope): Promise<number | null> {
  const coach = await scope.db
    .selectFrom('coaches')
    .select('id')
    .where('user_id', '=', scope.user.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return coach?.id ?? null;
}

/** Somebody with a live enrollment in a program. */
export interface EnrolledAthlete {
  readonly username: string;
  readonly status: 'invited' | 'active' | 'paused';
}

/** Who a change of one's own program touches, by name. */
export async function enrolledIn(scope: Scope, program: Program): Promise<EnrolledAthlete[]> {
  return await scope.db
    .selectFrom('enrollments as e')
    .innerJoin('users as u', 'u.id', 'e.user_id')
    .innerJoin('programs as p', 'p.id', 'e.program_id')
    .select(['u.username', 'e.status'])
    .where('e.program_id', '=', program.id)
    .where('p.owner_id', '=', scope.user.id)
    .where('e.status', '<>', 'left')
    .where('u.deleted_at', 'is', null)
    .orderBy('u.username_key')
    .$narrowType<{ status: EnrolledAthlete['status'] }>()
    .execute();
}

/** Public programs that the words may mean; of many strangers' programs not all names are read. */
async function namedAlike(scope: Scope, text: string): Promise<VisibleProgram[]> {
  const [first = ''] = foldName(text).split(' ');
  const id = numberOf(text);
  return await visiblePrograms(scope, 'all')
    .where((where) =>
      where.or([
        where('p.name_key', 'like', `%${first.replace(/[%_\\]/g, '')}%`),
        ...(id === null ? [] : [where('p.id', '=', id)]),
      ]),
    )
    .orderBy('p.id')
    .limit(1000)
    .execute();
}

function pick<T extends Program>(all: readonly T[], text: string): T | undefined {
  return pickNamed(all, text, 'programs', keyed);
}

function keyed<T extends Program>(program: T): T & { readonly key: string } {
  return { ...program, key: program.name_key };
}
