import fc from 'fast-check';
import type { Insertable } from 'kysely';
import type { Scope } from '../../../src/db/scope.js';
import type { Flag, SetLogsTable, Tables } from '../../../src/db/tables.js';
import { uuidV7 } from '../../../src/domain/uuid.js';
import { nameKey } from '../../../src/exchange/match-exercises.js';

const flag = fc.constantFrom<Flag>(0, 1);
/** Any text a database can hold, with the characters that trip writers. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('line\nbreak', 'say "hi", then\\', '\u0000\u001b[31m\u009b', '💪🏽 x\u2028y', '\ufeffmark', "it's; -- no", ' '),
);
const maybeText = fc.option(anyText);
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const amount = fc.oneof(fc.constantFrom(0, 2.5, 60, 102.05, 0.1 + 0.2), fc.double({ min: 0, max: 5000, noNaN: true }));
const extra = fc.option(fc.oneof(fc.json({ maxDepth: 2 }), fc.constantFrom('{"b": 1, "1": 2}', 'no json', 'null')));
const place = fc.record({
  local_date: fc.constantFrom('2024-02-29', '2026-11-20', '1999-12-31'),
  utc_offset_minutes: fc.constantFrom(-210, 0, 60, 345, 840),
});

const load = fc.oneof(
  fc.constant({ load_kind: 'none' as const, weight: null, unit: null }),
  fc.record({
    load_kind: fc.constantFrom('external' as const, 'added' as const, 'assisted' as const),
    weight: amount,
    unit: fc.constantFrom('kg' as const, 'lb' as const, 'stacks' as const),
  }),
);
const nothing = { reps: null, reps_left: null, reps_right: null, duration_seconds: null, distance_m: null };
const work = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map((reps) => ({ ...nothing, reps })),
  fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })).map(([left, right]) => ({ ...nothing, reps: left + right, reps_left: left, reps_right: right })),
  fc.double({ min: 0.5, max: 9000, noNaN: true }).map((seconds) => ({ ...nothing, duration_seconds: seconds })),
  fc.record({ distance_m: fc.integer({ min: 1, max: 42_195 }), duration_seconds: fc.option(fc.nat(9000)) }).map((done) => ({ ...nothing, ...done })),
);
const outcome = fc.oneof(
  { weight: 4, arbitrary: work.map((done) => ({ ...done, is_completed: 1 as Flag })) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, 3).map((reps) => ({ ...nothing, reps, is_completed: 0 as Flag })) },
);
const rest = fc.record({
  set_type: fc.constantFrom('warmup' as const, 'working' as const, 'drop' as const),
  is_failure: flag,
  is_amrap: flag,
  rpe: fc.option(fc.constantFrom(6, 8.5, 10)),
  rir: fc.option(fc.constantFrom(0, 1.5)),
  tempo: fc.option(fc.constant('3-1-X-0')),
  rest_seconds: fc.option(fc.nat(600)),
  calories: fc.option(fc.double({ min: 0, max: 2000, noNaN: true })),
  performed_at: time,
  notes: maybeText,
  extra,
  created_at: time,
  updated_at: time,
  deleted_at: fc.option(time, { freq: 8 }),
  planned_set_id: fc.constant(null),
});
const set = fc.tuple(load, outcome, rest, place).map((parts) => Object.assign({}, ...parts) as Omit<Insertable<SetLogsTable>, 'user_id' | 'exercise_id' | 'set_index'>);
/** A set, and the number of the set in its list that it hangs on, if that is there. */
const linkedSet = fc.record({ set, exercise: fc.nat(6), dropOf: fc.option(fc.nat(3)) });

const exercise = fc.record({
  name: anyText.filter((name) => name !== ''),
  measurement: fc.constantFrom('weight_reps' as const, 'bodyweight_reps' as const, 'duration' as const, 'distance_duration' as const),
  extra,
  description: maybeText,
  variant: fc.option(fc.nat(8)),
  muscles: fc.uniqueArray(fc.constantFrom('chest' as const, 'core' as const, 'legs' as const), { minLength: 1 }),
  alias: fc.option(fc.nat(99_999)),
  deleted_at: fc.option(time, { freq: 6 }),
});

const session = fc.record({
  started_at: time,
  minutes: fc.option(fc.nat(300)),
  place,
  title: maybeText,
  notes: maybeText,
  calories: fc.option(amount),
  extra,
  source: fc.option(fc.nat(1_000_000)),
  flags: fc.record({ is_time_known: flag, is_deload: flag }),
  status: fc.constantFrom('completed' as const, 'abandoned' as const),
  deleted_at: fc.option(time, { freq: 4 }),
  slots: fc.array(fc.record({ exercise: fc.nat(6), notes: maybeText, superset: fc.option(fc.constantFrom('A', 'B')), is_skipped: flag, targets: fc.nat(2), sets: fc.array(linkedSet, { maxLength: 4 }) }), { maxLength: 3 }),
});

