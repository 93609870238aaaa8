import { describe, expect, it } from 'vitest';
import { next, short, type Given } from './slot.js';

/** Each row goes on from the sessions of the rows before it: what was done, and what is asked then. */
type Story = readonly (readonly [done: string, targets: string])[];

function tell(plan: string | readonly string[], rule: string, story: Story, given: Given = {}): void {
  story.forEach((_, at) => {
    const told = story.slice(0, at + 1);
    const prescription = next(
      plan,
      rule,
      told.map(([done]) => done),
      given,
    );
    expect(`${at + 1}: ${short(prescription)}`).toBe(`${at + 1}: ${told.at(-1)?.[1] ?? ''}`);
  });
}

describe('StrongLifts 5x5 (support.stronglifts.com, article 71)', () => {
  it('adds 2.5 kg when all sets are complete, and falls by 10 % after three failed sessions in a row', () => {
    tell('5x5 @100kg', 'linear +2.5kg', [
      ['100x5x5', '5 × 102.5kg x5'],
      ['102.5x5,5,5,5,4', '5 × 102.5kg x5'],
      ['102.5x5,5,5,5,5', '5 × 105kg x5'],
      ['105x5,5,5,4,3', '5 × 105kg x5'],
      ['105x5,5,5,5,3', '5 × 105kg x5'],
      ['105x5,5,5,5,4', '5 × 94.5kg x5'],
      ['94.5x5x5', '5 × 97kg x5'],
    ]);
  });

  it('rounds the fall down to what can be loaded', () => {
    const bar: Given = { equipment: { kind: 'steps', unit: 'kg', start: 20, step: 2.5, end: null } };
    tell(
      '5x5 @105kg',
      'linear +2.5kg',
      [
        ['105x5,5,5,5,4', '5 × 105kg x5'],
        ['105x5,5,5,5,4', '5 × 105kg x5'],
        ['105x5,5,5,5,4', '5 × 92.5kg x5'],
      ],
      bar,
    );
  });

  it('steps in pounds: 5 lb, 10 lb for the deadlift', () => {
    tell('5x5 @225lb', 'linear +5lb', [['225lbx5x5', '5 × 230lb x5']]);
    tell('1x5 @225lb', 'linear +10lb', [['225lbx5', '235lb x5']]);
  });
});

describe('Starting Strength (3x5; accounts of the forum and wiki)', () => {
  it('adds 5 lb when all reps were done, 90 % after three failed workouts', () => {
    tell('3x5 @200lb', 'linear +5lb', [
      ['200lbx5x3', '3 × 205lb x5'],
      ['205lbx5,5,4', '3 × 205lb x5'],
      ['205lbx5,5,4', '3 × 205lb x5'],
      ['205lbx5,4,4', '3 × 184.5lb x5'],
    ]);
  });

  it("in Liftosaur's copy after two", () => {
    tell('3x5 @200lb', 'linear +5lb, -10% after 2', [
      ['200lbx5,5,4', '3 × 200lb x5'],
      ['200lbx5,5,4', '3 × 180lb x5'],
    ]);
  });
});

describe('Greyskull LP (2x5, 1x5+; doubled at 10 reps, 10 % off at any failure)', () => {
  const rule = 'linear +2.5kg double at 10, -10% after 1';

  it.each([
    ['60x5,5,5', '2 × 62.5kg x5, 62.5kg x5+'],
    ['60x5,5,9', '2 × 62.5kg x5, 62.5kg x5+'],
    ['60x5,5,10', '2 × 65kg x5, 65kg x5+'],
    ['60x5,5,14', '2 × 65kg x5, 65kg x5+'],
    ['60x5,5,4', '2 × 54kg x5, 54kg x5+'],
  ])('%s → %s', (done, targets) => {
    expect(short(next('3x5+ @60kg', rule, [done]))).toBe(targets);
    expect(short(next('2x5 @60kg, 1x5+ @60kg', rule, [done]))).toBe(targets);
  });
});

