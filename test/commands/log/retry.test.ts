import { describe, expect, test } from 'vitest';

import { dump, newTon } from '../../run-ton.js';
import type { LogAnswer } from '../answers.js';

describe('--key', () => {
  test('a retry adds nothing and answers the same, records included', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at yesterday');
    const first = await ton.json<LogAnswer>('log squat 105x5,5 --key monday-1');
    expect(first.records.length).toBeGreaterThan(0);
    const before = dump(ton.database);
    ton.clock.advance(60);
    const again = await ton('log squat 105x5,5 --key monday-1 --json');
    expect(again.json()).toEqual(first);
    expect(again.stderr).toBe('already logged under the key "monday-1"; nothing was added\n');
    expect(dump(ton.database)).toBe(before);
  });

  test('another key is another set', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --key a');
    await ton.text('log squat 100x5 --key b');
    expect(await ton.json('log list')).toHaveLength(2);
  });

  test('after undo the key is free again; what was undone does not come back beside it', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --key a');
    await ton.text('undo');
    const { sets } = await ton.json<LogAnswer>('log squat 100x6 --key a');
    expect(sets).toMatchObject([{ reps: 6 }]);
    expect((await ton('redo')).status).toBe(3);
    expect(await ton.json('log list')).toMatchObject([{ reps: 6 }]);
  });

  test('after undo and redo it is taken again', async () => {
    const ton = newTon();
    const first = await ton.json<LogAnswer>('log squat 100x5 --key a');
    await ton.text('undo');
    await ton.text('redo');
    const again = await ton.json<LogAnswer>('log squat 100x5 --key a');
    expect(again.sets.map(({ id }) => id)).toEqual(first.sets.map(({ id }) => id));
    expect(await ton.json('log list')).toHaveLength(1);
  });

  test('used by somebody faster while a question was open, it adds nothing either', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at yesterday');
    const { status, stderr } = await ton('log squat 1000x5 --key a', {
      answers: [
        {
          asks: 'far from what you usually lift',
          answer: true,
          meanwhile: () => ton.text('log squat 100x5 --key a'),
        },
      ],
    });
    expect([status, stderr]).toEqual([0, 'already logged under the key "a"; nothing was added\n']);
    expect(await ton.json('log list')).toHaveLength(2);
  });

  test('holds for a whole batch', async () => {
    const ton = newTon();
    const stdin = 'squat | 100x5x3\nbench press | 80x5';
    const first = await ton.json<LogAnswer>('log batch - --key monday', { stdin });
    const again = await ton.json<LogAnswer>('log batch - --key monday', { stdin });
    expect(again).toEqual(first);
    expect(await ton.json('log list')).toHaveLength(4);
  });
});
