import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadable, nextLoadable, type Equipment } from '../../src/domain/loadable.js';
import { usualPlates } from '../../src/domain/usual-plates.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

const bar: Equipment = { kind: 'plates', unit: 'kg', bar: 20, plates: usualPlates.kg };
const pounds: Equipment = { kind: 'plates', unit: 'lb', bar: 45, plates: usualPlates.lb };
const dumbbells: Equipment = { kind: 'fixed', unit: 'kg', weights: [30, 2.5, 5, 7.5, 10, 12.5, 15, 20, 25] };
const machine: Equipment = { kind: 'steps', unit: 'kg', start: 7, step: 4.5, end: 88 };
const stack: Equipment = { kind: 'steps', unit: 'stacks', start: 1, step: 1, end: null };

describe('loadable', () => {
  test.each([
    ['bar', bar, 101, 'kg', { weight: 100, unit: 'kg', remainder: 1, perSide: [25, 15] }],
    ['bar', bar, 20, 'kg', { weight: 20, unit: 'kg', remainder: 0, perSide: [] }],
    ['bar', bar, 19, 'kg', null],
    // 225 lb are 102.058 kg; what is missing is in the bar's unit.
    ['bar', bar, 225, 'lb', { weight: 100, unit: 'kg', remainder: 2.058, perSide: [25, 15] }],
    ['pounds', pounds, 100, 'kg', { weight: 220, unit: 'lb', remainder: 0.462, perSide: [45, 35, 5, 2.5] }],
    ['dumbbells', dumbbells, 18, 'kg', { weight: 15, unit: 'kg', remainder: 3, perSide: null }],
    ['dumbbells', dumbbells, 99, 'kg', { weight: 30, unit: 'kg', remainder: 69, perSide: null }],
    ['dumbbells', dumbbells, 2, 'kg', null],
    ['machine', machine, 7, 'kg', { weight: 7, unit: 'kg', remainder: 0, perSide: null }],
    ['machine', machine, 20.4, 'kg', { weight: 16, unit: 'kg', remainder: 4.4, perSide: null }],
    ['machine', machine, 200, 'kg', { weight: 88, unit: 'kg', remainder: 112, perSide: null }],
    ['machine', machine, 6.9, 'kg', null],
    ['stack', stack, 7.5, 'stacks', { weight: 7, unit: 'stacks', remainder: 0.5, perSide: null }],
    ['stack', stack, 70, 'kg', null],
    ['bar', bar, 7, 'stacks', null],
  ] as const)('%s', (_name, equipment, target, unit, expected) => {
    expect(loadable(target, unit, equipment)).toEqual(expected);
  });

  test('float noise in a target is no shortfall', () => {
    expect(loadable(0.1 + 0.2 + 49.7, 'kg', bar)).toMatchObject({ weight: 50, remainder: 0 });
    expect(loadable(49.9999999, 'kg', bar)).toMatchObject({ weight: 50, remainder: 0 });
  });
});

describe('nextLoadable', () => {
  test.each([
    ['bar', bar, 100, 'kg', { weight: 102.5, unit: 'kg', perSide: [25, 15, 1.25] }],
    ['bar', bar, 101, 'kg', { weight: 102.5, unit: 'kg', perSide: [25, 15, 1.25] }],
    ['bar', bar, 5, 'kg', { weight: 20, unit: 'kg', perSide: [] }],
    ['bar', bar, 5000, 'kg', null],
    ['dumbbells', dumbbells, 15, 'kg', { weight: 20, unit: 'kg', perSide: null }],
    ['dumbbells', dumbbells, 30, 'kg', null],
    ['machine', machine, 7, 'kg', { weight: 11.5, unit: 'kg', perSide: null }],
    ['machine', machine, 1, 'kg', { weight: 7, unit: 'kg', perSide: null }],
    ['machine', machine, 88, 'kg', null],
    ['stack', stack, 7, 'stacks', { weight: 8, unit: 'stacks', perSide: null }],
    ['stack', stack, 7, 'kg', null],
  ] as const)('%s', (_name, equipment, weight, unit, expected) => {
    expect(nextLoadable(weight, unit, equipment)).toEqual(expected);
  });
});

test('nothing lies between what is loadable and what comes next', () => {
  const equipment = fc.constantFrom(bar, pounds, dumbbells, machine);
  const target = fc.integer({ min: 0, max: 60_000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(equipment, target, (equipment, target) => {
      const here = loadable(target, equipment.unit, equipment);
      const next = nextLoadable(target, equipment.unit, equipment);
      if (here !== null) {
        expect(here.weight).toBeLessThanOrEqual(target);
        expect(here.remainder).toBeCloseTo(target - here.weight, 6);
        expect(nextLoadable(here.weight, here.unit, equipment)).toEqual(next);
      }
      if (next !== null) {
        expect(next.weight).toBeGreaterThan(target);
        expect(loadable(next.weight, next.unit, equipment)).toEqual({ ...next, remainder: 0 });
      }
      expect(here !== null || next !== null).toBe(true);
    }),
    { numRuns },
  );
});
