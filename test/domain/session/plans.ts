import { emptySet } from '../../../src/domain/complete-set.js';
import { parseSets } from '../../../src/domain/notation/parse.js';
import { resolveSets } from '../../../src/domain/notation/resolve.js';
import type { TargetSet } from '../../../src/domain/planned/planned-set.js';
import type { Effect } from '../../../src/domain/session/effects.js';
import { beginLoop, currentPlace, reload, type LoopState } from '../../../src/domain/session/loop.js';
import { setsOf } from '../../../src/domain/session/newest.js';
import type { LoggedSet, SessionPlan, SessionSlot } from '../../../src/domain/session/plan.js';
import { enterLine } from '../../../src/domain/session/step.js';
import type { Measurement, PerformedSet } from '../../../src/domain/set.js';

/** When the sessions of these tests begin, UTC milliseconds. */
export const start = 1_700_000_000_000;

/** Sets as a lifter of kilograms types them. */
export function setsFrom(text: string, measurement: Measurement = 'weight_reps'): PerformedSet[] {
  if (text === '') return [];
  return resolveSets(parseSets(text), { unit: 'kg', measurement, last: null, exerciseName: 'it' });
}

/** A working set of exactly those reps at that weight, with what matters to the test. */
export function target(given: Partial<TargetSet> = {}): TargetSet {
  return {
    ...emptySet,
    setType: 'working',
    isOptional: false,
    isAmrap: false,
    repsMin: 5,
    repsMax: 5,
    loadKind: 'external',
    weight: 100,
    unit: 'kg',
    rpeMin: null,
    rpeMax: null,
    rirMin: null,
    rirMax: null,
    tempo: null,
    restSeconds: null,
    durationSeconds: null,
    distanceM: null,
    ...given,
  };
}

export const warmup = (given: Partial<TargetSet> = {}): TargetSet =>
  target({ setType: 'warmup', weight: 60, ...given });
export const optional = (given: Partial<TargetSet> = {}): TargetSet => target({ isOptional: true, ...given });
export const drop = (given: Partial<TargetSet> = {}): TargetSet =>
  target({ setType: 'drop', weight: 80, ...given });

interface GivenSlot extends Partial<Omit<SessionSlot, 'sets' | 'lastTime'>> {
  /** Typed; a minute apart from the session's start on. */
  sets?: string;
  lastTime?: string;
}

/** A session with these slots in order; ids are 11, 12, 13 … for slots, 111, 112 … for the sets of the first. */
export function planOf(...slots: GivenSlot[]): SessionPlan {
  return {
    id: 1,
    startedAt: start,
    pausedAt: null,
    pausedSeconds: 0,
    slots: slots.map(({ sets = '', lastTime = '', measurement = 'weight_reps', ...given }, index) => ({
      id: 11 + index,
      position: index + 1,
      exerciseId: 501 + index,
      exercise: ['Squat', 'Bench Press', 'Row', 'Pull-Up', 'Curl', 'Plank'][index] ?? `Exercise ${index}`,
      measurement,
      supersetGroup: null,
      isSkipped: false,
      notes: null,
      planNotes: null,
      pinnedNote: null,
      targets: [],
      records: [],
      formula: 'epley',
      restSeconds: 120,
      lastTime: setsFrom(lastTime, measurement),
      sets: setsFrom(sets, measurement).map((set, at) => ({
        id: 111 + 10 * index + at,
        setIndex: at + 1,
        set,
        performedAt: start + 60_000 * (10 * index + at + 1),
      })),
      ...given,
    })),
  };
}

/** A place as people say it: `Squat 2/3`, `Squat 4` beyond, `done`. */
export function sayPlace(state: LoopState): string {
  const place = currentPlace(state);
  if (place === null) return 'done';
  return `${place.slot.exercise} ${place.number}${place.of === null ? '' : `/${place.of}`}`;
}

/** The loop of a plan before anything was typed. */
export function loopOf(...slots: GivenSlot[]): LoopState {
  return beginLoop(planOf(...slots), 'kg', start);
}

/** What the database would do: the plan after an effect, and the ids of sets that came or went. */
export function perform(
  plan: SessionPlan,
  effect: Effect,
  now: number,
): { plan: SessionPlan; own: number[] } {
  const change = (slotId: number, to: (slot: SessionSlot) => SessionSlot): SessionPlan => ({
    ...plan,
    slots: plan.slots.map((slot) => (slot.id === slotId ? to(slot) : slot)),
  });
  switch (effect.kind) {
    case 'log': {
      const first = 1000 + Math.max(0, ...setsOf(plan).map(({ logged }) => logged.id));
      const added = effect.sets.map((set, index) => ({ id: first + index, set, performedAt: now }));
      const number = (slot: SessionSlot): LoggedSet[] =>
        added.map((one, index) => ({ ...one, setIndex: slot.sets.length + index + 1 }));
      return {
        plan: change(effect.slotId, (slot) => ({ ...slot, sets: [...slot.sets, ...number(slot)] })),
        own: added.map(({ id }) => id),
      };
    }
    case 'undo':
      return {
        plan: change(effect.slotId, (slot) => ({
          ...slot,
          sets: slot.sets.filter(({ id }) => id !== effect.setId),
        })),
        own: [effect.setId],
      };
    case 'skip':
    case 'unskip':
      return {
        plan: change(effect.slotId, (slot) => ({ ...slot, isSkipped: effect.kind === 'skip' })),
        own: [],
      };
    case 'pause':
      return { plan: { ...plan, pausedAt: now }, own: [] };
    case 'resume':
      return { plan: { ...plan, pausedAt: null }, own: [] };
    default:
      return { plan, own: [] };
  }
}

/** Types a line and does what comes of it. */
export function type(
  state: LoopState,
  line: string,
  now: number,
): { state: LoopState; effects: readonly Effect[] } {
  const step = enterLine(state, line, now);
  let after = step.state;
  for (const effect of step.effects) {
    const { plan, own } = perform(after.plan, effect, now);
    after = reload(after, plan, now, own).state;
  }
  return { state: after, effects: step.effects };
}

/** Types lines a minute apart. */
export function play(state: LoopState, ...lines: string[]): LoopState {
  return lines.reduce((at, line, index) => type(at, line, start + 60_000 * (100 + index)).state, state);
}

/** Where the loop goes when every proposal is taken, up to `most` sets. */
export function route(state: LoopState, most = 50): string[] {
  const places: string[] = [];
  for (let at = state; sayPlace(at) !== 'done' && places.length < most;) {
    places.push(sayPlace(at));
    const { state: next, effects } = type(at, '', start + 60_000 * (200 + places.length));
    if (effects[0]?.kind !== 'log') break;
    at = next;
  }
  return places;
}
