import { describe, expect, test } from 'vitest';

import { newTon } from '../../run-ton.js';
import type { LogAnswer, RecordAnswer } from '../answers.js';

const day = 86_400;

/** What the contract promises of a record. */
const told = (records: readonly RecordAnswer[]) =>
  records.map(({ record_type: type, reps, value, unit, previous }) => [type, reps, value, unit, previous]);

describe('records while logging', () => {
  test('the first performance is a baseline: nothing is said, no record in the answer', async () => {
    const ton = newTon();
    const { stdout, stderr } = await ton('log squat 100x5 90x8 --json');
    expect([JSON.parse(stdout), stderr]).toMatchObject([{ records: [] }, 'session 1 started\n']);
    expect((await ton('log bench press 80x5')).stdout).not.toContain('record');
  });

  test('a heavier set announces once, with everything it broke', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    ton.clock.advance(day);
    const { records } = await ton.json<LogAnswer>('log squat 105x5');
    expect(told(records)).toEqual([
      ['weight', 0, 105, 'kg', 100],
      ['1rm', 0, 122.5, 'kg', 116.666667],
      ...[1, 2, 3, 4, 5].map((reps) => ['rep_max', reps, 105, 'kg', 100]),
      ['set_volume', 0, 525, 'kg', 500],
      ['total_volume', 0, 525, 'kg', 500],
    ]);
    ton.clock.advance(day);
    const [, ...lines] = (await ton.text('log squat 107.5x5')).trimEnd().split('\n');
    expect(lines).toEqual([
      'record: 107.5 kg × 5 is the heaviest (was 105 kg)',
      '        the best estimated 1RM (125.42 kg, Epley; was 122.5 kg)',
      '        the 5-rep max (was 105 kg)',
      '        the most volume in a set (537.5 kg; was 525 kg)',
      '        the most volume in a session (537.5 kg; was 525 kg)',
    ]);
  });

  test('two sets of one command: each announced, the session’s volume once and as it ends up', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    ton.clock.advance(day);
    const { records } = await ton.json<LogAnswer>('log squat 105x5 110x5');
    expect(told(records).filter(([type]) => type === 'weight')).toEqual([
      ['weight', 0, 105, 'kg', 100],
      ['weight', 0, 110, 'kg', 105],
    ]);
    expect(told(records).filter(([type]) => type === 'total_volume')).toEqual([
      ['total_volume', 0, 1075, 'kg', 500],
    ]);
    const heard = await ton.text('log squat 112.5x5 d 60x5');
    // The session's volume was broken and told before; raising it is no news.
    expect(heard).toContain('the heaviest (was 110 kg)');
    expect(heard).not.toContain('volume in a session');
  });

  test('a tie, a lighter set and a warm-up are none', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    ton.clock.advance(day);
    for (const set of ['100x5', '60x3', 'w 140x5', 'miss 140x5', 'd 60x2']) {
      await ton.text(`log squat ${set}`);
      const { records } = await ton.json<LogAnswer>('undo');
      expect(told(records), set).toEqual([]);
    }
  });

  test.each([
    ['push-up 20', 'push-up 25', ['reps', 0, 25, 'reps', 20]],
    ['plank 60s', 'plank 90s', ['duration', 0, 90, 's', 60]],
    ['treadmill run 5km 25:00', 'treadmill run 5km 24:00', ['pace', 0, 288, 's/km', 300]],
    ['treadmill run 5km 25:00', 'treadmill run 6km 40:00', ['distance', 0, 6000, 'm', 5000]],
    ['assisted dip 30x8', 'assisted dip 20x8', ['assistance', 8, 20, 'kg', 30]],
    ['leg press 7stacks x 12', 'leg press 8stacks x 12', ['weight', 0, 8, 'stacks', 7]],
  ])('%s, then %s', async (first, second, expected) => {
    const ton = newTon();
    await ton.text(`log ${first}`);
    ton.clock.advance(day);
    const { records } = await ton.json<LogAnswer>(`log ${second}`);
    expect(told(records)).toContainEqual(expected);
  });
});

describe('records and corrections', () => {
  test('an edit says what moved, both ways', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at 2026-11-10');
    await ton.text('log squat 105x5 --at 2026-11-12');
    const down = await ton.text('log edit 2 --weight 95');
    expect(down).toContain('Squat (Barbell)  95 kg × 5  (was 105 kg × 5, id 2)\n');
    expect(down).toContain('Squat (Barbell): the heaviest is now 100 kg (was 105 kg)\n');
    expect(down).toContain('Squat (Barbell): the 5-rep max is now 100 kg (was 105 kg)\n');
    const { records } = await ton.json<{ records: RecordAnswer[] }>('log edit 2 --weight 110');
    expect(told(records)).toContainEqual(['weight', 0, 110, 'kg', 100]);
    expect(told(records)).toContainEqual(['1rm', 0, 128.333333, 'kg', 116.666667]);
  });

  test('a deletion says what is gone, and undo what came back', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at 2026-11-10');
    await ton.text('log squat 105x8 --at 2026-11-12');
    const gone = await ton.text('log delete 2 --yes');
    expect(gone).toContain('Squat (Barbell): the heaviest is now 100 kg (was 105 kg)\n');
    expect(gone).toContain('Squat (Barbell): the 8-rep max (105 kg) is gone\n');
    expect(await ton.text('undo')).toContain('Squat (Barbell): the heaviest is now 105 kg (was 100 kg)\n');
    const { records } = await ton.json<{ records: RecordAnswer[] }>('log delete 2 --yes');
    expect(told(records)).toContainEqual(['weight', 0, 100, 'kg', 105]);
    expect(told(records)).toContainEqual(['rep_max', 8, null, 'kg', 105]);
  });

  test('undo of a record says what it was, redo what it is again', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    ton.clock.advance(day);
    await ton.text('log squat 105x5');
    expect(await ton.text('undo')).toContain('Squat (Barbell): the heaviest is now 100 kg (was 105 kg)\n');
    expect(await ton.text('redo')).toContain('Squat (Barbell): the heaviest is now 105 kg (was 100 kg)\n');
    await ton.text('undo');
    expect(await ton.text('undo')).toContain('Squat (Barbell): no record is left\n');
  });

  test('without a set no record is left', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    expect(await ton.text('log delete 1 --yes')).toContain('Squat (Barbell): no record is left\n');
    expect(ton.sql('select * from personal_records')).toEqual([]);
  });

  test('a set logged late, between two others, moves what it would have moved then', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at 2026-11-10');
    await ton.text('log squat 105x5 --at 2026-11-12');
    const { records } = await ton.json<LogAnswer>('log squat 110x5 --at 2026-11-11');
    expect(told(records)).toContainEqual(['weight', 0, 110, 'kg', 100]);
    expect(
      ton.sql(`select value from personal_records where record_type = 'weight' and beaten_at is null`),
    ).toEqual([{ value: 110 }]);
  });
});
