import { percentOfMax } from '../one-rep-max.js';
import type { PlannedSet } from '../planned/planned-set.js';
import { liftedIn, type JudgedSet } from './judge.js';
import { repsOf } from './reps.js';
import { inUnit, isLighter, shareOf, type SlotLoad } from './slot-load.js';
import type { Maximum } from './slot-log.js';
import type { Estimate } from './state.js';

/** Sessions that the `rpe` rule looks back on. */
const sessionsKept = 3;

/** Effort as RPE; the top of a range. */
function effortAsked({ rpeMax, rirMin }: PlannedSet): number | null {
  return rpeMax ?? (rirMin === null ? null : 10 - rirMin);
}

/**
 * The load of a set by the RTS chart: the best one-rep max of the last sessions times the chart's share for the reps and
 * the effort asked for, of ranges the top.
 *
 * @returns null outside of the chart, and while no session has spoken
 */
export function effortLoad(planned: PlannedSet, estimates: readonly Maximum[]): SlotLoad | null {
  const rpe = effortAsked(planned);
  const percent = planned.repsMax === null || rpe === null ? null : percentOfMax(planned.repsMax, rpe);
  const best = bestOf(estimates);
  if (percent === null || best === null) return null;
  const loadKind = planned.loadKind === 'none' ? 'added' : planned.loadKind;
  return { loadKind, weight: shareOf(best, percent), unit: best.unit };
}

/** The greatest, in the unit of the last one; what cannot be compared with the last is left out. */
export function bestOf(estimates: readonly Maximum[]): Maximum | null {
  const unit = estimates.at(-1)?.unit;
  if (unit === undefined) return null;
  const weights = estimates.map((estimate) => inUnit(estimate, unit)).filter((weight) => weight !== null);
  return { weight: Math.max(...weights), unit };
}

/**
 * The estimates with one more session: its best weight over the chart's share for the reps done and the effort logged,
 * or asked for where none was logged.
 *
 * @returns as they were when no set is within the chart
 */
export function withSession(estimates: readonly Estimate[], sets: readonly JudgedSet[]): readonly Estimate[] {
  const found = sets.map(estimateOf).filter((estimate) => estimate !== null);
  const best = found.reduce<Estimate | null>(
    (best, estimate) => (best === null || isLighter(asLoad(best), asLoad(estimate)) ? estimate : best),
    null,
  );
  return best === null ? estimates : [...estimates, best].slice(-sessionsKept);
}

function asLoad({ weight, unit }: Maximum): SlotLoad {
  return { loadKind: 'external', weight, unit };
}

function estimateOf(set: JudgedSet): Estimate | null {
  const load = liftedIn(set);
  const { done, ask } = set;
  if (done === null || load === null || load.loadKind === 'assisted') return null;
  if (load.weight === null || load.weight === 0 || load.unit === null) return null;
  const rpe = done.set.rpe ?? (done.set.rir === null ? effortAsked(ask.planned) : 10 - done.set.rir);
  const percent = rpe === null ? null : percentOfMax(repsOf(set), rpe);
  return percent === null ? null : { weight: (load.weight / percent) * 100, unit: load.unit, setId: done.id };
}
