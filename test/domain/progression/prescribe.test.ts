import { describe, expect, it } from 'vitest';
import type { Equipment } from '../../../src/domain/loadable.js';
import { prescribe } from '../../../src/domain/progression/prescribe.js';
import { logOf, next, planned, session, short } from './slot.js';

const steps: Equipment = { kind: 'steps', unit: 'kg', start: 20, step: 2.5, end: null };

describe('the start', () => {
  it.each([
    ['3x8-12 @100kg', 'Nothing was done yet: as the plan says.'],
    [
      '3x8',
      'Nothing was done yet: as the plan says. The plan names no weight: choose one with which you can do every rep.',
    ],
    [
      '3x5 85% TM',
      'Nothing was done yet: as the plan says. No training max is known, so that its percentages have no weight yet.',
    ],
    [
      '3x5 85%',
      'Nothing was done yet: as the plan says. No one-rep max is known, so that its percentages have no weight yet.',
    ],
  ])('of %s is the plan', (plan, reason) => {
    const prescription = next(plan, 'linear +2.5kg', []);
    expect(prescription).toMatchObject({
      outcome: 'start',
      reason,
      judged: [],
      setIds: [],
      stall: null,
      stage: null,
    });
    expect(prescription.sets).toMatchObject(planned(plan));
  });

  it('keeps warm-ups, drops, rest and tempo', () => {
    const plan = 'w 2x5 40kg, 2x5 100kg rest 90s tempo 3-1-1-0, d 1x12 60kg';
    const prescription = next(plan, 'linear +2.5kg', ['w 40x5,5 100x5,5 d 60x12']);
    expect(short(prescription)).toBe('2 × 40kg x5, 2 × 102.5kg x5, 60kg x12');
    expect(prescription.sets[2]).toMatchObject({ restSecondsMin: 90, tempo: '3-1-1-0' });
  });

  it('takes the load first lifted where the plan names none, each set its own', () => {
    expect(short(next('3x8', 'linear +2.5kg', ['60x8 62.5x8 65x8']))).toBe('62.5kg x8, 65kg x8, 67.5kg x8');
    expect(short(next('3x8', 'linear +2.5kg', ['60x8,8,7']))).toBe('3 × 60kg x8');
    expect(short(next('3x8', 'linear +2.5kg', ['60x8']))).toBe('3 × 60kg x8');
    expect(short(next('3x8', null, ['60x8,8,8', '65x8,8,8', '65x8,8,5']))).toBe('3 × 65kg x8');
  });
});

describe('units', () => {
  it('adds a step in its own unit and stays in the unit lifted', () => {
    expect(short(next('3x5 225lb', 'linear +5lb', ['225lbx5x3']))).toBe('3 × 230lb x5');
    expect(short(next('3x5 100kg', 'linear +5lb', ['100x5x3']))).toBe('3 × 102.267962kg x5');
    expect(short(next('3x5 100kg', 'linear +2.5kg', ['225lbx5x3']))).toBe('3 × 230.511557lb x5');
    expect(short(next('3x5 0.1kg', 'linear +0.2kg', ['0.1x5x3']))).toBe('3 × 0.3kg x5');
  });

  it('counts stacks among themselves, and says so when a step cannot be added', () => {
    expect(short(next('3x5 7stacks', 'linear +1stack', ['7stacksx5x3']))).toBe('3 × 8stacks x5');
    const { sets, reason } = next('3x5 7stacks', 'linear +2.5kg', ['7stacksx5x3']);
    expect(short({ sets })).toBe('3 × 7stacks x5');
    expect(reason).toBe('Every set was done: the same weight, since a step of 2.5 kg cannot be added to it.');
  });
});

