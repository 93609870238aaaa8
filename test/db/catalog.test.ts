import { expect, test } from 'vitest';
import { catalog, catalogVersion, equipment } from '../../src/catalog/index.js';
import { installCatalog } from '../../src/db/catalog.js';
import { copyOf, populatedDatabase } from './open.js';
import { count, dump } from './rows.js';
import { noon } from './valid-rows.js';

const template = await populatedDatabase();
const later = noon + 1000;

/** Rows without the time they were written. */
const timeless = (rows: unknown[] | undefined) =>
  rows?.map((row) => ({ ...(row as object), id: null, created_at: null, updated_at: null }));

test('the shipped exercises and equipment are in a new file, each with a primary muscle', () => {
  const { raw } = template;
  expect(count(raw, 'exercises', 'owner_id is null')).toBe(catalog.length);
  expect(count(raw, 'equipment', 'owner_id is null')).toBe(equipment.length);
  expect(raw.prepare('select version from catalog_state').pluck().get()).toBe(catalogVersion);
  const primary = `exists (select 1 from exercise_muscles m where m.exercise_id = exercises.id and m.role = 'primary')`;
  expect(count(raw, 'exercises', `owner_id is null and ${primary}`)).toBe(catalog.length);
});

test('installing it again keeps every id and changes nothing a user owns or made', async () => {
  const { raw, db } = copyOf(template);
  const before = dump(raw);
  await installCatalog(db, later);
  const after = dump(raw);
  const ids = (rows: unknown[] | undefined) => rows?.map((row) => (row as { id: number; slug: string }).id);
  expect(ids(after.exercises)).toEqual(ids(before.exercises));
  for (const [table, rows] of Object.entries(after)) {
    const sorted = (list: unknown[] | undefined) =>
      timeless(list)
        ?.map((row) => JSON.stringify(row))
        .sort();
    if (table === 'exercise_equipment' || table === 'exercise_muscles')
      expect(rows.length).toBe(before[table]?.length);
    else expect(sorted(rows), table).toEqual(sorted(before[table]));
  }
  expect(raw.pragma('foreign_key_check')).toEqual([]);
});

test('an older catalog is brought up: names are mended, what is missing comes back, sets stay with their exercise', async () => {
  const { raw, db } = copyOf(template);
  const { squat } = template.world;
  raw.prepare(`update exercises set name = 'Old', name_key = 'old' where id = ?`).run(squat);
  raw.exec('delete from exercise_muscles; update catalog_state set version = 0');
  const sets = count(raw, 'set_logs', `exercise_id = ${squat}`);
  await installCatalog(db, later);
  expect(raw.prepare('select name from exercises where id = ?').pluck().get(squat)).not.toBe('Old');
  expect(count(raw, 'exercise_muscles')).toBe(count(template.raw, 'exercise_muscles') - 1);
  expect(count(raw, 'set_logs', `exercise_id = ${squat}`)).toBe(sets);
  expect(raw.prepare('select version from catalog_state').pluck().get()).toBe(catalogVersion);
});
