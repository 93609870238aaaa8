import { describe, expect, it } from 'vitest';
import { plannedFrom } from '../../../src/domain/planned/from-performed.js';
import { printPlanned } from '../../../src/domain/planned/print.js';
import type { Measurement } from '../../../src/domain/set.js';
import { readSets } from '../notation/read.js';

describe('plannedFrom', () => {
  it.each<[Measurement, string, string]>([
    ['weight_reps', 'w 60x5 100x5x3 @8 rest 90s', 'w 1x5 60kg, 3x5 100kg'],
    ['weight_reps', '225lbx5 tempo 3110', '1x5 225lb tempo 3-1-1-0'],
    ['weight_reps', '100x5 d 80x8', '1x5 100kg, d 1x8 80kg'],
    ['weight_reps', 'a 60x12 f 60x9', '1x12+ 60kg, 1x9 60kg'],
    ['weight_reps', '40x8|7', '1x15 40kg'],
    ['bodyweight_reps', '10 +20x5', '1x10, 1x5 +20kg'],
    ['assisted_reps', '20x8', '1x8 -20kg'],
    ['duration', 'a 60s 90s', '1x1:00, 1x1:30'],
    ['weight_distance', '24kg 40m', '1x40m 24kg'],
    ['distance_duration', '5km 25:00', '1x5km 25:00'],
  ])('of %s asks for %s as %s', (measurement, done, planned) => {
    const sets = readSets(done, { measurement }).map(plannedFrom);
    expect(
      printPlanned(
        sets.filter((set) => set !== null),
        measurement,
      ),
    ).toBe(planned);
  });

  it.each(['miss 100', 'miss 100x3'])('asks for nothing of %s', (done) =>
    expect(readSets(done).map(plannedFrom)).toEqual([null]),
  );
});
