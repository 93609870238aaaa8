import { sql, type Kysely, type Transaction } from 'kysely';
import { foldName } from '../domain/fold.js';
import type { CatalogExercise } from '../catalog/exercise.js';
import { idList, listedRows, listedValue } from './listed.js';
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
    const ids = await upsertExercises(transaction, catalog, now);
    await linkExercises(transaction, catalog, ids, equipmentIds, now);
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

/** @returns the ids of all shipped exercises in the file by slug */
async function upsertExercises(
  db: Transaction<Tables>,
  catalog: readonly CatalogExercise[],
  now: number,
): Promise<Map<string, number>> {
  const known = await shippedIds(db);
  for (const exercise of catalog) {
    const id = known.get(exercise.slug);
    if (id === undefined) continue;
    await db.updateTable('exercises').set(exerciseValues(exercise, now)).where('id', '=', id).execute();
  }
  const added = catalog.filter(({ slug }) => !known.has(slug));
  await insertAll(
    db,
    'exercises',
    added.map((exercise) => ({ ...exerciseValues(exercise, now), slug: exercise.slug, created_at: now })),
  );
  return await shippedIds(db);
}

async function shippedIds(db: Transaction<Tables>): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('exercises')
    .select(['id', 'slug'])
    .where('owner_id', 'is', null)
    .where('slug', 'is not', null)
    .$narrowType<{ slug: string }>()
    .execute();
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

function exerciseValues(exercise: CatalogExercise, now: number) {
  return {
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
}

/** Rewrites what hangs on the catalog's exercises: names, muscles, equipment, and the exercise each is a variant of. */
async function linkExercises(
  db: Transaction<Tables>,
  catalog: readonly CatalogExercise[],
  ids: ReadonlyMap<string, number>,
  equipmentIds: ReadonlyMap<string, number>,
  now: number,
): Promise<void> {
  const placed = catalog.map((exercise) => ({ exercise, id: must(ids, exercise.slug) }));
  const variants = placed.map(({ exercise: { variantOf }, id }) => [
    id,
    variantOf === undefined ? null : must(ids, variantOf),
  ]);
  await sql`update exercises set variant_of = pair.variant
    from (select ${listedValue(0)} as id, ${listedValue(1)} as variant from ${listedRows(variants)}) as pair
    where exercises.id = pair.id and exercises.variant_of is not pair.variant`.execute(db);
  const shipped = idList(placed.map(({ id }) => id));
  await db
    .deleteFrom('exercise_aliases')
    .where('exercise_id', 'in', shipped)
    .where('owner_id', 'is', null)
    .execute();
  await db.deleteFrom('exercise_muscles').where('exercise_id', 'in', shipped).execute();
  await db.deleteFrom('exercise_equipment').where('exercise_id', 'in', shipped).execute();
  await insertAll(
    db,
    'exercise_aliases',
    placed.flatMap(({ exercise, id }) =>
      exercise.aliases.map((entry) => {
        const { alias, locale } = typeof entry === 'string' ? { alias: entry, locale: null } : entry;
        const key = foldName(alias);
        return { exercise_id: id, alias, alias_key: key, locale, created_at: now, updated_at: now };
      }),
    ),
  );
  await insertAll(
    db,
    'exercise_muscles',
    placed.flatMap(({ exercise, id }) => [
      ...exercise.primary.map((muscle) => ({ exercise_id: id, muscle, role: 'primary' })),
      ...exercise.secondary.map((muscle) => ({ exercise_id: id, muscle, role: 'secondary' })),
    ]),
  );
  await insertAll(
    db,
    'exercise_equipment',
    placed.flatMap(({ exercise, id }) =>
      exercise.equipment.map((name) => ({ exercise_id: id, equipment_id: must(equipmentIds, name) })),
    ),
  );
}

/** Rows that name the same columns, in one statement: one by one they were most of what a first command took. */
async function insertAll(
  db: Transaction<Tables>,
  table: keyof Tables,
  rows: readonly Record<string, string | number | null>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first);
  const values = names.map((_, index) => listedValue(index));
  const listed = listedRows(rows.map((row) => names.map((name) => row[name])));
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from ${listed} order by listed.key`.execute(db);
}

function must(map: ReadonlyMap<string, number>, key: string): number {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the catalog refers to "${key}", which it does not have`);
  return value;
}
