import { foldName } from '../domain/fold.js';
import type { Measurement } from '../domain/set.js';
import type { SourceRow } from './row.js';

/** More spellings than any lifter has; a file of nonsense must not fill the memory. */
const mostKept = 5000;
const keys = new Map<string, string>();

/** Two spellings with the same key are the same exercise; a name without letters or digits is its own key. */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const folded = foldName(name);
  const key = folded === '' ? name.trim() : folded;
  if (keys.size >= mostKept) keys.clear();
  keys.set(name, key);
  return key;
}

/** What files say of one exercise, however many rows they have of it. */
export interface ExerciseFacts {
  /** As it is spelled first. */
  readonly name: string;
  /** The file's words for its category, in the order they come. */
  readonly categories: Set<string>;
  sets: number;
  hasWeight: boolean;
  hasReps: boolean;
  hasDistance: boolean;
  hasDuration: boolean;
}

/** The facts of an exercise before its first row. */
export function noFacts(name: string): ExerciseFacts {
  const none = { hasWeight: false, hasReps: false, hasDistance: false, hasDuration: false };
  return { name, categories: new Set(), sets: 0, ...none };
}

/** Takes a row of the exercise into account. */
export function addFacts(facts: ExerciseFacts, row: SourceRow): void {
  facts.sets += 1;
  if (row.weight !== null && row.weight > 0) facts.hasWeight = true;
  if (row.reps !== null && row.reps > 0) facts.hasReps = true;
  if (row.distanceM !== null) facts.hasDistance = true;
  if (row.durationSeconds !== null) facts.hasDuration = true;
  if (row.category !== null) facts.categories.add(row.category);
}

/** What an exercise nobody knows is measured by, from all rows there are of it. */
export function inferMeasurement({
  hasWeight,
  hasReps,
  hasDistance,
  hasDuration,
}: Pick<ExerciseFacts, 'hasWeight' | 'hasReps' | 'hasDistance' | 'hasDuration'>): Measurement {
  if (hasReps) return hasWeight ? 'weight_reps' : 'bodyweight_reps';
  if (hasDistance) return hasWeight ? 'weight_distance' : 'distance_duration';
  if (hasDuration) return hasWeight ? 'weight_duration' : 'duration';
  return hasWeight ? 'weight_reps' : 'bodyweight_reps';
}
