import { describe, expect, it } from 'vitest';
import type { Equipment } from '../../../src/domain/loadable.js';
import { lifterOf, type Lifter } from '../../../src/domain/program/lifter.js';
import { simulate, type Simulation } from '../../../src/domain/program/simulate.js';
import { openStarts } from '../../../src/domain/program/starting-loads.js';
import { prescribe } from '../../../src/domain/progression/prescribe.js';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import { planned, short } from '../progression/slot.js';
import { day, linear, program, slot } from './programs.js';

const squat = slot('Squat', '3x5', { rule: linear });
const bench = slot('Bench', '3x8-10 50kg', { rule: parseRule('double +2.5kg') });
const rest = { ...day('Off'), isRest: true };
const turns = program([[day('A', squat, bench), rest, day('B', squat)]]);
const starts = new Map([['Squat', { weight: 60, unit: 'kg' as const }]]);
const hit = lifterOf();

function asked(more: Partial<Simulation> = {}): string[] {
  return simulate({ program: turns, sessions: 4, lifter: hit, starts, ...more }).map(
    ({ round, day: number, session, slot: key, prescription }) =>
      `${round}.${number} ${session} ${key} ${short(prescription)}`,
  );
}

describe('a simulation', () => {
  it('goes from day to day and round to round, past rest days', () => {
    expect(asked()).toEqual([
      '1.1 1 squat 3 × x5',
      '1.1 1 bench 3 × 50kg x8-10',
      '1.3 2 squat 3 × 62.5kg x5',
      '2.1 3 squat 3 × 65kg x5',
      '2.1 3 bench 3 × 50kg x9-10',
      '2.3 4 squat 3 × 67.5kg x5',
    ]);
  });

  it('has the misses and days off of a pattern, each slot from its own first time on', () => {
    const rows = simulate({
      program: turns,
      sessions: 4,
      lifter: lifterOf(['hit', 'miss', 'skip']),
      starts,
    }).filter((row) => row.slot === 'squat');
    expect(rows.map(({ done }) => done.map(({ reps }) => reps))).toEqual([
      [5, 5, 5],
      [5, 5, 4],
      [],
      [5, 5, 5],
    ]);
    expect(rows.map(({ prescription }) => prescription.outcome)).toEqual([
      'start',
      'success',
      'failure',
      'failure',
    ]);
  });

  it('lifts what can be loaded, and keeps the target beside it', () => {
    const steps: Equipment = { kind: 'steps', unit: 'kg', start: 0, step: 4, end: 64 };
    const rows = simulate({ program: turns, sessions: 6, lifter: hit, starts, equipmentOf: () => steps });
    const last = rows.findLast((row) => row.slot === 'squat');
    expect(
      rows.every(({ done }) => done.every(({ weight }) => (weight ?? 0) % 4 === 0 || weight === 50)),
    ).toBe(true);
    expect(last?.prescription.sets[0]).toMatchObject({ weight: 66.5, loadableWeight: 64, remainder: 2.5 });
  });

  it('asks for shares of maxima that are given', () => {
    const shares = program([[day('A', slot('Squat', '3x5 70% TM'), slot('Bench', '3x5 80%'))]]);
    const hundred = { weight: 100, unit: 'kg' as const };
    const maxes = {
      trainingMaxes: new Map([['Squat', hundred]]),
      oneRepMaxes: new Map([['Bench', hundred]]),
    };
    expect(asked({ program: shares, sessions: 1, ...maxes })).toEqual([
      '1.1 1 squat 3 × 70kg x5',
      '1.1 1 bench 3 × 80kg x5',
    ]);
    expect(asked({ program: shares, sessions: 1 })).toEqual(['1.1 1 squat 3 × x5', '1.1 1 bench 3 × x5']);
  });

  it('does nothing with a weight that nobody knows, and says whose that is', () => {
    const rows = simulate({ program: turns, sessions: 2, lifter: hit });
    expect(rows.map(({ slot: key, done }) => [key, done.length])).toEqual([
      ['squat', 0],
      ['bench', 3],
      ['squat', 0],
    ]);
    expect(openStarts(turns)).toEqual(['Squat']);
  });

  it('tests a rep max below a weight that failed as a single', () => {
    const rule = parseRule('stages 3x3 > 3x1 +5kg, reset 85% of 5rm');
    const stages = program([[day('A', slot('Squat', '3x3 100kg', { rule }))]]);
    const rows = simulate({ program: stages, sessions: 4, lifter: lifterOf(['miss', 'miss', 'hit', 'hit']) });
    expect(rows[1]?.done.map(({ reps, isCompleted }) => [reps, isCompleted])).toEqual([
      [1, true],
      [1, true],
      [null, false],
    ]);
    // Five reps are 86.3 % of the most, and 85 % of that begins anew.
    expect(rows[2]?.done.map(({ weight, reps }) => [weight, reps])).toEqual([[86.3, 5]]);
    expect(short(rows[3]?.prescription ?? { sets: [] })).toBe('3 × 73.355kg x3');
  });

  it('is empty without a training day', () => {
    expect(asked({ program: program([[rest]]) })).toEqual([]);
    expect(asked({ sessions: 0 })).toEqual([]);
  });

  it('asks for what the whole log would ask for', () => {
    const plans = ['3x5+ 65% TM', '3x3+ 70% TM'];
    const rule = parseRule('wave, tm +5kg, -10% after 1');
    const waves = program(plans.map((sets) => [day('A', slot('Squat', sets, { rule }))]));
    const weight = { weight: 100, unit: 'kg' as const };
    const lifter: Lifter = lifterOf(['hit', 'hit', 'miss', 'skip', 'hit']);
    const rows = simulate({
      program: waves,
      sessions: 9,
      lifter,
      trainingMaxes: new Map([['Squat', weight]]),
    });
    const date = '2000-01-01';
    const sessions = rows.map(({ done }, at) => ({
      id: at + 1,
      at: at + 1,
      date,
      isDeload: false,
      place: at % 2,
      sets: done.map((set, index) => ({ id: (at + 1) * 1000 + index, setIndex: index + 1, set })),
    }));
    for (const [at, { prescription }] of rows.entries()) {
      const log = { rule, cycle: plans.map((text) => planned(text)), sessions: sessions.slice(0, at), date };
      expect(prescription).toEqual(
        prescribe({ ...log, place: at % 2, trainingMaxes: [{ ...weight, at: 0 }] }),
      );
    }
  });
});
