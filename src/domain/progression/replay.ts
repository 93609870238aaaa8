import type { PlannedSet } from '../planned/planned-set.js';
import { advance } from './advance.js';
import { asksOf, type Circumstances } from './ask.js';
import { idsOf, judge, judgeable, type Verdict } from './judge.js';
import type { SlotLoad } from './slot-load.js';
import type { EnteredWeight, SlotLog, SlotSession, SlotSet } from './slot-log.js';
import { tested } from './stages.js';
import { start, type Outcome, type State } from './state.js';
import { cycleEnded, trainingMaxRuleOf, withVerdict } from './training-max.js';
import { loadText, sentence, verdictText } from './words.js';

/** How one session was judged, in order of time. */
export interface JudgedSession {
  readonly sessionId: number;
  /** `ignored` for one that says nothing: nothing logged, or a deload. */
  readonly outcome: Outcome | 'ignored';
  /** A sentence. */
  readonly why: string;
}

/** Everything read, and where the slot stands. */
export interface Replay {
  readonly state: State;
  readonly judged: readonly JudgedSession[];
}

interface Entered {
  readonly kind: 'training max' | 'override';
  readonly at: number;
  readonly entered: EnteredWeight;
}

interface Held {
  readonly at: number;
  readonly session: SlotSession;
}

/** Everything read, and the plan it was last read by; null while nothing was. */
export interface Reading extends Replay {
  readonly plan: readonly PlannedSet[] | null;
}

/** Reads a slot's log from its first session on; order of time, not of reading, decides. */
export function readAll(log: SlotLog): Reading {
  const first: Reading = { state: start, judged: [], plan: null };
  return eventsOf(log).reduce<Reading>(
    (reading, event) =>
      'session' in event ? withSession(log, reading, event.session) : withEntered(log, reading, event),
    first,
  );
}

/** Where the slot stands after what was read, by the plan as it is now. */
export function standing(log: SlotLog, { state, judged, plan }: Reading): Replay {
  return { state: restartedIf(isRewritten(log, plan, planAt(log, 0)), state), judged };
}

function withEntered(log: SlotLog, reading: Reading, { kind, entered }: Entered): Reading {
  const { weight, unit } = entered;
  const state =
    kind === 'training max'
      ? { ...reading.state, trainingMax: { weight, unit } }
      : overridden(reading.state, reading.plan ?? planAt(log, 0), entered);
  return { ...reading, state };
}

/** What was read, and one session more, which is later than all of that. */
export function withSession(log: SlotLog, reading: Reading, session: SlotSession): Reading {
  const { state, judged } = reading;
  const place = session.place ?? nextPlace(log, state);
  const plan = session.plan ?? planAt(log, place);
  const done = judgeable(session.sets);
  if (done.length === 0) {
    const ignored = { sessionId: session.id, outcome: 'ignored' as const, why: 'Nothing was logged.' };
    return { ...reading, judged: [...judged, ignored] };
  }
  const before = restartedIf(isRewritten(log, reading.plan, plan), atPlace(log, state, place));
  const read = session.isDeload ? deload(before) : readSession(log, before, session, plan, done);
  return {
    plan,
    state: leftPlace(log, read.state, place),
    judged: [...judged, { sessionId: session.id, ...read.judged }],
  };
}

/** The plan of a place; of a cycle that became shorter the last. */
export function planAt({ cycle }: SlotLog, place: number): readonly PlannedSet[] {
  return cycle[Math.min(place, cycle.length - 1)] ?? [];
}

/** The place after the last session. */
export function nextPlace({ cycle }: SlotLog, { place }: State): number {
  return place === null ? 0 : (place + 1) % Math.max(1, cycle.length);
}

/** The state at the beginning of a place: going back in the cycle ends it, whatever was left out. */
export function atPlace({ rule }: SlotLog, state: State, place: number): State {
  return state.place !== null && place < state.place ? cycleEnded(trainingMaxRuleOf(rule), state) : state;
}

/** What percentages are of on a day, and what can be loaded. */
export function circumstancesOn(log: SlotLog, date: string): Circumstances {
  return { oneRepMax: log.oneRepMax?.(date) ?? null, equipment: log.equipment ?? null };
}

