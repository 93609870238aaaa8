import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgramDocument, ProgramWeek } from '../../../src/domain/program/document.js';
import {
  addDay,
  changeDay,
  dayAt,
  moveDay,
  removeDay,
  resizeWeeks,
} from '../../../src/domain/program/edit-days.js';
import {
  addSlot,
  changeSlot,
  freeKey,
  moveSlot,
  removeSlot,
  renameInTests,
} from '../../../src/domain/program/edit-slots.js';
import { expectWhole } from '../../../src/domain/program/expect-whole.js';
import { findSlot, requireSlot } from '../../../src/domain/program/find-slot.js';
import { matchDays } from '../../../src/domain/program/match-days.js';
import { day, program, slot } from './programs.js';

const titles = (weeks: readonly ProgramWeek[]) =>
  weeks.map(({ days }) => days.map(({ title }) => title).join(''));
const weeksOf = (...texts: readonly string[]) =>
  texts.map((text) => ({ days: text.split('').map((title) => day(title)) }));
const exercises = ({ slots }: ProgramWeek['days'][number]) => slots.map(({ exercise }) => exercise).join('');

describe('days', () => {
  const weeks = weeksOf('ABC', 'DE');

  it('are put in, taken out and moved', () => {
    expect(titles(addDay(weeks, { week: 2 }, day('X')))).toEqual(['ABC', 'DEX']);
    expect(titles(addDay(weeks, { week: 1, day: 2 }, day('X')))).toEqual(['AXBC', 'DE']);
    expect(titles(removeDay(weeks, { week: 1, day: 2 }))).toEqual(['AC', 'DE']);
    expect(titles(moveDay(weeks, { week: 1, day: 1 }, { week: 1, day: 3 }))).toEqual(['BCA', 'DE']);
    expect(titles(moveDay(weeks, { week: 1, day: 3 }, { week: 2, day: 1 }))).toEqual(['AB', 'CDE']);
    expect(titles(changeDay(weeks, { week: 2, day: 1 }, (one) => ({ ...one, title: 'X' })))).toEqual([
      'ABC',
      'XE',
    ]);
  });

  it.each([
    [
      'a day further on than the end',
      () => addDay(weeks, { week: 2, day: 4 }, day('X')),
      'would leave a gap in week 2',
    ],
    ['a week that is not there', () => addDay(weeks, { week: 3 }, day('X')), 'there is no week "3"'],
    ['a day that is not there', () => removeDay(weeks, { week: 2, day: 3 }), 'there is no day "3" in week 2'],
    ['a day of a week without any', () => dayAt([{ days: [] }], { week: 1, day: 1 }), 'there is no day "1"'],
  ])('refuse %s', (_, edit, message) => {
    expect(edit).toThrow(message);
  });

  it('go round when a program gets longer, and are cut at its end', () => {
    expect(titles(resizeWeeks(weeks, 5))).toEqual(['ABC', 'DE', 'ABC', 'DE', 'ABC']);
    expect(titles(resizeWeeks(weeks, 1))).toEqual(['ABC']);
    expect(titles(resizeWeeks([], 2))).toEqual(['', '']);
  });

  it('come back when they are moved back', () => {
    const places = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(places, places, ([week, one], [toWeek, other]) => {
        const weeks = weeksOf('ABC', 'DEF', 'GHI');
        const [from, to] = [
          { week, day: one },
          { week: toWeek, day: other },
        ];
        expect(titles(moveDay(moveDay(weeks, from, to), to, from))).toEqual(titles(weeks));
      }),
    );
  });

  it('are known by their rows before their titles', () => {
    const [a, b] = [
      { ...day('A'), id: 1 },
      { ...day('B'), id: 2 },
    ];
    const renamed = { days: [{ ...a, title: 'B' }, b] };
    expect(matchDays({ days: [a, b] }, renamed)).toEqual([0, 1]);
    expect(matchDays({ days: [a, b] }, { days: [b] })).toEqual([1]);
  });
});

