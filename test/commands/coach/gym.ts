import { openDatabase } from '../../../src/db/database.js';
import { inTransaction, type Scope } from '../../../src/db/scope.js';
import { startSession } from '../../../src/db/start-session.js';
import { findUser } from '../../../src/db/users.js';
import { insertRow, updateRow } from '../../../src/db/write.js';
import { weeksOf } from '../../../src/db/program-rows.js';
import { asTarget } from '../../../src/domain/planned/target.js';
import type { Ton } from '../../run-ton.js';

/** Three days a week. */
export const base = `tonnage: program/1
name: Base
visibility: public
days:
  - title: A
    exercises:
      - squat: 3x5 100kg
  - title: B
    exercises:
      - bench press: 2x5 60kg
  - title: C
    exercises:
      - deadlift: 1x5 120kg
`;

let uids = 0;

/** Does something as a user of the file, behind the program's back. */
async function as<T>(ton: Ton, username: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const database = await openDatabase({ path: ton.database, create: false, clock: ton.clock });
  // Unlike the bytes of a run of the program, which count up from nothing.
  const random = (count: number) => {
    uids += 1;
    return Uint8Array.from({ length: count }, (_, index) =>
      index < count - 4 ? 238 : (uids >> (8 * (count - 1 - index))) & 255,
    );
  };
  try {
    const user = await findUser(database.db, username);
    return await work({ db: database.db, clock: ton.clock, random, user });
  } finally {
    database.close();
  }
}

/** Makes a program of a document, or changes the one of that name. */
export async function apply(ton: Ton, username: string, document: string): Promise<void> {
  await ton.text(['program', 'apply', '-', '--user', username], { stdin: document });
}

/** A session of a program's day, in which the first sets asked are done as asked. */
export async function train(
  ton: Ton,
  username: string,
  [week, day]: readonly [number, number],
  sets = Infinity,
): Promise<number> {
  return await as(ton, username, async (scope) => {
    const enrollment = await scope.db
      .selectFrom('enrollments')
      .selectAll()
      .where('user_id', '=', scope.user.id)
      .where('status', '<>', 'left')
      .executeTakeFirstOrThrow();
    const program = await scope.db
      .selectFrom('programs')
      .selectAll()
      .where('id', '=', enrollment.program_id)
      .executeTakeFirstOrThrow();
    const workout = (await weeksOf(scope, program))[week - 1]?.days[day - 1];
    if (workout === undefined) throw new Error(`there is no day ${day} in week ${week}`);
    return await inTransaction(scope, { name: 'session start', words: 'session start' }, async (scope) => {
      const offsetMinutes = scope.clock.offsetMinutes(scope.now);
      const date = new Date(scope.now + offsetMinutes * 60_000).toISOString().slice(0, 10);
      const { id } = await startSession(scope, { at: scope.now, date, offsetMinutes }, 'completed', {
        title: workout.title,
        workoutId: workout.id,
        followed: null,
        isDeload: false,
        slots: workout.slots.map((slot) => ({
          exerciseId: slot.exerciseId,
          workoutExerciseId: slot.id,
          supersetGroup: null,
          targets: slot.sets.map((set, index) => ({
            target: asTarget(set),
            plannedSetId: slot.setIds[index] ?? null,
          })),
        })),
      });
      await updateRow(scope, 'sessions', id, { enrollment_id: enrollment.id, program_id: program.id });
      const places = await scope.db
        .selectFrom('session_exercises')
        .selectAll()
        .where('session_id', '=', id)
        .execute();
      for (const place of places) {
        const slot = workout.slots.find((one) => one.id === place.workout_exercise_id);
        for (const [index, { weight, unit, repsMin }] of (slot?.sets ?? []).slice(0, sets).entries()) {
          await insertRow(scope, 'set_logs', {
            uid: null,
            session_exercise_id: place.id,
            exercise_id: place.exercise_id,
            planned_set_id: null,
            drop_of: null,
            set_index: index + 1,
            set_type: 'working',
            load_kind: 'external',
            weight,
            unit,
            reps: repsMin,
            performed_at: scope.now,
            local_date: date,
            utc_offset_minutes: offsetMinutes,
            notes: 'a private note',
          });
        }
      }
      return id;
    });
  });
}
