import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bulkRows } from '../../../src/db/engines/bulk-mode.js';
import { dump, newTon, runTon, temporaryDirectory, type Ton } from '../../run-ton.js';
import type { ImportAnswer } from './fixtures.js';

/** A file of Strong, a session a day of a hundred sets, with a drop set and a note here and there, the newest first. */
function file(): string {
  const lines = ['Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Notes'];
  const names = ['Squat (Barbell)', 'Bench Press (Barbell)', 'Lift of Mine', 'Pull Up'];
  for (let day = bulkRows / 100; day >= 1; day -= 1) {
    const date = new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10);
    for (let set = 0; set < 100; set += 1) {
      const order = set % 25 === 24 ? 'D' : String((set % 25) + 1);
      const note = day % 50 === 0 && set === 7 ? 'felt "good"' : '';
      lines.push(
        `${date} 18:00:00,Legs,${names[Math.floor(set / 25)] ?? ''},${order},${60 + (day % 40)},kg,${5 + (set % 3)},,"${note.replaceAll('"', '""')}"`,
      );
    }
  }
  const path = join(temporaryDirectory(), 'strong.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const path = file();

function indexes(ton: Ton): unknown[] {
  return ton.sql(`select name, sql from sqlite_schema where type = 'index' order by name`);
}

async function expectClean(ton: Ton): Promise<void> {
  expect(ton.sql('pragma foreign_key_check')).toEqual([]);
  expect(ton.sql('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect((await ton('db check')).status).toBe(0);
}

describe('a file whose references are not looked up row by row', () => {
  test('leaves the log clean, with all of its indexes, and is taken in once', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    const before = indexes(ton);
    const { sets, sessions } = await ton.json<ImportAnswer>(['import', path]);
    expect([sets, sessions]).toEqual([bulkRows, bulkRows / 100]);
    expect(indexes(ton)).toEqual(before);
    expect(ton.sql('select count(*) as drops from set_logs where drop_of is not null')).toEqual([
      { drops: (bulkRows / 100) * 4 },
    ]);
    await expectClean(ton);
    expect(await ton.json<ImportAnswer>(['import', path])).toMatchObject({ sets: 0, import_id: null });
  });

  test('is taken in as the first thing of a new file, and by a file that is brought forward for it', async () => {
    const database = join(temporaryDirectory(), 'new.db');
    const { sets } = (await runTon(['import', path, '--json'], { database })).json<ImportAnswer>();
    expect(sets).toBe(bulkRows);
    const older = newTon();
    await older.text('db rollback --yes');
    expect((await older.json<ImportAnswer>(['import', path])).sets).toBe(bulkRows);
    expect(indexes(older)).toEqual(indexes(newTon()));
    await expectClean(older);
  });

  test('is read back from our own history as it was', async () => {
    const [from, to] = [newTon(), newTon()];
    await from.text(['import', path]);
    const history = join(temporaryDirectory(), 'history.csv');
    await from.text(['export', 'history', '--output', history]);
    expect((await to.json<ImportAnswer>(['import', history])).sets).toBe(bulkRows);
    expect((await to('export history')).stdout).toBe(readFileSync(history, 'utf8'));
    expect(indexes(to)).toEqual(indexes(from));
    await expectClean(to);
    expect(await to.json<ImportAnswer>(['import', history])).toMatchObject({ sets: 0, import_id: null });
  });

  test('that fails in the middle leaves the file as it was, and the next time it is taken in', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    const before = dump(ton.database);
    const indexed = indexes(ton);
    // Far into the rows, when the indexes are gone and thousands of sets are written.
    ton.exec(`create trigger broken before insert on set_logs when new.local_date = '2020-05-01'
      begin select raise(abort, 'broken off'); end`);
    const { status, stdout } = await ton(['import', path]);
    expect([status, stdout]).toEqual([1, '']);
    ton.exec('drop trigger broken');
    expect(dump(ton.database)).toBe(before);
    expect(indexes(ton)).toEqual(indexed);
    await expectClean(ton);
    expect((await ton.json<ImportAnswer>(['import', path])).sets).toBe(bulkRows);
  });
});