describe('slots', () => {
  const [a, b, c] = [slot('A'), slot('B'), slot('C')];
  const three = day('Day', a, b, c);

  it('are put in, moved, changed and taken out', () => {
    expect(exercises(addSlot(three, slot('X'), null))).toBe('ABCX');
    expect(exercises(addSlot(three, slot('X'), 2))).toBe('AXBC');
    expect(exercises(moveSlot(three, a, 3))).toBe('BCA');
    expect(exercises(moveSlot(three, c, 1))).toBe('CAB');
    expect(exercises(changeSlot(three, b, { exercise: 'Y' }))).toBe('AYC');
    expect(exercises(removeSlot(three, b))).toBe('AC');
  });

  it.each([
    () => addSlot(three, slot('X'), 5),
    () => addSlot(three, slot('X'), 0),
    () => moveSlot(three, a, 4),
  ])('refuse a position that is not there (%#)', (edit) => {
    expect(edit).toThrow(/position "\d" is not in this workout/);
  });

  it('get a key that their weeks do not have', () => {
    const week = { days: [day('A', slot('Squat')), day('B', slot('Squat', '', { key: 'squat-2' }))] };
    expect(freeKey([week], 'Squat')).toBe('squat-3');
    expect(freeKey([week], 'Bench Press')).toBe('bench-press');
    expect(freeKey([], 'Squat')).toBe('squat');
  });

  it('keep their tests when their key is renamed, while no other slot has it', () => {
    const test = { name: null, slot: 'a', trainingMax: null, done: [], expect: [] };
    const gone = program([[day('A', slot('A', '', { key: 'new' }))]], { tests: [test] });
    expect(renameInTests(gone, 'a', 'new').tests).toEqual([{ ...test, slot: 'new' }]);
    const left = program([[day('A', slot('A'))]], { tests: [test] });
    expect(renameInTests(left, 'a', 'new').tests).toEqual([test]);
  });
});

describe('a slot is found', () => {
  const bench = slot('Bench Press (Barbell)', '', { key: 'bench' });
  const heavy = slot('Squat (Barbell)', '', { key: 'heavy' });
  const light = slot('Squat (Barbell)', '', { key: 'light' });
  const front = slot('Front Squat', '', { key: 'front-squat' });
  const one = day('A', bench, heavy, light, front);

  it.each([
    ['2', heavy],
    ['light', light],
    ['Bench', bench],
    ['press bench', bench],
    ['FRONT SQUAT', front],
    ['7', undefined],
    ['curl', undefined],
    ['', undefined],
  ])('by "%s"', (text, found) => {
    expect(findSlot(one, text)).toBe(found);
  });

  it('never by a guess', () => {
    expect(() => findSlot(one, 'squat')).toThrow('"squat" fits 3 exercises of this workout');
    expect(() => findSlot(one, 'squat barbell')).toThrow('fits 2 exercises');
  });

  it('or is said to be missing, with what is there', () => {
    expect(() => requireSlot(day('A', bench), 'curl')).toThrow(
      expect.objectContaining({ code: 'not-found', hint: 'there are 1 "Bench Press (Barbell)"' }),
    );
    expect(() => requireSlot(day('A'), '1')).toThrow(expect.objectContaining({ hint: 'there is none yet' }));
  });
});

describe('a program changed piece by piece', () => {
  const test = { name: 'falls', slot: 'a', trainingMax: null, done: [], expect: [] };
  const many = (count: number) => Array.from({ length: count }, (_, at) => slot(`E${at}`));

  it('stays as it is when it is whole', () => {
    const whole = program([[day('A', slot('A'))]], { tests: [test] });
    expect(expectWhole(whole)).toBe(whole);
  });

  it.each<[string, ProgramDocument, string, string]>([
    ['no name', program([[]], { name: ' – ' }), 'usage', '" – " is not a name'],
    [
      'a key twice',
      program([[], [day('A', slot('A'), slot('A'))]], {}),
      'usage',
      'stand twice in week 2, day 1',
    ],
    [
      'a test without its slot',
      program([[day('A')]], { tests: [test] }),
      'conflict',
      'a test of the program, "falls", is of the slot "a"',
    ],
    ['too many weeks', program(Array.from({ length: 521 }, () => [])), 'usage', '"521" weeks'],
    [
      'too many days',
      program([Array.from({ length: 101 }, () => day('A'))]),
      'usage',
      '"101" days in a week are too many',
    ],
    ['too many slots', program([[day('A', ...many(101))]]), 'usage', '"101" exercises in a day'],
  ])('is refused with %s', (_, document, code, message) => {
    expect(() => expectWhole(document)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) as string }),
    );
  });
});
