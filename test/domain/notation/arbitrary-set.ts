import fc from 'fast-check';
import { kilogramsPerPound, weightUnits, type LoadKind } from '../../../src/domain/load.js';
import { measurements, setTypes, type Measurement, type PerformedSet } from '../../../src/domain/set.js';

const nothing = fc.constant(null);

/** Weights as they are typed, and as other apps convert them: 27.215519999999998. */
const weight = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }).map((quarters) => quarters / 4),
  fc.integer({ min: 0, max: 500_000 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: 0, max: 5_000 }).map((pounds) => pounds * kilogramsPerPound),
);

/** An external weight means another kind on exercises done with the body, so that such a set cannot be typed there. */
function loadKindsOf(measurement: Measurement): LoadKind[] {
  const isBody = measurement === 'bodyweight_reps' || measurement === 'assisted_reps';
  return isBody ? ['added', 'assisted', 'none'] : ['external', 'added', 'assisted', 'none'];
}

type Load = Pick<PerformedSet, 'loadKind' | 'weight' | 'unit'>;

function arbitraryLoad(measurement: Measurement): fc.Arbitrary<Load> {
  const loaded = fc.record({ weight, unit: fc.constantFrom(...weightUnits) });
  return fc
    .constantFrom(...loadKindsOf(measurement))
    .chain((loadKind): fc.Arbitrary<Load> =>
      loadKind === 'none'
        ? fc.constant({ loadKind, weight: null, unit: null })
        : loaded.map((load) => ({ loadKind, ...load })),
    );
}

type Reps = Pick<PerformedSet, 'reps' | 'repsLeft' | 'repsRight'>;

function arbitraryReps(min: number): fc.Arbitrary<Reps> {
  const small = fc.integer({ min, max: 30 });
  const both = fc.oneof({ weight: 5, arbitrary: small }, fc.integer({ min, max: 10_000 }));
  return fc.oneof(
    both.map((reps) => ({ reps, repsLeft: null, repsRight: null })),
    fc
      .tuple(small, fc.integer({ min: 0, max: 30 }))
      .map(([repsLeft, repsRight]) => ({ reps: repsLeft + repsRight, repsLeft, repsRight })),
  );
}

const noReps: fc.Arbitrary<Reps> = fc.constant({ reps: null, repsLeft: null, repsRight: null });

const duration = fc.oneof(
  fc.integer({ min: 1, max: 86_400 }),
  fc.integer({ min: 1_000, max: 86_400_000 }).map((milliseconds) => milliseconds / 1_000),
);

const distance = fc.oneof(
  fc.integer({ min: 1, max: 5_000 }),
  fc.integer({ min: 100, max: 100_000 }).map((tens) => tens * 10),
  fc.integer({ min: 1, max: 1e12 }).map((micrometres) => micrometres / 1e6),
);

const tempo = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 12 }).map(String), fc.constant('X')), {
    minLength: 4,
    maxLength: 4,
  })
  .map((counts) => counts.join('-'));

const marks = fc.record({
  setType: fc.constantFrom(...setTypes),
  isFailure: fc.boolean(),
  isAmrap: fc.boolean(),
  rpe: fc.oneof(
    nothing,
    fc.integer({ min: 2, max: 20 }).map((halves) => halves / 2),
  ),
  rir: fc.oneof(
    nothing,
    fc.integer({ min: 0, max: 40 }).map((halves) => halves / 2),
  ),
  tempo: fc.oneof({ weight: 3, arbitrary: nothing }, tempo),
  restSeconds: fc.oneof({ weight: 3, arbitrary: nothing }, fc.integer({ min: 0, max: 86_400 })),
});

/** Any measurement there is. */
export const arbitraryMeasurement: fc.Arbitrary<Measurement> = fc.constantFrom(...measurements);

/** Any valid set of an exercise measured like that: done in some way, or a failed attempt with or without reps. */
export function arbitrarySet(measurement: Measurement): fc.Arbitrary<PerformedSet> {
  return fc.boolean().chain((isCompleted) =>
    fc
      .record({
        marks,
        load: arbitraryLoad(measurement),
        reps: fc.oneof({ weight: 3, arbitrary: arbitraryReps(isCompleted ? 1 : 0) }, noReps),
        durationSeconds: fc.oneof({ weight: 2, arbitrary: nothing }, duration),
        distanceM: fc.oneof({ weight: 2, arbitrary: nothing }, distance),
      })
      .map(({ marks: typed, load, reps, ...extent }): PerformedSet => {
        const isNothing = reps.reps === null && extent.durationSeconds === null && extent.distanceM === null;
        const done = isCompleted && isNothing ? { ...extent, durationSeconds: 45 } : extent;
        return { ...typed, isCompleted, ...load, ...reps, ...done };
      }),
  );
}

/** Several sets of one exercise, many of them equal to their neighbour or but for the reps, as in a real session. */
export function arbitrarySets(measurement: Measurement): fc.Arbitrary<PerformedSet[]> {
  const reps = fc.integer({ min: 1, max: 20 });
  const run = fc
    .tuple(arbitrarySet(measurement), fc.array(fc.option(reps), { maxLength: 3 }))
    .map(([set, more]) => [
      set,
      ...more.map((count) =>
        count === null || set.reps === null ? set : { ...set, reps: count, repsLeft: null, repsRight: null },
      ),
    ]);
  return fc.array(run, { minLength: 1, maxLength: 5 }).map((runs) => runs.flat());
}
