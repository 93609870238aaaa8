import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownGlyphs, toAscii } from '../../src/output/ascii.js';
import { sparkline } from '../../src/output/sparkline.js';

describe('toAscii', () => {
  it.each([
    ['5×3 – 8…', '5x3 - 8...'],
    ['a · b → c ✓', 'a - b -> c ok'],
    ['▁▂▃▄▅▆▇█', ' .:-=+*#'],
    ['日本 é', '日本 é'],
  ])('spells %j as %j', (text, ascii) => {
    expect(toAscii(text)).toBe(ascii);
  });

  it('leaves only ASCII of our own glyphs', () => {
    expect(toAscii(ownGlyphs.join(''))).toMatch(/^[ -~]+$/);
  });
});

describe('sparkline', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
    [[0, 100], '▁█'],
    [[5, 5, 5], '▄▄▄'],
    [[7], '▄'],
    [[], ''],
    [[1, null, 3, NaN], '▁ █ '],
    [[null], ' '],
    [[-1.7e308, 0, 1.7e308], '▁▅█'],
  ])('draws %j as %j', (values, line) => {
    expect(sparkline(values, false)).toBe(line);
    expect(sparkline(values, true)).toBe(toAscii(line));
  });

  it('has one character a value, the highest where the highest is', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer()), { maxLength: 30 }), (values) => {
        const line = sparkline(values, false);
        expect(line).toHaveLength(values.length);
        const known = values.filter((value) => value !== null);
        if (new Set(known).size < 2) return;
        expect(line[values.indexOf(Math.max(...known))]).toBe('█');
        expect(line[values.indexOf(Math.min(...known))]).toBe('▁');
      }),
    );
  });
});
