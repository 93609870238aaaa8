import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowBatch, type Cell } from '../../src/db/row-batch.js';
import { runs } from '../full.js';

const columns = ['a', 'b', 'c', 'd'] as const;

function table(): SqliteDatabase.Database {
  const database = new SqliteDatabase(':memory:');
  database.exec('create table t (id integer primary key, owner integer, a, b, c, d, last integer)');
  return database;
}

function batchInto(database: SqliteDatabase.Database): RowBatch {
  return new RowBatch(database, 't (id, owner, a, b, c, d, last)', '(?, 7, ?, ?, ?, ?, 9)', 5);
}

/** Which of the columns have one value for a while, and for how many rows. */
const stretches = fc.array(
  fc.record({ rows: fc.integer({ min: 1, max: 260 }), varying: fc.subarray([...columns]) }),
  { minLength: 1, maxLength: 25 },
);

describe('a batch of rows', () => {
  test('stores what was pushed, whatever is the same in many rows and whenever it is written out', () => {
    fc.assert(
      fc.property(stretches, fc.boolean(), (all, isFlushedBetween) => {
        const database = table();
        const batch = batchInto(database);
        const pushed: Cell[][] = [];
        for (const [stretch, { rows, varying }] of all.entries()) {
          for (let row = 0; row < rows; row += 1) {
            const id = pushed.length + 1;
            const cells = columns.map((column, index): Cell => {
              if (varying.includes(column)) return index % 2 === 0 ? id / 8 : `row ${id}`;
              return index === 3 ? null : stretch;
            });
            pushed.push([id, ...cells]);
            batch.push(id, ...cells);
          }
          if (isFlushedBetween) batch.flush();
        }
        batch.flush();
        const stored = database.prepare('select * from t order by id').raw().all() as Cell[][];
        expect(stored).toEqual(pushed.map(([id, ...cells]) => [id, 7, ...cells, 9]));
        database.close();
      }),
      { numRuns: runs(2000, 40) },
    );
  });

  test('is written out with the hundredth row', () => {
    const database = table();
    const batch = batchInto(database);
    const count = () => database.prepare('select count(*) from t').pluck().get();
    for (let id = 1; id < 100; id += 1) batch.push(id, null, null, null, null);
    expect([batch.isFull, count()]).toEqual([true, 0]);
    batch.push(100, null, null, null, null);
    expect([batch.isFull, count()]).toEqual([false, 100]);
    database.close();
  });
});
