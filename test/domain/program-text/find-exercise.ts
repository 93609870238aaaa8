import { closest } from '../../../src/domain/closest.js';
import { foldName } from '../../../src/domain/fold.js';
import type { Found, NamedExercise, ProgramContext } from '../../../src/domain/program-text/program-text.js';
import type { Measurement } from '../../../src/domain/set.js';

/** A small gym: a name, how it is measured, and what else it is called. */
const gym: readonly (readonly [string, Measurement, ...string[]])[] = [
  ['Squat', 'weight_reps', 'back squat', 'barbell back squat', 'kniebeugen'],
  ['Front Squat', 'weight_reps'],
  ['Bulgarian Split Squat', 'weight_reps'],
  ['Bench Press', 'weight_reps', 'bench', 'bankdrücken'],
  ['Close Grip Bench Press', 'weight_reps', 'bench press close grip'],
  ['Barbell Row', 'weight_reps', 'row', 'bent over row'],
  ['Incline Row', 'weight_reps'],
  ['Overhead Press', 'weight_reps', 'ohp'],
  ['Deadlift', 'weight_reps'],
  ['Dumbbell Curl', 'weight_reps', 'dumbbell curls', 'bicep curl'],
  ['Leg Curl', 'weight_reps'],
  ['Chin Up', 'bodyweight_reps'],
  ['Pull Up', 'bodyweight_reps', 'pull ups'],
  ['Push Up', 'bodyweight_reps', 'push ups'],
  ['Dip', 'bodyweight_reps', 'dips'],
  ['Plank', 'duration'],
  ['Running', 'distance_duration', 'run'],
  ["Farmer's Walk", 'weight_distance', 'farmers walk'],
];

const names = gym.flatMap(([name, measurement, ...aliases], id) =>
  [name, ...aliases].map((alias) => ({ id: id + 1, name, measurement, key: foldName(alias) })),
);

/** Finds an exercise of the small gym: by its name or an alias, else the nearest ones. */
export function findExercise(text: string): Found {
  const exact = names.find(({ key }) => key === foldName(text));
  if (exact !== undefined) return { kind: 'exact', ...named(exact) };
  const near = new Map(closest(text, names, 4).map((found) => [found.id, named(found)]));
  return near.size === 0 ? { kind: 'none' } : { kind: 'near', candidates: [...near.values()] };
}

function named({ id, name, measurement }: NamedExercise): NamedExercise {
  return { id, name, measurement };
}

export const gymContext: ProgramContext = { unit: 'kg', find: findExercise };
