import { describe, expect, it } from 'vitest';
import { parseSets } from '../../../src/domain/notation/parse.js';
import type { PerformedSet } from '../../../src/domain/set.js';
import { lifted, plainSet, readSets } from './read.js';

type Given = Partial<PerformedSet>;

const reps = (count: number, more: Given = {}): PerformedSet => ({ ...plainSet, reps: count, ...more });
const load = (weight: number, count: number | null, more: Given = {}): PerformedSet => ({
  ...lifted(weight, count),
  ...more,
});
const lasting = (durationSeconds: number, more: Given = {}): PerformedSet => ({
  ...plainSet,
  durationSeconds,
  ...more,
});
const going = (distanceM: number, more: Given = {}): PerformedSet => ({ ...plainSet, distanceM, ...more });
const miss = { isCompleted: false };

describe('a text of sets done', () => {
  it.each<[string, PerformedSet[]]>([
    // Weight, reps, sets
    ['100x5', [load(100, 5)]],
    ['100kg x 5', [load(100, 5)]],
    ['225lb×5', [load(225, 5, { unit: 'lb' })]],
    ['225 LBS X 5', [load(225, 5, { unit: 'lb' })]],
    ['100kgsx5', [load(100, 5)]],
    ['7stacks x 12', [load(7, 12, { unit: 'stacks' })]],
    ['7 stacks x12', [load(7, 12, { unit: 'stacks' })]],
    ['1 stack*12', [load(1, 12, { unit: 'stacks' })]],
    ['100·5', [load(100, 5)]],
    ['100kg × 5', [load(100, 5)]],
    ['92,5x8', [load(92.5, 8)]],
    ['92.5kg x 8', [load(92.5, 8)]],
    ['27.215519999999998x8', [load(27.215519999999998, 8)]],
    ['0x8', [load(0, 8)]],
    ['100x5x3', [load(100, 5), load(100, 5), load(100, 5)]],
    ['100 x 5 x 2', [load(100, 5), load(100, 5)]],
    ['100x5 x2', [load(100, 5), load(100, 5)]],
    ['100x5,5,4', [load(100, 5), load(100, 5), load(100, 4)]],
    ['100x5, 4', [load(100, 5), load(100, 4)]],
    ['100 kg x 5 reps', [load(100, 5)]],
    // Reps alone
    ['12', [reps(12)]],
    ['x12', [reps(12)]],
    ['bw x 12', [reps(12)]],
    ['BWx12', [reps(12)]],
    ['12 reps', [reps(12)]],
    ['1 rep', [reps(1)]],
    ['10,8,6', [reps(10), reps(8), reps(6)]],
    ['12,5', [reps(12), reps(5)]],
    ['12 10', [reps(12), reps(10)]],
    ['x12x3', [reps(12), reps(12), reps(12)]],
    ['x12 x 2', [reps(12), reps(12)]],
    ['12 reps x2', [reps(12), reps(12)]],
    // Body weight
    ['+20x8', [load(20, 8, { loadKind: 'added' })]],
    ['bw+20x8', [load(20, 8, { loadKind: 'added' })]],
    ['bw + 20lb x 8', [load(20, 8, { loadKind: 'added', unit: 'lb' })]],
    ['-15x8', [load(15, 8, { loadKind: 'assisted' })]],
    ['−15x8', [load(15, 8, { loadKind: 'assisted' })]],
    ['–15x8', [load(15, 8, { loadKind: 'assisted' })]],
    ['bw-15x8', [load(15, 8, { loadKind: 'assisted' })]],
    ['bw -15x8', [load(15, 8, { loadKind: 'assisted' })]],
    // Time and distance
    ['90s', [lasting(90)]],
    ['90 sec', [lasting(90)]],
    ['45.25s', [lasting(45.25)]],
    ['90,5s', [lasting(90.5)]],
    ['1:30', [lasting(90)]],
    ['1:30.125', [lasting(90.125)]],
    ['1:02:03', [lasting(3723)]],
    ['2min', [lasting(120)]],
    ['1h', [lasting(3600)]],
    ['1h30min', [lasting(5400)]],
    ['1h 30m', [lasting(5400)]],
    ['2min 30s', [lasting(150)]],
    ['2m30s', [lasting(150)]],
    ['2min 45s 2min 30s', [lasting(165), lasting(150)]],
    ['60s x3', [lasting(60), lasting(60), lasting(60)]],
    ['60sx2', [lasting(60), lasting(60)]],
    ['60s 45s', [lasting(60), lasting(45)]],
    ['bw 60s', [lasting(60)]],
    ['5km 25:00', [going(5000, { durationSeconds: 1500 })]],
    ['25:00 5km', [going(5000, { durationSeconds: 1500 })]],
    ['5km in 25:00', [going(5000, { durationSeconds: 1500 })]],
    ['5km 25:00 5km 24:00', [going(5000, { durationSeconds: 1500 }), going(5000, { durationSeconds: 1440 })]],
    ['5km', [going(5000)]],
    ['5,5 km', [going(5500)]],
    ['400m', [going(400)]],
    ['1mi', [going(1609.344)]],
    ['100yd', [going(91.44)]],
    ['30ft', [going(9.144)]],
    ['30kg 60s', [load(30, null, { durationSeconds: 60 })]],
    ['30kg 60s x2', [load(30, null, { durationSeconds: 60 }), load(30, null, { durationSeconds: 60 })]],
    ['24kg 40m', [load(24, null, { distanceM: 40 })]],
    ['+10 60s', [load(10, null, { loadKind: 'added', durationSeconds: 60 })]],
    ['x50 in 60s', [reps(50, { durationSeconds: 60 })]],
    ['50 in 60s', [reps(50, { durationSeconds: 60 })]],
    ['20x10 over 20m', [load(20, 10, { distanceM: 20 })]],
    // Sides
    ['40x8|7', [load(40, 15, { repsLeft: 8, repsRight: 7 })]],
    ['8|7', [reps(15, { repsLeft: 8, repsRight: 7 })]],
    [
      '40x8|7,7|7',
      [load(40, 15, { repsLeft: 8, repsRight: 7 }), load(40, 14, { repsLeft: 7, repsRight: 7 })],
    ],
    // Effort, tempo, rest
    ['100x5 @8', [load(100, 5, { rpe: 8 })]],
    ['100x5@8', [load(100, 5, { rpe: 8 })]],
    ['100x5 @8.5', [load(100, 5, { rpe: 8.5 })]],
    ['100x5 @8,5', [load(100, 5, { rpe: 8.5 })]],
    ['100x5 @rpe8', [load(100, 5, { rpe: 8 })]],
    ['100x5 @ RPE 8', [load(100, 5, { rpe: 8 })]],
    ['100x5 rpe 8', [load(100, 5, { rpe: 8 })]],
    ['100x5 2rir', [load(100, 5, { rir: 2 })]],
    ['100x5 2 RIR', [load(100, 5, { rir: 2 })]],
    ['100x5 rir 2', [load(100, 5, { rir: 2 })]],
    ['100x5 @2rir', [load(100, 5, { rir: 2 })]],
    ['100x5 @2 RIR', [load(100, 5, { rir: 2 })]],
    ['100x5 @rir 0', [load(100, 5, { rir: 0 })]],
    ['100x5 @8 2rir', [load(100, 5, { rpe: 8, rir: 2 })]],
    ['90x8,7 @8', [load(90, 8, { rpe: 8 }), load(90, 7, { rpe: 8 })]],
    ['100x5x2 @8', [load(100, 5, { rpe: 8 }), load(100, 5, { rpe: 8 })]],
    ['100x5 tempo 3-1-1-0', [load(100, 5, { tempo: '3-1-1-0' })]],
    ['100x5 tempo 31X0', [load(100, 5, { tempo: '3-1-X-0' })]],
    ['100x5 tempo 3110', [load(100, 5, { tempo: '3-1-1-0' })]],
    ['100x5 tempo 10-0-x-2', [load(100, 5, { tempo: '10-0-X-2' })]],
    ['100x5 tempo 3/1/1/0', [load(100, 5, { tempo: '3-1-1-0' })]],
    ['100x5 rest 90s', [load(100, 5, { restSeconds: 90 })]],
    ['100x5 rest 1:30', [load(100, 5, { restSeconds: 90 })]],
    ['100x5 rest 2min', [load(100, 5, { restSeconds: 120 })]],
    ['100x5 rest 0s', [load(100, 5, { restSeconds: 0 })]],
    ['60s rest 2min @7', [lasting(60, { restSeconds: 120, rpe: 7 })]],
    // Flags
    ['w 60x5', [load(60, 5, { setType: 'warmup' })]],
    ['w60x5', [load(60, 5, { setType: 'warmup' })]],
    ['d 80x8', [load(80, 8, { setType: 'drop' })]],
    ['f 100x4', [load(100, 4, { isFailure: true })]],
    ['a 60x12', [load(60, 12, { isAmrap: true })]],
    ['df 60x9', [load(60, 9, { setType: 'drop', isFailure: true })]],
    ['fd 60x9', [load(60, 9, { setType: 'drop', isFailure: true })]],
    ['W F 60x9', [load(60, 9, { setType: 'warmup', isFailure: true })]],
    ['wfa+20x9', [load(20, 9, { setType: 'warmup', isFailure: true, isAmrap: true, loadKind: 'added' })]],
    ['wbw x 5', [reps(5, { setType: 'warmup' })]],
    ['wx5', [reps(5, { setType: 'warmup' })]],
    ['w x5', [reps(5, { setType: 'warmup' })]],
    ['f 60s', [lasting(60, { isFailure: true })]],
    // Failed attempts
    ['miss 100', [load(100, null, miss)]],
    ['miss 102,5kg', [load(102.5, null, miss)]],
    ['miss 100x3', [load(100, 3, miss)]],
    ['miss 100x0', [load(100, 0, miss)]],
    ['miss bw', [{ ...plainSet, ...miss }]],
    ['miss bw x 3', [reps(3, miss)]],
    ['miss x3', [reps(3, miss)]],
    ['miss 3 reps', [reps(3, miss)]],
    ['miss 0 reps', [reps(0, miss)]],
    ['miss 8|7', [reps(15, { ...miss, repsLeft: 8, repsRight: 7 })]],
    ['miss +20', [load(20, null, { ...miss, loadKind: 'added' })]],
    ['miss 60s', [lasting(60, miss)]],
    ['w miss 60', [load(60, null, { ...miss, setType: 'warmup' })]],
    ['miss w 60', [load(60, null, { ...miss, setType: 'warmup' })]],
    // Groups
    [
      'w 60x5 100x5x3 90x8,7 @8',
      [
        load(60, 5, { setType: 'warmup' }),
        load(100, 5),
        load(100, 5),
        load(100, 5),
        load(90, 8, { rpe: 8 }),
        load(90, 7, { rpe: 8 }),
      ],
    ],
    ['100x5 @8; x12;', [load(100, 5, { rpe: 8 }), reps(12)]],
    ['100x5;60s', [load(100, 5), lasting(60)]],
    [' 100x5\t\n90x8 ', [load(100, 5), load(90, 8)]],
  ])('reads %j', (text, sets) => {
    expect(readSets(text)).toEqual(sets);
  });

  it('keeps a missing unit for the user, and marks a number on its own', () => {
    expect(parseSets('100x5 12; x12')).toMatchObject([
      { kind: 'absolute', unit: null, isBareNumber: false },
      { isBareNumber: true },
      { isBareNumber: false },
    ]);
  });

  it('keeps what `last` changes', () => {
    expect(parseSets('w last-2,5kg x6,5 @8')).toMatchObject([
      { kind: 'relative', amount: -2.5, unit: 'kg', reps: 6, rpe: 8, setType: 'warmup' },
      { kind: 'relative', amount: -2.5, unit: 'kg', reps: 5, rpe: 8, setType: 'warmup' },
    ]);
    expect(parseSets('LAST × 6')).toMatchObject([{ kind: 'relative', amount: 0, unit: null, reps: 6 }]);
  });

  it('reads a hundred sets', () => {
    expect(parseSets('100x5x99 12')).toHaveLength(100);
  });
});
