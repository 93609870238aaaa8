import type { WeightUnit } from '../load.js';
import { judgeable } from './judge.js';
import { prescribeAfter, type PrescribedSet, type Prescription } from './prescribe.js';
import { readAll, withSession, type JudgedSession } from './replay.js';
import { heavier, inUnit, type SlotLoad } from './slot-load.js';
import type { SlotLog, SlotSession, SlotSet } from './slot-log.js';

/** How far what was done is from what was asked, in what a lifter chooses: more is above 0. */
export interface Deviation {
  /** The heaviest working set done less the heaviest asked for; null where one of them has no weight. */
  readonly weight: number | null;
  /** What was asked for was in this unit. */
  readonly unit: WeightUnit | null;
  /** Working sets; optional ones may be left out. */
  readonly sets: number;
}

/** One session of a log, against what a rule would have asked for on that day. */
export interface BacktestedSession extends Pick<JudgedSession, 'outcome' | 'why'> {
  readonly session: SlotSession;
  /** As it stood before the session. */
  readonly asked: Prescription;
  /** Null for a session that is not judged. */
  readonly deviation: Deviation | null;
}

/** A weight differs by more than what rounding to two decimals may leave. */
const tolerance = 0.005;

/**
 * Holds a log against a rule session by session: each is asked for by the sessions before it as they were lifted.
 *
 * @returns by time
 */
export function backtest(log: SlotLog): BacktestedSession[] {
  const alone = { ...log, sessions: [] };
  let reading = readAll(alone);
  return log.sessions
    .toSorted((a, b) => a.at - b.at || a.id - b.id)
    .map((session) => {
      const asked = prescribeAfter({ ...alone, date: session.date }, reading);
      reading = withSession(alone, reading, session);
      const { outcome, why } = reading.judged.at(-1) ?? { outcome: 'ignored' as const, why: '' };
      const deviation = outcome === 'ignored' ? null : deviationOf(asked.sets, judgeable(session.sets));
      return { session, asked, outcome, why, deviation };
    });
}

/** Whether the lifter chose another weight, or another number of sets. */
export function isApart(deviation: Deviation | null): boolean {
  return deviation !== null && (Math.abs(deviation.weight ?? 0) > tolerance || deviation.sets !== 0);
}

function deviationOf(sets: readonly PrescribedSet[], done: readonly SlotSet[]): Deviation {
  const asked = sets.filter(({ setType }) => setType === 'working');
  const least = asked.filter(({ isOptional }) => !isOptional).length;
  const top = heaviest(asked.map(offered));
  const lifted = heaviest(done.map(({ set: { loadKind, weight, unit } }) => ({ loadKind, weight, unit })));
  return {
    weight: difference(lifted, top),
    unit: top?.unit ?? null,
    sets: done.length < least ? done.length - least : Math.max(0, done.length - asked.length),
  };
}

function offered({ loadKind, weight, unit, loadableWeight, loadableUnit }: PrescribedSet): SlotLoad {
  return loadableWeight === null
    ? { loadKind, weight, unit }
    : { loadKind, weight: loadableWeight, unit: loadableUnit };
}

function heaviest(loads: readonly SlotLoad[]): SlotLoad | null {
  return loads
    .filter(({ weight }) => weight !== null)
    .reduce<SlotLoad | null>((best, load) => (best === null ? load : heavier(best, load)), null);
}

function difference(lifted: SlotLoad | null, asked: SlotLoad | null): number | null {
  const { weight = null, unit = null } = lifted ?? {};
  const { weight: wanted = null, unit: own = null } = asked ?? {};
  if (weight === null || unit === null || wanted === null || own === null) return null;
  const same = inUnit({ weight, unit }, own);
  return same === null ? null : Number((same - wanted).toFixed(3));
}
