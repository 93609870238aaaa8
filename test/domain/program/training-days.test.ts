import { describe, expect, it } from 'vitest';
import { neededOneRepMaxes } from '../../../src/domain/program/one-rep-maxes.js';
import { trainingDaysIn } from '../../../src/domain/program/training-days.js';
import { day, program, slot } from './programs.js';

const squat = slot('Squat', '3x5 80%');
const bench = slot('Bench', '3x5 75% TM');
const rest = { ...day('Off'), isRest: true };
const weeks = program([
  [day('A', squat), rest, day('B', bench)],
  [day('A', squat), day('Empty')],
]);

describe('the training days of a program', () => {
  it.each([
    [1, 2],
    [2, 3],
    [3, 5],
    [4, 6],
  ])('in %i weeks are %i', (count, days) => {
    expect(trainingDaysIn(weeks, count)).toBe(days);
  });

  it('are those of all its weeks when no number is given', () => {
    expect(trainingDaysIn(weeks)).toBe(3);
    expect(trainingDaysIn(program([[rest]]))).toBe(0);
  });
});

it('the one-rep max of an exercise is needed where a set is a share of it', () => {
  expect(neededOneRepMaxes(weeks)).toEqual(['Squat']);
});
