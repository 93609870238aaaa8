import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '../../db/scope.js';
import type { DatabaseRow, Table } from './shape.js';

/** A row with the rows that hang on it, one list for each child of its table. */
export interface Node {
  readonly row: DatabaseRow;
  readonly children: Node[][];
}

/** A session has dozens of rows; so many at once stay a few megabytes. */
const rowsPerPage = 200;
/** SQLite takes about 32,000 values in one statement. */
const idsPerQuery = 5000;

/** The user's rows of a top-level table with all that hangs on them, page by page in their order; without one, all at once. */
export async function* nodePages(scope: Scope, table: Table): AsyncGenerator<Node[], void, undefined> {
  const { order } = table;
  const mine = ownedBy(table, scope.user.id);
  if (order === undefined) {
    yield await withChildren(scope, table, await selectRows(scope, table, sql`${mine}`));
    return;
  }
  const columns = sql.join(order.map((column) => sql.ref(`t.${column}`)));
  let after = sql`true`;
  for (;;) {
    const rows = await selectRows(
      scope,
      table,
      sql`${mine} and ${after} order by ${columns} limit ${rowsPerPage}`,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield await withChildren(scope, table, rows);
    if (rows.length < rowsPerPage) return;
    after = sql`(${columns}) > (${sql.join(order.map((column) => last[column]))})`;
  }
}

function ownedBy(table: Table, userId: number): RawBuilder<unknown> {
  if (table.where !== undefined) return table.where(userId);
  return sql`${sql.ref(`t.${table.owner ?? ''}`)} = ${userId}`;
}

async function withChildren(scope: Scope, table: Table, rows: readonly DatabaseRow[]): Promise<Node[]> {
  const nodes = rows.map((row): Node => ({ row, children: [] }));
  for (const child of table.children ?? []) {
    const parent = child.parent ?? '';
    const byParent = new Map<unknown, Node[]>();
    const found = await childRows(
      scope,
      child,
      rows.map((row) => row.id),
    );
    for (const node of await withChildren(scope, child, found)) {
      const siblings = byParent.get(node.row[parent]);
      if (siblings === undefined) byParent.set(node.row[parent], [node]);
      else siblings.push(node);
    }
    for (const node of nodes) node.children.push(byParent.get(node.row.id) ?? []);
  }
  return nodes;
}

async function childRows(scope: Scope, table: Table, parentIds: readonly unknown[]): Promise<DatabaseRow[]> {
  const order = table.order ?? [];
  const end =
    order.length === 0 ? sql`` : sql` order by ${sql.join(order.map((column) => sql.ref(`t.${column}`)))}`;
  const rows: DatabaseRow[] = [];
  for (let at = 0; at < parentIds.length; at += idsPerQuery) {
    const ids = sql.join(parentIds.slice(at, at + idsPerQuery));
    const found = await selectRows(
      scope,
      table,
      sql`${sql.ref(`t.${table.parent ?? ''}`)} in (${ids})${end}`,
    );
    for (const row of found) rows.push(row);
  }
  return rows;
}

/** Rows of a table; a link between siblings comes as what names the other one, and as null when that is elsewhere. */
async function selectRows(scope: Scope, table: Table, rest: RawBuilder<unknown>): Promise<DatabaseRow[]> {
  const name = sql.table(table.table);
  const columns = Object.entries(table.columns).map(([column, described]) => {
    if (described.kind !== 'sibling') return sql.ref(`t.${column}`);
    const within = sql.ref(described.within);
    return sql`(select ${sql.ref(`o.${described.by}`)} from ${name} o where o.id = ${sql.ref(`t.${column}`)}
      and o.${within} is not distinct from t.${within} and o.user_id = t.user_id) as ${sql.ref(column)}`;
  });
  if (table.reference !== undefined || table.children !== undefined) columns.push(sql.ref('t.id'));
  if (table.parent !== undefined) columns.push(sql.ref(`t.${table.parent}`));
  const result = await sql<DatabaseRow>`select ${sql.join(columns)} from ${name} t where ${rest}`.execute(
    scope.db,
  );
  return result.rows;
}
