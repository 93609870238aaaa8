import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newTon, runTon, temporaryDirectory } from '../../run-ton.js';
import { error, json, nowhere, text } from './run.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the user’s settings', () => {
  test('decide on unit and formula, each user’s own', async () => {
    const ton = newTon();
    ton.exec(`update users set unit_system = 'imperial', one_rep_max_formula = 'brzycki';
      insert into users (uid, username, username_key, created_at, updated_at) values ('u2', 'other', 'other', 1, 1)`);
    expect(await ton.json('calc 1rm 100x5')).toMatchObject({ formula: 'brzycki', unit: 'lb' });
    expect(await ton.json('calc 1rm 100kgx5 --formula epley')).toMatchObject({
      formula: 'epley',
      unit: 'kg',
    });
    expect(await ton.json('calc plates 135')).toMatchObject({ per_side: [45], unit: 'lb' });
    expect(await ton.json('calc 1rm 100x5 --user other')).toMatchObject({ formula: 'epley', unit: 'kg' });
    expect(await ton.json('calc plates 100 --user other')).toMatchObject({ per_side: [25, 15], unit: 'kg' });
    expect(await error('calc 1rm 100x5 --user nobody', { database: ton.database })).toContain('3 error');
  });

  test('need no database, and none is made', async () => {
    const data = temporaryDirectory();
    vi.stubEnv('XDG_DATA_HOME', data);
    for (const options of [nowhere, {}]) {
      expect(await json('calc 1rm 100x5', options)).toMatchObject({ formula: 'epley', unit: 'kg' });
      expect(await json('calc warmup 60', options)).toMatchObject({
        sets: [{ weight: 20, unit: 'kg' }, {}, {}, {}],
      });
      await text('calc score --sex f --bodyweight 60 --total 300', options);
    }
    expect(existsSync(nowhere.database)).toBe(false);
    expect(existsSync(join(data, 'tonnage', 'ton.db'))).toBe(false);
  });

  test('do not come from a file that is not ours, which is said', async () => {
    const database = join(temporaryDirectory(), 'notes.txt');
    writeFileSync(database, 'milk, eggs');
    const { status, stderr, stdout } = await runTon('calc 1rm 100x5 --json', { database });
    expect([status, stdout.includes('116.6')]).toEqual([0, true]);
    expect(stderr).toMatch(
      /^warning: the file is not a Tonnage database: ".*notes\.txt"; your settings are not known\n$/,
    );
  });
});
