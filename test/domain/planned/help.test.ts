import { describe, expect, it } from 'vitest';
import { plannedExamples, plannedHelp } from '../../../src/domain/planned/help.js';
import { parseSlotLine } from '../../../src/domain/planned/slot-line.js';
import { readPlanned } from './read.js';

describe('plannedHelp', () => {
  const lines = plannedHelp.split('\n');

  it('fits on one screen', () => {
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each(plannedExamples.flatMap(({ forms }) => forms))('shows %j, which can be read', (form) => {
    expect(lines.some((line) => `${line}  `.includes(`  ${form}  `))).toBe(true);
    expect(readPlanned(form).length).toBeGreaterThan(0);
  });

  it('keeps forms and meaning apart', () => {
    const examples = lines.slice(2, 2 + plannedExamples.length);
    expect(examples.filter((line) => !/^ {2}\S.* {2}\S/.test(line) || line[43] !== ' ')).toEqual([]);
  });

  it('shows lines that can be read', () => {
    const shown = (lines.at(-1) ?? '').trim().split(/ {4}/).map(parseSlotLine);
    expect(shown.map(({ exercise, sets }) => [exercise, readPlanned(sets).length])).toEqual([
      ['bench press', 3],
      ['squat', 5],
      ['row', 3],
    ]);
  });
});
