import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it, test } from 'vitest';
import { cutText, windowAround } from '../../src/output/cut.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);
const anyText = fc.string({
  unit: fc.constantFrom('a', ' ', 'é', 'e\u0301', '深', '蹲', '한', '👩‍🔬', '🏋️', '🇩🇪', '…'),
  maxLength: 40,
});

describe('cutText', () => {
  it.each([
    ['Squat', 5, 'Squat'],
    ['Squat', 4, 'Squ…'],
    ['Bench Press', 7, 'Bench…'],
    ['深蹲深蹲', 5, '深蹲…'],
    ['深蹲深蹲', 6, '深蹲…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['Squat', 1, 'S'],
    ['Squat', 0, ''],
  ])('%s in %i columns is %s', (text, width, cut) => {
    expect(cutText(text, width, stringWidth)).toBe(cut);
  });

  it('has another mark where it is told one', () => {
    expect(cutText('Bench Press', 8, stringWidth, '...')).toBe('Bench...');
    expect(cutText('Bench Press', 8, stringWidth, '')).toBe('Bench Pr');
  });

  test('never is wider than it may be, and begins as the text does', () => {
    fc.assert(
      fc.property(anyText, fc.nat(50), (text, width) => {
        const cut = cutText(text, width, stringWidth);
        expect(stringWidth(cut)).toBeLessThanOrEqual(width);
        if (cut !== text) expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe('windowAround', () => {
  it.each([
    ['100x5', 5, 10, '100x5', 5],
    ['100x5', 0, 10, '100x5', 0],
    ['100x5 @8', 8, 6, 'x5 @8', 5],
    ['100x5 @8', 0, 6, '100x5 ', 0],
    ['深蹲深蹲', 4, 6, '深蹲', 4],
    ['', 0, 1, '', 0],
  ])(
    '%s with the cursor at %i in %i columns is %s, cursor in column %i',
    (text, at, width, shown, column) => {
      expect(windowAround(text, at, width, stringWidth)).toEqual({ text: shown, column });
    },
  );

  test('always has room for the cursor and shows what stands before it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 4, max: 50 }), (text, place, width) => {
        const cursor =
          text === ''
            ? 0
            : Array.from(text)
                .slice(0, place % (Array.from(text).length + 1))
                .join('').length;
        const { text: shown, column } = windowAround(text, cursor, width, stringWidth);
        expect(column).toBeLessThan(width);
        expect(stringWidth(shown)).toBeLessThanOrEqual(width);
        expect(text).toContain(shown);
      }),
      { numRuns },
    );
  });
});
