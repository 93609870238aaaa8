import type { Category, Muscle } from '../../db/exercise-words.js';
import type { Measurement } from '../../domain/set.js';

const categoryOf: Readonly<Record<Muscle, Category>> = {
  chest: 'chest',
  back: 'back',
  lats: 'back',
  traps: 'back',
  shoulders: 'shoulders',
  biceps: 'arms',
  triceps: 'arms',
  forearms: 'arms',
  legs: 'legs',
  glutes: 'legs',
  core: 'core',
};

/** The category of an exercise whose maker named none: where the first of its muscles is. */
export function usualCategory(primary: readonly Muscle[]): Category {
  const [first] = primary;
  return first === undefined ? 'other' : categoryOf[first];
}

/** What a set counts where nobody said: reps with the body where nothing else is needed, weight × reps otherwise. */
export function usualMeasurement(equipment: readonly string[]): Measurement {
  const isBodyOnly = equipment.length > 0 && equipment.every((name) => name === 'Bodyweight');
  return isBodyOnly ? 'bodyweight_reps' : 'weight_reps';
}
