import { counted } from '../counted.js';
import type { WeightUnit } from '../load.js';
import type { PlannedSet } from '../planned/planned-set.js';
import { asksOf, type Ask } from './ask.js';
import {
  atPlace,
  circumstancesOn,
  nextPlace,
  planAt,
  readAll,
  standing,
  type JudgedSession,
  type Reading,
} from './replay.js';
import { printRule } from './rule-notation.js';
import type { Rule } from './rule.js';
import { heavier, lowered, type SlotLoad } from './slot-load.js';
import type { Maximum, SlotLog } from './slot-log.js';
import type { Outcome, State } from './state.js';
import { loadText, sentence, weightText } from './words.js';

/** Failures in a row that are called a stall where the rule itself does nothing about them. */
const stallAfter = 3;

/** What a deload takes off, in percent. */
const deloadPercent = 10;

/** One set to do next; its percentages, if any, are still there beside the weight they make. */
export interface PrescribedSet extends PlannedSet {
  /** Null together with the rest when nobody said what can be loaded, or nothing fits. */
  readonly loadableWeight: number | null;
  /** The equipment's own. */
  readonly loadableUnit: WeightUnit | null;
  /** The target less the loadable weight, in the equipment's unit; below 0 where a small step was carried on. */
  readonly remainder: number | null;
}

/** Sessions that fell short in a row, and what to do about it. */
export interface Stall {
  readonly sessions: number;
  /** The weight to go on with, or the training max to go on from; null where there is none to lower. */
  readonly deload: SlotLoad | null;
  /** One sentence. */
  readonly reason: string;
}

/** What to do next in a slot, and why. */
export interface Prescription {
  /** Every set of the plan in order, warm-ups included. */
  readonly sets: readonly PrescribedSet[];
  /** The stage from 1; null for rules without stages. */
  readonly stage: number | null;
  readonly trainingMax: Maximum | null;
  /** Of the last session that was judged; `start` while there is none. */
  readonly outcome: Outcome | 'start';
  /** One plain sentence, and another where a weight needs one. */
  readonly reason: string;
  /** In canonical form; null for a plan that stays as it is. */
  readonly rule: string | null;
  /** Ids of the sets that decided. */
  readonly setIds: readonly number[];
  /** Every session, by time. */
  readonly judged: readonly JudgedSession[];
  readonly stall: Stall | null;
}

/**
 * What to lift next: a pure function of the plan and the log.
 *
 * Every session is judged against what the plan and the sessions before it asked for, so that a correction in the past
 * gives what the right entry would have given.
 */
export function prescribe(log: SlotLog): Prescription {
  return prescribeAfter(log, readAll(log));
}

/**
 * As `prescribe`, of a log that was read already: for one that grows session by session.
 *
 * @param reading of this log's rule, plan and sessions
 */
export function prescribeAfter(log: SlotLog, reading: Reading): Prescription {
  const { rule } = log;
  const { state: last, judged } = standing(log, reading);
  const place = log.place ?? nextPlace(log, last);
  const state = atPlace(log, last, place);
  const circumstances = circumstancesOn(log, log.date);
  const asks = asksOf(rule, planAt(log, place), state, circumstances);
  return {
    sets: asks.map(prescribed),
    stage: rule?.kind === 'stages' ? state.stage + 1 : null,
    trainingMax: state.trainingMax,
    outcome: state.outcome,
    reason: reasonFor(log, state, place, asks),
    rule: rule === null ? null : printRule(rule),
    setIds: state.setIds,
    judged,
    stall: stallOf(log, state, asks),
  };
}

function prescribed({ planned, load, loadable, repsMin, repsMax }: Ask): PrescribedSet {
  return {
    ...planned,
    ...(load ?? { weight: null, unit: null }),
    repsMin,
    repsMax,
    loadableWeight: loadable?.weight ?? null,
    loadableUnit: loadable?.unit ?? null,
    remainder: loadable?.remainder ?? null,
  };
}

function reasonFor(log: SlotLog, state: State, place: number, asks: readonly Ask[]): string {
  const parts = [state.reason === '' ? 'Nothing was done yet: as the plan says.' : state.reason];
  if (place > 0)
    parts[0] = sentence(
      `${clauseOf(parts[0] ?? '')}; part ${place + 1} of ${log.cycle.length} of the cycle comes next`,
    );
  const working = asks.filter(({ planned }) => planned.setType === 'working');
  const open = working.find(({ load }) => load === null)?.planned;
  if (open !== undefined && !state.isTesting) parts.push(openReason(open));
  const carried = working.find(({ isCarried }) => isCarried);
  if (carried !== undefined) parts.push(carriedReason(carried));
  return parts.join(' ');
}

function carriedReason({ load, loadable }: Ask): string {
  if (load === null || loadable === null) return '';
  return sentence(`${loadText(load)} cannot be loaded, so it goes on to ${weightText(loadable)}`);
}

function clauseOf(text: string): string {
  return text.replace(/\.$/, '');
}

function openReason({ percentOf }: PlannedSet): string {
  if (percentOf === 'training_max')
    return 'No training max is known, so that its percentages have no weight yet.';
  if (percentOf === '1rm') return 'No one-rep max is known, so that its percentages have no weight yet.';
  return 'The plan names no weight: choose one with which you can do every rep.';
}

/** Whether the rule falls, or starts over, by itself. */
function hasOwnFall(rule: Rule): boolean {
  if (rule.kind === 'stages') return true;
  if (rule.kind === 'wave') return (rule.trainingMax?.fall ?? null) !== null;
  return rule.kind !== 'rpe' && rule.fall !== null;
}

function stallOf(log: SlotLog, { strikes, trainingMax }: State, asks: readonly Ask[]): Stall | null {
  const { rule } = log;
  if (strikes < stallAfter || (rule !== null && hasOwnFall(rule))) return null;
  const isMax = (rule?.kind === 'tm' || rule?.kind === 'wave') && trainingMax !== null;
  const loads = asks.flatMap(({ planned, load }) =>
    planned.setType === 'working' && load !== null ? [load] : [],
  );
  const top = loads.reduce<SlotLoad | null>(
    (best, load) => (best === null ? load : heavier(best, load)),
    null,
  );
  const from: SlotLoad | null = isMax ? { loadKind: 'external', ...trainingMax } : top;
  const equipment = isMax ? null : (log.equipment ?? null);
  const less = typeof from?.weight !== 'number' ? null : lowered(from, { percent: deloadPercent }, equipment);
  const advice =
    less === null
      ? 'a lighter week may help'
      : `consider a deload: ${deloadPercent} % less, ${isMax ? 'a training max of ' : ''}${loadText(less)}`;
  return {
    sessions: strikes,
    deload: less,
    reason: sentence(`${counted(strikes, 'session')} in a row fell short: ${advice}`),
  };
}
