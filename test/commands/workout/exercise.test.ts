import { describe, expect, test } from 'vitest';
import { at, list, novice, slots, undone } from './novice.js';

describe('exercises', () => {
  test('are added by a line, and flags win over it', async () => {
    const ton = await novice();
    const text = await undone(
      ton,
      'workout exercise add 1 "A1 dip [dips] | 3x8-12 @8, double +2.5kg | slowly" --rest 90s --superset B --position 2',
    );
    expect(text).toContain('week 1, day 1: + ');
    expect((await at(ton, 1, 1)).exercises[1]).toMatchObject({
      slot_key: 'dips',
      position: 2,
      superset_group: 'B',
      rest_seconds: 90,
      progression: 'double +2.5kg',
      sets_text: '3x8-12 @8',
      notes: 'slowly',
    });
    await ton.text(
      'workout exercise add --program novice --week 2 --day 3 plank --sets 3x45s --rule none --all-weeks',
    );
    expect([slots(await at(ton, 1, 3)), slots(await at(ton, 2, 3))]).toEqual([
      ['plank 3x45s'],
      ['plank 3x45s'],
    ]);
    await ton.text('workout exercise add novice 1 1 squat 1x20');
    expect(slots(await at(ton, 1, 1)).at(-1)).toBe('squat-barbell-3 1x20');
    await ton('workout exercise add 3', {
      answers: [
        { asks: 'Exercise', answer: 'Deadlift (Barbell)', types: 'deadlift' },
        { asks: 'Sets of Deadlift (Barbell)', answer: '1x5 80kg, linear +5kg' },
      ],
    });
    expect(slots(await at(ton, 1, 3)).at(-1)).toBe('deadlift-barbell-2 1x5 80kg');
  });

  test('are changed, in one week or in every', async () => {
    const ton = await novice();
    expect(await undone(ton, 'workout exercise edit 1 squat --sets "5x5 65kg" --all-weeks')).toContain(
      'weeks 1–2, day 1: Squat (Barbell) 5x5 60 kg → 65 kg',
    );
    await undone(
      ton,
      'workout exercise edit 1 2 --superset a --rest 2min --notes pause --key bench --rule "double +2.5kg"',
    );
    expect((await at(ton, 1, 1)).exercises[1]).toMatchObject({
      slot_key: 'bench',
      superset_group: 'A',
      rest_seconds: 120,
      notes: 'pause',
      progression: 'double +2.5kg',
    });
    expect((await at(ton, 2, 1)).exercises[1]).toMatchObject({
      slot_key: 'bench-press-barbell',
      rest_seconds: null,
    });
    await ton.text('workout exercise edit 1 bench --superset none --rest none --notes "" --rule none');
    expect((await at(ton, 1, 1)).exercises[1]).toMatchObject({
      superset_group: null,
      rest_seconds: null,
      notes: null,
      progression: null,
    });
    await ton('workout exercise edit 1 row', {
      answers: [{ asks: 'Sets of Bent Over Row (Barbell)', answer: '4x8 40kg, linear +1kg' }],
    });
    expect(slots(await at(ton, 1, 1))[2]).toBe('bent-over-row-barbell 4x8 40kg');
  });

  test('are replaced by another, which goes on under the key', async () => {
    const ton = await novice();
    const text = await undone(ton, 'workout exercise edit 1 squat --exercise "front squat"');
    expect(text).toContain('Squat (Barbell) renamed Front Squat');
    expect((await at(ton, 1, 1)).exercises[0]).toMatchObject({
      id: 1,
      slot_key: 'squat-barbell',
      sets_text: '5x5 60kg',
    });
    expect(await ton('workout exercise edit 1 row --exercise plank')).toMatchObject({ status: 2 });
    await ton.text('workout exercise edit 1 row --exercise plank --sets 3x30s');
    expect(slots(await at(ton, 1, 1))[2]).toBe('bent-over-row-barbell 3x30s');
  });

  test('are moved and taken out, and keep their rows', async () => {
    const ton = await novice();
    await undone(ton, 'workout exercise move 1 row --position 1 --all-weeks');
    expect(slots(await at(ton, 2, 1))[0]).toBe('bent-over-row-barbell 3x8');
    const { id } = (await at(ton, 1, 1)).exercises[0] ?? {};
    expect(await undone(ton, 'workout exercise move 1 row --to-day 2')).toContain(
      'day 2: Bent Over Row (Barbell) moved here from day 1',
    );
    expect((await at(ton, 1, 2)).exercises[2]).toMatchObject({ id, exercise: 'Bent Over Row (Barbell)' });
    await ton.text('workout exercise move 2 row --to-day 3 --position 1');
    await undone(ton, 'workout exercise remove 3 1 --all-weeks');
    expect((await list(ton)).map(({ exercises }) => exercises.length)).toEqual([2, 2, 0, 2, 2, 0]);
    const asked = await ton('workout exercise remove 2', {
      answers: [{ asks: 'Exercise', answer: '2  Deadlift (Barbell)  1x5 80kg' }],
    });
    expect(asked.status).toBe(0);
  });
});
