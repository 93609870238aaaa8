import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidV7 } from '../../src/domain/uuid.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);
const times = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const randoms = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('uuidV7', () => {
  it('writes the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it.each([-1, 0.5, 2 ** 48, NaN])('refuses the time %d', (at) => {
    expect(() => uuidV7(at, new Uint8Array(10))).toThrow(RangeError);
  });

  it.each([0, 9, 16])('refuses %i random bytes', (length) => {
    expect(() => uuidV7(0, new Uint8Array(length))).toThrow(RangeError);
  });

  it('holds its time, version and variant, and sorts by time', () => {
    fc.assert(
      fc.property(times, times, randoms, randoms, (a, b, random, other) => {
        const uuid = uuidV7(a, random);
        expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(uuid.slice(0, 13).replace('-', ''), 16)).toBe(a);
        if (a !== b) expect(uuid < uuidV7(b, other)).toBe(a < b);
      }),
      { numRuns },
    );
  });

  it('keeps 74 of the 80 random bits', () => {
    const seen = new Set<string>();
    const zero = uuidV7(0, new Uint8Array(10));
    for (let bit = 0; bit < 80; bit += 1) {
      const random = new Uint8Array(10);
      random[Math.floor(bit / 8)] = 1 << (bit % 8);
      seen.add(uuidV7(0, random));
    }
    seen.delete(zero);
    expect(seen.size).toBe(74);
  });
});
