import { describeTarget } from '../domain/planned/describe.js';
import type { PrescribedSet } from '../domain/progression/prescribe.js';
import { showNumber } from '../output/numbers.js';
import type { Row } from '../output/view.js';
import { setInUnit } from './user-unit.js';

/** A set to do next as scripts see it. */
export function prescribedRow(set: PrescribedSet): Row {
  return {
    weight: set.weight,
    unit: set.unit,
    reps_min: set.repsMin,
    reps_max: set.repsMax,
    is_amrap: set.isAmrap,
    load_kind: set.loadKind,
    rpe: set.rpeMin,
    loadable_weight: set.loadableWeight,
    remainder: set.remainder,
  };
}

/**
 * Sets to do next as people read them, equal ones once, with their number: `2 × (102.5 kg × 5), 102.5 kg × 5+`.
 *
 * @param unit that weights are shown in; as they are when left out
 */
export function describePrescribed(sets: readonly PrescribedSet[], unit?: 'kg' | 'lb'): string {
  const groups: { text: string; count: number }[] = [];
  for (const set of sets) {
    const text = describeSet(set, unit);
    const last = groups.at(-1);
    if (last?.text === text) last.count += 1;
    else groups.push({ text, count: 1 });
  }
  return groups.map(({ text, count }) => (count === 1 ? text : `${count} × (${text})`)).join(', ');
}

function describeSet(set: PrescribedSet, unit: 'kg' | 'lb' | undefined): string {
  const weight = set.loadableWeight ?? set.weight;
  const target = {
    ...set,
    weight: weight === null ? null : Number(showNumber(weight, 2)),
    unit: set.loadableUnit ?? set.unit,
    restSeconds: set.restSecondsMax,
  };
  return describeTarget(unit === undefined ? target : setInUnit(target, unit));
}
