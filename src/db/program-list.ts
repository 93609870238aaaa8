import { sql, type SqlBool } from 'kysely';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import { visiblePrograms, type ProgramReach, type VisibleProgram } from './programs.js';
import type { Scope } from './scope.js';
import type { Program } from './tables.js';

export const programOrders = ['newest', 'oldest', 'name'] as const;
export type ProgramOrder = (typeof programOrders)[number];

/** A program as a list shows it. */
export interface ListedProgram extends VisibleProgram {
  /** Name of the coach whose program it is. */
  readonly coach: string | null;
  /** Of its longest week. */
  readonly days: number;
}

/** What a list of programs is narrowed by; everything that is given has to fit. */
export interface ProgramFilter {
  readonly reach: ProgramReach;
  readonly id?: number;
  /** Words that stand in the name, the description, or the names of coach and owner. */
  readonly text?: string;
  readonly zipCode?: string;
  /** Words of the coach's name, or of the user name. */
  readonly coach?: string;
  /** When it was made, UTC milliseconds: from, and before. */
  readonly from?: number;
  readonly before?: number;
  readonly order: ProgramOrder;
  /** The program that the page comes after. */
  readonly after?: Program;
  readonly limit: number;
  readonly offset: number;
}

/** Rows that are read at once when words decide, which the database cannot fold. */
const batch = 500;

/** A page of the programs that the user may see. */
export async function listPrograms(scope: Scope, filter: ProgramFilter): Promise<ListedProgram[]> {
  const { text, coach, limit, offset } = filter;
  if (text === undefined && coach === undefined) return await pageOf(scope, filter);
  const fits = fitsWords(filter);
  const found: ListedProgram[] = [];
  let after = filter.after;
  let read: number;
  do {
    const rows = await pageOf(scope, {
      ...filter,
      limit: batch,
      offset: 0,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...rows.filter(fits));
    after = rows.at(-1);
    read = rows.length;
  } while (read === batch && found.length < offset + limit);
  return found.slice(offset, offset + limit);
}

function fitsWords({ text, coach }: ProgramFilter): (row: ListedProgram) => boolean {
  const has = (wanted: string | undefined, ...texts: readonly (string | null)[]) => {
    if (wanted === undefined) return true;
    const folded = foldName(texts.map((one) => one ?? '').join(' '));
    return foldName(wanted)
      .split(' ')
      .every((word) => folded.includes(word));
  };
  return (row) =>
    has(text, row.name, row.description, row.coach, row.owner) &&
    (coach === undefined || (row.coach !== null && has(coach, row.coach, row.owner)));
}

async function pageOf(scope: Scope, filter: ProgramFilter): Promise<ListedProgram[]> {
  const { reach, id, zipCode, from, before, order, after, limit, offset } = filter;
  const direction = order === 'newest' ? 'desc' : 'asc';
  const column = order === 'name' ? 'p.name_key' : 'p.created_at';
  const beyond = sql.raw(order === 'newest' ? '<' : '>');
  let query = visiblePrograms(scope, reach)
    .leftJoin('coaches as c', 'c.id', 'p.coach_id')
    .select('c.name as coach')
    .select(
      sql<number>`(select coalesce(max(w.day_index), 0) from workouts w
        where w.owner_id = p.owner_id and w.program_id = p.id and w.deleted_at is null)`.as('days'),
    );
  if (id !== undefined) query = query.where('p.id', '=', id);
  if (zipCode !== undefined) query = query.where('p.zip_code', '=', zipCode);
  if (from !== undefined) query = query.where('p.created_at', '>=', from);
  if (before !== undefined) query = query.where('p.created_at', '<', before);
  if (after !== undefined) {
    const value = order === 'name' ? after.name_key : after.created_at;
    query = query.where(sql<SqlBool>`(${sql.ref(column)}, p.id) ${beyond} (${value}, ${after.id})`);
  }
  return await query
    .orderBy(column, direction)
    .orderBy('p.id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
}

/**
 * The program that a page of a list ended with. It tells its place also when it was deleted meanwhile.
 *
 * @throws Failure not-found when the user may not see it
 */
export async function programOfCursor(scope: Scope, id: number): Promise<Program> {
  const { db, user } = scope;
  const enrolled = db.selectFrom('enrollments').select('program_id').where('user_id', '=', user.id);
  const program = await db
    .selectFrom('programs')
    .selectAll()
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('owner_id', '=', user.id),
        where('visibility', '=', 'public'),
        where('id', 'in', enrolled),
      ]),
    )
    .executeTakeFirst();
  if (program !== undefined) return program;
  throw new Failure('not-found', `there is no program "${id}"`, 'begin again without --after');
}

/** The user's own deleted programs, the one deleted last first. */
export async function listDeletedPrograms(
  scope: Scope,
  { limit, offset }: Pick<ProgramFilter, 'limit' | 'offset'>,
): Promise<Program[]> {
  return await scope.db
    .selectFrom('programs')
    .selectAll()
    .where('owner_id', '=', scope.user.id)
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
}
