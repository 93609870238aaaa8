import { describe, expect, it } from 'vitest';
import { emptySet } from '../../../src/domain/complete-set.js';
import { parsePlanned } from '../../../src/domain/planned/parse.js';
import { backtest, isApart } from '../../../src/domain/progression/backtest.js';
import { prescribe } from '../../../src/domain/progression/prescribe.js';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import type { SlotLog, SlotSession } from '../../../src/domain/progression/slot-log.js';

const plan = (text: string) => parsePlanned(text, { unit: 'kg', measurement: 'weight_reps' });

/** Sets of one weight, in kilograms. */
function session(
  id: number,
  weight: number,
  reps: readonly number[],
  more: Partial<SlotSession> = {},
): SlotSession {
  const sets = reps.map((count, at) => ({
    id: id * 10 + at,
    setIndex: at + 1,
    set: { ...emptySet, loadKind: 'external' as const, weight, unit: 'kg' as const, reps: count },
  }));
  return { id, at: id, date: `2026-01-0${id}`, isDeload: false, sets, ...more };
}

function log(sessions: readonly SlotSession[], more: Partial<SlotLog> = {}): SlotLog {
  return {
    rule: parseRule('linear +2.5kg'),
    cycle: [plan('3x5 60kg')],
    sessions,
    date: '2026-01-09',
    ...more,
  };
}

const four = [
  session(1, 60, [5, 5, 5]),
  session(2, 65, [5, 5, 5]),
  session(3, 67.5, [5, 5]),
  session(4, 67.5, [5, 5, 5, 5], { isDeload: true }),
];

describe('a backtest', () => {
  it('asks for each session by those before it, in order of time', () => {
    const rows = backtest(log(four.toReversed()));
    expect(
      rows.map(({ session: { id }, asked, outcome, deviation }) => [
        id,
        asked.sets[0]?.weight,
        outcome,
        deviation,
        isApart(deviation),
      ]),
    ).toEqual([
      [1, 60, 'success', { weight: 0, unit: 'kg', sets: 0 }, false],
      [2, 62.5, 'success', { weight: 2.5, unit: 'kg', sets: 0 }, true],
      [3, 67.5, 'failure', { weight: 0, unit: 'kg', sets: -1 }, true],
      [4, 67.5, 'ignored', null, false],
    ]);
  });

  it('asks for what the engine would have asked for with the sessions before', () => {
    for (const [at, { asked, session: one }] of backtest(log(four)).entries()) {
      const before = prescribe(log(four.slice(0, at), { date: one.date }));
      expect(asked).toEqual(before);
    }
  });

  it('counts extra sets, not optional ones, and compares what could be loaded', () => {
    const cycle = [plan('2-3x5 61kg')];
    const apart = (reps: number[], weight = 60) => {
      const steps = { kind: 'steps', unit: 'kg', start: 0, step: 10, end: null } as const;
      return backtest(log([session(1, weight, reps)], { cycle, equipment: steps }))[0]?.deviation;
    };
    expect(apart([5])).toEqual({ weight: 0, unit: 'kg', sets: -1 });
    expect(apart([5, 5])).toEqual({ weight: 0, unit: 'kg', sets: 0 });
    expect(apart([5, 5, 5, 5], 70)).toEqual({ weight: 10, unit: 'kg', sets: 1 });
  });

  it('has no weight to compare where the plan names none', () => {
    const [first, second] = backtest(log(four, { cycle: [plan('3x5')] }));
    expect(first?.deviation).toEqual({ weight: null, unit: null, sets: 0 });
    expect(second?.asked.sets[0]?.weight).toBe(62.5);
    expect(backtest(log([]))).toEqual([]);
  });

  it('compares pounds with kilograms by what they weigh', () => {
    const cycle = [plan('3x5 100lb')];
    const [row] = backtest(log([session(1, 45.359237, [5, 5, 5])], { cycle }));
    expect(row?.deviation).toEqual({ weight: 0, unit: 'lb', sets: 0 });
  });
});
