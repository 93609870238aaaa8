import { describe, expect, it } from 'vitest';
import type { PlannedSet } from '../../../src/domain/planned/planned-set.js';
import type { Measurement } from '../../../src/domain/set.js';
import { plainPlanned, readPlanned, reps } from './read.js';

/** Expected sets, as what differs from a plain one. */
type Asked = Partial<PlannedSet>;

const times = (count: number, asked: Asked): Asked[] => Array.from({ length: count }, () => asked);

function expectSets(sets: readonly PlannedSet[], asked: readonly Asked[]): void {
  expect(sets).toEqual(asked.map((one) => ({ ...plainPlanned, ...one })));
}

const kg = (weight: number): Asked => ({ weight, unit: 'kg' });
const added = (weight: number): Asked => ({ loadKind: 'added', weight, unit: 'kg' });
const assisted = (weight: number): Asked => ({ loadKind: 'assisted', weight, unit: 'kg' });
const rpe = (rpeMin: number, rpeMax = rpeMin): Asked => ({ rpeMin, rpeMax });
const rir = (rirMin: number, rirMax = rirMin): Asked => ({ rirMin, rirMax });
const rest = (restSecondsMin: number, restSecondsMax = restSecondsMin): Asked => ({
  restSecondsMin,
  restSecondsMax,
});
const share = (
  percentMin: number,
  percentMax = percentMin,
  percentOf: PlannedSet['percentOf'] = '1rm',
): Asked => ({
  percentMin,
  percentMax,
  percentOf,
});

describe('sets and reps', () => {
  it.each<[string, Asked[]]>([
    ['5x5', times(5, reps(5))],
    ['3x8-12', times(3, reps(8, 12))],
    ['3×8–12', times(3, reps(8, 12))],
    ['  3 X 8 ', times(3, reps(8))],
    ['3*8', times(3, reps(8))],
    ['3 sets x 8 reps', times(3, reps(8))],
    ['3 sets of 10', times(3, reps(10))],
    ['3-4x6-10', [...times(3, reps(6, 10)), { ...reps(6, 10), isOptional: true }]],
    ['3–4 sets × 6–10 reps', [...times(3, reps(6, 10)), { ...reps(6, 10), isOptional: true }]],
    ['0-1x8', [{ ...reps(8), isOptional: true }]],
    ['3x5+', [...times(2, reps(5)), { ...reps(5), isAmrap: true }]],
    ['1x5+', [{ ...reps(5), isAmrap: true }]],
    ['2-3x5+', [...times(2, reps(5)), { ...reps(5), isOptional: true, isAmrap: true }]],
    ['2x8-12+', [reps(8, 12), { ...reps(8, 12), isAmrap: true }]],
    ['3xAMRAP', times(3, { isAmrap: true })],
    ['3x30s', times(3, { durationSeconds: 30 })],
    ['2x1:30', times(2, { durationSeconds: 90 })],
    ['3x400m', times(3, { distanceM: 400 })],
    ['1x5km 25:00', [{ distanceM: 5000, durationSeconds: 1500 }]],
    ['1x300 in 2:00', [{ ...reps(300), durationSeconds: 120 }]],
    ['1x10 over 20m in 60s', [{ ...reps(10), distanceM: 20, durationSeconds: 60 }]],
    ['1xAMRAP in 60s', [{ isAmrap: true, durationSeconds: 60 }]],
    ['w 2x5 @40kg', times(2, { setType: 'warmup', ...reps(5), ...kg(40) })],
    ['w2x5', times(2, { setType: 'warmup', ...reps(5) })],
    ['d 1x12 40kg', [{ setType: 'drop', ...reps(12), ...kg(40) }]],
    ['3x8,', times(3, reps(8))],
  ])('%s', (text, asked) => expectSets(readPlanned(text), asked));
});

