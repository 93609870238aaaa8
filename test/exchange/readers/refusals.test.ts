import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { Failure } from '../../../src/domain/failure.js';
import { openExport } from '../../../src/exchange/read.js';
import { bytes, fixture, readAll, readText } from './read-all.js';

const f2 = 'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n';
const s5 =
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n';
const directory = mkdtempSync(join(tmpdir(), 'exchange-'));
afterAll(() => rmSync(directory, { recursive: true }));

async function failure(source: string | AsyncIterable<Uint8Array>): Promise<Failure> {
  const error: unknown = await readAll(source, { unit: 'kg' }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
}

describe('files that are no export', () => {
  test.each([
    ['empty', '', 'is empty'],
    ['nothing but a byte-order mark and blank lines', '\uFEFF\n \n', 'is empty'],
    ['unknown', 'name,colour\nx,red\n', 'no known app writes the header of "the input": "name,colour"'],
    ['headerless', '2020-11-09 12:00:00;"Lunch";"Deadlift";1;140;kg;5\n', 'has no header line'],
    ['measurements of Hevy', 'date,weight_kg,fat_percent,neck_cm\n', 'has body measurements, not workouts'],
    [
      'in another language',
      `a,b,c,d,e,f,g,h,i,j,k,l\n2025-06-01 17:40:00,,,,,,,,,,,\n`,
      'looks like a Strong export',
    ],
    ['with a header that never ends', 'x'.repeat(70_000), 'has no header line'],
    ['cut inside a quote', `${f2}2024-01-02,"Dip`, 'ends inside a quoted cell of the record on line 2'],
    ['cut inside a quote in the header', 'Date,"Workout', 'ends inside a quoted cell'],
    ['with NUL bytes', `${f2}2024-01-02,D\0p,Arms,,,5,,,\n`, 'is not a text file: byte 87 is zero'],
    ['ZIP', 'PK\u0003\u0004xxxxxxxxxxxxxxxxxx', 'is a ZIP file'],
  ])('%s', async (_, text, message) => {
    const error = await failure(bytes(text));
    expect(error.code).toBe('usage');
    expect(error.message).toContain(message);
    expect(error.hint).toBeTruthy();
  });

  test.each([
    ['with a mark', Buffer.from(`\uFEFF${f2}`, 'utf16le')],
    ['without a mark', Buffer.from(f2, 'utf16le')],
    ['big-endian', Buffer.from(`\uFEFF${f2}`, 'utf16le').swap16()],
  ])('UTF-16 %s', async (_, content) => {
    const error = await failure(bytes(content, 3));
    expect(error).toMatchObject({ code: 'usage', message: '"the input" is UTF-16 text' });
  });

  test('measurements of FitNotes', async () => {
    const error = await failure(fixture('fitnotes-body.csv'));
    expect(error.message).toContain('has body measurements, not workouts');
  });

  test('a missing file, a directory', async () => {
    const missing = join(directory, 'none.csv');
    expect(await failure(missing)).toMatchObject({
      code: 'not-found',
      message: `there is no file "${missing}"`,
    });
    expect(await failure(directory)).toMatchObject({
      code: 'usage',
      message: `"${directory}" is a directory`,
    });
  });

  test('a file that goes bad far behind its header fails while it is read', async () => {
    const path = join(directory, 'late.csv');
    writeFileSync(path, `${f2}${'2024-01-02,Dip,Arms,,,5,,,\n'.repeat(20_000)}2024-01-02,"Dip`);
    expect((await failure(path)).message).toContain('on line 20002');
  });
});

test('rows that cannot be read are handed on as they come, however many there are', async () => {
  const good = '2024-01-02,Dip,Arms,,,5,,,\n';
  const bad = '2024-01-02,Dip,Arms,,,many,,,\n';
  const opened = await openExport(bytes(f2 + good + bad.repeat(20_000) + good), { unit: 'kg' });
  let [records, most] = [0, 0];
  for await (const batch of opened.batches) {
    records += batch.length;
    most = Math.max(most, batch.length);
  }
  expect(records).toBe(20_002);
  expect(most).toBeLessThan(5000);
});

describe('encodings', () => {
  const row = '2024-01-02,Übung – schwer,Rücken,,,5,,,\n';

  test('Windows-1252 is read, and said so', async () => {
    const content = Buffer.from(f2 + row.replace('–', '\u0096'), 'latin1');
    for (const size of [1, 7, 1000]) {
      const whole = await readAll(bytes(content, size));
      expect(whole.rows).toMatchObject([{ exercise: 'Übung – schwer', category: 'Rücken' }]);
      expect(whole.warnings).toEqual([
        'the file is not UTF-8 and was read as Windows-1252: check names with accents',
      ]);
    }
  });

  test('UTF-8 is read however it is cut, with and without a mark', async () => {
    for (const size of [1, 2, 3, 5, 1000]) {
      for (const mark of ['', '\uFEFF']) {
        const whole = await readAll(bytes(mark + f2 + row.replace('schwer', 'schwer 🏋️'), size));
        expect(whole.rows).toMatchObject([{ exercise: 'Übung – schwer 🏋️' }]);
        expect(whole.warnings).toEqual([]);
      }
    }
  });

  test('a header that never ends has a hint', async () => {
    const { hint } = await failure(bytes(Buffer.from('x'.repeat(70_000)), 1000));
    expect(hint).toBe('import the CSV file that the app exports');
  });

  test.each([1, 1000])('UTF-8 that breaks off is refused, in chunks of %s', async (size) => {
    const content = Buffer.concat([
      Buffer.from(f2 + row),
      Buffer.from('2024-01-02,\xdcbung,R,,,5,,,\n', 'latin1'),
    ]);
    expect((await failure(bytes(content, size))).message).toContain('begins as UTF-8 text');
    const cut = Buffer.from(f2 + row + '2024-01-02,Ü').subarray(0, -1);
    expect((await failure(bytes(cut, size))).message).toContain('begins as UTF-8 text');
  });
});

describe('cells that cannot be read', () => {
  const at = '2025-06-01 17:40:00,A,30m,Row,1';
  test.each([
    [`${at},abc,5,0,0,,,`, 'Weight', 'Weight "abc" is not a number'],
    [`${at},NaN,5,0,0,,,`, 'Weight', 'Weight "NaN" is not a number'],
    [`${at},1e400,5,0,0,,,`, 'Weight', 'Weight "1e400" is more than 5000'],
    [`${at},-5,5,0,0,,,`, 'Weight', 'Weight "-5" is negative'],
    [`${at},5000.5,5,0,0,,,`, 'Weight', 'Weight "5000.5" is more than 5000'],
    [`${at},"37,5",5,0,0,,,`, 'Weight', 'Weight "37,5" is not a number'],
    [`${at},0x10,5,0,0,,,`, 'Weight', 'Weight "0x10" is not a number'],
    [`${at},50,5.5,0,0,,,`, 'Reps', 'Reps "5.5" is not a whole number'],
    [`${at},50,10001,0,0,,,`, 'Reps', 'Reps "10001" is more than 10000'],
    [`${at},50,5,x,0,,,`, 'Distance', 'Distance "x" is not a number'],
    [`${at},50,5,0,86401,,,`, 'Seconds', 'Seconds "86401" is more than 86400'],
    [`${at},50,5,0,0,,,11`, 'RPE', 'RPE "11" is more than 10'],
    [`${at},50,5,0,0,,,8.3`, 'RPE', 'RPE "8.3" is not an RPE from 1 to 10 in halves'],
    [
      '2025-02-30 10:00:00,A,30m,Row,1,50,5,0,0,,,',
      'Date',
      'Date "2025-02-30 10:00:00" is not a date and time',
    ],
    ['2025-02-20,A,30m,Row,1,50,5,0,0,,,', 'Date', 'Date "2025-02-20" is not a date and time'],
    [
      '2025-06-01 17:40:00,A,soon,Row,1,50,5,0,0,,,',
      'Duration',
      'Duration "soon" is not a duration such as "1h 5m"',
    ],
    ['2025-06-01 17:40:00,A,30m, ,1,50,5,0,0,,,', 'Exercise Name', 'Exercise Name "" is empty'],
    ['2025-06-01 17:40:00,A,30m,Row,1,50', null, 'the record has 6 cells and the header 12'],
    [`${at},50,5,0,0,,,,extra`, null, 'the record has 13 cells and the header 12'],
  ])('%s', async (row, column, message) => {
    const good = `${at},50,5,0,0,,,\n`;
    const whole = await readText(`${s5}${good}${row}\n${good}`, { unit: 'kg' });
    expect(whole.errors).toMatchObject([{ kind: 'error', line: 3, column, message }]);
    expect(whole.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  test('of any length are told in short, and a name that is a page long is none', async () => {
    const { errors, rows } = await readText(
      `${s5}${at},${'9x'.repeat(100_000)},5,0,0,,,\n2025-06-01 17:40:00,A,30m,${'Row '.repeat(200)},1,50,5,0,0,,,\n${at},50,5,0,0,,,\n`,
      { unit: 'kg' },
    );
    expect(errors.map(({ line, message }) => [line, message])).toEqual([
      [2, `Weight "${'9x'.repeat(40)}…" is not a number`],
      [3, `Exercise Name "${'Row '.repeat(20)}…" is longer than 500 characters`],
    ]);
    expect(rows).toHaveLength(1);
  });

  test('in a header that comes again, as in files put together, are none', async () => {
    const good = `${at},50,5,0,0,,,\n`;
    const whole = await readText(`${s5}${good}${s5}${good}\uFEFF${s5}${good}`, { unit: 'kg' });
    expect(whole.errors).toEqual([]);
    expect(whole.rows).toHaveLength(3);
    expect(whole.skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'header again'],
      [5, 'header again'],
    ]);
  });

  test('blank lines are nothing, blank records are skipped, cells a spreadsheet added are cut', async () => {
    const whole = await readText(`\n${s5}\n,,,,,,,,,,,\n${at},50,5,0,0,,,,,\n \n${at},50,6,0,0,,,\n`, {
      unit: 'kg',
    });
    expect(whole.skipped).toEqual([{ kind: 'skipped', line: 4, reason: 'empty row' }]);
    expect(whole.rows.map(({ line, reps }) => [line, reps])).toEqual([
      [5, 5],
      [7, 6],
    ]);
  });
});
