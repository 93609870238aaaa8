import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.js';
import { equipmentFor, type Inventory } from '../../src/domain/inventory.js';
import type { Equipment } from '../../src/domain/loadable.js';
import { attempts, lifterOf, type Lifter } from '../../src/domain/program/lifter.js';
import { simulate, type SimulatedSlot } from '../../src/domain/program/simulate.js';
import { openStarts } from '../../src/domain/program/starting-loads.js';
import { neededMaxes } from '../../src/domain/program/training-maxes.js';
import type { ProgramDocument } from '../../src/domain/program/document.js';
import { presets } from '../../src/presets/list.js';
import { readPreset } from '../../src/presets/read.js';
import { isFull, runs } from '../full.js';

const timeout = 300_000;

const inventory: Inventory = {
  unit: 'kg',
  things: [
    {
      equipment: 'Barbell',
      details: {
        kind: 'plates',
        unit: 'kg',
        bar: 20,
        plates: [25, 20, 15, 10, 5, 2.5, 1.25].map((weight) => ({ weight, count: 4 })),
      },
    },
    {
      equipment: 'Dumbbell',
      details: { kind: 'fixed', unit: 'kg', weights: [4, 8, 10, 14, 16, 20, 24, 30] },
    },
    { equipment: 'Kettlebell', details: { kind: 'fixed', unit: 'kg', weights: [12, 16, 24, 32] } },
    { equipment: 'Cable Machine', details: { kind: 'steps', unit: 'kg', start: 5, step: 5, end: 90 } },
    { equipment: 'Leg Press Machine', details: { kind: 'steps', unit: 'kg', start: 40, step: 10, end: 200 } },
  ],
};

function equipmentOf(exercise: string): Equipment | null {
  const found = catalog.find(({ name }) => name === exercise);
  if (found === undefined) throw new Error(`"${exercise}" is not in the catalog`);
  return equipmentFor({ ...found, implements: found.implements ?? 1, bar: null, step: null }, inventory);
}

/** The heaviest there is. */
function heaviest(equipment: Equipment): number {
  if (equipment.kind === 'plates')
    return equipment.plates.reduce((sum, { weight, count }) => sum + weight * (count ?? 0), equipment.bar);
  return equipment.kind === 'fixed' ? Math.max(...equipment.weights) : (equipment.end ?? Infinity);
}

function trained(program: ProgramDocument, sessions: number, lifter: Lifter): SimulatedSlot[] {
  const starts = new Map(openStarts(program).map((name) => [name, { weight: 20, unit: 'kg' as const }]));
  const trainingMaxes = new Map(
    neededMaxes(program).map(({ exercise }) => [exercise, { weight: 80, unit: 'kg' as const }]),
  );
  return simulate({ program, sessions, lifter, starts, trainingMaxes, equipmentOf });
}

function expectSane(rows: readonly SimulatedSlot[]): void {
  expect(rows.length).toBeGreaterThan(0);
  for (const { exercise, prescription } of rows) {
    const equipment = equipmentOf(exercise);
    const most = equipment === null ? Infinity : heaviest(equipment);
    for (const { weight, loadableWeight, remainder, repsMin, repsMax } of prescription.sets) {
      if (!((weight ?? 0) >= 0 && Number.isFinite(weight ?? 0)))
        expect.fail(`${exercise}: ${String(weight)}`);
      if ((loadableWeight ?? 0) > most) expect.fail(`${exercise}: ${String(loadableWeight)} of ${most}`);
      if (loadableWeight !== null && Math.abs((weight ?? 0) - loadableWeight - (remainder ?? 0)) > 0.001)
        expect.fail(`${exercise}: ${String(weight)} is not ${loadableWeight} and ${String(remainder)}`);
      if ((repsMin ?? 1) < 1 || (repsMin ?? 1) > (repsMax ?? Infinity)) expect.fail(`${exercise}: reps`);
    }
    if ((prescription.trainingMax?.weight ?? 1) <= 0) expect.fail(`${exercise}: no training max is left`);
  }
}

/** What is never to go down while every session is a success: the training max, else the weight of the first working set. */
function levelOf({ prescription }: SimulatedSlot): number {
  const first = prescription.sets.find(({ setType }) => setType === 'working');
  return prescription.trainingMax?.weight ?? first?.weight ?? 0;
}

describe.each(presets)('a year of $name', ({ name, daysPerWeek }) => {
  const program = readPreset(name);
  const year = 52 * daysPerWeek;

  it(
    'without a failure never goes down',
    () => {
      const rows = trained(program, year, lifterOf(['hit'], 10));
      expectSane(rows);
      const levels = new Map<string, number>();
      const fallen = rows.filter((row) => {
        const before = levels.get(row.slot) ?? 0;
        levels.set(row.slot, levelOf(row));
        return levelOf(row) < before;
      });
      expect(fallen.map(({ slot, session }) => `${slot} in session ${session}`)).toEqual([]);
      expect(rows.filter(({ done }) => done.length === 0)).toEqual([]);
      const last = rows.at(-1);
      expect(last?.prescription.outcome).toBe('success');
    },
    timeout,
  );

  it(
    'in which everything fails never goes up',
    () => {
      const rows = trained(program, year, lifterOf(['miss']));
      expectSane(rows);
      const firsts = new Map<string, number>();
      for (const { slot, prescription } of rows) {
        const { trainingMax, stage, sets } = prescription;
        // In stages a tested rep max begins anew.
        if (stage !== null) continue;
        const level =
          trainingMax?.weight ?? Math.max(0, ...sets.map(({ loadableWeight }) => loadableWeight ?? 0));
        if (level > (firsts.get(slot) ?? Infinity)) expect.fail(`${slot} goes up to ${level}`);
        if (level > 0 && !firsts.has(slot)) firsts.set(slot, level);
      }
    },
    timeout,
  );

  it(
    'of hits, misses and days off stays sane',
    () => {
      const patterns = fc.record({
        pattern: fc.array(fc.constantFrom(...attempts), { minLength: 1, maxLength: 12 }),
        extra: fc.nat({ max: 12 }),
      });
      fc.assert(
        fc.property(patterns, ({ pattern, extra }) => {
          expectSane(trained(program, isFull ? year : Math.round(year / 4), lifterOf(pattern, extra)));
        }),
        { numRuns: runs(100, 3) },
      );
    },
    timeout,
  );
});
