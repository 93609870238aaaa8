import { describe, expect, it } from 'vitest';
import { NotationFailure } from '../../../src/domain/notation/failure.js';
import { parseTempo } from '../../../src/domain/notation/tempo.js';

describe('parseTempo', () => {
  it.each([
    ['3-1-1-0', '3-1-1-0'],
    ['31X0', '3-1-X-0'],
    [' 3110 ', '3-1-1-0'],
    ['3/1/x/0', '3-1-X-0'],
    ['3–1–1–0', '3-1-1-0'],
    ['10-02-0-0', '10-2-0-0'],
  ])('%j is %s', (text, tempo) => {
    expect(parseTempo(text)).toBe(tempo);
  });

  it.each(['', '3-1-1', '311', '31100', '3-1-1-0-0', '3-1/1-0', 'fast', '100-1-1-1'])(
    'refuses %j',
    (text) => {
      expect(() => parseTempo(text)).toThrow(NotationFailure);
    },
  );
});