describe('5/3/1 (Wendler: training max 90 %, 65/75/85, 70/80/90, 75/85/95, deload 40/50/60)', () => {
  const weeks = [
    '1x5 65% TM, 1x5 75% TM, 1x5+ 85% TM',
    '1x3 70% TM, 1x3 80% TM, 1x3+ 90% TM',
    '1x5 75% TM, 1x3 85% TM, 1x1+ 95% TM',
    '1x5 40% TM, 1x5 50% TM, 1x5 60% TM',
  ];
  const given: Given = { trainingMaxes: [{ at: 0, weight: 100, unit: 'kg' }] };

  it('asks for the percentages week by week and moves the training max once a cycle', () => {
    tell(
      weeks,
      'wave, tm +5kg',
      [
        ['65x5 75x5 85x8', '70kg x3, 80kg x3, 90kg x3+'],
        ['70x3 80x3 90x5', '75kg x5, 85kg x3, 95kg x1+'],
        ['75x5 85x3 95x3', '40kg x5, 50kg x5, 60kg x5'],
        ['40x5 50x5 60x5', '68.25kg x5, 78.75kg x5, 89.25kg x5+'],
      ],
      given,
    );
    const done = ['65x5 75x5 85x8', '70x3 80x3 90x5', '75x5 85x3 95x3', '40x5 50x5 60x5'];
    const after = next(weeks, 'wave, tm +5kg', done, given);
    expect(after.trainingMax).toEqual({ weight: 105, unit: 'kg' });
    expect(next(weeks, 'wave, tm +5kg', done.slice(0, 3), given).trainingMax?.weight).toBe(100);
    expect(after.setIds).toEqual([100, 101, 102, 200, 201, 202, 300, 301, 302, 400, 401, 402]);
  });

  it.each([
    ['2.5kg', '1', 102.5],
    ['2.5kg', '12', 102.5],
    ['5kg', '1', 105],
  ])('adds %s whatever the last set brought (%s reps)', (step, reps, max) => {
    const { trainingMax } = next(weeks[2] ?? '', `tm +${step}`, [`75x5 85x3 95x${reps}`], given);
    expect(trainingMax?.weight).toBe(max);
  });

  it('leaves the training max where a session fell below the minimum, and takes three steps back where told', () => {
    const failed = next(weeks[0] ?? '', 'tm +5kg', ['65x5 75x5 85x4'], given);
    expect([failed.outcome, failed.trainingMax?.weight]).toEqual(['failure', 100]);
    expect(failed.reason).toBe('Set 3 had 4 of 5 reps: the training max stays at 100 kg.');
    const back = next(weeks[0] ?? '', 'tm +5kg, -15kg after 1', ['65x5 75x5 85x4'], given);
    expect(back.trainingMax?.weight).toBe(85);
  });

  it('counts a cycle whose last week was left out', () => {
    const done = ['65x5 75x5 85x8', '70x3 80x3 90x5', '75x5 85x3 95x3'];
    const again = next(weeks, 'wave, tm +5kg', done, { ...given, place: 0 });
    expect(short(again)).toBe('68.25kg x5, 78.75kg x5, 89.25kg x5+');
  });
});

