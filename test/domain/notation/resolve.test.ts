import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/domain/failure.js';
import type { SetContext } from '../../../src/domain/notation/resolve.js';
import type { Measurement, PerformedSet } from '../../../src/domain/set.js';
import { lifted, plainSet, readSets } from './read.js';

const one = (text: string, context: Partial<SetContext> = {}): PerformedSet | undefined =>
  readSets(text, context)[0];

const after = (last: Partial<PerformedSet>): Partial<SetContext> => ({ last: { ...plainSet, ...last } });

function failureOf(text: string, context: Partial<SetContext>): Failure {
  try {
    readSets(text, context);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error(`"${text}" means sets`);
}

describe('the unit and the kind of a load', () => {
  it('takes the unit of the user where none was typed', () => {
    expect(one('100x5', { unit: 'lb' })).toMatchObject({ weight: 100, unit: 'lb' });
    expect(one('100kgx5', { unit: 'lb' })).toMatchObject({ weight: 100, unit: 'kg' });
    expect(one('x5', { unit: 'lb' })).toMatchObject({ weight: null, unit: null });
  });

  it.each<[Measurement, string, string]>([
    ['weight_reps', '20x8', 'external'],
    ['bodyweight_reps', '20x8', 'added'],
    ['bodyweight_reps', 'miss 20', 'added'],
    ['assisted_reps', '60x8', 'assisted'],
    ['assisted_reps', '+20x8', 'added'],
    ['bodyweight_reps', '-15x8', 'assisted'],
    ['weight_reps', '-15x8', 'assisted'],
    ['assisted_reps', '8', 'none'],
    ['duration', '10kg 60s', 'external'],
  ])('%s: %s is %s', (measurement, text, loadKind) => {
    expect(one(text, { measurement })?.loadKind).toBe(loadKind);
  });
});

describe('a number on its own', () => {
  it.each<[Measurement, string, string]>([
    ['duration', '60', '60s'],
    ['duration', '60,45', '60s'],
    ['duration', 'miss 60', '60s'],
    ['weight_duration', '60', '60s'],
    ['distance_duration', '60', '60s'],
    ['weight_distance', '40', '40m'],
  ])('%s refuses %s and offers %s', (measurement, text, offer) => {
    const failure = failureOf(text, { measurement, exerciseName: 'Plank' });
    expect(failure.code).toBe('usage');
    expect(failure.message).toContain(`"${offer.slice(0, 2)}"`);
    expect(failure.message).toContain('Plank');
    expect(failure.hint).toContain(offer);
  });

  it.each<[Measurement, string]>([
    ['duration', 'x60'],
    ['duration', '60 reps'],
    ['distance_duration', '100 in 60s'],
    ['weight_duration', 'miss 30'],
    ['bodyweight_reps', '60'],
    ['weight_reps', '60'],
  ])('%s takes %s', (measurement, text) => {
    expect(readSets(text, { measurement })).toHaveLength(1);
  });
});

describe('last', () => {
  const last = { ...lifted(100, 5), rpe: 9, tempo: '3-1-1-0', isFailure: true };

  it('copies the load and the reps, and nothing that was typed beside them', () => {
    expect(readSets('last', { last })).toEqual([lifted(100, 5)]);
    expect(readSets('w last @8', { last })).toEqual([{ ...lifted(100, 5), setType: 'warmup', rpe: 8 }]);
  });

  it.each<[string, Partial<PerformedSet>]>([
    ['last+2.5', { weight: 102.5, reps: 5 }],
    ['last + 2,5', { weight: 102.5, reps: 5 }],
    ['last +2.5', { weight: 102.5, reps: 5 }],
    ['last-5', { weight: 95, reps: 5 }],
    ['last−100', { weight: 0, reps: 5 }],
    ['last+2.5kg x6', { weight: 102.5, reps: 6 }],
    ['last x6', { weight: 100, reps: 6 }],
    ['last x8|7', { weight: 100, reps: 15, repsLeft: 8, repsRight: 7 }],
    ['miss last+5', { weight: 105, reps: null, isCompleted: false }],
    ['miss last x2', { weight: 100, reps: 2, isCompleted: false }],
  ])('%s', (text, expected) => {
    expect(one(text, { last })).toEqual({ ...lifted(100, 5), ...expected });
  });

  it('is the set before it in the same text', () => {
    expect(readSets('last+5 last+5 last x3x2', { last }).map(({ weight, reps }) => [weight, reps])).toEqual([
      [105, 5],
      [110, 5],
      [110, 3],
      [110, 3],
    ]);
    expect(readSets('100x5 last last+5')).toEqual([lifted(100, 5), lifted(100, 5), lifted(105, 5)]);
  });

  it('adds as on paper', () => {
    expect(one('last+0.2', after(lifted(0.1, 5)))?.weight).toBe(0.3);
    expect(one('last+2.5', after(lifted(27.215519999999998, 5)))?.weight).toBe(29.715519999999998);
  });

  it('keeps the kind: less help after an assisted set, more on the belt', () => {
    const assisted = { ...lifted(20, 8), loadKind: 'assisted' as const };
    expect(one('last-5', after(assisted))).toEqual({ ...assisted, weight: 15 });
    expect(one('last+5', after({ ...assisted, loadKind: 'added' }))).toMatchObject({
      loadKind: 'added',
      weight: 25,
    });
  });

  it('starts from body weight after a set without a load', () => {
    const context = { ...after({ reps: 12 }), unit: 'lb' as const };
    expect(one('last+5', context)).toMatchObject({ loadKind: 'added', weight: 5, unit: 'lb', reps: 12 });
    expect(one('last-5kg', context)).toMatchObject({ loadKind: 'assisted', weight: 5, unit: 'kg', reps: 12 });
  });

  it('takes the unit of the set before, not of the user', () => {
    expect(one('last+5', { last, unit: 'lb' })).toMatchObject({ weight: 105, unit: 'kg' });
  });

  it('copies time, distance and sides', () => {
    const run = { ...plainSet, distanceM: 5000, durationSeconds: 1500 };
    expect(readSets('last', { last: run })).toEqual([run]);
    const sides = { ...plainSet, reps: 15, repsLeft: 8, repsRight: 7 };
    expect(readSets('last', { last: sides })).toEqual([sides]);
  });

  it('drops the time of the set before when it has other reps', () => {
    expect(readSets('last x40', after({ reps: 50, durationSeconds: 60 }))).toEqual([
      { ...plainSet, reps: 40 },
    ]);
  });

  it.each<[string, Partial<SetContext>, string]>([
    ['last', {}, '"last" has no set of Bench Press before it'],
    ['last+5lb', {}, '"last+5lb" has no set of Bench Press before it'],
    ['last-105', { last }, '"last-105" is less than nothing'],
    ['last+5lb', { last }, '"last+5lb" changes a weight of 100kg in another unit'],
    ['last+4901', { last }, '"last+4901" is too heavy'],
    ['last x3', after({ durationSeconds: 60 }), '"last x3" has other reps'],
    ['last', after({ ...lifted(100, null), isCompleted: false }), '"last" repeats a failed attempt'],
  ])('%s is refused', (text, context, message) => {
    const failure = failureOf(text, context);
    expect(failure.code).toBe('usage');
    expect(failure.message).toContain(message);
    expect(failure.hint).toBeTruthy();
  });
});
