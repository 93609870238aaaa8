import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/domain/failure.js';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import { readProgramDocument } from '../../../src/exchange/program/read.js';
import { slot } from '../../domain/program/programs.js';
import { planned } from '../../domain/progression/slot.js';
import { read, readSlots } from './read-program.js';

const linear = parseRule('linear +2.5kg');

describe('the line of an exercise', () => {
  it.each([
    ['- squat: 5x5 60kg', slot('squat', '5x5 60kg')],
    ['- squat 5x5 60kg', slot('squat', '5x5 60kg')],
    ['- squat', slot('squat')],
    ['- squat:', slot('squat')],
    ['- squat: 5x5 60kg, linear +2.5kg', slot('squat', '5x5 60kg', { rule: linear })],
    ['- squat: linear +2.5kg', slot('squat', '', { rule: linear })],
    ['- squat [Heavy 1]: 5x5', slot('squat', '5x5', { key: 'Heavy 1' })],
    ['- A2 squat [s] 5x5', slot('squat', '5x5', { key: 's', supersetGroup: 'A' })],
    ['- A2 squat: 5x5', slot('squat', '5x5', { supersetGroup: 'A' })],
    ['- B stance deadlift: 5x5', slot('B stance deadlift', '5x5', { key: 'b-stance-deadlift' })],
    ['- squat | 5x5 | deep', slot('squat', '5x5', { notes: 'deep' })],
    ['- squat: 5x5\n  rest: 1:30\n  notes: deep', slot('squat', '5x5', { restSeconds: 90, notes: 'deep' })],
    ['- squat: 5x5\n  key: s\n  superset: A', slot('squat', '5x5', { key: 's', supersetGroup: 'A' })],
    ['- squat:\n  sets: 5x5\n  progression: linear +2.5kg', slot('squat', '5x5', { rule: linear })],
    ['- exercise: A1 squat [x]\n  sets: 5x5', slot('A1 squat [x]', '5x5', { key: 'a1-squat-x' })],
    ['- { squat: 5x5 60kg, rest: 2min }', slot('squat', '5x5 60kg', { restSeconds: 120 })],
  ])('%s', (text, expected) => {
    expect(readSlots(text)).toEqual([expected]);
  });
});

