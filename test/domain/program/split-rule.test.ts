import { describe, expect, it } from 'vitest';
import { splitRule } from '../../../src/domain/program/split-rule.js';

describe('splitRule', () => {
  it.each([
    ['5x5 100kg, linear +2.5kg', '5x5 100kg', 'linear +2.5kg'],
    ['5x5 100kg linear +5lb, -10% after 3', '5x5 100kg', 'linear +5lb, -10% after 3'],
    ['linear +2.5kg', '', 'linear +2.5kg'],
    ['3x8-12; Double +2.5kg', '3x8-12', 'Double +2.5kg'],
    ['3x5 @8, rpe', '3x5 @8', 'rpe'],
    ['3x5 @8 rpe', '3x5 @8 rpe', null],
    ['rpe', '', 'rpe'],
    ['1x5+ 85% TM', '1x5+ 85% TM', null],
    ['1x5+ 85% TM, tm +5kg', '1x5+ 85% TM', 'tm +5kg'],
    ['1x5 85% TM wave, tm +5kg', '1x5 85% TM', 'wave, tm +5kg'],
    ['3x10 60kg, stages 3x10 > 3x8 +2.5kg', '3x10 60kg', 'stages 3x10 > 3x8 +2.5kg'],
    ['sum 25 +2.5kg', '', 'sum 25 +2.5kg'],
    ['', '', null],
  ])('%s', (text, sets, rule) => {
    const parts = splitRule(text);
    expect(parts).toMatchObject({ sets, rule });
    if (rule !== null) expect(text.slice(parts.ruleAt)).toBe(rule);
  });
});
