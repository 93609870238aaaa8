import fc from 'fast-check';
import type { RecordEvent, RecordSet } from '../../../src/domain/records/record.js';
import { measurements } from '../../../src/domain/set.js';
import type { Formula } from './oracle.js';

/** A completed working set of session 1, with what matters to the test. */
export function aSet(given: Partial<RecordSet> & { id: number }): RecordSet {
  const weight = given.weight ?? null;
  return {
    sessionId: 1,
    performedAt: given.id * 1000,
    position: 1,
    setIndex: given.id,
    setType: 'working',
    dropOf: null,
    isCompleted: true,
    loadKind: weight === null ? 'none' : 'external',
    weight,
    unit: weight === null ? null : 'kg',
    reps: null,
    repsLeft: null,
    repsRight: null,
    durationSeconds: null,
    distanceM: null,
    ...given,
  };
}

/** Loads that tie to the gram, differ by one, are nothing, or have no kilograms at all. */
const loads = fc.constantFrom(
  ...[100, 100.0004, 100.001, 97.5, 45.359237, 45.359, 0.0002, 0].map((weight) => ({
    weight,
    unit: 'kg' as const,
  })),
  ...[100, 220.462, 220.463, 220.5].map((weight) => ({ weight, unit: 'lb' as const })),
  ...[7, 7.5, 8, 0].map((weight) => ({ weight, unit: 'stacks' as const })),
);

const load = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ loadKind: 'none' as const, weight: null, unit: null }) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('external' as const, 'added' as const, 'assisted' as const), loads)
      .map(([loadKind, at]) => ({ loadKind, ...at })),
  },
);

const reps = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(null, 0, 1, 2, 3, 5, 5, 6, 12, 13)
      .map((both) => ({ reps: both, repsLeft: null, repsRight: null })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
      .map(([left, right]) => ({ reps: left + right, repsLeft: left, repsRight: right })),
  },
);

const work = fc.record({
  setType: fc.constantFrom('working', 'working', 'working', 'working', 'warmup', 'drop'),
  isCompleted: fc.constantFrom(true, true, true, true, false),
  durationSeconds: fc.constantFrom(null, 0, 30, 60, 60.00005, 60.0001, 90),
  distanceM: fc.constantFrom(null, 0, 40, 1000, 1000.0009, 1000.002, 5000),
  position: fc.integer({ min: 1, max: 2 }),
  setIndex: fc.integer({ min: 1, max: 3 }),
  isDropOf: fc.constantFrom(false, false, false, false, false, true),
});

/** When: sessions one after another, or all of them and stand-alone sets mixed within the same few moments. */
const moment = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }))
    .map(([sessionId, at]) => ({ sessionId, performedAt: sessionId * 10 + at })),
  fc.record({ sessionId: fc.constant(null), performedAt: fc.integer({ min: 0, max: 50 }) }),
);
const mixedMoment = fc.record({
  sessionId: fc.constantFrom(null, 1, 2, 3),
  performedAt: fc.integer({ min: 0, max: 12 }),
});

function logOf(when: typeof moment): fc.Arbitrary<RecordSet[]> {
  return fc.array(fc.tuple(when, load, reps, work), { maxLength: 16 }).map((parts) =>
    parts.map(([at, loaded, done, { isDropOf, ...rest }], index) => ({
      id: index + 1,
      ...at,
      ...loaded,
      ...done,
      ...rest,
      dropOf: isDropOf && index > 0 ? index : null,
    })),
  );
}

/** A random log of one exercise; ids are in no order of time. */
export const anyLog = fc.record({
  measurement: fc.constantFrom(...measurements, 'weight_reps' as const, 'weight_reps' as const),
  formula: fc.constantFrom<Formula>('epley', 'brzycki'),
  sets: fc.oneof(logOf(moment), logOf(mixedMoment)),
});

/** Events by kind and set, figures to nine digits: what two derivations have to agree on. */
export function comparable(events: readonly RecordEvent[]) {
  return events
    .map((event) => ({
      ...event,
      value: event.value.toPrecision(9),
      score: event.score.toPrecision(9),
      previous: event.previous?.toPrecision(9) ?? null,
    }))
    .sort((a, b) => {
      const one = JSON.stringify([a.setId, a.recordType, a.unit, a.reps, a.load]);
      const two = JSON.stringify([b.setId, b.recordType, b.unit, b.reps, b.load]);
      return one < two ? -1 : one > two ? 1 : 0;
    });
}