describe('a document', () => {
  it('has each value as the text that was typed', () => {
    const text = 'tonnage: program/1\nname: 5x5\ndescription: 1e3\nzip_code: 01234\ndays:\n';
    const days = ['yes', '2026-11-20', '007', '"null"', 'null', '~', '""'];
    const program = readProgramDocument(`${text}${days.map((title) => `  - title: ${title}\n`).join('')}`);
    expect(program).toMatchObject({ name: '5x5', description: '1e3', zipCode: '01234' });
    expect(program.weeks[0]?.days.map(({ title }) => title)).toEqual([
      'yes',
      '2026-11-20',
      '007',
      'null',
      null,
      null,
      null,
    ]);
  });

  it('takes what stands empty, or null in JSON, for left out', () => {
    const plain = read('');
    expect(plain.weeks).toEqual([{ days: [] }]);
    expect(read('description:\nvisibility:\nweeks: \ndays:\ntests:\n')).toEqual(plain);
    const json = '{"tonnage":"program/1","name":"Plan","description":null,"weeks":null,"days":null}';
    expect(readProgramDocument(json, 'json')).toEqual(plain);
    expect(readProgramDocument(json.replaceAll(',', ',\n\t'), 'json')).toEqual(plain);
  });

  it('is read with a byte-order mark and the line ends of Windows', () => {
    const text = 'tonnage: program/1\nname: Plan\ndescription: |\n  one\n  two\n';
    const program = readProgramDocument(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(program.description).toBe('one\ntwo');
  });

  it('lets the most specific default win, and `none` take it back', () => {
    const { weeks } = read(`
defaults: { rest: 3min, progression: linear +2.5kg }
blocks:
  - defaults: { rest: 2min }
    days:
      - defaults: { progression: rpe }
        exercises: [squat 5x5, { row: 5x5, rest: 0s, progression: none }]
      - exercises: [{ curl: 5x5, rest: none }]
`);
    const found = weeks[0]?.days.map(({ slots }) =>
      slots.map(({ restSeconds, rule }) => [restSeconds, rule?.kind]),
    );
    expect(found).toEqual([
      [
        [120, 'rpe'],
        [0, undefined],
      ],
      [[null, 'linear']],
    ]);
  });

  it('writes out its weeks, block after block, with the sets of each', () => {
    const { weeks } = read(`
blocks:
  - weeks: 2
    days: [{ title: A, exercises: [squat: [5x5 60kg, 5x3 70kg], row 3x8] }, rest]
  - days: [{ title: B, rest_day: yes }]
`);
    expect(weeks.map(({ days }) => days.map(({ title, isRest }) => [title, isRest]))).toEqual([
      [
        ['A', false],
        [null, true],
      ],
      [
        ['A', false],
        [null, true],
      ],
      [['B', true]],
    ]);
    const sets = weeks.slice(0, 2).map(({ days }) => days[0]?.slots.map((one) => one.sets));
    expect(sets).toEqual([
      [planned('5x5 60kg'), planned('3x8')],
      [planned('5x3 70kg'), planned('3x8')],
    ]);
  });

  it('keys the same exercise of a week by its turn, in every week alike, and keeps off given keys', () => {
    const days =
      'days:\n  - exercises: [squat 5x5, Row 5x5]\n  - exercises:\n      - squat 3x3\n      - squat [squat-2] 1x1';
    const keys = read(`weeks: 2\n${days}`).weeks.map((week) =>
      week.days.flatMap(({ slots }) => slots.map(({ key }) => key)),
    );
    expect(keys).toEqual([
      ['squat', 'row', 'squat-3', 'squat-2'],
      ['squat', 'row', 'squat-3', 'squat-2'],
    ]);
  });

  it('repeats a day by an alias, the keys in it shared', () => {
    const { weeks } = read('days:\n  - &A\n    exercises:\n      - squat [s] 5x5\n  - *A\n');
    expect(weeks[0]?.days[1]).toEqual(weeks[0]?.days[0]);
  });

  it('reads tests and training maxes', () => {
    const program = read(`
training_maxes: { squat: 90%, bench: "85 % of 1RM" }
days: [exercises: [squat 5x5]]
tests: [{ name: up, slot: squat, training_max: 100 kg, done: [100x5x5], expect: 5x5 102.5kg }]
`);
    expect(program.trainingMaxes).toEqual([
      { exercise: 'squat', percent: 90 },
      { exercise: 'bench', percent: 85 },
    ]);
    const trainingMax = { weight: 100, unit: 'kg' };
    expect(program.tests).toEqual([
      { name: 'up', slot: 'squat', trainingMax, done: ['100x5x5'], expect: planned('5x5 102.5kg') },
    ]);
  });

  it('calls exercises as they are called, and reads their sets by what they are measured in', () => {
    const asked: string[] = [];
    const { weeks } = read(
      'weeks: 2\ndays:\n  - exercises:\n      - holds: [3x30s, 2x30s]\n      - holds [b] 1x30s',
      {
        find: (typed) => {
          asked.push(typed);
          return { name: 'Plank', measurement: 'duration' };
        },
      },
    );
    expect(weeks[0]?.days[0]?.slots.map(({ exercise, key }) => [exercise, key])).toEqual([
      ['Plank', 'plank'],
      ['Plank', 'b'],
    ]);
    expect(weeks[0]?.days[0]?.slots[0]?.sets).toEqual(planned('3x30s', 'duration'));
    expect(asked).toEqual(['holds']);
  });

  it('is refused above 5 MB', () => {
    const large = `tonnage: program/1\nname: ${'x'.repeat(5 * 1024 * 1024)}`;
    expect(() => readProgramDocument(large, undefined, { name: 'big.yaml' })).toThrow(
      new Failure('usage', '"big.yaml" is larger than 5 MB', 'a program is a few hundred lines of text'),
    );
  });

  it('of 52 weeks with five days of six exercises is read whole', () => {
    const names = ['squat', 'bench press', 'deadlift', 'row', 'curl', 'press'];
    const slots = (week: number) =>
      names.map((name, at) => `        - ${name} [${at}]: 5x5 ${60 + week + at}kg, linear +2.5kg\n`);
    const day = (week: number) => `      - exercises:\n${slots(week).join('')}`;
    const weeks = Array.from({ length: 52 }, (_, week) => `  - days:\n${day(week).repeat(5)}`);
    expect(read(`blocks:\n${weeks.join('')}`).weeks).toHaveLength(52);
  });
});
