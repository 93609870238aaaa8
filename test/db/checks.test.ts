import { describe, expect, test } from 'vitest';
import { flagCases, numberCases, wordCases, type CheckCase } from './check-cases.js';
import { populatedDatabase } from './open.js';
import { inPassing, put, tableNames } from './rows.js';
import { ruleCases } from './rule-cases.js';
import { parents } from './sample-rows.js';
import type { Row } from './valid-rows.js';

const { raw, world } = await populatedDatabase();
const sample = parents(world);
const cases = [...wordCases, ...flagCases, ...numberCases(world), ...ruleCases(world)];

/** What SQLite says to a row, or null when it takes it; the row is gone again afterwards. */
function refusal(table: CheckCase['table'], given: Row): string | null {
  return inPassing(raw, () => {
    // There is one row of these, and it is taken.
    if (table === 'catalog_state' || table === 'acting_user') raw.exec(`delete from ${table}`);
    try {
      put(raw, table, { ...sample[table], ...given });
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  });
}

describe('a CHECK refuses what may never be stored and keeps what stands beside it', () => {
  test.each(cases.map((one) => [one.table, one.what, one] as const))('%s: %s', (table, _, { good, bad }) => {
    for (const row of good) expect(refusal(table, row), JSON.stringify(row)).toBeNull();
    for (const row of bad)
      expect(refusal(table, row), JSON.stringify(row)).toMatch(/^CHECK constraint failed/);
  });
});

test('every CHECK of the schema is the one that refuses a row of these cases', () => {
  const fired = new Set(
    cases.flatMap(({ table, bad }) =>
      bad.map((row) => `${table}: ${refusal(table, row)?.replace('CHECK constraint failed: ', '') ?? ''}`),
    ),
  );
  const tables = tableNames(raw).filter((name) => name !== 'schema_migrations');
  const all = tables.flatMap((table) => checksOf(table).map((check) => `${table}: ${check}`));
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((check) => !fired.has(check))).toEqual([]);
});

/** The expressions of a table's CHECKs, as written. */
function checksOf(table: string): string[] {
  const sql = raw.prepare('select sql from sqlite_master where name = ?').pluck().get(table) as string;
  return [...sql.matchAll(/check \(/g)].map(({ index }) => {
    const start = index + 'check ('.length;
    let depth = 1;
    let end = start;
    while (depth > 0) {
      const letter = sql[end];
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
      end += 1;
    }
    return sql.slice(start, end - 1);
  });
}
