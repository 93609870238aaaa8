import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { schemaAsMermaid, schemaAsSql } from '../../src/db/schema-text.js';
import { emptyDatabase } from './open.js';
import { tableNames } from './rows.js';

const { raw } = await emptyDatabase();

/** Everything that makes a schema: columns, keys and their actions, indexes, and the text of views. */
function shapeOf(database: SqliteDatabase.Database) {
  const read = (sql: string, name: string) => database.prepare(sql).all(name);
  const objects = database
    .prepare(
      `select type, name, tbl_name, sql from sqlite_master where name not like 'sqlite_%' order by type, name`,
    )
    .all();
  const tables = tableNames(database).map((name) => ({
    name,
    columns: read('select * from pragma_table_xinfo(?)', name),
    references: read('select * from pragma_foreign_key_list(?)', name),
    indexes: read('select name, "unique", origin, partial from pragma_index_list(?) order by name', name),
  }));
  return { objects, tables };
}

test('the schema as SQL makes the same schema in an empty database', () => {
  const copy = new SqliteDatabase(':memory:');
  copy.exec(schemaAsSql(raw));
  expect(shapeOf(copy)).toEqual(shapeOf(raw));
  expect(schemaAsSql(copy)).toBe(schemaAsSql(raw));
  expect(tableNames(copy).length).toBeGreaterThan(25);
});

describe('the schema as a Mermaid diagram', () => {
  const diagram = schemaAsMermaid(raw);
  const lines = diagram.split('\n');

  test('starts as Mermaid wants it and closes every brace', () => {
    expect(lines[0]).toBe('erDiagram');
    const word = String.raw`[a-z_0-9]+`;
    const line = new RegExp(
      `^(  ${word} \\{|    (integer|real|text) ${word}( PK| FK| PK, FK)?|  \\}|  ${word} (\\|\\||\\|o)--o\\{ ${word} : "[a-z_, ]+")$`,
    );
    for (const text of lines.slice(1, -1)) expect(text).toMatch(line);
    expect(lines.filter((text) => text.endsWith('{') && !text.includes('--'))).toHaveLength(
      tableNames(raw).length,
    );
  });

  test.each(tableNames(raw))('names %s with its columns and references', (table) => {
    const start = lines.indexOf(`  ${table} {`);
    const body = lines.slice(start + 1, lines.indexOf('  }', start)).map((text) => text.trim().split(' ')[1]);
    expect(body).toEqual(raw.prepare('select name from pragma_table_xinfo(?)').pluck().all(table));
    const keys = raw
      .prepare(
        `select "table" as target, group_concat("from", ', ') as via from
         (select * from pragma_foreign_key_list(?) order by id, seq) group by id`,
      )
      .all(table) as { target: string; via: string }[];
    for (const { target, via } of keys) {
      const arrows = lines.filter(
        (text) => text.startsWith(`  ${target} `) && text.endsWith(` ${table} : "${via}"`),
      );
      expect(arrows, via).toHaveLength(1);
    }
    expect(lines.filter((text) => text.includes(`--o{ ${table} : `))).toHaveLength(keys.length);
  });

  test('tells a reference that must be there from one that may be', () => {
    expect(lines).toContain('  sessions ||--o{ session_exercises : "user_id, session_id"');
    expect(lines).toContain('  programs |o--o{ sessions : "program_id"');
    expect(lines).toContain('    integer user_id PK, FK');
    expect(lines).toContain('    real weight_kg');
  });
});
