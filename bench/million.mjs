import SqliteDatabase from 'better-sqlite3';
import { runNode } from './measure.mjs';

/** The shape of the log: a million sets, a quarter of a million exercises done in sessions of some six. */
const shape = {
  users: 10,
  exercises: 200,
  sessionsPerExercise: 125,
  setsPerSlot: 4,
  slotsPerSession: 6,
  years: 15,
  timedExercises: 10,
};
const day = 86_400_000;
const digits = (number, length) => String(number).padStart(length, '0');

/**
 * Makes a log of a million sets of ten people: 200 exercises with 500 sets each, over 15 years up to yesterday, and
 * the journal that comes with it. Schema and catalog are made by the program, the rows by SQL; the records of the
 * first person, who is the one measured, are derived by the program.
 *
 * @param {string} program bin/ton.cjs
 * @param {NodeJS.ProcessEnv} env names the file in TON_DB; its first user must be named nowhere
 * @returns {{ sets: number, records: number }} records of the first person, standing or beaten
 */
export function millionSets(program, env) {
  runNode([program, 'log', 'squat', '100x5', '--at', `-${shape.years * 366}d`], env);
  const db = new SqliteDatabase(env.TON_DB);
  db.exec('pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -200000');
  const first = db.prepare('select * from users').get();
  const exercises = pickExercises(db);
  db.transaction(() => {
    addUsers(db, first);
    for (let user = 1; user <= shape.users; user += 1) addLog(db, user, exercises);
  })();
  db.pragma('wal_checkpoint(truncate)');
  db.close();
  runNode([program, 'db', 'rebuild'], env);
  const file = new SqliteDatabase(env.TON_DB);
  const count = (query) => file.prepare(query).pluck().get();
  const made = {
    sets: count('select count(*) from set_logs'),
    records: count('select count(*) from personal_records where user_id = 1'),
  };
  file.close();
  return made;
}

/** Those measured by weight and reps, the bench press and the squat among them, and a few timed ones. */
function pickExercises(db) {
  const of = (measurement, limit) =>
    db
      .prepare(
        `select id, measurement from exercises where owner_id is null and measurement = ?
         order by slug not in ('bench-press-barbell', 'squat-barbell'), id limit ?`,
      )
      .all(measurement, limit);
  return [
    ...of('weight_reps', shape.exercises - shape.timedExercises),
    ...of('duration', shape.timedExercises),
  ];
}

function addUsers(db, first) {
  const columns = Object.keys(first);
  const add = db.prepare(
    `insert into users (${columns.join()}) values (${columns.map((name) => `@${name}`).join()})`,
  );
  for (let user = 2; user <= shape.users; user += 1) {
    const name = `lifter${user}`;
    add.run({ ...first, id: user, uid: `user-${user}`, username: name, username_key: name });
  }
}

/** One person's sessions, their exercises, sets and journal. */
function addLog(db, user, exercises) {
  const slots = shape.exercises * shape.sessionsPerExercise;
  const sessions = Math.ceil(slots / shape.slotsPerSession);
  const add = statements(db);
  const today = Math.floor(Date.now() / day);
  const doneTimes = new Map();
  for (let session = 0; session < sessions; session += 1) {
    const date = today - 1 - Math.floor(((sessions - 1 - session) * shape.years * 365) / sessions);
    const start = date * day + 17 * 3_600_000;
    const localDate = new Date(start).toISOString().slice(0, 10);
    const end = start + 4_200_000;
    const uid = `session-${user}-${digits(session, 6)}`;
    const sessionId = add.session.run(uid, user, start, end, localDate, start, start).lastInsertRowid;
    for (let place = 0; place < shape.slotsPerSession; place += 1) {
      const slot = session * shape.slotsPerSession + place;
      if (slot >= slots) break;
      const exercise = exercises[slot % exercises.length];
      const slotId = add.slot.run(user, sessionId, place + 1, exercise.id, start, start).lastInsertRowid;
      const command = add.command.run(user, start).lastInsertRowid;
      const times = doneTimes.get(exercise.id) ?? 0;
      doneTimes.set(exercise.id, times + 1);
      const at = start + place * 600_000;
      for (let set = 1; set <= shape.setsPerSlot; set += 1) {
        const work = workOf(exercise, slot, times, set);
        const row = {
          user,
          exercise: exercise.id,
          slotId,
          set,
          ...work,
          at: at + set * 120_000,
          localDate,
          start,
        };
        const id = add.set.run(row).lastInsertRowid;
        add.change.run(command, `{"id":${id}}`, `{"id":${id}}`);
      }
    }
  }
}

function statements(db) {
  return {
    session:
      db.prepare(`insert into sessions (uid, user_id, status, started_at, ended_at, local_date, utc_offset_minutes, created_at, updated_at)
      values (?, ?, 'completed', ?, ?, ?, 0, ?, ?)`),
    slot: db.prepare(`insert into session_exercises (user_id, session_id, position, exercise_id, created_at, updated_at)
      values (?, ?, ?, ?, ?, ?)`),
    set: db.prepare(`insert into set_logs (user_id, exercise_id, session_exercise_id, set_index, set_type, load_kind, weight, unit,
      reps, rpe, duration_seconds, performed_at, local_date, utc_offset_minutes, created_at, updated_at)
      values (@user, @exercise, @slotId, @set, @type, @kind, @weight, @unit, @reps, @rpe, @seconds, @at, @localDate, 0, @start, @start)`),
    command: db.prepare(
      `insert into commands (user_id, name, words, at) values (?, 'log set', 'log set', ?)`,
    ),
    change: db.prepare(
      `insert into changes (command_id, table_name, row_key, after) values (?, 'set_logs', ?, ?)`,
    ),
  };
}

/** Weights creep up, a little every sixteenth time, with a lighter day in between; the first set is a warm-up. */
function workOf({ measurement }, slot, times, set) {
  if (measurement === 'duration')
    return {
      type: 'working',
      kind: 'none',
      weight: null,
      unit: null,
      reps: null,
      rpe: null,
      seconds: 30 + (slot % 60),
    };
  const top = 40 + (slot % 40) * 2.5 + Math.floor(times / 16) * 2.5 - (times % 8 === 7 ? 10 : 0);
  return {
    type: set === 1 ? 'warmup' : 'working',
    kind: 'external',
    weight: set === 1 ? top / 2 : top,
    unit: 'kg',
    reps: 4 + ((times + set) % 5),
    rpe: set === 1 ? null : 8,
    seconds: null,
  };
}
