import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toGrams, toKilograms, weightUnits } from '../../src/domain/load.js';
import { populatedDatabase } from './open.js';
import { inPassing, put, tableNames } from './rows.js';
import { parents } from './sample-rows.js';
import type { TableName } from './valid-rows.js';
import { runs } from '../full.js';

const { raw, world } = await populatedDatabase();
const sample = parents(world);
const numRuns = runs(100_000, 500);

describe('what the database derives from a weight is what the program derives', () => {
  const derive = raw.prepare(
    'update set_logs set weight = ?, unit = ? where id = ? returning weight, weight_kg, weight_g',
  );
  const readBack = (weight: number, unit: string) => derive.get(weight, unit, world.alone);

  test('for any weight a person can type', () => {
    const typed = fc.tuple(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(typed, fc.constantFrom(...weightUnits), ([digits, decimals], unit) => {
        const weight = digits / 10 ** decimals;
        expect(readBack(weight, unit)).toEqual({
          weight,
          weight_kg: toKilograms(weight, unit),
          weight_g: toGrams(weight, unit),
        });
      }),
      { numRuns },
    );
  });

  test('for any weight a number can be', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.constantFrom(...weightUnits),
        (weight, unit) => {
          expect(readBack(weight, unit)).toEqual({
            weight,
            weight_kg: toKilograms(weight, unit),
            weight_g: toGrams(weight, unit),
          });
        },
      ),
      { numRuns },
    );
  });

  test('100 lb come back as 100 lb and compare as 45359 g', () => {
    expect(readBack(100, 'lb')).toEqual({ weight: 100, weight_kg: 45.359237, weight_g: 45_359 });
    expect(readBack(7, 'stacks')).toEqual({ weight: 7, weight_kg: null, weight_g: null });
  });

  test.each(['weight_kg', 'weight_g'])('%s cannot be written', (column) => {
    expect(() => raw.prepare(`update set_logs set ${column} = 1`).run()).toThrow(
      'cannot UPDATE generated column',
    );
    expect(() => inPassing(raw, () => put(raw, 'set_logs', { ...sample.set_logs, [column]: 1 }))).toThrow(
      'cannot INSERT into generated column',
    );
  });
});

const counting = tableNames(raw).filter((table) => {
  const columns = raw.prepare('select name from pragma_table_info(?) where pk > 0').pluck().all(table);
  return columns.join() === 'id' && !['catalog_state', 'acting_user'].includes(table);
}) as TableName[];

describe('an id is never given twice', () => {
  test('the tables whose rows people name by number are among those that count', () => {
    expect(counting).toEqual(
      expect.arrayContaining(['users', 'sessions', 'set_logs', 'commands', 'programs']),
    );
  });

  test.each(counting)('%s', (table) => {
    inPassing(raw, () => {
      const id = put(raw, table, sample[table]);
      raw.prepare(`delete from ${table} where id = ?`).run(id);
      expect(put(raw, table, sample[table])).toBe(id + 1);
    });
  });
});
