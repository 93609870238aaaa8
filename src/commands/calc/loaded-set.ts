import { Failure } from '../../domain/failure.js';
import { parseSets } from '../../domain/notation/parse.js';

/** A set that says something of strength: a weight and reps. */
export interface LoadedSet {
  /** More than 0. */
  weight: number;
  /** Null when none was typed. */
  unit: 'kg' | 'lb' | null;
  reps: number;
  /** As typed or from reps in reserve; null when neither was. */
  rpe: number | null;
}

/**
 * Reads one set in the notation of sets done: `100x5`, `225lb x 3`, `100x5 @8`.
 *
 * @throws Failure usage when it is not one set of a weight and reps
 */
export function readLoadedSet(text: string): LoadedSet {
  const [set, ...others] = parseSets(text);
  const refuse = (problem: string): Failure =>
    new Failure('usage', `"${text}" ${problem}`, 'write a weight and reps, as in 100x5');
  if (set === undefined || others.length > 0) throw refuse('is more than one set');
  if (set.kind === 'relative') throw refuse('is told by a set logged before');
  if (!set.isCompleted) throw refuse('is an attempt that failed');
  if (set.unit === 'stacks') throw refuse('is in stacks, which have no one-rep max');
  const { loadKind, weight, reps, rpe, rir } = set;
  if (loadKind !== 'external' || weight === null || weight === 0 || reps === null)
    throw refuse('is not a weight and reps');
  return { weight, unit: set.unit, reps, rpe: rpe ?? (rir === null ? null : 10 - rir) };
}

/**
 * The effort of a set from its text and from `--rpe`.
 *
 * @throws Failure usage when the two differ
 */
export function effortOf(set: LoadedSet, flag: number | undefined): number | null {
  if (flag !== undefined && set.rpe !== null && flag !== set.rpe)
    throw new Failure('usage', `--rpe "${flag}" and RPE ${set.rpe} in the set differ`, 'say the effort once');
  return flag ?? set.rpe;
}
