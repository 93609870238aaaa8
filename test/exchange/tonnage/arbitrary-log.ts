import fc from 'fast-check';
import type { Insertable } from 'kysely';
import type { Flag, SetLogsTable } from '../../../src/db/tables.js';
import { nameKey } from '../../../src/exchange/exercise-facts.js';

const flag = fc.constantFrom<Flag>(0, 1);
/** Any text a database can hold, with the characters that trip writers. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'line\nbreak',
    'say "hi", then\\',
    '\u0000\u001b[31m\u009b',
    '💪🏽 x\u2028y',
    '\ufeffmark',
    "it's; -- no",
    ' ',
  ),
);
const maybeText = fc.option(anyText);
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const amount = fc.oneof(
  fc.constantFrom(0, 2.5, 60, 102.05, 0.1 + 0.2),
  fc.double({ min: 0, max: 5000, noNaN: true }),
);
const extra = fc.option(
  fc.oneof(fc.json({ maxDepth: 2 }), fc.constantFrom('{"b": 1, "1": 2}', 'no json', 'null')),
);
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
  fc
    .tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }))
    .map(([left, right]) => ({ ...nothing, reps: left + right, reps_left: left, reps_right: right })),
  fc
    .double({ min: 0.5, max: 9000, noNaN: true })
    .map((seconds) => ({ ...nothing, duration_seconds: seconds })),
  fc
    .record({ distance_m: fc.integer({ min: 1, max: 42_195 }), duration_seconds: fc.option(fc.nat(9000)) })
    .map((done) => ({ ...nothing, ...done })),
);
const outcome = fc.oneof(
  { weight: 4, arbitrary: work.map((done) => ({ ...done, is_completed: 1 as Flag })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, 0, 3).map((reps) => ({ ...nothing, reps, is_completed: 0 })),
  },
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
const set = fc
  .tuple(load, outcome, rest, place)
  .map(
    (parts) =>
      Object.assign({}, ...parts) as Omit<Insertable<SetLogsTable>, 'user_id' | 'exercise_id' | 'set_index'>,
  );
/** A set, and the number of the set in its list that it hangs on, if that is there. */
const linkedSet = fc.record({ set, exercise: fc.nat(6), dropOf: fc.option(fc.nat(3)) });

const exercise = fc.record({
  name: anyText.filter((name) => name !== ''),
  measurement: fc.constantFrom(
    'weight_reps' as const,
    'bodyweight_reps' as const,
    'duration' as const,
    'distance_duration' as const,
  ),
  extra,
  description: maybeText,
  variant: fc.option(fc.nat(8)),
  muscles: fc.uniqueArray(fc.constantFrom('chest' as const, 'core' as const, 'legs' as const), {
    minLength: 1,
  }),
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
  slots: fc.array(
    fc.record({
      exercise: fc.nat(6),
      notes: maybeText,
      superset: fc.option(fc.constantFrom('A', 'B')),
      is_skipped: flag,
      targets: fc.nat(2),
      sets: fc.array(linkedSet, { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
});

const measurement = fc.record({
  kind: fc.constantFrom('body weight', 'waist'),
  value: amount,
  measured_at: time,
  place,
  notes: maybeText,
});

/** Everything of one user, as a plan that `plant` puts into a database. */
export const arbitraryLog = fc.record({
  exercises: fc.uniqueArray(exercise, { maxLength: 4, selector: ({ name }) => nameKey(name) }),
  sessions: fc.uniqueArray(session, { maxLength: 4, selector: ({ source }) => source ?? Symbol() }),
  alone: fc.array(linkedSet, { maxLength: 4 }),
  measurements: fc.array(measurement, { maxLength: 2 }),
});
export type PlannedLog = typeof arbitraryLog extends fc.Arbitrary<infer T> ? T : never;
