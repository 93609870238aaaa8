import { expect, test } from 'vitest';
import { populatedDatabase } from './open.js';
import { count, tableNames } from './rows.js';

const { raw } = await populatedDatabase();

test.each(tableNames(raw))('the populated database has rows in %s', (table) => {
  expect(count(raw, table)).toBeGreaterThan(0);
});

test('the populated database is sound and has sets of every kind of load, in every unit', () => {
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  const kinds = raw.prepare('select distinct load_kind, unit from set_logs').all();
  expect(kinds).toHaveLength(8);
  expect(count(raw, 'users')).toBe(2);
});
