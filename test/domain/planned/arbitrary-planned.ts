import fc from 'fast-check';
import type { PlannedSet } from '../../../src/domain/planned/planned-set.js';
import { usualLoadKind } from '../../../src/domain/complete-set.js';
import { unsaidLoad } from '../../../src/domain/planned/loads.js';
import { measurements, type Measurement } from '../../../src/domain/set.js';
import { plainPlanned } from './read.js';

type Part = Partial<PlannedSet>;

const range = (numbers: fc.Arbitrary<number>): fc.Arbitrary<[number, number]> =>
  fc.tuple(numbers, numbers).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const halves = (min: number, max: number) =>
  fc.integer({ min: min * 2, max: max * 2 }).map((value) => value / 2);
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);

const duration = fc.integer({ min: 1, max: 86_400 });
const distance = hundredths(1, 99_000);
const repRange = range(fc.integer({ min: 1, max: 30 })).map(([repsMin, repsMax]): Part => ({
  repsMin,
  repsMax,
}));
const amrap = fc.constant<Part>({ isAmrap: true });
const extent: fc.Arbitrary<Part> = fc.oneof(
  duration.map((durationSeconds) => ({ durationSeconds })),
  distance.map((distanceM) => ({ distanceM })),
  fc.record({ durationSeconds: duration, distanceM: distance }),
);
const work: fc.Arbitrary<Part> = fc.oneof(
  { weight: 4, arbitrary: repRange },
  amrap,
  extent,
  fc.tuple(fc.oneof(repRange, amrap), extent).map(([counted, measured]) => ({ ...counted, ...measured })),
);

function load(measurement: Measurement): fc.Arbitrary<Part> {
  const usual = usualLoadKind(measurement);
  const kinds = fc.constantFrom(...new Set([usual, 'added', 'assisted'] as const));
  const weighed = fc.record({
    loadKind: kinds,
    weight: hundredths(0, 500),
    unit: fc.constantFrom('kg', 'lb', 'stacks'),
  } as const);
  const shares = fc
    .tuple(range(hundredths(1, 200)), fc.constantFrom('1rm', 'training_max'))
    .map(([[percentMin, percentMax], percentOf]): Part => ({
      loadKind: usual,
      percentMin,
      percentMax,
      percentOf,
    }));
  const hasMaximum = !['assisted_reps', 'duration', 'distance_duration'].includes(measurement);
  return fc.oneof(
    fc.constant<Part>(unsaidLoad(measurement)),
    fc.constant<Part>({ loadKind: 'none' }),
    weighed,
    ...(hasMaximum ? [shares] : []),
  );
}

const effort: fc.Arbitrary<Part> = fc.oneof(
  fc.constant({}),
  range(halves(1, 10)).map(([rpeMin, rpeMax]) => ({ rpeMin, rpeMax })),
  range(halves(0, 20)).map(([rirMin, rirMax]) => ({ rirMin, rirMax })),
);
const rest: fc.Arbitrary<Part> = fc.oneof(
  fc.constant({}),
  range(fc.integer({ min: 0, max: 600 })).map(([restSecondsMin, restSecondsMax]) => ({
    restSecondsMin,
    restSecondsMax,
  })),
);
const flags: fc.Arbitrary<Part> = fc.record({
  setType: fc.constantFrom('working', 'working', 'warmup', 'drop'),
  tempo: fc.constantFrom(null, null, '3-1-1-0', '2-0-X-1'),
} as const);

/** Sets that differ by nothing but being optional, and as many as possible. */
function run(measurement: Measurement): fc.Arbitrary<PlannedSet[]> {
  return fc
    .tuple(
      fc.tuple(flags, work, load(measurement), effort, rest),
      fc.array(fc.record({ isOptional: fc.boolean(), isAmrap: fc.boolean() }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    .map(([parts, marks]) => {
      const set: PlannedSet = Object.assign({ ...plainPlanned }, ...parts) as PlannedSet;
      return marks.map(({ isOptional, isAmrap }) => ({
        ...set,
        isOptional,
        isAmrap: set.repsMin === null ? set.isAmrap : isAmrap,
      }));
    });
}

/** Any sets that can be planned for an exercise, many of them equal to their neighbours. */
export function arbitraryPlanned(measurement: Measurement): fc.Arbitrary<PlannedSet[]> {
  return fc.array(run(measurement), { minLength: 1, maxLength: 4 }).map((runs) => runs.flat());
}

/** Any measurement and sets for it. */
export const arbitraryPlan = fc
  .constantFrom(...measurements)
  .chain((measurement) =>
    fc.record({ measurement: fc.constant(measurement), sets: arbitraryPlanned(measurement) }),
  );
