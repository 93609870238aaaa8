import fc from 'fast-check';
import type { Equipment } from '../../../src/domain/loadable.js';
import type { Prescription } from '../../../src/domain/progression/prescribe.js';
import type { SlotLog, SlotSession } from '../../../src/domain/progression/slot-log.js';
import type { PerformedSet } from '../../../src/domain/set.js';
import { logOf } from './slot.js';

const day = 86_400_000;

/** One of every kind of plan. */
export const plans = [
  '3x5 100kg',
  '5x5 225lb',
  '3x8-12 60kg',
  '3x8-12',
  '2x5, 1x5+ @60kg',
  '3-4x6-10 60kg @8',
  'w 2x5 40kg, 3x5 80kg, d 1x12 50kg',
  '1x5 60kg, 1x5 80kg, 1x5 100kg',
  '3x8 -20kg',
  '3x10 bw',
  '3x5 75% TM, 1x5+ 85% TM',
  '3x5 75%',
  '3x12 7stacks',
  '2x30s',
];
const rules = [
  'linear +2.5kg',
  'linear +5lb after 2, -10% after 2',
  'linear +2.5kg double at 10, -5kg after 1',
  'double +2.5kg',
  'double +5lb, -10% after 2',
  'sum 25 +2.5kg',
  'rpe',
  'tm +5kg',
  'tm +5lb at 2, +10lb at 4, -10% after 2',
  'stages 5x3+ > 6x2+ > 10x1+ +5kg, reset 85% of 5rm',
  'stages 3x10 > 3x8 > 3x6 +2.5kg, reset -5kg',
  'wave, tm +5kg',
  null,
];
const equipment: (Equipment | null)[] = [
  null,
  { kind: 'steps', unit: 'kg', start: 20, step: 2.5, end: 200 },
  { kind: 'fixed', unit: 'lb', weights: [10, 25, 50, 100, 135, 225] },
];

const anySet: fc.Arbitrary<PerformedSet> = fc
  .record({
    setType: fc.constantFrom('warmup' as const, 'working' as const, 'working' as const, 'drop' as const),
    isCompleted: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth > 0),
    load: fc.oneof(
      fc.constant({ loadKind: 'none' as const, weight: null, unit: null }),
      fc.record({
        loadKind: fc.constantFrom(
          'external' as const,
          'external' as const,
          'added' as const,
          'assisted' as const,
        ),
        weight: fc.integer({ min: 0, max: 300 }).map((halves) => halves / 2),
        unit: fc.constantFrom('kg' as const, 'kg' as const, 'lb' as const, 'stacks' as const),
      }),
    ),
    reps: fc.option(fc.integer({ min: 1, max: 20 })),
    rpe: fc.option(fc.integer({ min: 12, max: 20 }).map((halves) => halves / 2)),
    durationSeconds: fc.option(fc.integer({ min: 1, max: 90 })),
  })
  .map(({ load, ...set }) => ({
    ...set,
    ...load,
    isFailure: false,
    isAmrap: false,
    repsLeft: null,
    repsRight: null,
    rir: null,
    tempo: null,
    restSeconds: null,
    distanceM: null,
  }));

/** Any sets whatever, with a deload now and then. */
export const anySession: fc.Arbitrary<Omit<SlotSession, 'id' | 'at' | 'date'>> = fc.record({
  isDeload: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth === 0),
  sets: fc
    .array(anySet, { maxLength: 6 })
    .map((sets) => sets.map((set, at) => ({ id: at + 1, setIndex: at + 1, set }))),
});

/** Sessions one a day, with ids. */
export function dated(sessions: readonly Omit<SlotSession, 'id' | 'at' | 'date'>[]): SlotSession[] {
  return sessions.map((given, at) => ({
    ...given,
    id: at + 1,
    at: (at + 1) * day,
    date: new Date((at + 1) * day).toISOString().slice(0, 10),
    sets: given.sets.map((set) => ({ ...set, id: (at + 1) * 100 + set.id })),
  }));
}

/** Any plan under any rule, with up to so many sessions that need not fit it. */
export const anyLog = (maxLength: number): fc.Arbitrary<SlotLog> =>
  fc
    .record({
      plan: fc.constantFrom(...plans),
      rule: fc.constantFrom(...rules),
      gear: fc.constantFrom(...equipment),
      sessions: fc.array(anySession, { maxLength, size: 'max' }),
      max: fc.option(fc.integer({ min: 20, max: 250 })),
    })
    .map(({ plan, rule, gear, sessions, max }) => ({
      ...logOf(plan, rule, [], { equipment: gear }),
      sessions: dated(sessions),
      trainingMaxes: max === null ? [] : [{ at: 0, weight: max, unit: 'kg' as const }],
      oneRepMax: () => (max === null ? null : { weight: max, unit: 'kg' as const }),
    }));

/** What the lifter would log who does exactly what is asked, or a little less. */
export function doneAsAsked(
  { sets }: Prescription,
  change: (set: PerformedSet, at: number) => PerformedSet = (set) => set,
): SlotSession['sets'] {
  return sets
    .filter(({ setType }) => setType === 'working')
    .map((asked, at) => {
      const set: PerformedSet = {
        setType: 'working',
        isFailure: false,
        isAmrap: false,
        isCompleted: true,
        loadKind: asked.weight === null ? 'none' : asked.loadKind,
        weight: asked.weight,
        unit: asked.weight === null ? null : asked.unit,
        reps: asked.repsMin ?? 1,
        repsLeft: null,
        repsRight: null,
        rpe: null,
        rir: null,
        tempo: null,
        restSeconds: null,
        durationSeconds: asked.durationSeconds,
        distanceM: asked.distanceM,
      };
      return { id: at + 1, setIndex: at + 1, set: change(set, at) };
    });
}

/** The log with one more session at its end. */
export function withOneMore(log: SlotLog, sets: SlotSession['sets']): SlotLog {
  return { ...log, sessions: dated([...log.sessions, { isDeload: false, sets }]) };
}
