/** Rows of a session in the invented files. */
const setsOfExercise = 5;
const lifts = ['Squat (Barbell)', 'Bench Press (Barbell)', 'Deadlift (Barbell)', 'Grip Crusher'];
const rowsOfSession = setsOfExercise * lifts.length;

/**
 * An invented export of Strong, kilograms, a session a day of twenty sets; one of its exercises is not in the catalog.
 *
 * @param rows a multiple of twenty
 */
export function strongFile(rows: number): string {
  const lines = [
    'Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes,Workout Duration',
  ];
  for (let row = 0; row < rows; row += 1) {
    const session = Math.floor(row / rowsOfSession);
    const day = new Date(Date.UTC(2020, 0, 1 + session)).toISOString().slice(0, 10);
    const lift = lifts[Math.floor((row % rowsOfSession) / setsOfExercise)] ?? '';
    const weight = 60 + (session % 80) * 0.5;
    lines.push(
      `${day} 18:00:00,Evening,${lift},${(row % setsOfExercise) + 1},${weight},kg,${5 + (row % 4)},,,,0,,,1h`,
    );
  }
  return `${lines.join('\n')}\n`;
}
