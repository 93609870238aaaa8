import { describe, expect, it } from 'vitest';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import type { ProgramDocument, ProgramTest } from '../../../src/domain/program/document.js';
import { runProgramTests } from '../../../src/domain/program/run-tests.js';
import { planned } from '../progression/slot.js';
import { day, linear, program, slot } from './programs.js';

const squat = slot('Squat', '3x5 100kg @8 rest 3min', { key: 'squat', rule: linear });
const hold = slot('Plank', '', { key: 'plank', measurement: 'duration', sets: planned('3x30s', 'duration') });
const wave = ['3x5+ 65% TM', '3x3+ 70% TM'].map((sets) =>
  day('A', slot('Bench', sets, { key: 'bench', rule: parseRule('wave, tm +5kg') })),
);

function tested(
  test: Partial<ProgramTest>,
  days: ProgramDocument['weeks'] = [{ days: [day('A', squat, hold)] }],
) {
  const whole: ProgramTest = { name: null, slot: 'squat', trainingMax: null, done: [], expect: [], ...test };
  const [result] = runProgramTests({ ...program([]), weeks: days, tests: [whole] });
  if (result === undefined) throw new Error('there is no result');
  return result;
}

describe('a test of a program', () => {
  it('passes when the sets are those expected, and says why they are', () => {
    expect(tested({ name: 'a step', done: ['100x5x3'], expect: planned('3x5 102.5kg') })).toEqual({
      number: 1,
      name: 'a step',
      slot: 'squat',
      exercise: 'Squat',
      sessions: 1,
      isPassed: true,
      expected: '3x5 102.5kg',
      came: '3x5 102.5kg',
      reason: 'Every set was done: 2.5 kg more, 102.5 kg.',
    });
  });

  it.each([
    ['3x5 100kg', false],
    ['3x5 102.5kg @8', true],
    ['3x5 102.5kg @9', false],
    ['3x5 102.5kg rest 3min', true],
    ['3x5 102.5kg rest 2min', false],
    ['3x5 102.5lb', false],
    ['2x5 102.5kg', false],
    ['2x5 102.5kg, 1x5+ 102.5kg', false],
    ['3x5-6 102.5kg', false],
    ['3x5', false],
    ['3x5 +102.5kg', false],
  ])('that expects %s is %s', (text, isPassed) => {
    expect(tested({ done: ['100x5x3'], expect: planned(text) }).isPassed).toBe(isPassed);
  });

  it('shows what came in the words of what was expected', () => {
    expect(tested({ done: ['100x5x3'], expect: planned('3x5 100kg @8') }).came).toBe('3x5 102.5kg @8');
    expect(tested({ done: ['100x5x3'], expect: planned('1x1') }).came).toBe('3x5 102.5kg');
  });

  it('goes on from week to week, with the shares of its training max', () => {
    const weeks = wave.map((one) => ({ days: [one] }));
    const bench = { slot: 'bench', trainingMax: { weight: 100, unit: 'kg' as const } };
    expect(tested({ ...bench, done: [], expect: planned('3x5+ 65kg') }, weeks).isPassed).toBe(true);
    expect(tested({ ...bench, done: ['65x5x3'], expect: planned('3x3+ 70% TM') }, weeks).isPassed).toBe(true);
    expect(tested({ ...bench, done: ['65x5x3'], expect: planned('3x3+ 65% TM') }, weeks)).toMatchObject({
      isPassed: false,
      came: '3x3+ 70% TM',
    });
    const cycle = { ...bench, done: ['65x5x3', '70x3x3'] };
    expect(tested({ ...cycle, expect: planned('3x5+ 68.25kg') }, weeks).isPassed).toBe(true);
  });

  it('takes sets as they are done of its exercise, and `last` from one session to the next', () => {
    const plank = { slot: 'plank', expect: planned('3x30s', 'duration') };
    expect(tested({ ...plank, done: ['30s x3'] })).toMatchObject({ isPassed: true, came: '3x30s' });
    const done = ['100x5x3', 'last+2.5 last last'];
    expect(tested({ done, expect: planned('3x5 105kg') }).isPassed).toBe(true);
  });

  it('whose sessions cannot be read, or whose slot is not there, fails', () => {
    expect(tested({ slot: 'plank', done: ['30'] })).toMatchObject({
      isPassed: false,
      came: null,
      reason: expect.stringContaining('A session cannot be read: "30" has no unit') as string,
    });
    expect(tested({ slot: 'row' })).toMatchObject({
      isPassed: false,
      exercise: null,
      came: null,
      reason: 'There is no slot "row".',
    });
  });
});
