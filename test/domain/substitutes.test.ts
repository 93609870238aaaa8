import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMovements, rankSubstitutes, type Movement } from '../../src/domain/substitutes.js';
import { runs } from '../full.js';

const bench: Movement = {
  id: 1,
  name: 'Bench Press',
  measurement: 'weight_reps',
  pattern: 'horizontal push',
  mechanic: 'compound',
  primary: ['chest'],
  secondary: ['arms', 'shoulders'],
  equipment: ['Barbell', 'Bench'],
};
const dumbbells: Movement = { ...bench, id: 2, name: 'Dumbbell Press', equipment: ['Dumbbell', 'Bench'] };
const pushUp: Movement = {
  ...bench,
  id: 3,
  name: 'Push Up',
  measurement: 'bodyweight_reps',
  equipment: ['Bodyweight'],
};
const fly: Movement = { ...bench, id: 4, name: 'Fly', pattern: 'fly', mechanic: 'isolation', secondary: [] };
const row: Movement = { ...bench, id: 5, name: 'Row', pattern: 'horizontal pull', primary: ['back'] };
const all = [row, fly, pushUp, dumbbells, bench];

const names = (owned: readonly string[] | null) =>
  rankSubstitutes(bench, all, owned === null ? null : new Set(owned)).map(({ movement }) => movement.name);

describe('stand-ins', () => {
  it('come nearest first, without the exercise itself and without what shares no primary muscle', () => {
    expect(names(null)).toEqual(['Dumbbell Press', 'Push Up', 'Fly']);
  });

  it('need nothing that is not owned, once anything is said to be owned', () => {
    expect(names(['Bodyweight'])).toEqual(['Push Up']);
    expect(names(['Bodyweight', 'Dumbbell'])).toEqual(['Push Up']);
    expect(names(['Bodyweight', 'Dumbbell', 'Bench'])).toEqual(['Dumbbell Press', 'Push Up']);
  });

  it('say why', () => {
    expect(compareMovements(bench, dumbbells).reason).toBe('chest; also horizontal push');
    expect(compareMovements(bench, dumbbells, true).reason).toBe(
      'chest; also horizontal push; you own the dumbbell and bench',
    );
    expect(compareMovements(bench, fly).reason).toBe('chest');
    expect(compareMovements(bench, row).reason).toBe('no primary muscle in common');
    expect(compareMovements(bench, { ...pushUp, equipment: [] }, true).reason).toBe(
      'chest; also horizontal push',
    );
  });

  it('of one score come by name', () => {
    const twins = ['b', 'a', 'c'].map((name, at) => ({ ...dumbbells, id: 10 + at, name }));
    expect(rankSubstitutes(bench, twins, null).map(({ movement }) => movement.name)).toEqual(['a', 'b', 'c']);
  });

  it('without a pattern share none', () => {
    const unknown = { ...bench, pattern: null };
    expect(compareMovements(unknown, { ...dumbbells, pattern: null }).reason).toBe('chest');
  });
});

const muscles = ['chest', 'back', 'arms', 'legs'];
const movement: fc.Arbitrary<Movement> = fc.record({
  id: fc.integer({ min: 1, max: 30 }),
  name: fc.string(),
  measurement: fc.constantFrom('weight_reps', 'bodyweight_reps', 'duration'),
  pattern: fc.constantFrom(null, 'squat', 'hinge'),
  mechanic: fc.constantFrom(null, 'compound', 'isolation'),
  primary: fc.uniqueArray(fc.constantFrom(...muscles)),
  secondary: fc.uniqueArray(fc.constantFrom(...muscles)),
  equipment: fc.uniqueArray(fc.constantFrom('Barbell', 'Bodyweight')),
});

describe('any ranking', () => {
  const numRuns = runs(100_000, 500);

  it('holds only what shares a primary muscle and is owned, by falling score', () => {
    fc.assert(
      fc.property(
        movement,
        fc.array(movement),
        fc.constantFrom(null, new Set(['Bodyweight'])),
        (of, others, owned) => {
          const ranked = rankSubstitutes(of, others, owned);
          for (const { movement: one, sharesPrimary } of ranked) {
            expect(one.id).not.toBe(of.id);
            expect([sharesPrimary, one.primary.some((name) => of.primary.includes(name))]).toEqual([
              true,
              true,
            ]);
            if (owned !== null) expect(one.equipment).not.toContain('Barbell');
          }
          const scores = ranked.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        },
      ),
      { numRuns },
    );
  });

  it('puts nothing above the same movement itself', () => {
    fc.assert(
      fc.property(movement, movement, (of, other) => {
        const self = compareMovements(of, { ...of, id: 99 });
        if (of.primary.length > 0) expect(compareMovements(of, other).score).toBeLessThanOrEqual(self.score);
      }),
      { numRuns },
    );
  });
});
