import type { App } from '../../app/app.js';
import type { RecordView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { dayTable, dayTitle } from '../day-table.js';
import { workoutRow } from '../workout-row.js';
import { whichWorkout, type PlaceFlags } from './which-workout.js';

/** One day of a program with its exercises. */
export async function run(app: App, { operands, options }: Invocation<PlaceFlags>): Promise<RecordView> {
  const scope = await app.reading();
  const { program, workout, place } = await whichWorkout(app, scope, operands.join(' '), options, 'any');
  const week = program.weeks === 1 ? null : String(place.week);
  return {
    kind: 'record',
    title: `workout ${workout.id}: ${dayTitle(week, place.day, workout)}`,
    columns: [{ key: 'program', label: 'program' }],
    record: { ...workoutRow(workout, place), program: program.name, program_id: program.id },
    sections: [dayTable([{ week: place.week, day: workout }])],
  };
}
