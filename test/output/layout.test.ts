import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../src/output/layout.js';
import { wrapLine } from '../../src/output/wrap.js';
import { written } from './collect.js';
import { runs } from '../full.js';

const glyph = fc.constantFrom(
  ...[
    'a',
    'b',
    ' ',
    '-',
    'é',
    '日',
    '本',
    'e\u0301',
    'ﾞ',
    'ก\u0e33',
    '😀',
    '👩🏽\u200d🚒',
    '🇩🇪',
    '1\ufe0f\u20e3',
    'कि',
    '한',
  ],
);
const line = fc.string({ unit: glyph, maxLength: 40 });

describe('wrapLine', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 13, ['one two three']],
    ['one  two', 4, ['one', 'two']],
    ['  indented text', 10, ['  indented', 'text']],
    ['incomprehensible', 5, ['incom', 'prehe', 'nsibl', 'e']],
    ['a incomprehensible', 8, ['a', 'incompre', 'hensible']],
    ['日本語です', 5, ['日本', '語で', 'す']],
    ['👩🏽\u200d🚒👩🏽\u200d🚒', 3, ['👩🏽\u200d🚒', '👩🏽\u200d🚒']],
    ['', 5, ['']],
    ['      ', 3, ['']],
    ['日本', 1, ['日', '本']],
    ['60 kg × 5, 62.5 kg × 5 @10', 16, ['60 kg × 5,', '62.5 kg × 5 @10']],
    ['5 × (65 kg × 5)', 9, ['5 × (65', 'kg × 5)']],
    ['it falls by 10 %.', 16, ['it falls by', '10 %.']],
    ['w 100 lb × 5', 10, ['w', '100 lb × 5']],
    ['10 kgs of it', 5, ['10', 'kgs', 'of it']],
  ])('folds %j at %i', (text, width, lines) => {
    expect(wrapLine(text, width, stringWidth)).toEqual(lines);
  });

  it('keeps within the width and loses only blanks', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapLine(text, width, stringWidth);
        for (const part of lines) expect(stringWidth(part)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      }),
      { numRuns: runs(100_000, 400) },
    );
  });
});

describe('fitColumns', () => {
  const left = (natural: number) => ({ natural, least: Math.min(natural, 8), align: 'left' as const });
  const right = (natural: number, least = natural) => ({ natural, least, align: 'right' as const });
  it.each([
    ['leaves what fits', [left(10), right(5)], 20, [10, 5]],
    ['takes from the widest text first', [left(30), left(10), right(5)], 30, [11, 10, 5]],
    ['then from the others alike', [left(30), left(10), right(5)], 25, [8, 8, 5]],
    ['never from short text', [left(4), left(40)], 20, [4, 14]],
    ['at last from the heads of numbers', [left(10), right(20, 5)], 16, [8, 6]],
    ['gives up', [left(10), right(5)], 14, undefined],
  ])('%s', (_, needs, width, widths) => {
    expect(fitColumns(needs, width)).toEqual(widths);
  });
});

describe('a table on a narrow terminal', () => {
  const columns = ['date', 'done', 'why'].map((key) => ({ key, label: key }));
  const row = { date: '2026-11-20', done: '62.5 kg × 5', why: 'Every set was done: 2.5 kg more, 62.5 kg.' };
  const text = (width: number, rows = [row]) =>
    written({ kind: 'rows', columns, rows, empty: '' }, { width });

  it('folds text between words, never a date or a set', async () => {
    expect(await text(50)).toBe(
      [
        'date        done         why',
        '2026-11-20  62.5 kg × 5  Every set was done:',
        '                         2.5 kg more, 62.5 kg.',
        '',
      ].join('\n'),
    );
  });

  it('is blocks of lines where that is shorter', async () => {
    const block = [
      'date: 2026-11-20',
      'done: 62.5 kg × 5',
      'why: Every set was done: 2.5 kg',
      'more, 62.5 kg.',
      '',
    ];
    expect(await text(34)).toBe(block.join('\n'));
  });

  it('is blocks of lines where words would be broken', async () => {
    expect(await text(24, [{ ...row, why: 'Yes.' }])).toBe(
      'date: 2026-11-20\ndone: 62.5 kg × 5\nwhy: Yes.\n',
    );
  });
});

describe('table layout', () => {
  const cell = line.map((text) => text.trim());
  const rows = fc.array(
    fc.record({ n: fc.integer({ min: 0, max: 999 }), a: cell, b: cell, z: fc.constant('#') }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  const columns = ['n', 'a', 'b', 'z'].map((key) => ({ key, label: key }));

  it('lines up columns whatever the glyphs, and stays within the width', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 29, max: 100 }), async (list, width) => {
        const text = await written({ kind: 'rows', columns, rows: list, empty: '' }, { width });
        const lines = text.split('\n').slice(0, -1);
        for (const drawn of lines) expect(stringWidth(drawn)).toBeLessThanOrEqual(width);
        if (lines[0]?.endsWith('z') !== true) return;
        const [head] = lines;
        const ends = lines.filter((drawn) => drawn.endsWith('#')).map((drawn) => stringWidth(drawn));
        expect(ends).toHaveLength(list.length);
        expect(new Set(ends)).toEqual(new Set([stringWidth(head)]));
        expect(text).not.toMatch(/ \n/);
      }),
      { numRuns: runs(5_000, 200) },
    );
  });

  it('stays within a very narrow width too', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 6, max: 28 }), async (list, width) => {
        const text = await written({ kind: 'rows', columns, rows: list, empty: '' }, { width });
        for (const drawn of text.split('\n')) expect(stringWidth(drawn)).toBeLessThanOrEqual(width);
      }),
      { numRuns: runs(5_000, 200) },
    );
  });

  it('never cuts a cell: the library measures these glyphs in its own way', async () => {
    const odd = ['1\ufe0f\u20e3', 'שָׁלוֹם', 'กำลัง', '🫠🫠🫠', 'ｶﾞｶﾞ', 'x\u0336y\u20d2', '\ue000\ue001'];
    const list = odd.map((a) => ({ a, z: '#' }));
    const shown = [
      { key: 'a', label: 'a' },
      { key: 'z', label: 'z' },
    ];
    const lines = (await written({ kind: 'rows', columns: shown, rows: list, empty: '' }))
      .split('\n')
      .slice(0, -1);
    odd.forEach((text, index) => expect(lines[index + 1]?.startsWith(`${text} `)).toBe(true));
    expect(new Set(lines.map((drawn) => stringWidth(drawn))).size).toBe(1);
  });
});
