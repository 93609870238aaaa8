import { describe, expect, it } from 'vitest';
import {
  equipmentFor,
  knownBarbell,
  type Inventory,
  type LoadedExercise,
} from '../../src/domain/inventory.js';
import { loadable } from '../../src/domain/loadable.js';
import { usualPlates } from '../../src/domain/usual-plates.js';

const nothing: Inventory = { unit: 'kg', things: [] };
const tens = [{ weight: 10, count: 4 }];
const barbell = { kind: 'plates' as const, unit: 'kg' as const, bar: 15, plates: tens };
const machine = { kind: 'steps' as const, unit: 'stacks' as const, start: 1, step: 1, end: 20 };
const dumbbells = { kind: 'fixed' as const, unit: 'lb' as const, weights: [10, 25, 40] };

function exercise(equipment: string[], more: Partial<LoadedExercise> = {}): LoadedExercise {
  return { equipment, implements: 1, bar: null, step: null, ...more };
}

function having(things: Record<string, Inventory['things'][number]['details']>): Inventory {
  return {
    unit: 'kg',
    things: Object.entries(things).map(([equipment, details]) => ({ equipment, details })),
  };
}

const bench = exercise(['Barbell', 'Bench']);
const curl = exercise(['EZ Bar']);

describe('what an exercise can be loaded with', () => {
  it('is the usual bar and plates where nobody described a barbell', () => {
    expect(equipmentFor(bench, nothing)).toEqual({
      kind: 'plates',
      unit: 'kg',
      bar: 20,
      plates: usualPlates.kg,
    });
    expect(equipmentFor(bench, { ...nothing, unit: 'lb' })).toMatchObject({ unit: 'lb', bar: 45 });
  });

  it.each([
    [
      'the bar and plates one has',
      bench,
      having({ Barbell: barbell }),
      { unit: 'kg', bar: 15, plates: tens },
    ],
    [
      'the bar set for the exercise, with the plates of its unit',
      { ...bench, bar: { weight: 25, unit: 'kg' as const } },
      having({ Barbell: barbell }),
      { bar: 25, plates: tens },
    ],
    [
      'a bar in another unit, with its usual plates',
      { ...bench, bar: { weight: 35, unit: 'lb' as const } },
      having({ Barbell: barbell }),
      { unit: 'lb', bar: 35, plates: usualPlates.lb },
    ],
    [
      'the usual bar, with the plates of another',
      bench,
      having({ 'EZ Bar': { ...barbell, bar: 8 } }),
      { bar: 20, plates: tens },
    ],
    [
      'a bar of its own, with the plates of the barbell',
      curl,
      having({ Barbell: barbell, 'EZ Bar': { ...barbell, bar: 8, plates: null } }),
      { bar: 8, plates: tens },
    ],
    [
      'the pairs there are',
      exercise(['Dumbbell'], { implements: 2 }),
      having({ Dumbbell: dumbbells }),
      dumbbells,
    ],
    [
      'the steps of its machine',
      exercise(['Leg Press Machine']),
      having({ 'Leg Press Machine': machine }),
      machine,
    ],
    [
      'the step set for it, from the bar on',
      { ...bench, step: { weight: 1, unit: 'kg' as const } },
      having({ Barbell: barbell }),
      { kind: 'steps', unit: 'kg', start: 15, step: 1, end: null },
    ],
    [
      'the step set for it, from nothing on',
      exercise(['Machine'], { step: { weight: 5, unit: 'lb' as const } }),
      nothing,
      { kind: 'steps', unit: 'lb', start: 0, step: 5, end: null },
    ],
  ])('is %s', (_, one, inventory, expected) => {
    expect(equipmentFor(one, inventory)).toMatchObject(expected);
  });

  it.each([
    ['a bar that nobody weighed', curl, having({ Barbell: barbell })],
    ['dumbbells that nobody counted', exercise(['Dumbbell']), nothing],
    ['the machine of another exercise', exercise(['Machine']), having({ 'Leg Press Machine': machine })],
    ['nothing but the body', exercise(['Bodyweight']), having({ Barbell: barbell })],
  ])('is nobody’s guess for %s', (_, one, inventory) => {
    expect(equipmentFor(one, inventory)).toBeNull();
  });

  it('is half the plates for each of two dumbbells they are screwed on', () => {
    const handles = having({
      Dumbbell: { kind: 'plates', unit: 'kg', bar: 2, plates: [{ weight: 5, count: 4 }] },
    });
    const [pair, one] = ([2, 1] as const).map((count) =>
      equipmentFor(exercise(['Dumbbell'], { implements: count }), handles),
    );
    if (!pair || !one) throw new Error('there is nothing to load');
    expect([loadable(30, 'kg', pair)?.weight, loadable(30, 'kg', one)?.weight]).toEqual([12, 22]);
  });
});

describe('the barbell that is known', () => {
  it('is of one unit, the nearest first', () => {
    const gym = having({ 'EZ Bar': { ...barbell, bar: 8, plates: null }, Barbell: barbell });
    expect(knownBarbell(gym, ['Barbell'], 'kg')).toEqual({ bar: 15, isTaken: true, plates: tens });
    expect(knownBarbell(gym, ['EZ Bar'], 'kg')).toEqual({ bar: 8, isTaken: true, plates: tens });
    expect(knownBarbell(gym, [], 'lb')).toEqual({ bar: null, isTaken: false, plates: null });
  });
});