describe('body weight and help', () => {
  it('goes by reps, then by load', () => {
    const body = { measurement: 'bodyweight_reps' } as const;
    expect(short(next('3x8-10', 'linear +2.5kg', ['8,8,8'], body))).toBe('3 × x9-10');
    expect(short(next('3x8-10', 'linear +2.5kg', ['10,10,10'], body))).toBe('3 × +2.5kg x8-10');
    expect(short(next('3x8', 'linear +2.5kg', ['8,8,8', '+2.5x8,8,8'], body))).toBe('3 × +5kg x8');
    expect(short(next('3x8', 'linear +2.5kg, -10% after 1', ['8,8,7'], body))).toBe('3 × x8');
  });

  it('takes help away, never below none, and then asks for reps', () => {
    const help = { measurement: 'assisted_reps' } as const;
    const done = ['20x8,8,8', '15x8,8,8', '10x8,8,8', '5x8,8,8', '0x8,8,8'];
    const asked = done.map((_, at) => short(next('3x8 -20kg', 'linear +5kg', done.slice(0, at + 1), help)));
    expect(asked).toEqual(['3 × -15kg x8', '3 × -10kg x8', '3 × -5kg x8', '3 × -0kg x8', '3 × -0kg x9']);
    expect(next('3x8 -20kg', 'linear +5kg', done, help).reason).toMatch(
      /one rep more, since no help is left/,
    );
    expect(short(next('3x8 -3kg', 'linear +5kg', ['-3x8,8,8'], help))).toBe('3 × -0kg x8');
    expect(short(next('3x8 -0kg', 'linear +5kg', ['8,8,8'], help))).toBe('3 × -0kg x9');
    expect(short(next('2x8-10 -0kg', 'double +5kg', ['10,10'], help))).toBe('2 × -0kg x11');
  });

  it('holds when more help was taken, and gives more of it after failures', () => {
    const help = { measurement: 'assisted_reps' } as const;
    expect(next('3x8 -20kg', 'linear +5kg', ['-25x8,8,8'], help).outcome).toBe('held');
    expect(short(next('3x8 -20kg', 'linear +5kg, -10% after 1', ['-20x8,8,7'], help))).toBe('3 × -22kg x8');
    expect(short(next('3x8 -20kg', 'linear +5kg, -5kg after 1', ['-20x8,8,7'], help))).toBe('3 × -25kg x8');
  });
});

describe('linear', () => {
  it('counts successes and failures in a row; a held session is neither', () => {
    const rule = 'linear +5kg after 2, -10% after 2';
    const [good, bad, light] = ['100x5,5', '100x5,4', '90x5,5'];
    expect(short(next('2x5 100kg', rule, [good]))).toBe('2 × 100kg x5');
    expect(short(next('2x5 100kg', rule, [good, light, good]))).toBe('2 × 105kg x5');
    expect(short(next('2x5 100kg', rule, [good, bad, good]))).toBe('2 × 100kg x5');
    expect(short(next('2x5 100kg', rule, [bad, light, bad]))).toBe('2 × 90kg x5');
    expect(short(next('2x5 100kg', rule, [bad, good, bad]))).toBe('2 × 100kg x5');
    expect(next('2x5 100kg', rule, [bad, light, bad]).setIds).toEqual([100, 101, 300, 301]);
  });

  it('steps from what was lifted, each set from its own', () => {
    expect(short(next('3x5 100kg', 'linear +2.5kg', ['100x5,5 110x5']))).toBe('2 × 102.5kg x5, 112.5kg x5');
  });

  it('falls by an amount, never below nothing', () => {
    expect(short(next('1x5 100lb', 'linear +5lb, -5lb after 1', ['100lbx4']))).toBe('95lb x5');
    expect(short(next('1x5 5kg', 'linear +5kg, -10kg after 1', ['5x4']))).toBe('0kg x5');
  });

  it('starts percentages of a one-rep max from the one known on the day', () => {
    const oneRepMax = (date: string) => ({ weight: date < '2026' ? 100 : 120, unit: 'kg' as const });
    expect(short(next('3x5 75%', null, [], { oneRepMax }))).toBe('3 × 90kg x5');
    expect(short(next('3x5 75%', 'linear +2.5kg', ['75x5x3'], { oneRepMax }))).toBe('3 × 77.5kg x5');
    expect(next('3x5 75%', null, ['75x5x3'], { oneRepMax }).outcome).toBe('success');
  });
});