const measurement = fc.record({ kind: fc.constantFrom('body weight', 'waist'), value: amount, measured_at: time, place, notes: maybeText });

/** Everything of one user, as a plan that `plant` puts into a database. */
export const arbitraryLog = fc.record({
  exercises: fc.uniqueArray(exercise, { maxLength: 4, selector: ({ name }) => nameKey(name) }),
  sessions: fc.uniqueArray(session, { maxLength: 4, selector: ({ source }) => source ?? Symbol() }),
  alone: fc.array(linkedSet, { maxLength: 4 }),
  measurements: fc.array(measurement, { maxLength: 2 }),
});
export type PlannedLog = typeof arbitraryLog extends fc.Arbitrary<infer T> ? T : never;

const catalogSlugs = ['squat-barbell', 'bench-press-barbell', 'plank'];

/** Stores a planned log as the scope's user's. */
export async function plant(scope: Scope, log: PlannedLog): Promise<void> {
  const user_id = scope.user.id;
  const uid = () => uuidV7(1_000_000, scope.random(10));
  const insert = async <T extends keyof Tables>(table: T, row: Insertable<Tables[T]>): Promise<number> => {
    const stored: unknown = await scope.db.insertInto(table).values(row as never).returning('id' as never).executeTakeFirstOrThrow();
    const { id } = stored as { id: number };
    return id;
  };
  const catalog = await scope.db.selectFrom('exercises').select('id').where('owner_id', 'is', null).where('slug', 'in', catalogSlugs).orderBy('id').execute();
  const exercises = catalog.map(({ id }) => id);
  for (const [at, { name, measurement, extra, description, variant, muscles, alias, deleted_at }] of log.exercises.entries()) {
    const variant_of = variant === null ? null : (exercises[variant] ?? null);
    const row = { name, measurement, extra, description, variant_of, deleted_at, slug: `own-${at}`, name_key: nameKey(name), category: 'other' as const };
    const id = await insert('exercises', { ...row, uid: uid(), owner_id: user_id, created_at: 5, updated_at: 6 });
    exercises.push(id);
    await scope.db.insertInto('exercise_muscles').values(muscles.map((muscle) => ({ exercise_id: id, muscle, role: 'primary' as const }))).execute();
    if (alias === null) continue;
    const text = `Alias ${alias} of ${at}`;
    await insert('exercise_aliases', { exercise_id: exercises[alias % exercises.length] ?? id, owner_id: user_id, alias: text, alias_key: nameKey(text), created_at: 7, updated_at: 7 });
  }
  const exerciseAt = (index: number) => exercises[index % exercises.length] ?? 0;
  const link = async (ids: readonly number[], sets: readonly { dropOf: number | null }[]) => {
    for (const [at, { dropOf }] of sets.entries()) {
      const other = dropOf === null || dropOf === at ? undefined : ids[dropOf];
      if (other !== undefined) await scope.db.updateTable('set_logs').set({ drop_of: other }).where('id', '=', ids[at] ?? 0).execute();
    }
  };
  for (const { slots, place, flags, minutes, source, ...columns } of log.sessions) {
    const sourced = source === null ? {} : { source_key: `key ${source}`, source_digest: 'digest' };
    const ended_at = minutes === null ? null : columns.started_at + minutes * 60_000;
    const sessionId = await insert('sessions', { ...columns, ...place, ...flags, ...sourced, ended_at, uid: uid(), user_id, created_at: 1, updated_at: 2 });
    for (const [at, slot] of slots.entries()) {
      const exercise_id = exerciseAt(slot.exercise);
      const row = { user_id, session_id: sessionId, position: at + 1, exercise_id, superset_group: slot.superset, is_skipped: slot.is_skipped, notes: slot.notes };
      const slotId = await insert('session_exercises', { ...row, created_at: 3, updated_at: 4 });
      await plantTargets(scope, slotId, slot.targets);
      const ids: number[] = [];
      for (const [index, { set }] of slot.sets.entries()) {
        ids.push(await insert('set_logs', { ...set, user_id, exercise_id, session_exercise_id: slotId, set_index: index + 1 }));
      }
      await link(ids, slot.sets);
    }
  }
  const alone: number[] = [];
  for (const { set, exercise } of log.alone) alone.push(await insert('set_logs', { ...set, user_id, uid: uid(), exercise_id: exerciseAt(exercise), set_index: 1 }));
  await link(alone, log.alone);
  for (const { place, ...columns } of log.measurements) {
    await insert('body_measurements', { ...columns, ...place, uid: uid(), user_id, unit: 'kg', created_at: 8, updated_at: 9 });
  }
}

async function plantTargets(scope: Scope, slotId: number, count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    const values = { user_id: scope.user.id, session_exercise_id: slotId, set_index: index, reps_min: 8, reps_max: 12, weight: 60.5, unit: 'kg', created_at: 10 };
    await scope.db.insertInto('target_sets' as never).values(values as never).execute();
  }
}