describe('nSuns (AMRAP on the 95 % set: 0–1 nothing, 2–3 +5, 4–5 +10, 6 and more +15 lb)', () => {
  const plan = '1x5 75% TM, 1x3 85% TM, 1x1+ 95% TM, 1x3 90% TM, 1x3 85% TM, 1x5 75% TM, 1x5+ 65% TM';
  const given: Given = { trainingMaxes: [{ at: 0, weight: 200, unit: 'lb' }], unit: 'lb' };

  it.each([
    [1, 200],
    [2, 205],
    [3, 205],
    [4, 210],
    [5, 210],
    [6, 215],
    [12, 215],
  ])('%i reps → %i lb', (reps, max) => {
    const done = `150x5 170x3 190x${reps} 180x3 170x3 150x5 130x9`;
    const prescription = next(plan, 'tm +5lb at 2, +10lb at 4, +15lb at 6', [done], given);
    expect(prescription.trainingMax).toEqual({ weight: max, unit: 'lb' });
  });

  it('does not move for a missed top set, nor for one at a lighter weight, and does for missed sets behind it', () => {
    const rule = 'tm +5lb at 2, +10lb at 4, +15lb at 6';
    const max = (done: string) => next(plan, rule, [done], given).trainingMax?.weight;
    expect(max('150x5 170x3 miss 190 180x3 170x3 150x5 130x9')).toBe(200);
    expect(max('150x5 170x3 185x6 180x3 170x3 150x5 130x9')).toBe(200);
    expect(max('150x5 170x3 190x4 180x2 170x3 150x5 130x9')).toBe(210);
  });
});

describe('GZCLP', () => {
  const t1 = 'stages 5x3+ > 6x2+ > 10x1+ +5kg, reset 85% of 5rm';

  it('T1: 5x3 → 6x2 → 10x1 at the same weight, then 85 % of a tested 5RM', () => {
    tell('5x3+ 100kg', t1, [
      ['100x3,3,3,3,5', '4 × 105kg x3, 105kg x3+'],
      ['105x3,3,3,3,2', '5 × 105kg x2, 105kg x2+'],
      ['105x2,2,2,2,2,3', '5 × 110kg x2, 110kg x2+'],
      ['110x2,2,2,2,1,1', '9 × 110kg x1, 110kg x1+'],
      ['110x1x10', '9 × 115kg x1, 115kg x1+'],
      ['115x1,1,1,1,1,1,1,1 miss 115', 'x5'],
      ['100x5 110x5 115x4', '4 × 93.5kg x3, 93.5kg x3+'],
      ['93.5x3,3,3,3,6', '4 × 98.5kg x3, 98.5kg x3+'],
    ]);
  });

  it('T1: a set short of its reps fails, whatever the total', () => {
    expect(next('5x3+ 100kg', t1, ['100x3,3,2,3,5']).stage).toBe(2);
  });

  it('T1: asks for the test again until a set has the reps', () => {
    const done = ['100x2,3,3,3,3', '100x1,2,2,2,2,2', '100x1x9', '110x4'];
    const prescription = next('5x3+ 100kg', t1, done);
    expect(short(prescription)).toBe('x5');
    expect(prescription.reason).toMatch(/no set had 5 reps yet/i);
  });

  it('T1: starts over 10 % or 15 % lighter where no test is wanted', () => {
    const done = ['100x3,3,3,3,2', '100x2,2,2,2,2,1', '100x1x9'];
    const restart = (reset: string) =>
      short(next('5x3+ 100kg', `stages 5x3+ > 6x2+ > 10x1+ +5kg${reset}`, done));
    expect(restart(', reset -15%')).toBe('4 × 85kg x3, 85kg x3+');
    expect(restart('')).toBe('4 × 90kg x3, 90kg x3+');
  });

  it('T2: 3x10 → 3x8 → 3x6, then heavier than the last 3x10', () => {
    tell('3x10 60kg', 'stages 3x10 > 3x8 > 3x6 +2.5kg, reset +5kg', [
      ['60x10,10,10', '3 × 62.5kg x10'],
      ['62.5x10,10,9', '3 × 62.5kg x8'],
      ['62.5x8,8,8', '3 × 65kg x8'],
      ['65x8,8,7', '3 × 65kg x6'],
      ['65x6,6,6', '3 × 67.5kg x6'],
      ['67.5x6,6,5', '3 × 67.5kg x10'],
    ]);
  });

  it('T3: heavier when the last set reaches 25 reps, else the same', () => {
    const plan = '2x15 20kg, 1x15-25 20kg';
    expect(short(next(plan, 'double +2.5kg', ['20x15,15,25']))).toBe('2 × 22.5kg x15, 22.5kg x15-25');
    expect(short(next(plan, 'double +2.5kg', ['20x15,15,20']))).toBe('2 × 20kg x15, 20kg x21-25');
  });
});