describe('equipment', () => {
  it('keeps the target and puts the loadable weight and the remainder beside it', () => {
    const { sets } = next('3x5 101kg', 'linear +2.5kg', [], { equipment: steps });
    expect(sets[0]).toMatchObject({
      weight: 101,
      unit: 'kg',
      loadableWeight: 100,
      loadableUnit: 'kg',
      remainder: 1,
    });
    const pounds: Equipment = { kind: 'fixed', unit: 'lb', weights: [200, 220, 240] };
    const other = next('3x5 100kg', 'linear +2.5kg', [], { equipment: pounds }).sets[0];
    expect(other).toMatchObject({ weight: 100, unit: 'kg', loadableWeight: 220, loadableUnit: 'lb' });
    const none = next('3x5 10kg', 'linear +2.5kg', [], { equipment: steps }).sets[0];
    expect(none).toMatchObject({ weight: 10, loadableWeight: null, remainder: null });
  });

  it('carries an increase that rounding would swallow to the next weight, and says so', () => {
    const { sets, reason } = next('3x5 100kg', 'linear +1kg', ['100x5x3'], { equipment: steps });
    expect(sets[0]).toMatchObject({ weight: 101, loadableWeight: 102.5, remainder: -1.5 });
    expect(reason).toBe(
      'Every set was done: 1 kg more, 101 kg. 101 kg cannot be loaded, so it goes on to 102.5 kg.',
    );
    const again = next('3x5 100kg', 'linear +1kg', ['100x5x3', '102.5x5x3'], { equipment: steps });
    expect(again.sets[0]).toMatchObject({ weight: 103.5, loadableWeight: 105 });
    const last: Equipment = { kind: 'fixed', unit: 'kg', weights: [90, 100] };
    const end = next('3x5 100kg', 'linear +1kg', ['100x5x3'], { equipment: last });
    expect(end.sets[0]).toMatchObject({ weight: 101, loadableWeight: 100, remainder: 1 });
  });
});

describe('what was entered', () => {
  it('a training max counts from when it was entered', () => {
    const maxes = [
      { at: 0, weight: 100, unit: 'kg' as const },
      { at: 3 * 86_400_000, weight: 90, unit: 'kg' as const },
    ];
    const done = ['80x5', '84x5', '72x5'];
    const log = logOf('1x5 80% TM', 'tm +5kg', done, { trainingMaxes: maxes });
    expect(prescribe({ ...log, sessions: log.sessions.slice(0, 2) }).trainingMax?.weight).toBe(90);
    expect(prescribe(log)).toMatchObject({ trainingMax: { weight: 95, unit: 'kg' }, outcome: 'success' });
  });

  it('a weight set by hand starts over from there, also after sessions', () => {
    const overrides = [{ at: 86_400_001, weight: 90, unit: 'kg' as const }];
    const set = next('2x5 100kg', 'linear +2.5kg', ['100x5,4'], { overrides });
    expect([short(set), set.reason]).toEqual(['2 × 90kg x5', 'The weight was set by hand: 90 kg.']);
    expect(short(next('2x5 100kg', 'linear +2.5kg', ['100x5,4', '90x5,5'], { overrides }))).toBe(
      '2 × 92.5kg x5',
    );
    const body = next('2x5', 'linear +2.5kg', [], { overrides, measurement: 'bodyweight_reps' });
    expect(short(body)).toBe('2 × +90kg x5');
  });

  it('a plan that names a new weight starts over; other changes of a plan leave the past as it was judged', () => {
    const log = logOf('5x5 80kg', 'linear +2.5kg', []);
    const then = planned('3x5 100kg');
    const sessions = [session(1, '100x5,5,5', { plan: then })];
    expect(prescribe({ ...log, sessions })).toMatchObject({
      outcome: 'success',
      reason: 'The plan names a new weight.',
    });
    expect(short(prescribe({ ...log, sessions }))).toBe('5 × 80kg x5');
    expect(short(prescribe({ ...log, cycle: [planned('5x5 100kg')], sessions }))).toBe('5 × 102.5kg x5');
  });
});

