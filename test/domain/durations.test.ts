import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration, showDuration, showSpan } from '../../src/domain/durations.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

describe('parseDuration', () => {
  it.each([
    ['90', 90],
    ['90s', 90],
    ['12.5s', 12.5],
    ['12,5 sec', 12.5],
    ['0', 0],
    ['1:30', 90],
    ['90:00', 5400],
    ['0:45.25', 45.25],
    ['1:02:03', 3723],
    ['100:00:00', 360_000],
    ['2min', 120],
    ['60m', 3600],
    ['1h', 3600],
    ['1.5h', 5400],
    ['1h 30m', 5400],
    ['1h30m15s', 5415],
    ['1h 15s', 3615],
    ['2 Hours 5 minutes', 7500],
    [' 3 mins ', 180],
    ['0.1s', 0.1],
  ])('reads %j as %d s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each([
    '',
    ' ',
    '-90s',
    '1:60',
    '1:2',
    '1:60:00',
    '1:2:03',
    '90x',
    '30m 1h',
    '1h 1h',
    's',
    '1e3',
    ':30',
    '1d',
  ])('refuses %j', (text) => {
    expect(() => parseDuration(text)).toThrow(
      expect.objectContaining({ code: 'usage', message: `"${text}" is not a duration` }),
    );
  });
});

describe('showDuration', () => {
  it.each([
    [0, '0s'],
    [45, '45s'],
    [12.5, '12.5s'],
    [59.9996, '1:00'],
    [60, '1:00'],
    [90, '1:30'],
    [90.05, '1:30.05'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [360_000, '100:00:00'],
  ])('shows %d s as %s', (seconds, text) => {
    expect(showDuration(seconds)).toBe(text);
  });

  it('is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (milliseconds) => {
        const seconds = milliseconds / 1000;
        expect(parseDuration(showDuration(seconds))).toBe(seconds);
      }),
      { numRuns },
    );
  });
});

describe('showSpan', () => {
  it.each([
    [0, '0s'],
    [50, '50s'],
    [59.5, '1m'],
    [90, '1m 30s'],
    [599, '9m 59s'],
    [600, '10m'],
    [3569, '59m'],
    [3570, '1h'],
    [5100, '1h 25m'],
    [1_351_620, '375h 27m'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(showSpan(seconds)).toBe(text);
  });
});
