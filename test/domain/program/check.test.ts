import { describe, expect, it } from 'vitest';
import { checkProgram } from '../../../src/domain/program/check/check.js';
import type { ProgramSlot } from '../../../src/domain/program/document.js';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import { readPlacedProgram } from '../../../src/exchange/program/read.js';
import { day, linear, program, slot } from './programs.js';

/** What is found in a program of one slot, in short. */
function found(sets: string, rule: string | null, more: Partial<ProgramSlot> = {}): string[] {
  const one = slot('Squat', sets, { rule: rule === null ? null : parseRule(rule), ...more });
  return checkProgram(program([[day('A', one)]], { trainingMaxes: maxesFor(sets) })).map(
    ({ level, message }) => `${level}: ${message}`,
  );
}

function maxesFor(sets: string) {
  return sets.includes('TM') ? [{ exercise: 'Squat', percent: 90 }] : [];
}

describe('a rule', () => {
  it.each([
    ['3x5', 'linear +2.5kg'],
    ['2x5, 1x5+', 'linear +2.5kg double at 10'],
    ['3x8-12 60kg', 'double +2.5kg, -10% after 2'],
    ['3x8-12', 'sum 30 +2.5kg'],
    ['3x15+', 'sum 55 +2.5kg'],
    ['3x5 @8', 'rpe'],
    ['3x5 @7, 1x20 @10', 'rpe'],
    ['3x5 2RIR', 'rpe'],
    ['1x5 75% TM, 1x1+ 95% TM', 'tm +5lb at 2, +10lb at 4'],
    ['4x3, 1x3+', 'stages 5x3+ > 6x2+ +5kg'],
    ['w 2x5 40kg, 3x10 60kg', 'stages 3x10 > 3x8 +5kg'],
    ['3x12 7stacks', 'double +1stacks'],
  ])('that works is left alone: %s, %s', (sets, rule) => {
    expect(found(sets, rule).filter((text) => !text.includes('no range'))).toEqual([]);
  });

  it.each([
    ['', 'linear +2.5kg', 'error: "linear +2.5kg" has no sets to work on'],
    ['w 2x5 40kg', 'double +2.5kg', 'error: "double +2.5kg" has no sets to work on'],
    ['3x12 7stacks', 'linear +2.5kg', 'error: the step of "linear +2.5kg" cannot be added to these weights'],
    [
      '3x5',
      'linear +2.5kg double at 10',
      'error: "linear +2.5kg double at 10" never doubles: no set is as many as possible',
    ],
    [
      '3x10+',
      'linear +2.5kg double at 10',
      'warning: "linear +2.5kg double at 10" doubles every time: the least of the set is enough',
    ],
    [
      '3x5',
      'double +2.5kg',
      'warning: "double +2.5kg" has no range to climb: each success adds weight at once',
    ],
    ['3xAMRAP', 'double +2.5kg', 'error: "double +2.5kg" has no reps to raise'],
    ['3x8-10', 'sum 31 +2.5kg', 'error: "sum 31 +2.5kg" is out of reach: the sets ask for at most 30 reps'],
    ['3x8', 'sum 24 +2.5kg', 'warning: "sum 24 +2.5kg" asks for less than the sets do, 24 reps'],
    ['3x5', 'rpe', 'error: "rpe" has no effort to go by'],
    ['3x15 @8', 'rpe', 'error: "rpe" finds no load: the chart has 1 to 12 reps at RPE 6 to 10'],
    ['3x5 @5', 'rpe', 'error: "rpe" finds no load: the chart has 1 to 12 reps at RPE 6 to 10'],
    ['3x5 60kg', 'tm +5kg', 'error: "tm +5kg" moves a training max that no set is a share of'],
    ['3x5 80% TM', 'tm +5kg at 3', 'error: "tm +5kg at 3" never moves: no set is as many as possible'],
    [
      '3x5+ 80% TM',
      'tm +5kg at 3, -10% after 1',
      'warning: "tm +5kg at 3, -10% after 1" never falls: the reps of the heaviest set decide',
    ],
    ['3x5 80% TM', 'wave, tm +5kg', 'warning: "wave, tm +5kg" has one week to wave in'],
    [
      '3x5',
      'stages 5x3+ > 6x2+ +5kg',
      'warning: the sets are not those of the first stage of "stages 5x3+ > 6x2+ +5kg, reset -10%"',
    ],
  ])('that never does what it says is found: %s, %s', (sets, rule, expected) => {
    expect(found(sets, rule)).toContain(expected);
  });

  it('that adds weight where there is none, or nothing at all, is found', () => {
    expect(found('3x30s', 'linear +2.5kg', { measurement: 'duration' })).toContain(
      'error: "linear +2.5kg" adds weight to an exercise that takes none',
    );
    const nothing = { ...linear, step: { weight: 0, unit: 'kg' as const } };
    expect(found('3x5', null, { rule: nothing as ProgramSlot['rule'] })).toEqual([
      'error: "linear +0kg" has a step of nothing',
    ]);
  });
});

describe('sets', () => {
  it('that nobody can do, or that all may be left out, are found', () => {
    const [set] = slot('Squat', '1x5 80%').sets;
    if (set === undefined) throw new Error('there is no set');
    const sets = [{ ...set, percentMin: 250, percentMax: 250 }];
    expect(found('', null, { sets })).toEqual(['error: "250%" is more than anybody lifts']);
    expect(found('1x3 105%', null)).toEqual(['warning: "105%" of the one-rep max cannot be done 3 times']);
    expect(found('1x1 105%', null)).toEqual([]);
    expect(found('', null, { sets: [{ ...set, isOptional: true }] })).toEqual([
      'warning: every set is optional',
    ]);
  });
});

