import { describe, expect, it } from 'vitest';
import { printSet } from '../../../src/domain/notation/print.js';
import type { TargetSet } from '../../../src/domain/planned/planned-set.js';
import { nextPlace } from '../../../src/domain/session/next-set.js';
import { lastTimeAt, propose } from '../../../src/domain/session/proposal.js';
import type { Measurement } from '../../../src/domain/set.js';
import { drop, planOf, target, warmup } from './plans.js';

interface Given {
  measurement?: Measurement;
  targets?: TargetSet[];
  sets?: string;
  lastTime?: string;
}

/** What Enter would log next, in notation; null for nothing. */
function proposed(given: Given): string | null {
  const place = nextPlace(planOf(given));
  const set = place === null ? null : propose(place);
  return set === null ? null : printSet(set, { unit: 'kg' });
}

const open: Partial<TargetSet> = { weight: null, unit: null };
const bodyweight: Partial<TargetSet> = { ...open, loadKind: 'none' };
const timed: Partial<TargetSet> = { ...bodyweight, repsMin: null, repsMax: null };

describe('the set Enter would log', () => {
  it.each<[string, Given, string | null]>([
    ['a target', { targets: [target()] }, '100x5'],
    ['in its own unit', { targets: [target({ weight: 225, unit: 'lb' })] }, '225lbx5'],
    ['with its tempo', { targets: [target({ tempo: '3-1-1-0' })] }, '100x5 tempo 3-1-1-0'],
    ['without its effort', { targets: [target({ rpeMin: 8, rpeMax: 8, rirMin: 2, rirMax: 2 })] }, '100x5'],
    ['a warm-up', { targets: [warmup()], lastTime: '100x5' }, 'w 60x5'],
    ['a drop', { targets: [target(), drop()], sets: '100x5' }, 'd 80x5'],
    ['a target rather than last time', { targets: [target()], lastTime: '90x4' }, '100x5'],
    ['last time', { lastTime: '90x4 95x3' }, '90x4'],
    ['last time at this set', { lastTime: '90x4 95x3', sets: '92x4' }, '95x3'],
    ['last time at this kind of set', { lastTime: 'w 60x5 90x4', sets: 'w 50x5' }, '90x4'],
    ['the set before', { sets: '90x4 92x4' }, '92x4'],
    ['not how it felt', { lastTime: 'fa 90x4|4 @9 1rir tempo 3-1-1-0 rest 90s' }, 'a 90x4|4 tempo 3-1-1-0'],
    ['no missed attempt', { lastTime: '90x4 miss 100', sets: '92x4' }, '92x4'],
    ['no warm-up for a working set', { sets: 'w 60x5' }, null],
    ['nothing', {}, null],
  ])('is %s', (_, given, expected) => {
    expect(proposed(given)).toBe(expected);
  });

  const range = target({ repsMin: 8, repsMax: 12 });
  const amrap = target({ isAmrap: true, repsMax: null });
  it.each<[string, Given, string]>([
    ['the least', { targets: [range] }, '100x8'],
    ["last time's", { targets: [range], lastTime: '100x10' }, '100x10'],
    ["no more than last time's set allows", { targets: [range], lastTime: '100x15' }, '100x12'],
    ['no less', { targets: [range], lastTime: '100x6' }, '100x8'],
    ['those of the set before', { targets: [range, range], sets: '100x11' }, '100x11'],
    ['the least of as many as possible', { targets: [amrap] }, 'a 100x5'],
    ['last time as many', { targets: [amrap], lastTime: '95x9' }, 'a 100x9'],
    ['at least as asked', { targets: [amrap], lastTime: '95x3' }, 'a 100x5'],
    [
      'both sides where they are known',
      { targets: [target({ repsMin: 8, repsMax: 8 })], lastTime: '40x4|4' },
      '100x4|4',
    ],
    ['no sides of other reps', { targets: [target()], lastTime: '40x4|4' }, '100x5'],
  ])('has of reps %s', (_, given, expected) => {
    expect(proposed(given)).toBe(expected);
  });

  it.each<[string, Given, string | null]>([
    ["last time's load", { targets: [target(open)], lastTime: '90x3' }, '90x5'],
    ['the load of the set before', { targets: [target(open), target(open)], sets: '80x5' }, '80x5'],
    ['none where it is not known', { targets: [target(open)] }, null],
    ['none of a warm-up', { targets: [warmup(), target(open)], sets: 'w 60x5' }, null],
    ['body weight where the plan says so', { targets: [target(bodyweight)], lastTime: '90x3' }, 'x5'],
    ['reps of body weight', { measurement: 'bodyweight_reps', targets: [target(bodyweight)] }, 'x5'],
    [
      'the belt of last time',
      { measurement: 'bodyweight_reps', targets: [target(bodyweight)], lastTime: '+20x4' },
      '+20x5',
    ],
    [
      'no unknown help',
      { measurement: 'assisted_reps', targets: [target({ ...open, loadKind: 'assisted' })] },
      null,
    ],
    [
      'as many as possible without a least',
      { measurement: 'bodyweight_reps', targets: [target({ ...timed, isAmrap: true })] },
      null,
    ],
    [
      'as many as last time without a least',
      { measurement: 'bodyweight_reps', targets: [target({ ...timed, isAmrap: true })], lastTime: 'x9' },
      'a x9',
    ],
    ['a time', { measurement: 'duration', targets: [target({ ...timed, durationSeconds: 60 })] }, '1:00'],
    ["last time's time", { measurement: 'duration', targets: [target(timed)], lastTime: '45s' }, '45s'],
    ['no unknown time', { measurement: 'duration', targets: [target(timed)] }, null],
    [
      'a hold at the load of last time',
      {
        measurement: 'weight_duration',
        targets: [target({ ...timed, ...open, loadKind: 'external', durationSeconds: 60 })],
        lastTime: '30kg 45s',
      },
      '30kg 1:00',
    ],
    [
      'a distance, not its time',
      {
        measurement: 'distance_duration',
        targets: [target({ ...timed, distanceM: 5000 })],
        lastTime: '5km 25:00',
      },
      '5km',
    ],
    [
      'a carry',
      {
        measurement: 'weight_distance',
        targets: [target({ repsMin: null, repsMax: null, weight: 24, distanceM: 40 })],
      },
      '24kg 40m',
    ],
    [
      'no carry of a time alone',
      {
        measurement: 'weight_distance',
        targets: [target({ repsMin: null, repsMax: null, weight: 24, durationSeconds: 40 })],
      },
      null,
    ],
  ])('takes what a target leaves open from elsewhere: %s', (_, given, expected) => {
    expect(proposed(given)).toBe(expected);
  });

  it('tells last time at the same place, a missed attempt too', () => {
    const place = nextPlace(planOf({ lastTime: '90x4 miss 95', sets: '90x4' }));
    expect(place && lastTimeAt(place)).toMatchObject({ weight: 95, isCompleted: false });
    const beyond = nextPlace(planOf({ targets: [target(), target()], lastTime: '90x4', sets: '90x4' }));
    expect(beyond && lastTimeAt(beyond)).toBeNull();
  });
});
