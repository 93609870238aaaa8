import { describe, expect, it } from 'vitest';
import { summarizeChanges } from '../../../src/domain/program/change-summary.js';
import { diffPrograms } from '../../../src/domain/program/diff.js';
import type { ProgramDocument } from '../../../src/domain/program/document.js';
import { day, program, slot } from './programs.js';

const weeks = 52;

/** A year of two squat days, no two weeks alike. */
function year(sets: (load: number) => string, days = 2): ProgramDocument {
  return program(
    Array.from({ length: weeks }, (_, week) =>
      Array.from({ length: days }, (_, at) => day(`Day ${at + 1}`, slot('Squat', sets(60 + week)))),
    ),
  );
}

function summary(before: ProgramDocument, after: ProgramDocument) {
  return summarizeChanges(diffPrograms(before, after), weeks);
}

describe('summarizeChanges', () => {
  it('says few changes one by one', () => {
    const one = program([[day('A', slot('Squat', '5x5 60kg'))]]);
    const other = program([[day('A', slot('Squat', '5x6 60kg'))]]);
    expect(summarizeChanges(diffPrograms(one, other), 1)).toEqual({
      lines: ['day 1: Squat 5x5 60 kg → 5x6 60 kg'],
      isShortened: false,
    });
  });

  it.each([
    ['a step', (load: number) => `5x5 ${load + 2.5}kg`, 'Squat +2.5 kg'],
    ['a step down', (load: number) => `5x5 ${load - 5}kg`, 'Squat -5 kg'],
    ['other reps', (load: number) => `5x6 ${load}kg`, 'Squat 5x5 → 5x6'],
    ['both', (load: number) => `5x6 ${load + 5}kg`, 'Squat 5x5 → 5x6, +5 kg'],
  ])('says %s in every slot of a year once', (_, sets, told) => {
    expect(
      summary(
        year((load) => `5x5 ${load}kg`),
        year(sets),
      ),
    ).toEqual({ lines: [`weeks 1–52, days 1–2: ${told} (104 slots)`], isShortened: true });
  });

  it('shows one of those that have nothing more in common, by day', () => {
    const { lines } = summary(
      year((load) => `5x5 ${load}kg`),
      year((load) => `${load % 2 === 0 ? 3 : 4}x5 ${load}kg, 1x${(load % 8) + 1} 200kg`),
    );
    expect(lines).toEqual([
      'weeks 1–52, day 1: Squat 5x5 60 kg → 3x5 60 kg, 1x5 200 kg, and 51 more like it',
      'weeks 1–52, day 2: Squat 5x5 60 kg → 3x5 60 kg, 1x5 200 kg, and 51 more like it',
    ]);
  });

  it('tells days that come with titles of their own as one, and what the program is called apart', () => {
    const titled = (count: number, name: string): ProgramDocument => ({
      ...program(
        Array.from({ length: weeks }, (_, w) => Array.from({ length: count }, (_, d) => day(`W${w}D${d}`))),
      ),
      name,
    });
    expect(summary(titled(1, 'Old'), titled(2, 'New')).lines).toEqual([
      'name: Old → New',
      'weeks 1–52, day 2: new day "W0D1", and 51 more like it',
    ]);
  });

  it('takes less than a screen for a year in which every exercise of each day changes in its own way', () => {
    const names = ['Squat', 'Bench', 'Row', 'Press', 'Curl'];
    const many = (isAfter: boolean) =>
      program(
        Array.from({ length: weeks }, (_, week) =>
          Array.from({ length: 6 }, (_, at) =>
            day(
              `Day ${at}`,
              ...names.map((name, n) => slot(name, `5x5 ${20 + week + (isAfter ? at * 7 + n + 1 : 0)}kg`)),
            ),
          ),
        ),
      );
    const { lines } = summary(many(false), many(true));
    expect(lines).toHaveLength(30);
    expect(lines[0]).toBe('weeks 1–52, day 1: Squat +1 kg (52 slots)');
  });

  it('falls back to a line an exercise where the days differ in too many ways', () => {
    const one = year((load) => `5x5 ${load}kg`, 2);
    const other = year((load) => `5x5 ${load * 2}kg`, 2);
    expect(summary(one, other).lines).toEqual([
      'weeks 1–52, days 1–2: Squat 5x5 60 kg → 120 kg, and 103 more like it',
    ]);
  });
});
