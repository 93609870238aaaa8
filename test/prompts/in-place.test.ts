import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { InPlace } from '../../src/prompts/in-place.js';

function board() {
  const written: string[] = [];
  const place = new InPlace((text) => written.push(text), stringWidth);
  return { place, last: () => written.at(-1) ?? '' };
}

const cursor = { row: 2, column: 4 };

describe('what is drawn in place', () => {
  test('is written whole the first time', () => {
    const { place, last } = board();
    place.draw({ rows: ['Squat', 'rest 0:02', 'set '], cursor });
    expect(last()).toBe('\rSquat\u001b[K\n\rrest 0:02\u001b[K\n\rset \u001b[K\u001b[5G');
  });

  test('then only where it changed, in one write', () => {
    const { place, last } = board();
    place.draw({ rows: ['Squat', 'rest 0:02', 'set '], cursor });
    place.draw({ rows: ['Squat', 'rest 0:01', 'set '], cursor });
    expect(last()).toBe('\u001b[1A\rrest 0:01\u001b[K\u001b[1B\u001b[5G');
    place.draw({ rows: ['Squat', 'rest 0:01', 'set '], cursor });
    expect(last()).toBe('\u001b[5G');
  });

  test('grows by a line of its own, and shrinks without a trace', () => {
    const { place, last } = board();
    place.draw({ rows: ['Squat', 'set 5x'], cursor: { row: 1, column: 6 } });
    place.draw({ rows: ['Squat', 'set 5x', '> wrong'], cursor: { row: 1, column: 6 } });
    expect(last()).toBe('\n\r> wrong\u001b[K\u001b[1A\u001b[7G');
    place.draw({ rows: ['Squat', 'set 5x'], cursor: { row: 1, column: 6 } });
    expect(last()).toBe('\u001b[1B\r\u001b[J\u001b[1A\u001b[7G');
  });

  test('is found again where a narrower terminal folded it', () => {
    const { place, last } = board();
    place.draw({ rows: ['0123456789', 'abc', 'set '], cursor });
    place.refold(4);
    // Three lines of the first row, one of the second, and the cursor on the second line of its own.
    expect(last()).toBe('\u001b[5A\r\u001b[J');
    place.draw({ rows: ['Sq…', 'set '], cursor: { row: 1, column: 3 } });
    expect(last()).toBe('\rSq…\u001b[K\n\rset \u001b[K\u001b[4G');
  });

  test('is left on a line below all of it', () => {
    const { place, last } = board();
    place.draw({ rows: ['Squat', 'set ', '> wrong'], cursor: { row: 1, column: 4 } });
    place.leave();
    expect(last()).toBe('\u001b[1B\r\n');
  });
});
