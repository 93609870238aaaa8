import type { Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import type { ExerciseFacts } from '../exercise-facts.js';
import { likelyExercises } from './likely-exercises.js';
import { exercisesByName, type OurExercise } from './our-exercises.js';

/** What a person wants a name in a file to be: an exercise of ours, or one of its own. */
export type Decision = OurExercise | 'new';

/** What a person decided, by folded name. */
export type Decisions = ReadonlyMap<string, Decision>;

/** A name in a file and what its sets are to go to. */
export interface PlannedExercise {
  /** The folded name. */
  readonly key: string;
  /** As the file spells it first. */
  readonly name: string;
  /** How many sets of it the file has. */
  readonly sets: number;
  /** The exercise that is called exactly that, or null. */
  readonly known: (OurExercise & Pick<Exercise, 'owner_id'>) | null;
  /** What it may mean where none is called exactly that, likeliest first. */
  readonly likely: readonly OurExercise[];
  /** What a person said; null when nobody did. */
  readonly decision: Decision | null;
}

/** How sure it is which exercise of ours a name means: `none` where nothing here is like it. */
export type MappingConfidence = 'high' | 'medium' | 'low' | 'none';

/**
 * What an import would make of the names in its files.
 *
 * @param facts by folded name
 */
export async function planExercises(
  scope: Scope,
  facts: ReadonlyMap<string, ExerciseFacts>,
): Promise<PlannedExercise[]> {
  const byName = await exercisesByName(scope);
  const isAllKnown = [...facts.keys()].every((key) => byName.has(key));
  const likely = isAllKnown ? () => [] : await likelyExercises(scope);
  return [...facts].map(([key, { name, sets }]) => {
    const known = byName.get(key) ?? null;
    return { key, name, sets, known, likely: known === null ? likely(name) : [], decision: null };
  });
}

/** The exercise of ours that the sets of a name go to; null for a new one. */
export function oursOf({ known, decision }: PlannedExercise): OurExercise | null {
  if (decision !== null && decision !== 'new') return decision;
  return known;
}

/** Exactly known and decided by a person are sure; of one or several likely ones nothing is taken. */
export function confidenceOf({ known, likely, decision }: PlannedExercise): MappingConfidence {
  if (known !== null || decision !== null) return 'high';
  if (likely.length === 0) return 'none';
  return likely.length === 1 ? 'medium' : 'low';
}

/** Whether a name becomes a new exercise though it may mean one of ours, and nobody said so. */
export function isOpen(planned: PlannedExercise): boolean {
  return ['medium', 'low'].includes(confidenceOf(planned));
}

/** What was decided, for the import itself. */
export function decisionsOf(plan: readonly PlannedExercise[]): Decisions {
  return new Map(plan.flatMap(({ key, decision }) => (decision === null ? [] : [[key, decision]])));
}
