import { describe, expect, test } from 'vitest';

import { dump, newTon, type Ton } from '../../run-ton.js';
import type { LogAnswer } from '../answers.js';

/** Of each set in order: its kind and the number of the set it hangs on. */
async function chain(ton: Ton): Promise<(readonly [string, number | null])[]> {
  const sets = await ton.json<LogAnswer['sets']>('log list --sort oldest --limit 100');
  const numbers = new Map<number | null, number>(sets.map((set) => [set.id, set.set_index]));
  return sets.map((set) => [set.set_type, numbers.get(set.drop_of) ?? null] as const);
}

describe('drop chains', () => {
  test('a drop hangs on the set before it, never on a warm-up, also from command to command', async () => {
    const ton = newTon();
    await ton.text('log squat w 60x5 d 50x5 100x5 d 80x8 d 60x10');
    await ton.text('log squat d 50x12');
    expect(await chain(ton)).toEqual([
      ['warmup', null],
      ['drop', null],
      ['working', null],
      ['drop', 3],
      ['drop', 4],
      ['drop', 5],
    ]);
    expect(await ton.json('stats summary')).toMatchObject({ sets: 6, working_sets: 2, reps: 40 });
  });

  test('a chain is one working set whose volume counts every part', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 d 80x8');
    expect(await ton.json('stats summary')).toMatchObject({ working_sets: 1, reps: 13, volume_kg: 1140 });
  });

  test('an edit of the kind links and unlinks', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 80x8 60x10');
    await ton.text('log edit 2 --type drop');
    expect(await chain(ton)).toEqual([
      ['working', null],
      ['drop', 1],
      ['working', null],
    ]);
    await ton.text('log edit 3 d 60x10');
    await ton.text('log edit 2 --type working');
    expect(await chain(ton)).toEqual([
      ['working', null],
      ['working', null],
      ['drop', 2],
    ]);
    expect(await ton.json('stats summary')).toMatchObject({ working_sets: 2 });
    await ton.text('log edit 2 --type warmup');
    expect(await chain(ton)).toEqual([
      ['working', null],
      ['warmup', null],
      ['drop', null],
    ]);
  });

  test('without its first part the chain hangs on the set before that, and undo puts everything back', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 95x5 d 80x8 d 60x10');
    const before = dump(ton.database, { without: 'journal' });
    await ton.text('log delete 2 --yes');
    expect(await chain(ton)).toEqual([
      ['working', null],
      ['drop', 1],
      ['drop', 2],
    ]);
    expect((await ton('db check')).status).toBe(0);
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
  });
});
