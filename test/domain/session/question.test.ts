import { describe, expect, it } from 'vitest';
import { deriveRecords } from '../../../src/domain/records/derive.js';
import type { Wording } from '../../../src/domain/records/words.js';
import { planLines } from '../../../src/domain/session/plan-lines.js';
import { questionOf } from '../../../src/domain/session/question.js';
import { recordWithinReach } from '../../../src/domain/session/within-reach.js';
import type { Measurement, PerformedSet } from '../../../src/domain/set.js';
import { aSet } from '../records/logs.js';
import { loopOf, optional, planOf, play, setsFrom, target, warmup } from './plans.js';

const metric: Wording = { formula: 'epley', weightUnit: 'kg' };

/** The records of sets done in other sessions, one each. */
function recordsOf(text: string, measurement: Measurement = 'weight_reps') {
  const sets = setsFrom(text, measurement).map((set, index) =>
    aSet({ ...set, id: index + 1, sessionId: index + 1 }),
  );
  return deriveRecords(measurement, sets, 'epley');
}

describe('the question before a set', () => {
  const slots: Parameters<typeof loopOf> = [
    {
      supersetGroup: 'A',
      targets: [warmup(), target({ rpeMin: 8, rpeMax: 8 }), optional()],
      lastTime: 'w 60x5 97.5x5 @9',
      records: recordsOf('100x4'),
      pinnedNote: 'rack 4',
      planNotes: 'pause at the bottom',
      notes: 'belt on',
    },
    { supersetGroup: 'A', targets: [target()] },
    { targets: [target()] },
  ];

  it('has everything there is to know of it', () => {
    expect(questionOf(play(loopOf(...slots), ''), metric)).toEqual({
      exercise: 'Squat',
      superset: 'A1',
      place: 'set 2 of 3',
      target: '100 kg × 5 @8',
      lastTime: '97.5 kg × 5 @9',
      record: { record: 'the best estimated 1RM: 113.33 kg', toBeat: 'this set beats it' },
      notes: ['rack 4', 'pause at the bottom', 'belt on'],
      proposal: '100 kg × 5',
      rest: { from: expect.any(Number) as number, until: expect.any(Number) as number },
      upNext: 'Bench Press',
    });
  });

  it('says what is a warm-up, and nothing of what there is not', () => {
    expect(questionOf(loopOf(...slots), metric)).toMatchObject({
      place: 'set 1 of 3, warm-up',
      record: null,
    });
    expect(questionOf(loopOf({}), metric)).toEqual({
      exercise: 'Squat',
      superset: null,
      place: 'set 1',
      target: null,
      lastTime: null,
      record: null,
      notes: [],
      proposal: null,
      rest: null,
      upNext: null,
    });
  });

  it('is none when everything is done', () => {
    expect(questionOf(loopOf({ targets: [target()], sets: '100x5' }), metric)).toBeNull();
  });
});

describe('the record within reach', () => {
  function reach(measurement: Measurement, done: string, next: string, wording = metric): string | null {
    const [slot] = planOf({ measurement, records: recordsOf(done, measurement) }).slots;
    const [set] = setsFrom(next, measurement) as [PerformedSet];
    const found = slot === undefined ? null : recordWithinReach(slot, set, wording);
    return found === null ? null : `${found.record}; ${found.toBeat}`;
  }

  it.each<[Measurement, string, string, string | null]>([
    ['weight_reps', '100x5', '102.5x5', 'the 5-rep max: 100 kg; this set beats it'],
    ['weight_reps', '100x5 90x8', '100x5', 'the 6-rep max: 90 kg; 1 more rep beats it'],
    ['weight_reps', '100x5', '100x5', 'the best estimated 1RM: 116.67 kg; 1 more rep beats it'],
    ['weight_reps', '100x5', '96x5', 'the best estimated 1RM: 116.67 kg; 2 more reps beat it'],
    ['weight_reps', '100x5', '95x3', 'the 3-rep max: 100 kg; more than 100 kg beats it'],
    ['weight_reps', '100x5', '80x5', null],
    ['weight_reps', '100x5', 'w 102.5x5', null],
    ['weight_reps', '', '100x5', null],
    ['weight_reps', '100x5', '40x8|7', null],
    ['bodyweight_reps', 'x10', 'x9', 'the most reps: 10 reps; 2 more reps beat it'],
    ['bodyweight_reps', 'x10', 'x7', null],
    ['assisted_reps', '20x8', '17.5x8', 'the least assistance for 8 reps: 20 kg; this set beats it'],
    ['assisted_reps', '20x8', '20x5', 'the least assistance for 5 reps: 20 kg; less than 20 kg beats it'],
    ['duration', '60s', '58s', 'the longest: 1:00; more than 1:00 beats it'],
    ['duration', '60s', '50s', null],
    ['distance_duration', '5km 25:00', '4.9km', 'the farthest: 5 km; more than 5 km beats it'],
    ['weight_distance', '24kg 40m', '24kg 40m', 'the farthest: 40 m; more than 40 m beats it'],
  ])('of %s after %j before %j: %j', (measurement, done, next, expected) => {
    expect(reach(measurement, done, next)).toBe(expected);
  });

  it('adds reps on both sides, and speaks the unit of the lifter', () => {
    expect(reach('weight_reps', '40x8|8', '40x8|7')).toBe(
      'the best estimated 1RM: 50.67 kg; 2 more reps beat it',
    );
    expect(reach('weight_reps', '225lbx5', '230lbx5', { formula: 'epley', weightUnit: 'lb' })).toBe(
      'the 5-rep max: 225 lb; this set beats it',
    );
  });

  it('is none that was beaten', () => {
    expect(reach('weight_reps', '80x5 100x5', '85x5')).toBeNull();
  });
});

describe('the whole plan', () => {
  it('is a line for each exercise, done and left', () => {
    const loop = loopOf(
      { targets: [warmup(), target(), target(), target(), optional()], sets: 'w 60x5 100x5' },
      { supersetGroup: 'A', targets: [target()], isSkipped: true },
      { supersetGroup: 'A', targets: [target()], sets: '100x4' },
      { lastTime: '50x8x3', sets: '50x8' },
      {},
    );
    const lines = planLines(loop).map(({ slotId, position, ...line }) => {
      expect(slotId).toBe(position + 10);
      return Object.values(line);
    });
    expect(lines).toEqual([
      [true, 'open', null, 'Squat', '2/5', 'w 60x5 100x5', ['2 sets of 100 kg × 5', '100 kg × 5 (optional)']],
      [false, 'skipped', 'A1', 'Bench Press', '0/1', '', []],
      [false, 'done', 'A2', 'Row', '1/1', '100x4', []],
      [false, 'open', null, 'Pull-Up', '1/3', '50x8', ['2 sets of last time']],
      [false, 'open', null, 'Curl', '0', '', []],
    ]);
  });
});
