import { describe, expect, it } from 'vitest';
import { equipmentOf } from '../../src/commands/inventory.js';
import { emptyDatabase, scopeOf } from '../db/open.js';
import { put } from '../db/rows.js';
import { newTon } from '../run-ton.js';

describe('what exercises can be loaded with', () => {
  it('is in each user’s own gym, by their own settings', async () => {
    const database = await emptyDatabase();
    const { raw } = database;
    const [ann, bob] = ['ann', 'bob'].map((name) =>
      put(raw, 'users', { username: name, username_key: name }),
    );
    if (ann === undefined || bob === undefined) throw new Error('there are no people');
    const idOf = (table: string, name: string) =>
      raw.prepare(`select id from ${table} where name = ?`).pluck().get(name) as number;
    const [bench, press, plank] = ['Bench Press (Barbell)', 'Leg Press', 'Plank'].map((name) =>
      idOf('exercises', name),
    ) as [number, number, number];
    const details = { kind: 'plates', unit: 'kg', bar: 15, plates: [{ weight: 10, count: 2 }] };
    put(raw, 'user_equipment', {
      user_id: ann,
      equipment_id: idOf('equipment', 'Barbell'),
      gym: '',
      details: JSON.stringify(details),
      deleted_at: null,
    });
    put(raw, 'exercise_settings', { user_id: ann, exercise_id: press, step_weight: 10, step_unit: 'kg' });
    const ids = [bench, press, plank, bench];
    expect(Object.fromEntries(await equipmentOf(scopeOf(database, ann), ids))).toEqual({
      [bench]: details,
      [press]: { kind: 'steps', unit: 'kg', start: 0, step: 10, end: null },
      [plank]: null,
    });
    const others = await equipmentOf(scopeOf(database, bob), ids);
    expect(others.get(bench)).toMatchObject({ kind: 'plates', bar: 20 });
    expect(others.get(press)).toBeNull();
    expect(await equipmentOf(scopeOf(database, ann), [])).toEqual(new Map());
  });

  it('decides what a share of the one-rep max comes to in a session', async () => {
    const ton = newTon();
    await ton.text('log set bench press 100x1 --at yesterday');
    await ton.text('template create heavy --exercise "bench press 1x5 78%"');
    const targets = () => ton.sql<{ weight: number }>('select weight from target_sets order by id');
    await ton.text('session start heavy');
    expect(targets()).toMatchObject([{ weight: 77.5 }]);
    await ton.text('session abandon');
    await ton.text('equipment own barbell --bar 20kg --plates 20x4,5x2');
    await ton.text('session start heavy');
    expect(targets()).toMatchObject([{ weight: 77.5 }, { weight: 70 }]);
  });
});
