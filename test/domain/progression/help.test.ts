import { describe, expect, it } from 'vitest';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import { ruleExamples, ruleHelp } from '../../../src/domain/progression/help.js';

describe('ruleHelp', () => {
  const lines = ruleHelp.split('\n');

  it('fits on one screen', () => {
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.filter((line) => line.length > 78)).toEqual([]);
  });

  it.each(ruleExamples)('shows $form, which can be read, apart from what it does', ({ form, meaning }) => {
    expect(lines.find((line) => line.startsWith(`  ${form}  `))).toMatch(
      new RegExp(`  ${meaning.slice(0, 9)}`),
    );
    expect(form).toMatch(new RegExp(`^${parseRule(form).kind}`));
  });

  it('shows every kind of rule', () => {
    const kinds = ['double', 'linear', 'rpe', 'stages', 'sum', 'tm', 'wave'];
    expect([...new Set(ruleExamples.map(({ form }) => parseRule(form).kind))].sort()).toEqual(kinds);
  });
});
