import type { Equipment } from '../loadable.js';
import type { PlannedSet } from '../planned/planned-set.js';
import { effortLoad } from './effort.js';
import { offerFor, type Offer } from './offer.js';
import type { Rule } from './rule.js';
import { schemeOf } from './scheme.js';
import { bodyAlone, shareOf, type SlotLoad } from './slot-load.js';
import type { Maximum } from './slot-log.js';
import type { State } from './state.js';

/** One set as it is asked for now. */
export interface Ask extends Offer {
  readonly planned: PlannedSet;
  /** Null when nobody can say yet: the plan names none and nothing was lifted. */
  readonly load: SlotLoad | null;
  /** Reps that count as done; above the plan's where the rule raised them. */
  readonly repsMin: number | null;
  readonly repsMax: number | null;
}

/** What percentages are taken of on a day, and what can be loaded. */
export interface Circumstances {
  readonly oneRepMax: Maximum | null;
  readonly equipment: Equipment | null;
}

/** A load, and whether it is a share of another weight. */
interface Found {
  readonly load: SlotLoad;
  readonly isShare: boolean;
}

/** What is asked in each set of a plan, warm-ups and drops included, in order. */
export function asksOf(
  rule: Rule | null,
  plan: readonly PlannedSet[],
  state: State,
  circumstances: Circumstances,
): Ask[] {
  const { equipment } = circumstances;
  let at = -1;
  let before: Found | null = null;
  let like: PlannedSet | null = null;
  return schemeOf(rule, plan, state).map((planned) => {
    if (planned.setType !== 'working') {
      const found = plannedLoad(planned, state, circumstances);
      return askOf(
        planned,
        found,
        null,
        offerFor(found?.load ?? null, null, found?.isShare ?? false, equipment),
      );
    }
    at += 1;
    const isAdded = state.loads.length > 0 && at >= state.loads.length;
    const found: Found | null = state.isTesting ? null : loadOf(rule, planned, at, state, circumstances);
    // A set that the plan did not have before, or that names no load, goes on with that of the set before.
    const goesOn = isAdded
      ? like !== null && hasSameLoad(planned, like)
      : found === null && planned.percentOf === null;
    before = goesOn ? before : found;
    like = planned;
    const offer = offerFor(before?.load ?? null, state.from[at] ?? null, before?.isShare ?? false, equipment);
    return askOf(planned, before, state.reps[at] ?? null, offer);
  });
}

function hasSameLoad(one: PlannedSet, other: PlannedSet): boolean {
  return one.weight === other.weight && one.unit === other.unit && one.percentMin === other.percentMin;
}

function askOf(planned: PlannedSet, found: Found | null, reps: number | null, offer: Offer): Ask {
  const repsMin = reps === null ? planned.repsMin : Math.max(planned.repsMin ?? 0, reps);
  const repsMax =
    repsMin === null || planned.repsMax === null ? planned.repsMax : Math.max(planned.repsMax, repsMin);
  return { planned, load: found?.load ?? null, repsMin, repsMax, ...offer };
}

/** Whether percentages are worked out anew each time, because no rule moves the weight itself. */
function followsPercent(rule: Rule | null): boolean {
  return rule === null || rule.kind === 'tm' || rule.kind === 'wave' || rule.kind === 'rpe';
}

function loadOf(
  rule: Rule | null,
  planned: PlannedSet,
  at: number,
  state: State,
  circumstances: Circumstances,
): Found | null {
  const byEffort = rule?.kind === 'rpe' ? effortLoad(planned, state.estimates) : null;
  if (byEffort !== null) return { load: byEffort, isShare: true };
  if (planned.percentOf !== null && followsPercent(rule)) return percentLoad(planned, state, circumstances);
  const moved = state.loads[at] ?? state.base;
  return moved === null
    ? plannedLoad(planned, state, circumstances)
    : { load: moved, isShare: state.isShare };
}

function plannedLoad(planned: PlannedSet, state: State, circumstances: Circumstances): Found | null {
  if (planned.percentOf !== null) return percentLoad(planned, state, circumstances);
  if (planned.loadKind === 'none') return { load: bodyAlone, isShare: false };
  const { loadKind, weight, unit } = planned;
  return weight === null ? null : { load: { loadKind, weight, unit }, isShare: false };
}

/** Of a range of percentages the lower end: what has to be lifted. */
function percentLoad(planned: PlannedSet, state: State, { oneRepMax }: Circumstances): Found | null {
  const maximum = planned.percentOf === 'training_max' ? state.trainingMax : oneRepMax;
  if (maximum === null || planned.percentMin === null) return null;
  const { loadKind, percentMin } = planned;
  return { load: { loadKind, weight: shareOf(maximum, percentMin), unit: maximum.unit }, isShare: true };
}
