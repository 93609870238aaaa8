import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { Failure } from '../../../src/domain/failure.js';
import { bytes, fixture, readAll, readText } from './read-all.js';

const files = [
  'strong-s5.csv',
  'strong-s8.csv',
  'hevy-h1.csv',
  'fitnotes-f2.csv',
  'fitbod.csv',
  'stronglifts.csv',
  'stronglifts-old.csv',
  'liftosaur.csv',
  'gymbook.csv',
] as const;

/** What becomes of a file: its records, or the failure that keeps all of them out. */
async function outcome(content: Uint8Array): Promise<Failure | Awaited<ReturnType<typeof readAll>>> {
  try {
    return await readAll(bytes(content), { unit: 'kg' });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

describe.each(files)('%s', (name) => {
  const content = readFileSync(fixture(name));

  test('in UTF-16 is refused, in Windows-1252 read with a warning or the same', async () => {
    const text = content.toString('utf8').replace(/^\uFEFF/, '');
    expect(await outcome(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject({
      code: 'usage',
      message: '"the input" is UTF-16 text',
    });
    const western = await outcome(Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1'));
    if (western instanceof Failure) throw western;
    const isWarned = western.warnings.some((warning) => warning.includes('Windows-1252'));
    expect(isWarned).toBe(/[\x80-\xff]/.test(text));
  });

  test('with carriage returns for line ends is refused, and not read as a header without rows', async () => {
    const text = content.toString('utf8').replace(/\r?\n/g, '\r');
    expect(await outcome(Buffer.from(text))).toMatchObject({
      code: 'usage',
      message: '"the input" ends its lines with a carriage return alone, as old Macs did',
    });
  });

  test('with a NUL byte is refused', async () => {
    const damaged = Buffer.concat([content.subarray(0, -20), Buffer.from([0]), content.subarray(-20)]);
    expect(await outcome(damaged)).toMatchObject({ message: expect.stringContaining('is zero') as string });
  });

  test('with surplus cells is an error on that line, with a quote left open one for all', async () => {
    const lines = content.toString('utf8').trimEnd().split(/\r?\n/);
    const last = lines.at(-1) ?? '';
    const delimiter = name === 'strong-s8.csv' ? ';' : ',';
    const surplus = await outcome(
      Buffer.from([...lines, `${last}${delimiter}9${delimiter}x`, ''].join('\n')),
    );
    if (surplus instanceof Failure) throw surplus;
    // FitNotes does not quote names with commas, so there the surplus is the name's, and the cells are wrong.
    expect(surplus.errors).toMatchObject([{ line: lines.length + 1 }]);
    expect(await outcome(Buffer.from([...lines, `"${last.replaceAll('"', '')}`].join('\n')))).toMatchObject({
      message: expect.stringContaining('ends inside a quoted cell') as string,
    });
  });

  test('cut anywhere is refused, an error, or a shorter file', async () => {
    const whole = await readAll(bytes(content), { unit: 'kg' });
    for (let at = 1; at < content.length; at += 23) {
      const cut = await outcome(content.subarray(0, at));
      if (cut instanceof Failure) expect(cut.hint).toBeTruthy();
      else expect(cut.rows.length).toBeLessThanOrEqual(whole.rows.length);
    }
  });
});

test.each([
  [
    'fitbod',
    '2025-01-17 22:14:35 +0000,Squat, 99999,100,0,0,0,0,false,, 1.0',
    'Reps " 99999" is more than 10000',
  ],
  [
    'fitbod',
    '2025-01-17 22:14:35 +0000,Squat, 5,9e99,0,0,0,0,false,, 1.0',
    'Weight(kg) "9e99" is more than 5000',
  ],
  [
    'fitbod',
    '2025-01-17 22:14:35 +0000,Run, 0,0,99999,0,0,0,false,, 1.0',
    'Duration(s) "99999" is more than 86400',
  ],
  [
    'liftosaur',
    '2026-03-01T23:30:00Z,A,B,Squat,0,5,5,0,,11,0,,,100,kg,0,,,,',
    'Completed RPE "11" is more than 10',
  ],
  ['liftosaur', '2026-03-01,A,B,Squat,0,5,5,0,,,0,,,100,kg,0,,,,', 'is not a date and time with a zone'],
])('absurd numbers of %s: %s', async (app, row, message) => {
  const [header = ''] = readFileSync(fixture(`${app}.csv`), 'utf8').split('\n');
  const { errors, rows } = await readText(`${header}\n${row}\n`);
  expect(rows).toEqual([]);
  expect(errors).toMatchObject([{ line: 2, message: expect.stringContaining(message) as string }]);
});
