import { describe, expect, it } from 'vitest';
import { NotationFailure } from '../../../src/domain/notation/failure.js';
import { parseSets } from '../../../src/domain/notation/parse.js';

function failureOf(text: string): NotationFailure {
  try {
    parseSets(text);
  } catch (error) {
    if (error instanceof NotationFailure) return error;
    throw error;
  }
  throw new Error(`"${text}" can be read`);
}

describe('a text that cannot be read', () => {
  it('says what was expected and points at the character', () => {
    const failure = failureOf('100y5');
    expect(failure.code).toBe('usage');
    expect(failure.text).toBe('100y5');
    expect(failure.position).toBe(3);
    expect(failure.message).toBe('cannot read "100y5": expected x, a unit or the end at character 4');
    expect(failure.hint).toBe('ton help sets shows every form\n  100y5\n     ^');
  });

  it.each<[string, number, RegExp]>([
    ['', 0, /expected a set/],
    ['   ', 3, /expected a set/],
    ['bench', 0, /expected a set/],
    ['.5x5', 0, /expected a set/],
    ['kg', 0, /expected a set/],
    ['@8', 0, /expected a set/],
    ['- 15x8', 0, /expected a set/],
    ['NaN', 0, /expected a set/],
    ['w', 1, /expected a set/],
    ['w @8', 2, /expected a set/],
    ['100x5 foo', 6, /expected a set/],
    ['１００x5', 0, /expected a set/],
    // Loads
    ['100y5', 3, /expected x, a unit or the end/],
    ['225#x5', 3, /kg, lb or stacks/],
    ['40kx5', 2, /kg, lb or stacks/],
    ['100kg', 5, /expected x and reps/],
    ['bw', 2, /expected x and reps/],
    ['bw 12', 2, /expected x and reps/],
    ['+20', 3, /expected x and reps/],
    ['-15', 3, /expected x and reps/],
    ['100kg 5', 5, /expected x and reps/],
    ['5001x5', 0, /0 to 5,000/],
    ['1e400x5', 1, /exponent/],
    [`${'9'.repeat(400)}x5`, 0, /0 to 5,000/],
    [`1.${'1'.repeat(18)}x5`, 0, /decimals/],
    ['80%x5', 2, /percentage/],
    // Reps
    ['100x', 4, /expected the reps/],
    ['100x 5,', 6, /separated by a space or ;/],
    ['100x0', 4, /miss 100\b/],
    ['+20kg x 0', 8, /miss \+20kg/],
    ['0', 0, /miss bw/],
    ['100x5,0', 6, /miss 100/],
    ['100x-5', 4, /1 to 10,000/],
    ['100x10001', 4, /1 to 10,000/],
    ['100x1000000000', 4, /1 to 10,000/],
    ['1000000000', 0, /1 to 10,000/],
    ['1e9', 1, /exponent/],
    ['6000|6000', 0, /1 to 10,000/],
    ['12.5', 2, /whole number/],
    ['100x5.5', 5, /whole number/],
    ['100x5+', 5, /a 100x5/],
    ['100x8-10', 5, /not a range/],
    ['100x8–10', 5, /not a range/],
    ['5x100kg', 5, /weight comes first/],
    ['3x30s', 4, /60s x3/],
    ['8||7', 1, /40x8\|7/],
    ['100x5y', 5, /expected x and sets/],
    // Sets
    ['100x5x', 6, /expected how many sets/],
    ['100x5x0', 6, /1 to 100/],
    ['100x5x101', 6, /1 to 100/],
    ['100x5x60 90x5x60', 9, /1 to 100/],
    ['100x5x3x2', 7, /a space or the end/],
    ['100x5x3 x12', 8, /in front of x/],
    ['100x5 @8 x3', 9, /100x5x3 @8/],
    ['100x5,4x3', 7, /a list of reps/],
    ['100x5, 100x4', 10, /separated by a space or ;/],
    ['x12 x10', 4, /sets or reps/],
    // Time and distance
    ['100x5 60s', 6, /rest 60s/],
    ['x5 40m', 3, /over 40m/],
    ['x50 in 60s in 70s', 14, /one time/],
    ['1:75', 1, /60s/],
    ['1:5', 1, /60s/],
    ['2min90s', 4, /a space or the end/],
    ['0s', 0, /1 second to 24 hours/],
    ['0.5s', 0, /1 second to 24 hours/],
    ['25h', 0, /1 second to 24 hours/],
    ['24:00:01', 0, /1 second to 24 hours/],
    ['1.2345s', 0, /millisecond/],
    ['12345678901s', 0, /1 second to 24 hours/],
    ['0m', 0, /more than 0/],
    ['1001km', 0, /1,000 km/],
    ['12345678901 mi', 0, /1,000 km/],
    ['5km25:00', 3, /a space or the end/],
    // Effort, tempo, rest
    ['100x5 @', 7, /RPE of 1 to 10/],
    ['3x5@185', 4, /1 to 10 in halves/],
    ['100x5 @0.5', 7, /1 to 10 in halves/],
    ['100x5 @10.5', 7, /1 to 10 in halves/],
    ['100x5 @8.25', 7, /1 to 10 in halves/],
    ['100x5 @8kg', 8, /a space or the end/],
    ['100x5 21rir', 6, /0 to 20 in halves/],
    ['100x5 rir 2.2', 10, /0 to 20 in halves/],
    ['100x5 rir', 9, /a number behind rir/],
    ['100x5 @8 @9', 9, /RPE stands twice/],
    ['100x5 2rir rir 2', 11, /RIR stands twice/],
    ['100x5 @2 rir 100x5', 8, /@2rir/],
    ['100x5 tempo 3-1', 12, /four counts/],
    ['100x5 tempo 31100', 16, /a space or the end/],
    ['100x5 rest', 10, /a time with its unit/],
    ['100x5 rest 90', 11, /rest 90s/],
    ['100x5 rest 1.5s', 11, /whole seconds/],
    // Flags
    ['wd 60x5', 1, /not both/],
    ['d w 60x5', 2, /not both/],
    ['ww 60x5', 1, /twice/],
    ['miss miss 60', 5, /twice/],
    ['miss', 4, /miss bw/],
    ['2m45', 1, /60s/],
    ['60x5 w', 6, /expected a set/],
    // Last
    ['last 60s', 4, /amount and reps/],
    ['last+', 4, /a space or the end/],
    ['last +20x8', 5, /write last\+20 /],
    ['miss bw +20x8', 8, /write bw\+20 /],
    ['last x0', 6, /miss last/],
    ['lastly', 0, /expected a set/],
  ])('%j fails at %i', (text, position, words) => {
    const failure = failureOf(text);
    expect(failure.position).toBe(position);
    expect(`${failure.message}\n${failure.hint ?? ''}`).toMatch(words);
    expect(failure.message).not.toContain('\n');
  });

  it('refuses a text nobody types', () => {
    const failure = failureOf('100x5 '.repeat(20_000));
    expect(failure.position).toBe(2_000);
    expect(failure.message).toContain('at most 2,000 characters');
    expect(failure.message.length).toBeLessThan(200);
  });

  it('shows only the part around the position of a long text', () => {
    const [, shown = '', caret = ''] =
      failureOf(`${'100x5 '.repeat(15)}100y5 ${'90x8 '.repeat(20)}`).hint?.split('\n') ?? [];
    expect(shown.length).toBeLessThanOrEqual(64);
    expect(shown.startsWith('  …')).toBe(true);
    expect(shown.endsWith('…')).toBe(true);
    expect(shown[caret.indexOf('^')]).toBe('y');
  });

  it('repeats no control characters, directions, line ends or halves of characters', () => {
    const failure = failureOf('100x5 \u0007\u001b[31m\u202e\u2028\ud83d!\n');
    expect(failure.message).toBe('cannot read "100x5 ??[31m???!?": expected a set at character 7');
    expect(failure.hint).toContain('  100x5 ??[31m???!?\n        ^');
  });
});
