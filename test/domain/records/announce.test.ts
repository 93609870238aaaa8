import { describe, expect, it } from 'vitest';
import { announce, announcementText } from '../../../src/domain/records/announce.js';
import { appendRecords, stateOf } from '../../../src/domain/records/append.js';
import { deriveRecords } from '../../../src/domain/records/derive.js';
import { diffRecords } from '../../../src/domain/records/diff.js';
import { standingRecords, type RecordSet } from '../../../src/domain/records/record.js';
import type { Wording } from '../../../src/domain/records/words.js';
import type { Measurement } from '../../../src/domain/set.js';
import { aSet } from './logs.js';

const metric: Wording = { formula: 'epley', weightUnit: 'kg' };

/** What is said when the last of these sets is logged after the others. */
function said(measurement: Measurement, sets: RecordSet[], text: string, wording = metric): string[] {
  const before = sets.slice(0, -1);
  const state = stateOf(measurement, before, deriveRecords(measurement, before, wording.formula));
  const { added } = appendRecords(measurement, wording.formula, state, sets.at(-1) ?? aSet({ id: 0 }));
  return announce(added).map((announcement) => announcementText(announcement, text, wording));
}

describe('announcing records', () => {
  const earlier = aSet({ id: 1, weight: 97.5, reps: 5 });

  it('tells everything one set broke at once', () => {
    expect(
      said('weight_reps', [earlier, aSet({ id: 2, sessionId: 2, weight: 100, reps: 5 })], '100 kg × 5'),
    ).toEqual([
      [
        'record: 100 kg × 5 is the heaviest (was 97.5 kg)',
        '        the best estimated 1RM (116.67 kg, Epley; was 113.75 kg)',
        '        the 5-rep max (was 97.5 kg)',
        '        the most volume in a set (500 kg; was 487.5 kg)',
        '        the most volume in a session (500 kg; was 487.5 kg)',
      ].join('\n'),
    ]);
  });

  it('speaks pounds to those who lift them', () => {
    const sets = [
      aSet({ id: 1, weight: 225, unit: 'lb', reps: 5 }),
      aSet({ id: 2, sessionId: 2, weight: 230, unit: 'lb', reps: 1 }),
    ];
    expect(said('weight_reps', sets, '230 lb × 1', { formula: 'oconner', weightUnit: 'lb' })).toEqual([
      'record: 230 lb × 1 is the heaviest (was 225 lb)\n        the 1-rep max (was 225 lb)',
    ]);
  });

  it('names a rep max without a predecessor, and says nothing of a baseline or of no record', () => {
    expect(
      said('weight_reps', [earlier, aSet({ id: 2, sessionId: 2, weight: 20, reps: 7 })], '20 kg × 7'),
    ).toEqual(['record: 20 kg × 7 is the 7-rep max']);
    expect(said('weight_reps', [earlier], '97.5 kg × 5')).toEqual([]);
    expect(said('weight_reps', [earlier, aSet({ id: 2, sessionId: 2, weight: 90, reps: 1 })], '')).toEqual(
      [],
    );
  });

  it('announces the volume of a session once and raises it in place', () => {
    const sets = [earlier, ...[2, 3, 4].map((id) => aSet({ id, sessionId: 2, weight: 80, reps: 5 }))];
    expect(said('weight_reps', sets.slice(0, 2), '80 kg × 5')).toEqual([]);
    expect(said('weight_reps', sets.slice(0, 3), '80 kg × 5')).toEqual([
      'record: 80 kg × 5 makes the most volume in a session (800 kg; was 487.5 kg)',
    ]);
    expect(said('weight_reps', sets, '80 kg × 5')).toEqual([]);
    const state = stateOf(
      'weight_reps',
      sets.slice(0, 3),
      deriveRecords('weight_reps', sets.slice(0, 3), 'epley'),
    );
    const changes = appendRecords('weight_reps', 'epley', state, sets[3] ?? earlier);
    expect(changes.added).toEqual([]);
    expect(changes.raised).toMatchObject({ value: 1200, previous: 487.5, setId: 4, achievedAt: 4000 });
  });

  it.each<[Measurement, Partial<RecordSet>, Partial<RecordSet>, string]>([
    ['bodyweight_reps', { reps: 10 }, { reps: 12 }, 'the most reps (was 10 reps)'],
    [
      'assisted_reps',
      { loadKind: 'assisted', weight: 20, reps: 8 },
      { loadKind: 'assisted', weight: 15, reps: 8 },
      'the least assistance for 8 reps (was 20 kg)',
    ],
    [
      'weight_duration',
      { weight: 20, durationSeconds: 45 },
      { weight: 20, durationSeconds: 90 },
      'the longest at 20 kg (was 45s)',
    ],
    [
      'weight_duration',
      { weight: 5, unit: 'stacks', durationSeconds: 45 },
      { weight: 7.5, unit: 'stacks', durationSeconds: 90 },
      'the longest at 7.5 stacks',
    ],
    [
      'distance_duration',
      { distanceM: 5000, durationSeconds: 1800 },
      { distanceM: 5000, durationSeconds: 1500 },
      'the best pace (5:00 per km; was 6:00 per km)',
    ],
    ['weight_distance', { distanceM: 40 }, { distanceM: 1500 }, 'the farthest (was 40 m)'],
    [
      'weight_reps',
      { weight: 1, unit: 'stacks', reps: 1 },
      { weight: 2, unit: 'stacks', reps: 1 },
      [
        'the heaviest (was 1 stack)',
        '        the 1-rep max (was 1 stack)',
        '        the most volume in a set (2 stacks; was 1 stack)',
        '        the most volume in a session (2 stacks; was 1 stack)',
      ].join('\n'),
    ],
  ])('of %s: %j, then %j', (measurement, one, two, phrase) => {
    const sets = [aSet({ id: 1, ...one }), aSet({ id: 2, sessionId: 2, ...two })];
    expect(said(measurement, sets, 'it')).toEqual([`record: it is ${phrase}`]);
  });
});

describe('the difference a write makes', () => {
  const standing = (...sets: RecordSet[]) => standingRecords(deriveRecords('bodyweight_reps', sets, 'epley'));
  const ten = aSet({ id: 1, reps: 10 });
  const twelve = aSet({ id: 2, reps: 12 });

  it('is told both ways', () => {
    const after = standing(ten);
    const before = standing(ten, twelve);
    expect(diffRecords(before, after)).toEqual({
      gained: [],
      lost: [],
      changed: [{ before: before[0], after: after[0] }],
    });
    expect(diffRecords(after, []).lost).toEqual(after);
    expect(diffRecords([], after).gained).toEqual(after);
    expect(diffRecords(after, standing(ten, aSet({ id: 3, reps: 9 })))).toEqual({
      gained: [],
      lost: [],
      changed: [],
    });
  });

  it('names the same value of another set', () => {
    const [moved] = diffRecords(standing(ten), standing(aSet({ id: 5, reps: 10 }))).changed;
    expect([moved?.before.setId, moved?.after.setId]).toEqual([1, 5]);
  });
});
