import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.js';
import type { ColumnTypes } from '../../migrations/migration.js';
import { postgresTypes } from '../../src/db/engines/postgres-types.js';
import { emptyDatabase } from '../db/open.js';

/** The statements a migration would run, in order, against a server that only listens. */
async function statements(
  types: ColumnTypes,
  direction: 'up' | 'down',
): Promise<{ name: string; text: string }[]> {
  const seen: { name: string; text: string }[] = [];
  let name = '';
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (inner) => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      seen.push({ name, text: query.sql });
    },
  });
  const ordered = direction === 'up' ? migrations : [...migrations].reverse();
  for (const migration of ordered) {
    name = migration.name;
    await migration[direction](db, types);
  }
  return seen;
}

const up = await statements(postgresTypes, 'up');
const down = await statements(postgresTypes, 'down');

/** What PostgreSQL does not know, or knows as something too small. */
const strangers = [
  /\bglob\b/i,
  /\bstrftime\b/i,
  /\bprintf\b/i,
  /\bautoincrement\b/i,
  /\bstrict\b/i,
  /\bpragma\b/i,
  /\bunixepoch\b/i,
  /\bcollate nocase\b/i,
  /\bwithout rowid\b/i,
  /\b(integer|int|real)\b/i,
];

describe('the schema for PostgreSQL', () => {
  test.each(migrations.map(({ name }) => name))('%s speaks no SQLite', (name) => {
    const texts = [...up, ...down].filter((one) => one.name === name).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) for (const word of strangers) expect(text).not.toMatch(word);
  });

  test('ends with the same tables, indexes and views as SQLite’s', async () => {
    const made = new Set<string>();
    for (const { text } of up) {
      const [, verb, name] = /^(create|drop|alter) (?:unique )?(?:table|index|view) (\w+)/.exec(text) ?? [];
      expect(name, text).toBeDefined();
      if (verb === 'create') made.add(name ?? '');
      if (verb === 'drop') made.delete(name ?? '');
    }
    const { raw } = await emptyDatabase();
    const ours = raw
      .prepare(
        `select name from sqlite_master where name not like 'sqlite_%' and name <> 'schema_migrations'`,
      )
      .pluck()
      .all();
    expect([...made].sort()).toEqual(ours.sort());
  });

  test('takes down all it made, what refers to something before the thing itself', () => {
    const alive = new Set(up.flatMap(({ text }) => /^create (table|view) (\w+)/.exec(text)?.[2] ?? []));
    const bodies = new Map(up.map(({ text }) => [/^create (?:table|view) (\w+)/.exec(text)?.[1], text]));
    for (const { text } of down) {
      const dropped = /^drop (?:table|view) (\w+)/.exec(text)?.[1];
      if (dropped === undefined) continue;
      expect(alive.delete(dropped), dropped).toBe(true);
      for (const other of alive) {
        expect(bodies.get(other), `${other} still refers to ${dropped}`).not.toMatch(
          new RegExp(`(references|from|join) ${dropped}\\b`),
        );
      }
    }
    expect([...alive]).toEqual([]);
  });
});
