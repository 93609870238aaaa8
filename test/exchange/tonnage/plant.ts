import type { Insertable } from 'kysely';
import type { Scope } from '../../../src/db/scope.js';
import type { Tables } from '../../../src/db/tables.js';
import { uuidV7 } from '../../../src/domain/uuid.js';
import { nameKey } from '../../../src/exchange/exercise-facts.js';
import type { PlannedLog } from './arbitrary-log.js';

const catalogSlugs = ['squat-barbell', 'bench-press-barbell', 'plank'];

/** Stores a planned log as the scope's user's. */
export async function plant(scope: Scope, log: PlannedLog): Promise<void> {
  const user_id = scope.user.id;
  const uid = () => uuidV7(1_000_000, scope.random(10));
  const insert = async <T extends keyof Tables>(table: T, row: Insertable<Tables[T]>): Promise<number> => {
    const stored: unknown = await scope.db
      .insertInto(table)
      .values(row as never)
      .returning('id' as never)
      .executeTakeFirstOrThrow();
    const { id } = stored as { id: number };
    return id;
  };
  const catalog = await scope.db
    .selectFrom('exercises')
    .select('id')
    .where('owner_id', 'is', null)
    .where('slug', 'in', catalogSlugs)
    .orderBy('id')
    .execute();
  const exercises = catalog.map(({ id }) => id);
  for (const [
    at,
    { name, measurement, extra, description, variant, muscles, alias, deleted_at },
  ] of log.exercises.entries()) {
    const variant_of = variant === null ? null : (exercises[variant] ?? null);
    const row = {
      name,
      measurement,
      extra,
      description,
      variant_of,
      deleted_at,
      slug: `own-${at}`,
      name_key: nameKey(name),
      category: 'other' as const,
    };
    const id = await insert('exercises', {
      ...row,
      uid: uid(),
      owner_id: user_id,
      created_at: 5,
      updated_at: 6,
    });
    exercises.push(id);
    await scope.db
      .insertInto('exercise_muscles')
      .values(muscles.map((muscle) => ({ exercise_id: id, muscle, role: 'primary' as const })))
      .execute();
    if (alias === null) continue;
    const text = `Alias ${alias} of ${at}`;
    await insert('exercise_aliases', {
      exercise_id: exercises[alias % exercises.length] ?? id,
      owner_id: user_id,
      alias: text,
      alias_key: nameKey(text),
      created_at: 7,
      updated_at: 7,
    });
  }
  const exerciseAt = (index: number) => exercises[index % exercises.length] ?? 0;
  const link = async (ids: readonly number[], sets: readonly { dropOf: number | null }[]) => {
    for (const [at, { dropOf }] of sets.entries()) {
      const other = dropOf === null || dropOf === at ? undefined : ids[dropOf];
      if (other !== undefined)
        await scope.db
          .updateTable('set_logs')
          .set({ drop_of: other })
          .where('id', '=', ids[at] ?? 0)
          .execute();
    }
  };
  for (const { slots, place, flags, minutes, source, ...columns } of log.sessions) {
    const sourced = source === null ? {} : { source_key: `key ${source}`, source_digest: 'digest' };
    const ended_at = minutes === null ? null : columns.started_at + minutes * 60_000;
    const sessionId = await insert('sessions', {
      ...columns,
      ...place,
      ...flags,
      ...sourced,
      ended_at,
      uid: uid(),
      user_id,
      created_at: 1,
      updated_at: 2,
    });
    for (const [at, slot] of slots.entries()) {
      const exercise_id = exerciseAt(slot.exercise);
      const row = {
        user_id,
        session_id: sessionId,
        position: at + 1,
        exercise_id,
        superset_group: slot.superset,
        is_skipped: slot.is_skipped,
        notes: slot.notes,
      };
      const slotId = await insert('session_exercises', { ...row, created_at: 3, updated_at: 4 });
      await plantTargets(scope, slotId, slot.targets);
      const ids: number[] = [];
      for (const [index, { set }] of slot.sets.entries()) {
        ids.push(
          await insert('set_logs', {
            ...set,
            user_id,
            exercise_id,
            session_exercise_id: slotId,
            set_index: index + 1,
          }),
        );
      }
      await link(ids, slot.sets);
    }
  }
  const alone: number[] = [];
  for (const { set, exercise } of log.alone)
    alone.push(
      await insert('set_logs', {
        ...set,
        user_id,
        uid: uid(),
        exercise_id: exerciseAt(exercise),
        set_index: 1,
      }),
    );
  await link(alone, log.alone);
  for (const { place, ...columns } of log.measurements) {
    await insert('body_measurements', {
      ...columns,
      ...place,
      uid: uid(),
      user_id,
      unit: 'kg',
      created_at: 8,
      updated_at: 9,
    });
  }
}

async function plantTargets(scope: Scope, slotId: number, count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    const values = {
      user_id: scope.user.id,
      session_exercise_id: slotId,
      set_index: index,
      reps_min: 8,
      reps_max: 12,
      weight: 60.5,
      unit: 'kg',
      created_at: 10,
    };
    await scope.db
      .insertInto('target_sets' as never)
      .values(values)
      .execute();
  }
}