describe('load', () => {
  it.each<[string, Asked]>([
    ['@60kg', kg(60)],
    ['60kg', kg(60)],
    ['@ 60 kg', kg(60)],
    ['at 60kg', kg(60)],
    ['62,5kg', kg(62.5)],
    ['225lb', { weight: 225, unit: 'lb' }],
    ['7stacks', { weight: 7, unit: 'stacks' }],
    ['+20kg', added(20)],
    ['@+20kg', added(20)],
    ['+20', added(20)],
    ['bw+20', added(20)],
    ['-15kg', assisted(15)],
    ['−15kg', assisted(15)],
    ['bw-15kg', assisted(15)],
    ['bw', { loadKind: 'none' }],
    ['@bw', { loadKind: 'none' }],
    ['67%', share(67)],
    ['67,5 %', share(67.5)],
    ['@70-75%', share(70, 75)],
    ['70%-75%', share(70, 75)],
    ['@80% 1RM', share(80)],
    ['@85% TM', share(85, 85, 'training_max')],
    ['85% of training max', share(85, 85, 'training_max')],
    ['80% of 1 rm', share(80)],
  ])('3x8 %s', (text, load) => expectSets(readPlanned(`3x8 ${text}`), times(3, { ...reps(8), ...load })));

  it('needs no space in front of an @', () =>
    expectSets(readPlanned('3x5@80%'), times(3, { ...reps(5), ...share(80) })));

  it.each<[Measurement, string, Asked]>([
    ['weight_reps', '1x8', { ...reps(8), loadKind: 'external' }],
    ['bodyweight_reps', '1x8', { ...reps(8), loadKind: 'none' }],
    ['bodyweight_reps', '1x8 bw', { ...reps(8), loadKind: 'none' }],
    ['bodyweight_reps', '1x8 20kg', { ...reps(8), ...added(20) }],
    ['bodyweight_reps', '1x8 75%', { ...reps(8), ...share(75), loadKind: 'added' }],
    ['assisted_reps', '1x8', { ...reps(8), loadKind: 'assisted' }],
    ['assisted_reps', '1x8 20kg', { ...reps(8), ...assisted(20) }],
    ['duration', '1x30s', { durationSeconds: 30, loadKind: 'none' }],
    ['duration', '1x30s 10kg', { durationSeconds: 30, ...kg(10) }],
    ['duration', '1xAMRAP', { isAmrap: true, loadKind: 'none' }],
    ['duration', '1x30 reps', { ...reps(30), loadKind: 'none' }],
    ['distance_duration', '1x5km', { distanceM: 5000, loadKind: 'none' }],
    ['weight_duration', '1x30s', { durationSeconds: 30 }],
    ['weight_distance', '1x40m 24kg', { distanceM: 40, ...kg(24) }],
  ])('of %s in %s', (measurement, text, asked) => expectSets(readPlanned(text, { measurement }), [asked]));

  it('is in the unit of the user when it is added without one', () => {
    expectSets(readPlanned('1x5 +45', { unit: 'lb' }), [
      { ...reps(5), loadKind: 'added', weight: 45, unit: 'lb' },
    ]);
  });
});

describe('effort, rest and tempo', () => {
  it.each<[string, Asked]>([
    ['@8', rpe(8)],
    ['@8,5', rpe(8.5)],
    ['@10', rpe(10)],
    ['@RPE8', rpe(8)],
    ['@ RPE 8', rpe(8)],
    ['@8 rpe', rpe(8)],
    ['RPE 7–8', rpe(7, 8)],
    ['@7-8', rpe(7, 8)],
    ['2RIR', rir(2)],
    ['2 rir', rir(2)],
    ['RIR 2', rir(2)],
    ['@2RIR', rir(2)],
    ['0-1RIR', rir(0, 1)],
    ['rest 90s', rest(90)],
    ['rest 1:30', rest(90)],
    ['rest: 2 min', rest(120)],
    ['rest 2-3min', rest(120, 180)],
    ['rest 0.5-1 min', rest(30, 60)],
    ['rest 60s-90s', rest(60, 90)],
    ['rest 1:30-2:00', rest(90, 120)],
    ['tempo 3-1-1-0', { tempo: '3-1-1-0' }],
    ['tempo 31X0', { tempo: '3-1-X-0' }],
    ['rest 90s tempo 3-1-1-0', { ...rest(90), tempo: '3-1-1-0' }],
    ['100kg @8', { ...kg(100), ...rpe(8) }],
    ['@8 @100kg', { ...kg(100), ...rpe(8) }],
    ['2rir 70% rest 2min', { ...rir(2), ...share(70), ...rest(120) }],
  ])('3x8 %s', (text, asked) => expectSets(readPlanned(`3x8 ${text}`), times(3, { ...reps(8), ...asked })));
});

describe('groups', () => {
  it.each<[string, Asked[]]>([
    [
      '1x5 67%, 1x3 76%, 1x1+ 85%',
      [
        { ...reps(5), ...share(67) },
        { ...reps(3), ...share(76) },
        { ...reps(1), ...share(85), isAmrap: true },
      ],
    ],
    [
      'w 1x5 40kg; 2x5 62,5kg rest 90s',
      [{ setType: 'warmup', ...reps(5), ...kg(40) }, ...times(2, { ...reps(5), ...kg(62.5), ...rest(90) })],
    ],
    [
      '1x5 @8,1x3 @9',
      [
        { ...reps(5), ...rpe(8) },
        { ...reps(3), ...rpe(9) },
      ],
    ],
    ['1x5 60kg,1x3', [{ ...reps(5), ...kg(60) }, reps(3)]],
  ])('%s', (text, asked) => expectSets(readPlanned(text), asked));
});
