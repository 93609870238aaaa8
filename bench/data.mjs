/** Exercises a lifter rotates through: catalog names, and two that become exercises of their own. */
const workouts = [
  ['Squat (Barbell)', 'Leg Press (Machine)', 'Romanian Deadlift (Barbell)', 'Seated Calf Raise (Machine)'],
  ['Bench Press (Barbell)', 'Overhead Press (Barbell)', 'Triceps Pushdown (Cable)', 'Sunday Special'],
  ['Deadlift (Barbell)', 'Bent Over Row (Barbell)', 'Lat Pulldown (Cable)', 'Biceps Curl (Dumbbell)'],
  ['Front Squat (Barbell)', 'Incline Bench Press (Dumbbell)', 'Pull Up', 'Plate Carousel'],
];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day counted from the first one, three workouts a week. */
function dayOf(session) {
  return new Date(Date.UTC(2022, 0, 3) + Math.floor((session * 7) / 3) * 86_400_000);
}

/** The weight creeps up, as it does, and drops back every eighth session. */
function weightOf(session, exercise) {
  return 40 + exercise * 15 + Math.floor(session / 8) * 2.5 - (session % 8 === 7 ? 10 : 0);
}

/** Session, exercise in it and set of it for a number of sets, the first rows first. */
function* sets(rows, setsOfSession) {
  for (let row = 0; row < rows; row += 1) {
    const session = Math.floor(row / setsOfSession);
    const workout = workouts[session % workouts.length] ?? [];
    const place = row % setsOfSession;
    const perExercise = Math.ceil(setsOfSession / workout.length);
    const exercise = Math.floor(place / perExercise);
    yield { session, exercise, name: workout[exercise] ?? '', set: place % perExercise };
  }
}

/**
 * An invented export of Hevy, in kilograms.
 *
 * @param {number} sessions of 21 or 22 sets
 * @param {number} rows altogether
 */
export function hevyFile(sessions, rows) {
  const perSession = Math.ceil(rows / sessions);
  const lines = [
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"',
  ];
  for (const { session, exercise, name, set } of sets(rows, perSession)) {
    const date = dayOf(session);
    const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
    const kind = set === 0 ? 'warmup' : 'normal';
    const weight = weightOf(session, exercise) * (set === 0 ? 0.5 : 1);
    lines.push(
      `"Day ${(session % 4) + 1}","${day}, 18:00","${day}, 19:10","","${name}",,"",${set},"${kind}",${weight},${5 + (set % 4)},,0,${set === 0 ? '' : 8}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/**
 * An invented export of Strong with units in a column, in kilograms; a session a day, however long ago that begins.
 *
 * @param {number} rows of 25 a session
 */
export function strongFile(rows) {
  const lines = [
    'Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes,Workout Duration',
  ];
  for (const { session, exercise, name, set } of sets(rows, 25)) {
    const day = new Date(Date.UTC(2014, 0, 1) + session * 86_400_000).toISOString().slice(0, 10);
    lines.push(
      `${day} 18:00:00,"Day ${(session % 4) + 1}","${name}",${set + 1},${weightOf(session % 400, exercise)},kg,${5 + (set % 4)},,,,0,"","",1h 10m`,
    );
  }
  return `${lines.join('\n')}\n`;
}
