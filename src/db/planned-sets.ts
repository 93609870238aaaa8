import type { PlannedSet } from '../domain/planned/planned-set.js';
import type { PlannedSetRow } from './tables.js';
import { askedColumnsOf, askedSetOf } from './target-sets.js';

/** A stored planned set in the words of the domain. */
export function plannedSetOf(row: PlannedSetRow): PlannedSet {
  return {
    ...askedSetOf(row),
    percentMin: row.percent_min,
    percentMax: row.percent_max,
    percentOf: row.percent_of,
    restSecondsMin: row.rest_seconds_min,
    restSecondsMax: row.rest_seconds_max,
  };
}

/** The columns of a planned set of the domain, without its number and its slot. */
export function plannedColumnsOf(set: PlannedSet) {
  return {
    ...askedColumnsOf(set),
    percent_min: set.percentMin,
    percent_max: set.percentMax,
    percent_of: set.percentOf,
    rest_seconds_min: set.restSecondsMin,
    rest_seconds_max: set.restSecondsMax,
  } as const;
}