describe('what belongs together', () => {
  const wave = slot('Squat', '3x5+ 80% TM', { key: 'squat', rule: parseRule('tm +5kg') });
  const squatMax = [{ exercise: 'Squat', percent: 90 }];

  it('is a superset of two, once a day', () => {
    const lonely = slot('Row', '3x8', { supersetGroup: 'A' });
    const [only] = checkProgram(program([[day('A', slot('Squat', '3x5'), lonely)]]));
    expect(only).toMatchObject({ week: 1, day: 1, slot: 'row', level: 'warning' });
    expect(only?.message).toBe('the superset "A" has one exercise');
    const other = slot('Curl', '3x8', { supersetGroup: 'A' });
    expect(checkProgram(program([[day('A', lonely, other)]]))).toEqual([]);
  });

  it('is one exercise and one rule to a key', () => {
    const [one, other] = [slot('Squat', '3x5', { rule: linear }), slot('Row', '3x5', { key: 'squat' })];
    expect(checkProgram(program([[day('A', one), day('B', other)]])).map(({ message }) => message)).toEqual([
      'the key "squat" stands for "Squat" and "Row"',
      'the slots of the key "squat" have different rules: "linear +2.5kg" and "none"',
    ]);
  });

  it('is a training max to its shares', () => {
    const messages = (maxes: typeof squatMax) =>
      checkProgram(program([[day('A', wave)]], { trainingMaxes: maxes })).map(({ message }) => message);
    expect(messages(squatMax)).toEqual([]);
    expect(messages([])).toEqual(['the training max of "Squat" is left to the athlete']);
    expect(messages([...squatMax, { exercise: 'Row', percent: 80 }])).toEqual([
      'no set is a share of the training max of "Row"',
    ]);
  });

  it('is a share to the slot that moves its maximum', () => {
    const volume = slot('Squat', '5x10 50% TM', { key: 'volume' });
    const both = program([[day('A', wave, volume)]], { trainingMaxes: squatMax });
    expect(checkProgram(both)).toMatchObject([
      { slot: 'volume', message: '"volume" keeps its training max, while "squat" moves its own' },
    ]);
    expect(checkProgram(program([[day('A', volume)]], { trainingMaxes: squatMax }))).toEqual([]);
  });

  it('is exercises to a training day, and none to a rest day', () => {
    const off = { ...day('Off', slot('Squat', '3x5')), isRest: true };
    expect(checkProgram(program([[day('A'), off]])).map(({ day: at, message }) => [at, message])).toEqual([
      [1, '"A" has no exercises'],
      [2, '"Off" is a rest day with exercises'],
    ]);
    expect(checkProgram(program([[]])).map(({ message }) => message)).toEqual(['"Plan" has no exercises']);
  });
});

describe('a program that was read', () => {
  const text = `tonnage: program/1
name: Plan
training_maxes:
  bench: 90%
blocks:
  - weeks: 2
    days:
      - title: A
        exercises:
          - squat: 3x5 60kg, double +2.5kg
          - A1 row: 3x8
  - days:
      - rest
      - title: Empty
tests:
  - slot: sqaut
    done: [60x5]
    expect: 3x5 60kg
`;
  const { program: read, lines } = readPlacedProgram(text.replace('sqaut', 'squat'));

  it('is told with lines, each thing once', () => {
    const [test] = read.tests;
    if (test === undefined) throw new Error('there is no test');
    const misspelt = { ...read, tests: [{ ...test, slot: 'sqaut' }] };
    const told = checkProgram(misspelt, lines).map(
      ({ line, week, day: number, slot: key, level, message, hint }) =>
        [line, week, number, key, level, `${message} (${hint})`].join(' | '),
    );
    expect(told).toEqual([
      '4 |  |  |  | warning | no set is a share of the training max of "bench" (leave it out, or write TM behind the percentages)',
      '10 | 1 | 1 | squat | warning | "double +2.5kg" has no range to climb: each success adds weight at once (give the sets a range, as in 3x8-12, or write linear)',
      '11 | 1 | 1 | row | warning | the superset "A" has one exercise (a superset has two or more; give another the same letter, or leave it out)',
      '14 | 3 | 2 |  | warning | "Empty" has no exercises (give it some, or write rest_day: true)',
      '16 |  |  | sqaut | error | "test 1" tests the slot "sqaut", which is not there (did you mean "squat"?)',
    ]);
  });

  it('has a line for every slot, whichever week and block it is in, and none for what is not there', () => {
    expect([lines.ofSlot(1, 1, 2), lines.ofSlot(2, 1, 2), lines.ofDay(3, 2)]).toEqual([11, 11, 14]);
    expect([lines.ofDay(9, 1), lines.ofTest(4), lines.ofTrainingMax('squat')]).toEqual([null, null, null]);
  });

  it('says that a test of shares needs a training max', () => {
    const { program: shares, lines: where } = readPlacedProgram(
      'tonnage: program/1\nname: P\ntraining_maxes: { squat: 90% }\ndays:\n  - exercises:\n' +
        '      - squat: 3x5 80% TM\ntests:\n  - { name: first, slot: squat, done: [], expect: 3x5 }\n',
    );
    expect(checkProgram(shares, where)).toMatchObject([
      { line: 8, level: 'warning', message: '"first" has no training max, so that no set has a weight' },
    ]);
  });
});
