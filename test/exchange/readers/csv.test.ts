import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { CsvSplitter, sniffDelimiter } from '../../../src/exchange/csv.js';
import { runs } from '../../full.js';

function split(text: string, size = text.length, delimiter = ','): [number, ...string[]][] {
  const splitter = new CsvSplitter(delimiter, 'test.csv');
  const records = [];
  for (let at = 0; at < text.length; at += size)
    records.push(...splitter.push(text.slice(at, at + size), false));
  records.push(...splitter.push('', true));
  return records.map(({ line, cells }) => [line, ...cells]);
}

describe('the splitter', () => {
  test.each([
    [
      'a,b\nc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      '"a","b"\r\n"c",d\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      '"a\nb",c\nd,e\n',
      [
        [1, 'a\nb', 'c'],
        [3, 'd', 'e'],
      ],
    ],
    [
      '"a\r\n\r\nb"\r\nc',
      [
        [1, 'a\r\n\r\nb'],
        [4, 'c'],
      ],
    ],
    ['"he said ""hi""",x', [[1, 'he said "hi"', 'x']]],
    ['"",""\n', [[1, '', '']]],
    [
      'a,\n,b',
      [
        [1, 'a', ''],
        [2, '', 'b'],
      ],
    ],
    ['"a",', [[1, 'a', '']]],
    ['12" box,x\n', [[1, '12" box', 'x']]],
    ['"a "b" c",x\n', [[1, 'a "b" c', 'x']]],
    [
      'a\n\nb',
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
    ['"a"\r', [[1, 'a']]],
    ['', []],
  ] as [string, [number, ...string[]][]][])('%j', (text, records) => {
    expect(split(text)).toEqual(records);
    expect(split(text, 1)).toEqual(records);
  });

  test('text in pieces of any size gives the same records', () => {
    const piece = fc.constantFrom('a', '"', ',', '\n', '\r\n', '""', ' ', 'ü');
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const attempt = (value: string, size: number): unknown => {
      try {
        return split(value, size);
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (value, size) => {
        expect(attempt(value, size)).toEqual(attempt(value, Math.max(1, value.length)));
      }),
      { numRuns: runs(100_000, 500) },
    );
  });

  test('cells written by the rules come back, with the line they begin on', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ';'), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const lines = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','));
        let line = 1;
        const expected = rows.map((row, index) => {
          const begins = line;
          line += (lines[index] ?? '').split('\n').length;
          return [begins, ...row];
        });
        expect(split(lines.join('\n') + '\n', size)).toEqual(expected);
      }),
      { numRuns: runs(100_000, 500) },
    );
  });

  test('a file cut inside a quote says on which line the record begins', () => {
    expect(() => split('a,b\n"x\ny",1\n"c,d\ne')).toThrow(
      '"test.csv" ends inside a quoted cell of the record on line 4',
    );
  });

  test('a quote that is never closed does not fill the memory', () => {
    const splitter = new CsvSplitter(',', 'test.csv');
    expect(() => {
      for (let i = 0; i < 100; i++) splitter.push(`"${'x,\n'.repeat(10_000)}`, false);
    }).toThrow('the record on line 1 of "test.csv" is longer than 1 MiB');
  });
});

test.each([
  ['Date;Workout Name;Notes', ';'],
  ['"a;b;c","d"', ','],
  ['a\tb\tc', '\t'],
  ['Date', ','],
])('the delimiter of %j', (line, delimiter) => {
  expect(sniffDelimiter(line)).toBe(delimiter);
});
