import { describe, expect, it } from 'vitest';
import { NotationFailure } from '../../../src/domain/notation/failure.js';
import type { Measurement } from '../../../src/domain/set.js';
import { readPlanned } from './read.js';

function failureOf(text: string, measurement?: Measurement): NotationFailure {
  try {
    readPlanned(text, measurement === undefined ? {} : { measurement });
  } catch (error) {
    if (error instanceof NotationFailure) return error;
    throw error;
  }
  throw new Error(`"${text}" can be read`);
}

describe('a plan that cannot be read', () => {
  it('points at the character and leads to its own help', () => {
    const failure = failureOf('3x8 @60');
    expect(failure.code).toBe('usage');
    expect(failure.message).toBe(
      'cannot read "3x8 @60": a number above 10 behind @ needs a unit at character 6',
    );
    expect(failure.hint).toBe(
      'write @60kg, @60lb or @60%; effort is @1 to @10 (ton help plan shows every form)\n  3x8 @60\n       ^',
    );
  });

  it.each<[string, number, RegExp]>([
    // Sets and reps
    ['', 0, /expected sets and x/],
    ['squat', 0, /expected sets and x/],
    ['8', 0, /sets x reps/],
    ['30s', 0, /how many times goes first: 1x30s/],
    ['a 3x8', 0, /3x5\+ or 3xAMRAP/],
    ['3x', 2, /expected the reps/],
    ['3xfoo', 2, /expected the reps/],
    ['3x0', 2, /reps are a whole number/],
    ['3x20000', 2, /reps are a whole number/],
    ['3x12-8', 2, /smaller number of a range goes first/],
    ['4-3x8', 0, /smaller number of a range goes first/],
    ['0x8', 0, /sets of one text are 1 to 100/],
    ['101x8', 0, /sets of one text are 1 to 100/],
    ['60x8, 50x8', 6, /sets of one text are 1 to 100/],
    ['3x0s', 2, /a time is 1 second/],
    ['3x30-45s', 7, /one figure/],
    ['10x100kg', 3, /behind them: 3x5 100kg/],
    ['5x80%', 2, /behind them: 3x5 80%/],
    ['3x8x60kg', 3, /load goes behind the reps/],
    ['3x8,8,6', 4, /sets x reps/],
    ['3x8/leg', 3, /sides are said in the note/],
    ['3x8 per side', 4, /sides are said in the note/],
    ['3x8 max', 4, /3x5\+ or 3xAMRAP/],
    ['3x5 +', 4, /5\+ right behind the reps/],
    ['3x8 in 5', 7, /expected a time/],
    ['3x8 over 60s', 9, /expected a distance/],
    ['3x8 in 60s in 70s', 14, /one time and one distance/],
    // Load
    ['3x8 100', 4, /a load has a unit/],
    ['3x8 @11', 5, /needs a unit/],
    ['3x8 @70-75', 5, /needs a unit/],
    ['3x8 @5000.5kg', 5, /a weight is 0 to 5,000/],
    ['3x8 60-65kg', 4, /a load is one weight/],
    ['3x8 75-70%', 4, /smaller number of a range goes first/],
    ['3x8 0%', 4, /more than 0 and at most 200/],
    ['3x8 250%', 4, /more than 0 and at most 200/],
    ['3x8 60kg 70kg', 9, /load stands twice/],
    ['3x8 60kg 70%', 9, /load stands twice/],
    // Effort, tempo, rest
    ['3x8 @', 5, /expected a load or an effort/],
    ['3x8 @foo', 5, /expected a load or an effort/],
    ['3x8 @0', 5, /RPE is 1 to 10/],
    ['3x8 @8.2', 5, /RPE is 1 to 10 in halves/],
    ['3x8 @9-8', 5, /smaller number of a range goes first/],
    ['3x8 21rir', 4, /RIR is 0 to 20/],
    ['3x8 @8 2rir', 7, /effort stands twice/],
    ['3x8 rpe 8 rir', 4, /RPE or RIR, not both/],
    ['3x8 3-1-1-0', 4, /write tempo 3-1-1-0/],
    ['3x8 20X1', 4, /write tempo 3-1-1-0/],
    ['3x8 tempo 3-1', 10, /four counts/],
    ['3x8 90s', 4, /a pause is rest 90s/],
    ['3x8 rest 90', 9, /write rest 90s/],
    ['3x8 rest 3-2min', 9, /smaller number of a range goes first/],
    ['3x8 rest 2:00-1:00', 9, /smaller number of a range goes first/],
    ['3x8 rest 0.01-2s', 9, /whole seconds/],
    ['3x8 rest 60s rest 90s', 13, /rest stands twice/],
    ['3x8 tempo 3110 tempo 3110', 15, /tempo stands twice/],
    // What is left over
    ['3x8 @8 felt heavy', 7, /expected a load/],
    ['1x5 67% 1x3 76%', 8, /apart by commas/],
    ['3x8, foo', 5, /expected sets and x/],
  ])('%j at %i', (text, position, words) => {
    const failure = failureOf(text);
    expect(failure.position).toBe(position);
    expect(`${failure.message}\n${failure.hint ?? ''}`).toMatch(words);
  });

  it.each<[Measurement, string, RegExp]>([
    ['duration', '3x30', /write 30s/],
    ['duration', '3x30 10kg', /write 30s/],
    ['weight_duration', '3x30-45', /write 30s/],
    ['distance_duration', '3x400', /write 400s or 400m/],
    ['weight_distance', '3x40', /write 40m/],
    ['assisted_reps', '3x8 75%', /no maximum/],
    ['duration', '3x30s 75%', /no maximum/],
  ])('of %s: %s', (measurement, text, words) => {
    expect(failureOf(text, measurement).hint).toMatch(/^this exercise is not counted|^write a weight/);
    expect(`${failureOf(text, measurement).message}\n${failureOf(text, measurement).hint ?? ''}`).toMatch(
      words,
    );
  });

  it('is not longer than 2,000 characters', () => {
    expect(failureOf('5x5, '.repeat(500)).position).toBe(2000);
  });
});