describe('cycles', () => {
  const weeks = ['1x5 70% TM', '1x3 80% TM', '1x1+ 90% TM'];
  const given = { trainingMaxes: [{ at: 0, weight: 100, unit: 'kg' as const }] };

  it('goes by the place of each session, and by turns where none is named', () => {
    expect(short(next(weeks, 'wave', ['70x5'], given))).toBe('80kg x3');
    expect(short(next(weeks, 'wave', ['70x5'], { ...given, place: 0 }))).toBe('70kg x5');
    expect(next(weeks, 'wave', ['70x5'], given).reason).toBe(
      'Every set was done: as the plan says; part 2 of 3 of the cycle comes next.',
    );
    const log = logOf(weeks, 'wave, tm +5kg', [], given);
    const repeated = [session(1, '70x5', { place: 0 }), session(2, '70x5', { place: 0 })];
    expect(prescribe({ ...log, sessions: repeated })).toMatchObject({ trainingMax: { weight: 100 } });
    const wrapped = [...repeated, session(3, '80x3', { place: 1 }), session(4, '73.5x5', { place: 0 })];
    expect(prescribe({ ...log, sessions: wrapped })).toMatchObject({
      trainingMax: { weight: 105 },
      outcome: 'success',
    });
  });

  it('a deload week ends the cycle without being judged', () => {
    const log = logOf(weeks, 'wave, tm +5kg', [], given);
    const sessions = [session(1, '70x5'), session(2, '80x3'), session(3, '50x5', { isDeload: true })];
    const prescription = prescribe({ ...log, sessions });
    expect(prescription.trainingMax?.weight).toBe(105);
    expect(prescription.judged.at(-1)).toEqual({
      sessionId: 3,
      outcome: 'ignored',
      why: 'A deload session is not judged.',
    });
  });

  it('one failed or held session keeps the training max where it is', () => {
    expect(next(weeks, 'wave, tm +5kg', ['70x5', '80x2', '90x4'], given).trainingMax?.weight).toBe(100);
    expect(next(weeks, 'wave, tm +5kg', ['70x5', '75x3', '90x4'], given).trainingMax?.weight).toBe(100);
  });

  it('without a rule for the training max it moves by hand only', () => {
    expect(next(weeks, 'wave', ['70x5', '80x3', '90x4'], given).trainingMax?.weight).toBe(100);
  });

  it('of a cycle that became shorter the last part holds', () => {
    const log = logOf('1x5 70% TM', 'tm +5kg', [], given);
    expect(prescribe({ ...log, place: 5 }).sets).toHaveLength(1);
    expect(prescribe({ ...log, cycle: [] }).sets).toEqual([]);
  });
});

describe('a stall', () => {
  it('is named after three failures in a row where the rule does nothing about them, with a deload', () => {
    const bad = '100x4,4';
    expect(next('2x5 100kg', 'double +2.5kg', [bad, bad]).stall).toBeNull();
    expect(next('2x5 100kg', 'double +2.5kg', [bad, '100x5,5', bad, bad]).stall).toBeNull();
    expect(next('2x5 100kg', 'double +2.5kg', [bad, bad, '90x5,5', bad], { equipment: steps }).stall).toEqual(
      {
        sessions: 3,
        deload: { loadKind: 'external', weight: 90, unit: 'kg' },
        reason: '3 sessions in a row fell short: consider a deload: 10 % less, 90 kg.',
      },
    );
    expect(next('2x5 100kg', null, [bad, bad, bad]).stall).toMatchObject({ deload: { weight: 90 } });
    expect(next('2x5 100kg', 'linear +2.5kg after 1, -10% after 5', [bad, bad, bad]).stall).toBeNull();
    const max = { trainingMaxes: [{ at: 0, weight: 125, unit: 'kg' as const }] };
    expect(next('2x5 80% TM', 'tm +5kg', [bad, bad, bad], max).stall).toMatchObject({
      deload: { weight: 112.5 },
    });
    const body = { measurement: 'bodyweight_reps' } as const;
    expect(next('2x5', 'double +2.5kg', ['4,4', '4,4', '4,4'], body).stall).toMatchObject({ deload: null });
  });
});
