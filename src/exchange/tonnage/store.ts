import type { WriteScope } from '../../db/scope.js';
import type { Failure } from '../../domain/failure.js';
import { nameKey } from '../exercise-facts.js';
import { documentTables } from './document.js';
import { insertReturningId, insertRows, linkSibling, setReference } from './insert.js';
import type { TonnageDocument } from './read.js';
import { catalogReferences, type References } from './references.js';
import { checkRow, unsound, type DocumentRow } from './schema.js';
import { keyOfColumn, type DatabaseRow, type Json, type Table } from './shape.js';
import { jsonText, storedValue } from './values.js';

/** The row a list hangs on. */
interface Parent {
  readonly id: number;
  readonly row: DatabaseRow;
  readonly reference: Json;
}

interface Target {
  readonly scope: WriteScope;
  readonly references: References;
}

/**
 * Stores every row of a document as the scope's user's, in the transaction of the scope and outside the journal.
 *
 * @throws Failure usage naming the row that does not fit
 */
export async function storeRows(scope: WriteScope, { lists }: TonnageDocument): Promise<void> {
  const target = { scope, references: await catalogReferences(scope) };
  for (const table of documentTables) {
    const rows = (lists[table.key] ?? []).map((row, at) => checkRow(table, row, `${table.key}[${at}]`));
    await storeList(target, table, rows, table.key, null);
  }
}

async function storeList(
  target: Target,
  table: Table,
  rows: readonly DocumentRow[],
  path: string,
  parent: Parent | null,
): Promise<void> {
  const values = rows.map((row, at) => storedRow(target, table, row, `${path}[${at}]`, parent));
  if (table.children === undefined && table.reference === undefined) {
    await insertRows(target.scope, table, values, path);
  } else {
    const ids: number[] = [];
    for (const [at, stored] of values.entries())
      ids.push(await storeOne(target, table, stored, rows[at] ?? {}, `${path}[${at}]`, parent));
    await linkList(target, table, rows, ids, path);
  }
  for (const [column, described] of Object.entries(table.columns)) {
    if (described.kind !== 'sibling') continue;
    for (const [at, row] of rows.entries()) {
      if (row[column] === undefined) continue;
      const link = {
        column,
        ...described,
        own: row[described.by],
        other: row[column],
        parentId: parent?.id ?? null,
      };
      if (!(await linkSibling(target.scope, table, link)))
        throw dangling(`${path}[${at}].${column}`, row[column]);
    }
  }
}

/** Stores a row and what hangs on it. @returns its id */
async function storeOne(
  target: Target,
  table: Table,
  stored: DatabaseRow,
  row: DocumentRow,
  path: string,
  parent: Parent | null,
): Promise<number> {
  const id = await insertReturningId(target.scope, table, stored, path);
  const reference = table.reference?.of(stored, parent?.reference ?? null) ?? null;
  if (table.reference !== undefined) target.references.learn(table.reference.kind, id, reference);
  for (const child of table.children ?? []) {
    const children = (row[child.key] ?? []) as unknown as DocumentRow[];
    await storeList(target, child, children, `${path}.${child.key}`, { id, row: stored, reference });
  }
  return id;
}

/** The columns of a row; what leads to its own list is still empty. */
function storedRow(
  { scope, references }: Target,
  table: Table,
  row: DocumentRow,
  path: string,
  parent: Parent | null,
): DatabaseRow {
  const stored: Record<string, unknown> = {};
  for (const [column, described] of Object.entries(table.columns)) {
    const isLater =
      described.kind === 'sibling' || (described.kind === 'reference' && described.isLater === true);
    const key = keyOfColumn(column);
    const value = isLater ? null : storedValue(described, row[key], references);
    if (value === undefined) throw dangling(`${path}.${key}`, row[key]);
    stored[column] = value;
  }
  for (const [column, from] of Object.entries(table.folded ?? {})) {
    const name = stored[from];
    stored[column] = typeof name === 'string' ? nameKey(name) : null;
  }
  for (const column of table.inherited ?? []) stored[column] = parent?.row[column] ?? null;
  if (table.owner !== undefined) stored[table.owner] = scope.user.id;
  if (table.parent !== undefined) stored[table.parent] = parent?.id ?? null;
  return stored;
}

/** Fills in the references of a list to its own rows. */
async function linkList(
  { scope, references }: Target,
  table: Table,
  rows: readonly DocumentRow[],
  ids: readonly number[],
  path: string,
): Promise<void> {
  for (const [column, described] of Object.entries(table.columns)) {
    if (described.kind !== 'reference' || described.isLater !== true) continue;
    for (const [at, row] of rows.entries()) {
      const reference = row[keyOfColumn(column)];
      if (reference === undefined) continue;
      const other = references.idOf(described.to, reference);
      if (other === undefined) throw dangling(`${path}[${at}].${keyOfColumn(column)}`, reference);
      await setReference(scope, table, column, ids[at] ?? 0, other);
    }
  }
}

function dangling(path: string, reference: Json | undefined): Failure {
  return unsound(`${path}: there is no ${jsonText(reference ?? null)} here`);
}
