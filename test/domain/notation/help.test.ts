import { describe, expect, it } from 'vitest';
import { notationExamples, notationHelp } from '../../../src/domain/notation/help.js';
import { lifted, readSets } from './read.js';

describe('notationHelp', () => {
  const lines = notationHelp.split('\n');

  it('fits on one screen', () => {
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each(notationExamples.flatMap(({ forms }) => forms))('shows %j, which can be read', (form) => {
    expect(lines.some((line) => `${line}  `.includes(`  ${form}  `))).toBe(true);
    expect(readSets(form, { last: lifted(100, 5) }).length).toBeGreaterThan(0);
  });

  it('keeps forms and meaning apart', () => {
    const examples = lines.slice(2, 2 + notationExamples.length);
    expect(examples.filter((line) => !/^ {2}\S.* {2}\S/.test(line) || line[43] !== ' ')).toEqual([]);
  });
});
