import { sql, type Kysely, type Transaction } from 'kysely';
import { foldName } from '../domain/fold.js';
import type { CatalogExercise } from '../catalog/exercise.js';
import type { Tables } from './tables.js';

/**
 * Brings the shipped exercises and equipment in the file to this program's version, in one transaction. Rows keep
 * their ids, found by slug, so every set stays with its exercise; what users own is not touched.
 *
 * @param now UTC milliseconds
 */
export async function installCatalog(db: Kysely<Tables>, now: number): Promise<void> {
  const { catalog, catalogVersion, equipment } = await import('../catalog/index.js');
  await db.transaction().execute(async (transaction) => {
    const equipmentIds = new Map<string, number>();
    for (const { name, description, kind } of equipment) {
      equipmentIds.set(name, await upsertEquipment(transaction, { name, description, kind }, now));
    }
    const ids = new Map<string, number>();
    for (const exercise of catalog) ids.set(exercise.slug, await upsertExercise(transaction, exercise, now));
    for (const exercise of catalog) await linkExercise(transaction, exercise, ids, equipmentIds, now);
    await transaction
      .insertInto('catalog_state')
      .values({ id: 1, version: catalogVersion, updated_at: now })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ version: catalogVersion, updated_at: now }),
      )
      .execute();
  });
}

async function upsertEquipment(
  db: Transaction<Tables>,
  { name, description, kind }: { name: string; description: string; kind: string },
  now: number,
): Promise<number> {
  const key = foldName(name);
  const found = await db
    .selectFrom('equipment')
    .select('id')
    .where('name_key', '=', key)
    .where('owner_id', 'is', null)
    .executeTakeFirst();
  if (found !== undefined) {
    await db
      .updateTable('equipment')
      .set({ name, description, kind, updated_at: now })
      .where('id', '=', found.id)
      .execute();
    return found.id;
  }
  const values = {
    owner_id: null,
    name,
    name_key: key,
    description,
    kind,
    created_at: now,
    updated_at: now,
    deleted_at: null,
  };
  return (await db.insertInto('equipment').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

async function upsertExercise(
  db: Transaction<Tables>,
  exercise: CatalogExercise,
  now: number,
): Promise<number> {
  const values = {
    name: exercise.name,
    name_key: foldName(exercise.name),
    category: exercise.category,
    subcategory: exercise.subcategory ?? null,
    movement_pattern: exercise.pattern,
    mechanic: exercise.mechanic,
    force: exercise.force,
    laterality: exercise.laterality,
    implements: exercise.implements ?? 1,
    bodyweight_share: exercise.bodyweightShare ?? 0,
    measurement: exercise.measurement,
    level: exercise.level ?? null,
    default_rest_seconds: exercise.restSeconds,
    met: exercise.met.value,
    met_code: exercise.met.code,
    updated_at: now,
  };
  const found = await db
    .selectFrom('exercises')
    .select('id')
    .where('slug', '=', exercise.slug)
    .where('owner_id', 'is', null)
    .executeTakeFirst();
  if (found !== undefined) {
    await db.updateTable('exercises').set(values).where('id', '=', found.id).execute();
    return found.id;
  }
  return (
    await db
      .insertInto('exercises')
      .values({ ...values, slug: exercise.slug, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;
}

/** Rewrites what hangs on a catalog exercise: names, muscles, equipment, and the exercise it is a variant of. */
async function linkExercise(
  db: Transaction<Tables>,
  exercise: CatalogExercise,
  ids: ReadonlyMap<string, number>,
  equipmentIds: ReadonlyMap<string, number>,
  now: number,
): Promise<void> {
  const id = must(ids, exercise.slug);
  const variantOf = exercise.variantOf === undefined ? null : must(ids, exercise.variantOf);
  await db.updateTable('exercises').set({ variant_of: variantOf }).where('id', '=', id).execute();
  await db
    .deleteFrom('exercise_aliases')
    .where('exercise_id', '=', id)
    .where('owner_id', 'is', null)
    .execute();
  await db.deleteFrom('exercise_muscles').where('exercise_id', '=', id).execute();
  await db.deleteFrom('exercise_equipment').where('exercise_id', '=', id).execute();
  const aliases = exercise.aliases.map((entry) =>
    typeof entry === 'string' ? { alias: entry, locale: null } : entry,
  );
  await insertAll(
    db,
    'exercise_aliases',
    aliases.map(({ alias, locale }) => ({
      exercise_id: id,
      alias,
      alias_key: foldName(alias),
      locale,
      created_at: now,
      updated_at: now,
    })),
  );
  await insertAll(db, 'exercise_muscles', [
    ...exercise.primary.map((muscle) => ({ exercise_id: id, muscle, role: 'primary' })),
    ...exercise.secondary.map((muscle) => ({ exercise_id: id, muscle, role: 'secondary' })),
  ]);
  await insertAll(
    db,
    'exercise_equipment',
    exercise.equipment.map((name) => ({ exercise_id: id, equipment_id: must(equipmentIds, name) })),
  );
}

async function insertAll(
  db: Transaction<Tables>,
  table: keyof Tables,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).map((column) => sql.ref(column));
  const values = rows.map((row) => sql`(${sql.join(Object.values(row))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values ${sql.join(values)}`.execute(db);
}

function must(map: ReadonlyMap<string, number>, key: string): number {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the catalog refers to "${key}", which it does not have`);
  return value;
}
