import { describe, expect, it } from 'vitest';
import type { ProgramSlot } from '../../../src/domain/program-text/program-text.js';
import { readProgramText } from '../../../src/domain/program-text/read.js';
import * as document from '../../../src/domain/program-text/to-document.js';
import { printRule } from '../../../src/domain/progression/rule-notation.js';
import { gymContext } from './find-exercise.js';

const slotsOf = (text: string): ProgramSlot[] => document.slotsOf(readProgramText(text, gymContext));

describe('the rule of progression', () => {
  it.each([
    ['Squat 5x5 100kg, linear +2.5kg', 'linear +2.5kg', 'high'],
    ['Squat: 3x8-12 60kg; double +2.5kg', 'double +2.5kg', 'high'],
    ['Squat 5x5 100kg linear +5lb after 2, -10% after 3', 'linear +5lb after 2', 'high'],
    ['Squat / 5x5 / progress: linear +5lb', 'linear +5lb', 'high'],
    ['Squat 5x5 100kg +2.5kg each time', 'linear +2.5kg', 'high'],
    ['Squat 5x5 100kg (add 5 lbs every session)', 'linear +5lb', 'high'],
    ['Squat 3x8-12 / progress: lp(5lb)', 'linear +5lb', 'medium'],
    ['Squat 5x5 100kg\nProgression: linear +2,5 kg', 'linear +2.5kg', 'high'],
    ['3x5 Squat, linear +2.5kg', 'linear +2.5kg', 'high'],
  ])('of %j', (text, rule, confidence) => {
    const [slot, ...others] = slotsOf(text);
    expect(others).toEqual([]);
    expect(slot).toMatchObject({ notes: null, confidence });
    expect(slot?.rule === null ? null : printRule(slot?.rule ?? { kind: 'rpe' })).toBe(rule);
    expect(slot?.sets.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['Squat 5x5, linear +2.5kg per week', 'linear'],
    ['Squat 5x5 double drop set', 'double drop set'],
    ['Squat 5x5\n\nlinear +2.5kg', null],
    ['Squat 3x5, progress: lp(5lb, 2, 10lb)', 'progress: lp(5lb, 2, 10lb)'],
  ])('is none in %j', (text, words) => {
    const [slot] = slotsOf(text);
    expect(slot?.rule).toBeNull();
    if (words !== null) expect(slot?.notes).toContain(words);
  });

  it('stands once; a second one is a note', () => {
    const [slot] = slotsOf('Squat 5x5, linear +2.5kg\n3x5 60kg, double +5kg');
    expect(slot).toMatchObject({ rule: { kind: 'linear' }, confidence: 'low' });
    expect(slot?.notes).toContain('double');
  });
});
