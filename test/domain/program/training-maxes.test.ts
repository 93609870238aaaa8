import { expect, it } from 'vitest';
import { neededMaxes } from '../../../src/domain/program/training-maxes.js';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import { day, program, slot } from './programs.js';

it('needs the training maxes that sets and rules are written in, each once', () => {
  const squat = slot('Squat', '1x5+ 85% TM');
  const bench = slot('Bench', '5x5', { rule: parseRule('wave, tm +5kg') });
  const row = slot('Row', '5x5 70%', { rule: parseRule('linear +2.5kg') });
  const days = [day('A', squat, bench, row)];
  const trainingMaxes = [{ exercise: 'Squat', percent: 90 }];
  expect(neededMaxes(program([days, days], { trainingMaxes }))).toEqual([
    { exercise: 'Squat', percent: 90 },
    { exercise: 'Bench', percent: null },
  ]);
});
