import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/output/clean.js';
import { renderFailure } from '../../src/output/error.js';
import { formats, type Row, type View } from '../../src/output/view.js';
import { written } from './collect.js';
import { runs } from '../full.js';

const harmful = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const ourColour = /\x1b\[(?:1|2|4|22|24|31|36|39)m/g;

const dangerous = fc.constantFrom(
  ...Array.from('\x1b\x9b\x9d\x90\x07\x00\x08\r\n\t\x7f\x85\\[]0123;?mHJK Paz|"'),
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\u200c',
    '\ufe0f',
    '\ufeff',
    '\u2028',
    '\u061c',
    '\ud83d',
  ],
  ...[
    '\x1b[31m',
    '\x1b]0;t\x07',
    '\x1b]8;;u\x1b\\',
    '\x1bP1$r\x1b\\',
    '\x9b2J',
    '日',
    '😀',
    '👨\u200d👩\u200d👧',
    'é',
  ],
);
const text = fc.oneof(
  fc.string({ unit: dangerous, maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('cleanText', () => {
  it.each([
    ['plain', 'plain'],
    ['a\x1b[31;1mred\x1b[0m', 'ared'],
    ['a\x9b31mb', 'ab'],
    ['\x1b]0;owned\x07title', 'title'],
    ['\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\', 'link'],
    ['\x1bP1;2|data\x1b\\kept', 'kept'],
    ['\x1b]never closed', 'never closed'],
    ['\x1b(Bx\x1bcy\x1b7z', 'xyz'],
    ['\x1b', ''],
    ['a\x1b\x1b[0m[31mb', 'a[31mb'],
    ['bell\x07 back\x08space', 'bell backspace'],
    ['one\r\ntwo\nthree\tfour\rfive', 'one two three four five'],
    ['abc\u202edef\u202c \u2066x\u2069', 'abcdef x'],
    ['zero\u200bwidth\u2060 \ufeffsoft\u00adhyphen', 'zerowidth softhyphen'],
    ['\ud83d alone \ude00', '\ufffd alone \ufffd'],
    ['\ud83d\x1b[m\ude00', '\ufffd\ufffd'],
    ['👩🏽\u200d🚒 ❤\ufe0f 1\ufe0f\u20e3', '👩🏽\u200d🚒 ❤\ufe0f 1\ufe0f\u20e3'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क\u094d\u200dष', 'क\u094d\u200dष'],
    [' \u200d-\ufe0f', ' -'],
    ['tag\u{e0041}ged', 'tagged'],
    ['Größe 日本 ½ – … ×', 'Größe 日本 ½ – … ×'],
  ])('turns %j into %j', (stored, shown) => {
    expect(cleanText(stored)).toBe(shown);
  });

  it('keeps line breaks when asked, in one form', () => {
    expect(cleanText('a\r\nb\rc\u2028d\te\n\x1b[1mf', { multiline: true })).toBe('a\nb\nc\nd e\nf');
  });

  it('leaves nothing harmful, and nothing to do a second time', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (stored, multiline) => {
        const clean = cleanText(stored, { multiline });
        expect(clean).not.toMatch(harmful);
        if (!multiline) expect(clean).not.toContain('\n');
        expect(cleanText(clean, { multiline })).toBe(clean);
      }),
      { numRuns: runs(20_000, 400) },
    );
  });

  it('leaves printable ASCII and letters of any script alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} -~]*$/u), (stored) => {
        fc.pre(!/[\u115f\u1160\u3164\uffa0]/.test(stored));
        expect(cleanText(stored)).toBe(stored);
      }),
      { numRuns: runs(20_000, 400) },
    );
  });

  it.each(['\x1b]', '\x9d', '\x1b[', '\x9b0', '\x1b ', '\u200d', '\x1b]a\x1b'])(
    'takes time in proportion to hostile text such as %j',
    (part) => {
      // Were any pattern quadratic, this would run for minutes.
      expect(cleanText(part.repeat(200_000))).not.toMatch(harmful);
    },
    5000,
  );
});

describe('what reaches a person', () => {
  const row: fc.Arbitrary<Row> = fc.record({ a: text, b: text, c: fc.array(text, { maxLength: 2 }) });
  const options = fc.record({
    format: fc.constantFrom(...formats),
    width: fc.integer({ min: 1, max: 100 }),
    colour: fc.boolean(),
    ascii: fc.boolean(),
  });
  const view: fc.Arbitrary<View> = fc
    .tuple(text, fc.array(row, { maxLength: 3 }), row)
    .chain(([own, rows, record]) => {
      const columns = [
        { key: 'a', label: 'A' },
        {
          key: 'b',
          label: own === '' ? 'B' : own,
          show: (shown: Row) => (typeof shown.b === 'string' ? shown.b : ''),
        },
        { key: 'c', label: 'C' },
      ];
      const list = { kind: 'rows' as const, columns, rows, empty: own, footer: [own] };
      return fc.constantFrom<View>(
        list,
        { kind: 'record', columns, record, title: own, sections: [{ ...list, title: own }] },
        { kind: 'saved', lines: [own], record },
        { kind: 'text', key: 'text', text: own },
        { kind: 'text', key: 'text', text: own, exact: true },
      );
    });

  it('holds no control but line breaks and our own colours, in any format', async () => {
    await fc.assert(
      fc.asyncProperty(view, options, async (shown, how) => {
        const output = await written(shown, { ...how, person: true });
        expect(how.colour ? output.replace(ourColour, '') : output).not.toMatch(harmful);
      }),
      { numRuns: runs(20_000, 400) },
    );
  });

  it('holds none in an error either', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.boolean(), (message, hint, json, colour) => {
        const output = renderFailure({ code: 'usage', message, hint }, { json, colour });
        expect(output.replace(ourColour, '')).not.toMatch(harmful);
      }),
      { numRuns: runs(20_000, 400) },
    );
  });
});
