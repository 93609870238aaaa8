import { foldName } from '../fold.js';
import type { PlannedSet } from '../planned/planned-set.js';
import type { Measurement } from '../set.js';
import type { Found, NamedExercise, ProgramContext, ProgramSlot } from './program-text.js';

/** By what an exercise that nobody knows is measured, as far as its sets tell. */
export function measurementOf(sets: readonly PlannedSet[]): Measurement {
  const some = (test: (set: PlannedSet) => boolean) => sets.some(test);
  const hasWeight = some(({ weight }) => weight !== null);
  if (some(({ loadKind }) => loadKind === 'added' || loadKind === 'assisted')) return 'bodyweight_reps';
  if (some(({ repsMin, isAmrap }) => repsMin !== null || isAmrap)) return 'weight_reps';
  if (some(({ distanceM }) => distanceM !== null)) return hasWeight ? 'weight_distance' : 'distance_duration';
  if (some(({ durationSeconds }) => durationSeconds !== null))
    return hasWeight ? 'weight_duration' : 'duration';
  return 'weight_reps';
}

/** Exercises that a text names and that are still to be made, or were chosen by a person. */
export class ChosenNames {
  readonly #chosen = new Map<string, NamedExercise>();
  readonly #made: NamedExercise[] = [];

  /** Those that are to be made; their ids are negative until then. */
  get made(): readonly NamedExercise[] {
    return this.#made;
  }

  /** What a name stands for from now on. */
  choose(typed: string, exercise: NamedExercise): void {
    this.#chosen.set(foldName(typed), exercise);
  }

  /** A new exercise; the one that was made before under the same name, if any. */
  make(name: string, measurement: Measurement): NamedExercise {
    const known = this.#made.find((made) => foldName(made.name) === foldName(name));
    if (known !== undefined) return known;
    const exercise = { id: -1 - this.#made.length, name: name.trim(), measurement };
    this.#made.push(exercise);
    this.choose(name, exercise);
    return exercise;
  }

  /** What a name stands for, where that was said. */
  chosen(typed: string): NamedExercise | undefined {
    return this.#chosen.get(foldName(typed));
  }

  /** The context with what was said in it. */
  within(context: ProgramContext): ProgramContext {
    const find = (name: string): Found => {
      const chosen = this.chosen(name);
      return chosen === undefined ? context.find(name) : { kind: 'exact', ...chosen };
    };
    return { ...context, find };
  }
}

/** Whether a slot has sets and names an exercise that nobody knows. */
export function isUnknown({ exercise, exerciseText, candidates, sets }: ProgramSlot): boolean {
  return exercise === null && candidates.length === 0 && foldName(exerciseText) !== '' && sets.length > 0;
}
