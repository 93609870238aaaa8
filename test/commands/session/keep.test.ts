import { beforeEach, describe, expect, test } from 'vitest';

import { dump, newTon, type Ton } from '../../run-ton.js';
import { failing, status, type SessionAnswer } from './push-day.js';

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text('log squat 100x5 --at "2026-11-10 18:00"');
  await ton.text('log squat 110x5 --at "2026-11-12 18:00"');
});

const heaviest = async () =>
  (await ton.json<{ record_type: string; value: number }[]>('record list squat')).find(
    ({ record_type: type }) => type === 'weight',
  )?.value;
const ids = async (line: string) => (await ton.json<SessionAnswer[]>(line)).map(({ id }) => id);

describe('session delete', () => {
  test('takes a session out of every figure, and says which records move', async () => {
    const said = await ton.text('session delete 2 --yes');
    expect(said).toMatch(/^session 2 of 2026-11-12 is deleted; bring it back with: ton session restore 2\n/);
    expect(said.match(/the heaviest/g)).toHaveLength(1);
    expect(said).toContain('Squat (Barbell): the heaviest is now 100 kg (was 110 kg)\n');
    expect(await ids('session list')).toEqual([1]);
    expect(await ton.json('stats summary')).toMatchObject({ sessions: 1, sets: 1, volume_kg: 500 });
    expect(await ton.json<unknown[]>('history squat')).toHaveLength(1);
    expect(await ton.json<unknown[]>('log list')).toHaveLength(1);
    expect(await ton.text('export history --format csv')).not.toContain(',110,');
    expect(await heaviest()).toBe(100);
    expect((await ton('db check')).status).toBe(0);
  });

  test('as JSON is the session and the records both ways', async () => {
    const { id, records } = await ton.json<SessionAnswer>('session delete 2 --yes');
    expect(id).toBe(2);
    expect(records).toContainEqual(
      expect.objectContaining({
        exercise: 'Squat (Barbell)',
        record_type: 'weight',
        value: 100,
        previous: 110,
      }),
    );
    const back = await ton.json<SessionAnswer>('session restore 2');
    expect(back.records).toContainEqual(
      expect.objectContaining({ record_type: 'weight', value: 110, previous: 100 }),
    );
  });

  test('of the session in progress leaves none', async () => {
    await ton.text('log squat 90x5');
    await ton.text('session delete current --yes');
    expect((await ton('session status')).status).toBe(3);
    const { stderr } = await ton('log squat 90x5');
    expect(stderr).toBe('session 4 started\n');
  });

  test('asks, and does nothing on a no', async () => {
    const question = { asks: 'Delete session 2 of 2026-11-12 with 1 set?', answer: false };
    const { status: code } = await ton('session delete 2', { answers: [question] });
    expect([code, await ids('session list')]).toEqual([130, [2, 1]]);
    await ton('session delete', {
      answers: [
        { asks: 'Session', answer: '2026-11-12  1 set  550 kg', types: '11-12' },
        { ...question, answer: true },
      ],
    });
    expect(await ids('session list')).toEqual([1]);
  });

  test.each([
    ['session delete 2', 4, 'this needs a yes'],
    ['session delete --yes', 4, 'SESSION'],
    ['session delete 9 --yes', 3, 'there is no session "9"'],
    ['session delete current --yes', 3, 'no session is in progress'],
    ['session delete 2026-11-11 --yes', 3, 'there is no session "2026-11-11"'],
    ['session delete soon --yes', 2, '"soon" is not a date'],
  ])('%s is exit %i', async (line, code, message) => {
    const [exit, stderr] = await failing(ton, line);
    expect([exit, stderr]).toEqual([code, expect.stringContaining(message)]);
    expect(await ids('session list')).toEqual([2, 1]);
  });

  test('twice is not found', async () => {
    await ton.text('session delete 2 --yes');
    expect((await ton('session delete 2 --yes')).status).toBe(3);
  });
});

describe('session restore', () => {
  test('brings back everything as it was, and the records', async () => {
    const before = dump(ton.database, { without: 'journal' });
    await ton.text('session delete 2 --yes');
    const said = await ton.text('session restore 2');
    expect(said).toMatch(/^session 2 of 2026-11-12 is back\n/);
    expect(said).toContain('Squat (Barbell): the heaviest is now 110 kg (was 100 kg)\n');
    // But for the times of the last change.
    const plain = (text: string) => text.replace(/"updated_at":\d+/g, '');
    expect(plain(dump(ton.database, { without: 'journal' }))).toBe(plain(before));
    expect((await ton('db check')).status).toBe(0);
  });

  test('says that the only records of an exercise are back, as the deletion said that none is left', async () => {
    await ton.text('log deadlift 140x5 --at 2026-11-01');
    expect(await ton.text('session delete 3 --yes')).toContain('Deadlift (Barbell): no record is left\n');
    expect(await ton.text('session restore')).toBe(
      'session 3 of 2026-11-01 is back\nDeadlift (Barbell): its records are back\n',
    );
  });

  test('takes the one deleted last, an id or a date', async () => {
    await ton.text('session delete 2 --yes');
    ton.clock.advance(60);
    await ton.text('session delete 1 --yes');
    expect(await ton.text('session restore')).toMatch(/^session 1 of/);
    expect(await ton.text('session restore 2026-11-12')).toMatch(/^session 2 of/);
    await ton.text('session delete 1 --yes');
    expect(await ton.text('session restore 1')).toMatch(/^session 1 of/);
  });

  test.each([
    ['session restore', 3, 'no session was deleted'],
    ['session restore 9', 3, 'there is no deleted session "9"'],
    ['session restore 2026-11-11', 3, 'there is no deleted session "2026-11-11"'],
    ['session restore 1', 5, 'session "1" is not deleted'],
    ['session restore 2026-11-12', 5, 'session "2026-11-12" is not deleted'],
    ['session restore soon', 2, '"soon" is not a date'],
  ])('%s is exit %i', async (line, code, message) => {
    const [exit, stderr] = await failing(ton, line);
    expect([exit, stderr]).toEqual([code, expect.stringContaining(message)]);
  });

  test('of a session in progress meets another one', async () => {
    await ton.text('log squat 90x5');
    await ton.text('session delete current --yes');
    await ton.text('session start --empty');
    expect(await failing(ton, 'session restore 3')).toEqual([
      5,
      'error: session "3" was in progress, and session "4" is now\nhint: finish that one first: ton session finish\n',
    ]);
    await ton.text('session finish');
    await ton.text('session restore 3');
    expect(await status(ton)).toMatchObject({ id: 3, status: 'in_progress' });
  });
});

describe('session list --deleted', () => {
  test('is empty, then shows what can come back', async () => {
    expect(await ton.text('session list --deleted')).toBe('no session was deleted\n');
    expect(await ids('session list --deleted')).toEqual([]);
    await ton.text('session delete 2 --yes');
    expect(await ids('session list --deleted')).toEqual([2]);
    expect(await ton.text('session list --deleted')).toMatch(/2 +2026-11-12/);
  });

  test('goes on page by page as its footer says', async () => {
    await ton.text('session delete 1 --yes');
    await ton.text('session delete 2 --yes');
    expect(await ton.text('session list --deleted --limit 1')).toContain('there may be more: --after 2\n');
    expect(await ids('session list --deleted --limit 1 --after 2')).toEqual([1]);
  });
});
