import type SqliteDatabase from 'better-sqlite3';

interface SchemaObject {
  type: 'table' | 'index' | 'view';
  name: string;
  sql: string;
}

interface ColumnInfo {
  name: string;
  type: string;
  notnull: 0 | 1;
  pk: number;
}

interface ForeignKey {
  id: number;
  seq: number;
  table: string;
  from: string;
}

function objects(database: SqliteDatabase.Database): SchemaObject[] {
  return database
    .prepare(
      `select type, name, sql from sqlite_master where sql is not null and name not like 'sqlite_%' order by rowid`,
    )
    .all() as SchemaObject[];
}

/** The statements that make the schema, tables before indexes before views, from the database itself. */
export function schemaAsSql(database: SqliteDatabase.Database): string {
  const order = ['table', 'index', 'view'];
  const sorted = objects(database).sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  return `${sorted.map(({ sql }) => `${sql.trim()};`).join('\n\n')}\n`;
}

/** The tables, their columns and the references between them as a Mermaid entity-relationship diagram. */
export function schemaAsMermaid(database: SqliteDatabase.Database): string {
  const tables = objects(database).filter(({ type }) => type === 'table');
  const relations: string[] = [];
  const entities: string[] = [];
  for (const { name } of tables) {
    const keys = foreignKeys(database, name);
    const referring = new Map(keys.flatMap((columns) => columns.map(({ from }) => [from, 'FK'])));
    const columns = database
      .prepare(`select name, type, "notnull", pk from pragma_table_xinfo(?)`)
      .all(name) as ColumnInfo[];
    const lines = columns.map(({ name: column, type, pk }) => {
      const marks = [...(pk > 0 ? ['PK'] : []), ...(referring.has(column) ? ['FK'] : [])].join(', ');
      return `    ${type.toLowerCase()} ${column}${marks === '' ? '' : ` ${marks}`}`;
    });
    entities.push(`  ${name} {\n${lines.join('\n')}\n  }`);
    for (const columnsOfKey of keys) {
      const [first] = columnsOfKey;
      if (first === undefined) continue;
      const isOptional = columnsOfKey.some(({ from }) =>
        columns.some((column) => column.name === from && column.notnull === 0 && column.pk === 0),
      );
      const via = columnsOfKey.map(({ from }) => from).join(', ');
      relations.push(`  ${first.table} ${isOptional ? '|o' : '||'}--o{ ${name} : "${via}"`);
    }
  }
  return `erDiagram\n${[...relations, ...entities].join('\n')}\n`;
}

/** The references of a table, each with its columns in order. */
function foreignKeys(database: SqliteDatabase.Database, table: string): ForeignKey[][] {
  const rows = database
    .prepare('select id, seq, "table", "from" from pragma_foreign_key_list(?) order by id desc, seq')
    .all(table) as ForeignKey[];
  const byId = new Map<number, ForeignKey[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId.values()];
}