describe('Madcow (ramping sets that all move with the top set)', () => {
  it('moves each set by the step, and all fall together', () => {
    const plan = '1x5 60kg, 1x5 80kg, 1x5 100kg';
    tell(plan, 'linear +2.5kg, -5% after 2', [
      ['60x5 80x5 100x5', '62.5kg x5, 82.5kg x5, 102.5kg x5'],
      ['62.5x5 82.5x5 102.5x4', '62.5kg x5, 82.5kg x5, 102.5kg x5'],
      ['62.5x5 82.5x5 102.5x4', '59.375kg x5, 78.375kg x5, 97.375kg x5'],
    ]);
  });
});

describe('double progression (Liftosaur dp: own reps and one, then load)', () => {
  it('raises each set by its own reps, and the load once every set is at the top', () => {
    tell('3x8-12 @100kg', 'double +2.5kg', [
      ['100x10,9,8', '100kg x11-12, 100kg x10-12, 100kg x9-12'],
      ['100x11,10,9', '100kg x12, 100kg x11-12, 100kg x10-12'],
      ['100x12,12,12', '3 × 102.5kg x8-12'],
    ]);
  });

  it('does not fire at the bottom of the range, nor by one set at the top', () => {
    expect(short(next('3x8-12 @100kg', 'double +2.5kg', ['100x8,8,8']))).toBe('3 × 100kg x9-12');
    expect(short(next('3x8-12 @100kg', 'double +2.5kg', ['100x15,8,8']))).toBe('100kg x12, 2 × 100kg x9-12');
  });

  it('changes nothing after a failed session, and falls where told', () => {
    const failed = ['100x10,9,8', '100x10,10,9'];
    expect(short(next('3x8-12 @100kg', 'double +2.5kg', failed))).toBe(
      '100kg x11-12, 100kg x10-12, 100kg x9-12',
    );
    const low = ['100x7,7,7', '100x7,7,6'];
    expect(short(next('3x8-12 @100kg', 'double +5lb, -10% after 2', low))).toBe('3 × 90kg x8-12');
  });
});

describe('SBS and RPE programs (load = one-rep max × RTS chart)', () => {
  it('takes the best of the last three sessions', () => {
    // 100 kg × 5 at 8 is 123.3 kg; five at RPE 9 are 83.7 % of it.
    expect(short(next('3x5 @9', 'rpe', ['100x5x3 @8']))).toBe('3 × 103.205919kg x5');
    const later = ['140x5 @8', '100x5x3 @8', '100x5x3 @8', '100x5x3 @8'];
    expect(short(next('3x5 @9', 'rpe', later))).toBe('3 × 103.205919kg x5');
    expect(short(next('3x5 @8', 'rpe', later.slice(0, 3)))).toBe('3 × 140kg x5');
    expect(next('3x5 @8', 'rpe', later.slice(0, 2)).setIds).toEqual([100, 200, 201, 202]);
    expect(next('3x5 @8', 'rpe', later.slice(0, 2)).reason).toMatch(/one-rep max of 172.63 kg/);
  });

  it('takes the effort asked for where none was logged, and reps in reserve as RPE', () => {
    expect(short(next('3x5 @8', 'rpe', ['100x5x3']))).toBe('3 × 100kg x5');
    expect(short(next('3x5 2rir', 'rpe', ['100x5x3 2rir']))).toBe('3 × 100kg x5');
  });

  it("keeps the plan's load outside of the chart", () => {
    expect(short(next('3x15 60kg @8', 'rpe', ['70x15x3 @8']))).toBe('3 × 60kg x15');
    expect(short(next('3x5 60kg @5', 'rpe', ['70x5x3 @5']))).toBe('3 × 60kg x5');
    expect(short(next('3x5 60kg', 'rpe', ['70x5x3 @8']))).toBe('3 × 60kg x5');
  });
});
