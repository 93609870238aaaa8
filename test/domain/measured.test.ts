import { describe, expect, test } from 'vitest';

import { fitsMeasurement, measurementWords, type MeasuredBy } from '../../src/domain/measured.js';
import { measurements, type Measurement } from '../../src/domain/set.js';

const nothing: MeasuredBy = {
  loadKind: 'none',
  hasReps: false,
  hasDuration: false,
  hasDistance: false,
  isCompleted: true,
};
const fitting = (set: Partial<MeasuredBy>) =>
  measurements.filter((measurement) => fitsMeasurement({ ...nothing, ...set }, measurement));

describe('a set fits', () => {
  test.each<[string, Partial<MeasuredBy>, readonly Measurement[]]>([
    ['100 kg × 5', { loadKind: 'external', hasReps: true }, ['weight_reps']],
    ['+20 kg × 5', { loadKind: 'added', hasReps: true }, ['bodyweight_reps']],
    ['-15 kg × 5', { loadKind: 'assisted', hasReps: true }, ['bodyweight_reps', 'assisted_reps']],
    ['12 reps', { hasReps: true }, ['weight_reps', 'bodyweight_reps', 'assisted_reps']],
    ['90 s', { hasDuration: true }, ['duration', 'weight_duration', 'distance_duration']],
    ['30 kg 60 s', { loadKind: 'external', hasDuration: true }, ['weight_duration']],
    ['5 km', { hasDistance: true }, ['distance_duration', 'weight_distance']],
    ['24 kg 40 m', { loadKind: 'external', hasDistance: true }, ['weight_distance']],
    ['nothing', {}, []],
    [
      'a missed attempt at 100 kg',
      { loadKind: 'external', isCompleted: false },
      ['weight_reps', 'weight_duration', 'weight_distance'],
    ],
  ])('%s', (_text, set, expected) => {
    expect(fitting(set)).toEqual(expected);
  });
});

test('every measurement has words of its own', () => {
  expect(new Set(Object.values(measurementWords)).size).toBe(measurements.length);
});
