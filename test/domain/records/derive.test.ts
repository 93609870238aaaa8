import { describe, expect, it } from 'vitest';
import { deriveRecords } from '../../../src/domain/records/derive.js';
import type { RecordEvent, RecordSet } from '../../../src/domain/records/record.js';
import type { Measurement } from '../../../src/domain/set.js';
import { aSet } from './logs.js';

/** `type[n][@load]=value unit`, `(base)` for a baseline, `<was` and `†` when it was beaten since. */
function told(event: RecordEvent): string {
  const key = `${event.recordType}${event.reps || ''}${event.load === 0 ? '' : `@${event.load}`}`;
  const marks = `${event.isBaseline ? ' base' : ''}${event.beatenAt === null ? '' : ' beaten'}`;
  const was = event.previous === null ? '' : ` was ${round(event.previous)}`;
  return `#${event.setId} ${key} ${round(event.value)} ${event.unit}${was}${marks}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function records(measurement: Measurement, sets: RecordSet[], ...types: string[]): string[] {
  return deriveRecords(measurement, sets, 'epley')
    .filter((event) => types.length === 0 || types.includes(event.recordType))
    .map(told);
}

describe('records of weight × reps', () => {
  const first = aSet({ id: 1, weight: 100, reps: 3 });

  it('starts with a baseline of every type', () => {
    expect(records('weight_reps', [first])).toEqual([
      '#1 weight 100 kg base',
      '#1 1rm 110 kg base',
      '#1 rep_max1 100 kg base',
      '#1 rep_max2 100 kg base',
      '#1 rep_max3 100 kg base',
      '#1 set_volume 300 kg base',
      '#1 total_volume 300 kg base',
    ]);
  });

  it('celebrates nothing of the ramp in the first session, and what beats it in the second', () => {
    const sets = [
      aSet({ id: 1, weight: 60, reps: 1 }),
      aSet({ id: 2, weight: 80, reps: 1 }),
      aSet({ id: 3, sessionId: 2, weight: 90, reps: 1 }),
    ];
    expect(records('weight_reps', sets, 'weight', 'total_volume')).toEqual([
      '#1 weight 60 kg base beaten',
      '#2 weight 80 kg was 60 base beaten',
      '#2 total_volume 140 kg base',
      '#3 weight 90 kg was 80',
    ]);
  });

  it('takes a new n for a record only when no earlier set had that weight for n reps', () => {
    const sets = [
      aSet({ id: 1, weight: 100, reps: 2 }),
      aSet({ id: 2, sessionId: 2, weight: 80, reps: 2 }),
      aSet({ id: 3, sessionId: 3, weight: 80, reps: 4 }),
      aSet({ id: 4, sessionId: 4, weight: 90, reps: 3 }),
      aSet({ id: 5, sessionId: 5, weight: 80, reps: 4 }),
    ];
    expect(records('weight_reps', sets, 'rep_max')).toEqual([
      '#1 rep_max1 100 kg base',
      '#1 rep_max2 100 kg base',
      '#3 rep_max3 80 kg beaten',
      '#3 rep_max4 80 kg',
      '#4 rep_max3 90 kg was 80',
    ]);
  });

  it('compares up to twelve reps and estimates no further', () => {
    const sets = [aSet({ id: 1, weight: 40, reps: 15 }), aSet({ id: 2, sessionId: 2, weight: 30, reps: 12 })];
    const history = deriveRecords('weight_reps', sets, 'epley');
    expect(history.filter((e) => e.recordType === 'rep_max').map((e) => e.reps)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(records('weight_reps', sets, '1rm')).toEqual(['#2 1rm 42 kg base']);
  });

  it.each<[string, Partial<RecordSet>]>([
    ['a tie', { weight: 100, reps: 3 }],
    ['the same to the gram', { weight: 100.0004, reps: 3 }],
    ['the same to the gram in pounds', { weight: 220.463, unit: 'lb', reps: 3 }],
    ['a warm-up', { setType: 'warmup', weight: 200, reps: 5 }],
    ['a missed attempt', { isCompleted: false, weight: 200, reps: 5 }],
    ['no weight', { weight: 0, reps: 20 }],
    ['less than half a gram', { weight: 0.0004, reps: 20 }],
    ['no load at all', { reps: 20 }],
    ['no reps', { weight: 200, reps: null }],
  ])('%s breaks nothing', (_, given) => {
    expect(records('weight_reps', [first, aSet({ id: 2, sessionId: 2, ...given })])).toEqual(
      records('weight_reps', [first]),
    );
  });

  it('takes a gram more for a record', () => {
    const sets = [first, aSet({ id: 2, sessionId: 2, weight: 100.001, reps: 1 })];
    expect(records('weight_reps', sets, 'weight')).toEqual([
      '#1 weight 100 kg base beaten',
      '#2 weight 100.001 kg was 100',
    ]);
  });

  it('judges the first part of a drop chain and counts every part in the session', () => {
    const sets = [
      aSet({ id: 1, weight: 50, reps: 5 }),
      aSet({ id: 2, setType: 'drop', dropOf: 1, weight: 60, reps: 20 }),
      aSet({ id: 3, setType: 'drop', weight: 70, reps: 20 }),
      aSet({ id: 4, setType: 'warmup', weight: 20, reps: 10 }),
    ];
    expect(records('weight_reps', sets, 'weight', 'set_volume', 'total_volume')).toEqual([
      '#1 weight 50 kg base',
      '#1 set_volume 250 kg base',
      '#3 total_volume 2850 kg base',
    ]);
  });

  it('adds left and right up in volume, and takes the weaker side for the rest', () => {
    const sets = [aSet({ id: 1, weight: 30, reps: 5, repsLeft: 3, repsRight: 2 })];
    expect(records('weight_reps', sets)).toEqual([
      '#1 weight 30 kg base',
      '#1 1rm 32 kg base',
      '#1 rep_max1 30 kg base',
      '#1 rep_max2 30 kg base',
      '#1 set_volume 150 kg base',
      '#1 total_volume 150 kg base',
    ]);
  });

  it('keeps stacks among themselves and estimates nothing from them', () => {
    const sets = [
      aSet({ id: 1, weight: 100, reps: 1 }),
      aSet({ id: 2, weight: 7, unit: 'stacks', reps: 1 }),
      aSet({ id: 3, sessionId: 2, weight: 7.5, unit: 'stacks', reps: 1 }),
    ];
    expect(records('weight_reps', sets.slice(1))).toEqual([
      '#2 weight 7 stacks base beaten',
      '#2 rep_max1 7 stacks base beaten',
      '#2 set_volume 7 stacks base beaten',
      '#2 total_volume 7 stacks base beaten',
      '#3 weight 7.5 stacks was 7',
      '#3 rep_max1 7.5 stacks was 7',
      '#3 set_volume 7.5 stacks was 7',
      '#3 total_volume 7.5 stacks was 7',
    ]);
    expect(records('weight_reps', sets, 'weight')).toEqual([
      '#1 weight 100 kg base',
      '#2 weight 7 stacks base beaten',
      '#3 weight 7.5 stacks was 7',
    ]);
  });

  it('keeps one row of total volume a session, at its last counted set, beaten when it was passed', () => {
    const sets = [
      aSet({ id: 1, weight: 10, reps: 10 }),
      ...[2, 3, 4].map((id) => aSet({ id, sessionId: 2, weight: 10, reps: 6 })),
      aSet({ id: 5, sessionId: 2, setType: 'warmup', weight: 5, reps: 6 }),
      aSet({ id: 6, sessionId: 3, weight: 10, reps: 18 }),
      aSet({ id: 7, sessionId: null, weight: 10, reps: 90 }),
    ];
    const rows = deriveRecords('weight_reps', sets, 'epley').filter((e) => e.recordType === 'total_volume');
    expect(rows.map(told)).toEqual(['#1 total_volume 100 kg base beaten', '#4 total_volume 180 kg was 100']);
    expect(rows.map((row) => row.beatenAt)).toEqual([3000, null]);
  });

  it('compares sessions that ran into each other by their whole volume, in the order they ended', () => {
    const sets = [
      aSet({ id: 1, weight: 10, reps: 10 }),
      aSet({ id: 2, sessionId: 2, weight: 10, reps: 60 }),
      aSet({ id: 3, weight: 10, reps: 40 }),
      aSet({ id: 4, sessionId: 2, weight: 10, reps: 1 }),
    ];
    const rows = deriveRecords('weight_reps', sets, 'epley').filter((e) => e.recordType === 'total_volume');
    expect(rows.map(told)).toEqual(['#3 total_volume 500 kg base beaten', '#4 total_volume 610 kg was 500']);
    expect(rows[0]?.beatenAt).toBe(3000);
  });

  it('goes by time performed, then session, position and set', () => {
    const at = { performedAt: 5000, weight: 50, reps: 1 };
    const sets = [
      aSet({ ...at, id: 9, sessionId: null }),
      aSet({ ...at, id: 4, sessionId: 2 }),
      aSet({ ...at, id: 3, position: 2, setIndex: 1 }),
      aSet({ ...at, id: 2, position: 1, setIndex: 2 }),
    ];
    expect(records('weight_reps', sets, 'weight')).toEqual(['#9 weight 50 kg base']);
    expect(records('weight_reps', sets.slice(1), 'weight')).toEqual(['#2 weight 50 kg base']);
  });
});

describe('records of body weight', () => {
  it('are the most reps without a load, and those of weight with one', () => {
    const sets = [
      aSet({ id: 1, reps: 10 }),
      aSet({ id: 2, sessionId: 2, reps: 12 }),
      aSet({ id: 3, sessionId: 3, loadKind: 'added', weight: 20, reps: 15 }),
      aSet({ id: 4, sessionId: 4, loadKind: 'assisted', weight: 15, reps: 30 }),
      aSet({ id: 5, sessionId: 5, reps: 26, repsLeft: 13, repsRight: 13 }),
    ];
    expect(records('bodyweight_reps', sets, 'reps', 'weight', 'set_volume')).toEqual([
      '#1 reps 10 reps base beaten',
      '#2 reps 12 reps was 10 beaten',
      '#3 weight 20 kg base',
      '#3 set_volume 300 kg base',
      '#5 reps 13 reps was 12',
    ]);
  });

  it('with help are the least assistance for at least n reps, nothing else', () => {
    const sets = [
      aSet({ id: 1, loadKind: 'assisted', weight: 30, reps: 2 }),
      aSet({ id: 2, sessionId: 2, loadKind: 'assisted', weight: 20, reps: 1 }),
      aSet({ id: 3, sessionId: 3, loadKind: 'assisted', weight: 35, reps: 3 }),
      aSet({ id: 4, sessionId: 4, loadKind: 'assisted', weight: 0, reps: 3 }),
      aSet({ id: 5, sessionId: 5, reps: 3 }),
      aSet({ id: 6, sessionId: 6, weight: 10, reps: 3 }),
    ];
    expect(records('assisted_reps', sets)).toEqual([
      '#1 assistance1 30 kg base beaten',
      '#1 assistance2 30 kg base',
      '#2 assistance1 20 kg was 30',
      '#3 assistance3 35 kg',
    ]);
  });
});

describe('records of time and distance', () => {
  it('are the longest at each load, where a new load counts unless a heavier one was held as long', () => {
    const held = (id: number, weight: number | null, durationSeconds: number, unit: 'kg' | 'stacks' = 'kg') =>
      aSet({ id, sessionId: id, weight, unit: weight === null ? null : unit, durationSeconds });
    const sets = [
      held(1, null, 60),
      held(2, 20, 45),
      held(3, 10, 45),
      held(4, 10, 46),
      held(5, 15, 50),
      held(6, null, 60.00005),
      held(7, 5, 30, 'stacks'),
      aSet({ id: 8, sessionId: 8, loadKind: 'assisted', weight: 20, durationSeconds: 500 }),
    ];
    expect(records('weight_duration', sets)).toEqual([
      '#1 duration 60 s base',
      '#2 duration@20000 45 s',
      '#3 duration@10000 45 s base beaten',
      '#4 duration@10000 46 s was 45',
      '#5 duration@15000 50 s',
      '#7 duration@5000 30 s@stacks base',
    ]);
    expect(records('duration', sets)).toEqual(records('weight_duration', sets));
  });

  it('are the farthest, the longest and the best pace, the pace only when both are given', () => {
    const sets = [
      aSet({ id: 1, distanceM: 5000, durationSeconds: 1500 }),
      aSet({ id: 2, sessionId: 2, distanceM: 4000 }),
      aSet({ id: 3, sessionId: 3, distanceM: 1000, durationSeconds: 240 }),
      aSet({ id: 4, sessionId: 4, distanceM: 6000, durationSeconds: 2400 }),
      aSet({ id: 5, sessionId: 5, durationSeconds: 3000 }),
      aSet({ id: 6, sessionId: 6, distanceM: 0, durationSeconds: 0 }),
    ];
    const expected = [
      '#1 duration 1500 s base beaten',
      '#1 distance 5000 m base beaten',
      '#1 pace 300 s/km base beaten',
      '#3 pace 240 s/km was 300',
      '#4 duration 2400 s was 1500 beaten',
      '#4 distance 6000 m was 5000',
      '#5 duration 3000 s was 2400',
    ];
    expect(records('distance_duration', sets)).toEqual(expected);
    expect(
      records(
        'weight_distance',
        sets.map((set) => ({ ...set, loadKind: 'external', weight: 24, unit: 'kg' })),
      ),
    ).toEqual(expected);
  });

  it.each([
    [1000.001, false],
    [1000.0011, true],
  ])('takes more than one part in a million: %d m after 1 km', (distanceM, isRecord) => {
    const sets = [aSet({ id: 1, distanceM: 1000 }), aSet({ id: 2, sessionId: 2, distanceM })];
    expect(records('distance_duration', sets).length).toBe(isRecord ? 2 : 1);
  });
});
