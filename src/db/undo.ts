import type { Selectable } from 'kysely';
import { Failure } from '../domain/failure.js';
import { deferForeignKeys } from './engines/deferred-keys.js';
import { isForeignKeyViolation, isUniqueViolation } from './engines/sqlite-errors.js';
import { exercisesOfUserFormula } from './formula.js';
import { importMark, putBackImport, takeOutImport } from './import-rows.js';
import { journaledTables, linkTables, type RecordedTableName } from './journaled-tables.js';
import { inTransaction, type Scope, type WriteScope } from './scope.js';
import type { ChangesTable, CommandsTable } from './tables/journal.js';
import type { User } from './tables.js';
import { deleteValues, findRow, insertValues, record, setColumns, storedColumns } from './write.js';

export type Command = Selectable<CommandsTable>;
type Change = Selectable<ChangesTable>;
type Values = Record<string, unknown>;
type Direction = 'undo' | 'redo';

/** A command that was undone or redone, and the exercises whose sets or formula it touched. */
export interface Reversal {
  readonly command: Command;
  readonly exerciseIds: readonly number[];
}

/**
 * The user's commands that changed something, newest first.
 *
 * @param limit how many at most
 */
export async function listCommands(scope: Scope, limit: number): Promise<Command[]> {
  return await scope.db
    .selectFrom('commands')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The command that `ton undo` would take back: the newest that still stands. */
async function undoable(scope: Scope): Promise<Command | undefined> {
  return await scope.db
    .selectFrom('commands')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The command that `ton redo` would bring back: the oldest one undone with no other command run since. */
async function redoable(scope: Scope): Promise<Command | undefined> {
  return await scope.db
    .selectFrom('commands')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('undone_after', '=', await newestId(scope))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** The id of the user's newest command, undone or not; 0 when there is none. */
async function newestId(scope: Scope): Promise<number> {
  const row = await scope.db
    .selectFrom('commands')
    .select((f) => f.fn.max('id').as('id'))
    .where('user_id', '=', scope.user.id)
    .executeTakeFirst();
  return row?.id ?? 0;
}

/**
 * Takes back the user's last command, or brings back the last one taken back, row by row and exactly.
 *
 * @param after called in the same transaction, to bring derived figures in line
 * @throws Failure not-found when there is none; conflict when a row has changed since
 */
export async function reverse(
  outer: Scope,
  direction: Direction,
  after: (scope: WriteScope, reversal: Reversal) => Promise<void>,
): Promise<Reversal> {
  return await inTransaction(outer, { name: direction, words: direction }, async (scope) => {
    const command = await (direction === 'undo' ? undoable(scope) : redoable(scope));
    if (command === undefined)
      throw new Failure('not-found', `there is nothing to ${direction}`, 'see: ton undo --list');
    const exerciseIds = await applyChanges(scope, command, direction);
    await scope.db
      .updateTable('commands')
      .set(
        direction === 'undo'
          ? { undone_at: scope.now, undone_after: await newestId(scope) }
          : { undone_at: null, undone_after: null },
      )
      .where('id', '=', command.id)
      .execute();
    const reversal = { command, exerciseIds };
    await after({ ...scope, user: await userAsStored(scope) }, reversal);
    return reversal;
  });
}

/** The user's row, which the changes may have been to. */
async function userAsStored(scope: WriteScope): Promise<User> {
  return await scope.db
    .selectFrom('users')
    .selectAll()
    .where('id', '=', scope.user.id)
    .executeTakeFirstOrThrow();
}

async function applyChanges(scope: WriteScope, command: Command, direction: Direction): Promise<number[]> {
  const changes = await scope.db
    .selectFrom('changes')
    .selectAll()
    .where('command_id', '=', command.id)
    .orderBy('id', direction === 'undo' ? 'desc' : 'asc')
    .execute();
  const exercises = new Set<number>();
  if (changes.some(movesSlot)) await deferForeignKeys(scope.db);
  try {
    const imports = changes.filter(({ table_name }) => table_name === importMark);
    const others = changes.filter(({ table_name }) => table_name !== importMark);
    const bringBack = (imports[0]?.before !== null) === (direction === 'undo');
    // Rows that an import changed may name exercises that it made: these come back first and go last.
    if (imports.length > 0 && bringBack)
      for (const id of await putBackImport(scope, imports)) exercises.add(id);
    for (const change of others)
      for (const id of await applyChange(scope, `"ton ${command.words}"`, change, direction))
        exercises.add(id);
    if (imports.length > 0 && !bringBack)
      for (const id of await takeOutImport(scope, imports)) exercises.add(id);
    if (changes.some(isOfUserFormula))
      for (const id of await exercisesOfUserFormula(scope)) exercises.add(id);
  } catch (error) {
    if (!isUniqueViolation(error) && !isForeignKeyViolation(error)) throw error;
    throw conflict(command, direction, error);
  }
  return [...exercises].sort((a, b) => a - b);
}

/**
 * Takes back what an import changed of rows that were there before it, and records that as part of the command under way.
 *
 * @returns the exercises whose sets were touched
 * @throws Failure conflict when one of these rows has changed since
 */
export async function takeBackChangesOfImport(scope: WriteScope, importId: number): Promise<number[]> {
  const changes = await scope.db
    .selectFrom('changes')
    .selectAll()
    .where('table_name', '<>', importMark)
    .where('command_id', '=', (from) =>
      from
        .selectFrom('changes as c')
        .innerJoin('commands as m', 'm.id', 'c.command_id')
        .select((f) => f.fn.min<number>('c.command_id').as('id'))
        .where('m.user_id', '=', scope.user.id)
        .where('c.table_name', '=', importMark)
        .where('c.row_key', '=', JSON.stringify({ import_id: importId }))
        .where('m.name', '=', 'import')
        .where('m.undone_at', 'is', null),
    )
    .orderBy('id', 'desc')
    .execute();
  const exercises = new Set<number>();
  for (const change of changes) {
    for (const id of await applyChange(scope, `import "${importId}"`, change, 'undo')) exercises.add(id);
    const parse = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
    const key = JSON.parse(change.row_key) as Values;
    await record(scope, change.table_name, key, parse(change.after), parse(change.before));
  }
  return [...exercises];
}

/**
 * Brings one row to the state the journal holds for that direction; it must still be as the command left it.
 *
 * @param what is undone or redone, for a message
 */
async function applyChange(
  scope: WriteScope,
  what: string,
  change: Change,
  direction: Direction,
): Promise<number[]> {
  const table = change.table_name as RecordedTableName;
  if (!(table in journaledTables) && !(table in linkTables))
    throw new Error(`the journal names an unknown table: ${table}`);
  const key = JSON.parse(change.row_key) as Values;
  const [from, to] = (
    direction === 'undo' ? [change.after, change.before] : [change.before, change.after]
  ).map((text) => (text === null ? null : (JSON.parse(text) as Values))) as [Values | null, Values | null];
  const current = await findRow(scope, table, key);
  const expected =
    from === null
      ? current === undefined
      : current !== undefined && sameColumns(from, storedColumns(table, current));
  if (!expected) {
    throw new Failure(
      'conflict',
      `cannot ${direction} ${what}: a row of ${table} has changed since`,
      'somebody else changed it; correct it by hand, with an edit or a delete',
    );
  }
  if (to === null && table === 'users') await refuseToLose(scope, Number(key.id));
  if (to === null) await deleteValues(scope, table, key);
  else if (from === null) await insertValues(scope, table, to);
  else await setColumns(scope, table, key, to);
  return exercisesTouched(table, [current ?? {}, to ?? {}]);
}

/** The exercises whose records a change of a row may move: a set's, on both sides where it went from one to another. */
function exercisesTouched(table: RecordedTableName, states: readonly Values[]): number[] {
  if (table === 'set_logs' || table === 'exercise_settings')
    return states.flatMap(({ exercise_id: id }) => (typeof id === 'number' ? [id] : []));
  const isRemeasured = table === 'exercises' && states.every((state) => 'measurement' in state);
  return isRemeasured ? [Number(states[0]?.id)] : [];
}

/** Whether a change moves a place in a session to another exercise, and its sets, which name both, with it. */
function movesSlot({ table_name: table, before, after }: Change): boolean {
  return table === 'session_exercises' && [before, after].every((row) => row?.includes('"exercise_id"'));
}

/**
 * A user who was added goes again only with nothing of theirs: the row would take everything along, unrecorded.
 *
 * @throws Failure conflict when the user has anything
 */
async function refuseToLose(scope: WriteScope, userId: number): Promise<void> {
  const { belongingsOf } = await import('./belongings.js');
  if ((await belongingsOf(scope, userId)).every(({ count }) => count === 0)) return;
  throw new Failure(
    'conflict',
    'cannot undo: the user who was added has data since',
    'put the user away, to be restored: ton user remove NAME',
  );
}

/** Whether a change moves the records of every exercise without a formula of its own. */
function isOfUserFormula({ table_name: table, before }: Change): boolean {
  return table === 'users' && 'one_rep_max_formula' in (JSON.parse(before ?? '{}') as Values);
}

function sameColumns(expected: Values, row: Values): boolean {
  return Object.entries(expected).every(([column, value]) => row[column] === value);
}

function conflict(command: Command, direction: Direction, cause: unknown): Failure {
  return new Failure(
    'conflict',
    `cannot ${direction} "ton ${command.words}": something newer has taken its place or needs it`,
    'see what happened since with: ton undo --list',
    { cause },
  );
}