function leftPlace(log: SlotLog, state: State, place: number): State {
  const isLast = place >= log.cycle.length - 1;
  return isLast ? cycleEnded(trainingMaxRuleOf(log.rule), state) : { ...state, place };
}

function eventsOf({ sessions, trainingMaxes = [], overrides = [] }: SlotLog): (Entered | Held)[] {
  const inOrder = sessions.toSorted((a, b) => a.at - b.at || a.id - b.id);
  const events: (Entered | Held)[] = [
    ...trainingMaxes.map((entered) => ({ kind: 'training max' as const, at: entered.at, entered })),
    ...overrides.map((entered) => ({ kind: 'override' as const, at: entered.at, entered })),
    ...inOrder.map((session) => ({ at: session.at, session })),
  ];
  // Sorting is stable, so that what was entered stands before a session of the same time.
  return events.sort((a, b) => a.at - b.at);
}

/** Whether the plan names another load than it did: the coach's word counts for more than the log's. */
function isRewritten(
  { cycle }: SlotLog,
  before: readonly PlannedSet[] | null,
  now: readonly PlannedSet[],
): boolean {
  const [one, other] = [before ?? now, now].map((plan) =>
    plan.find(({ setType, weight }) => setType === 'working' && weight !== null),
  );
  if (cycle.length > 1 || one === undefined || other === undefined) return false;
  return one.weight !== other.weight || one.unit !== other.unit || one.loadKind !== other.loadKind;
}

function restartedIf(isRestart: boolean, state: State): State {
  return isRestart ? restarted(state, null, 'The plan names a new weight.') : state;
}

function restarted(state: State, base: SlotLoad | null, reason: string): State {
  const { trainingMax, cycle, place, outcome } = state;
  return { ...start, trainingMax, cycle, place, outcome, base, reason };
}

function overridden(state: State, plan: readonly PlannedSet[], { weight, unit }: EnteredWeight): State {
  const planned = plan.find(({ setType }) => setType === 'working')?.loadKind ?? 'external';
  const base: SlotLoad = { loadKind: planned === 'none' ? 'added' : planned, weight, unit };
  return restarted(state, base, `The weight was set by hand: ${loadText(base)}.`);
}

interface Read {
  readonly state: State;
  readonly judged: Omit<JudgedSession, 'sessionId'>;
}

function deload(state: State): Read {
  return { state, judged: { outcome: 'ignored', why: 'A deload session is not judged.' } };
}

function readSession(
  log: SlotLog,
  state: State,
  session: SlotSession,
  plan: readonly PlannedSet[],
  done: readonly SlotSet[],
): Read {
  const { rule } = log;
  const circumstances = circumstancesOn(log, session.date);
  if (rule?.kind === 'stages' && state.isTesting) {
    const setIds = done.map(({ id }) => id);
    const next = { ...tested(rule, state, done, circumstances.equipment), setIds, run: [] };
    const outcome = next.isTesting ? 'held' : 'success';
    return { state: next, judged: { outcome, why: next.reason } };
  }
  const asks = asksOf(rule, plan, state, circumstances);
  const verdict = judge(rule, asks, done);
  const asked = { ...state, isShare: asks.some(({ isShare }) => isShare) };
  const next = advance(rule, asked, verdict, circumstances.equipment);
  const why = sentence(verdictText(verdict, rule?.kind === 'sum' ? rule : null));
  return {
    state: {
      ...next,
      ...evidence(state, next, verdict),
      outcome: verdict.outcome,
      cycle: withVerdict(state.cycle, verdict),
    },
    judged: { outcome: verdict.outcome, why },
  };
}

/** The sets that decided: of a count in a row those of all its sessions, of estimates those that spoke for them. */
function evidence(before: State, next: State, verdict: Verdict): Pick<State, 'run' | 'setIds'> {
  const ids = idsOf(verdict);
  const isHeld = verdict.outcome === 'held';
  const isRun = verdict.outcome === 'success' ? before.successes > 0 : before.failures > 0;
  const run = isRun ? [...before.run, ...ids] : ids;
  const estimates = next.estimates.map(({ setId }) => setId);
  return { run: isHeld ? before.run : run, setIds: [...new Set([...estimates, ...(isHeld ? ids : run)])] };
}
