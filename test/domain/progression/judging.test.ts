import { describe, expect, it } from 'vitest';
import { prescribe } from '../../../src/domain/progression/prescribe.js';
import { logOf, next, session, short, type Given } from './slot.js';

describe('a session is', () => {
  it.each<[string, string, string, RegExp]>([
    // [plan, done, outcome, why]
    ['3x5 100kg', '100x5,5,5', 'success', /every set was done/i],
    ['3x5 100kg', '100x6,5,8', 'success', /every set/i],
    ['3x5 100kg', '105x5 100x5,5', 'success', /every set/i],
    ['3x5 100kg', '100x5,5,4', 'failure', /set 3 had 4 of 5 reps/i],
    ['3x5 100kg', '100x5,5', 'failure', /only 2 of 3 sets were done/i],
    ['3x5 100kg', '100x5', 'failure', /only 1 of 3 sets was done/i],
    ['3x5 100kg', '105x4 100x5,5', 'failure', /set 1 had 4 of 5 reps/i],
    // Extra sets never help.
    ['3x5 100kg', '100x5,4,5,5', 'failure', /set 2 had 4/i],
    ['3x5 100kg', '100x5,5,5,2', 'success', /every set/i],
    // A missed attempt takes the place of the set.
    ['3x5 100kg', 'miss 100x3 100x5,5,5', 'failure', /set 1 was a missed attempt/i],
    ['1x1 100kg', 'miss 100x1', 'failure', /missed attempt/i],
    // A lighter weight is the lifter's choice, whatever its reps; one real failure decides.
    ['3x5 100kg', '100x5,5 95x5', 'held', /set 3 was lighter than asked, 95 kg instead of 100 kg/i],
    ['3x5 100kg', '95x5,5,3', 'held', /set 1 was lighter/i],
    ['3x5 100kg', '100x5,4 95x5', 'failure', /set 2 had 4/i],
    ['3x5 100kg', '95x5,5', 'failure', /only 2 of 3/i],
    ['3x5 100kg', '12,12,12', 'held', /body weight instead of 100 kg/i],
    ['3x5 100kg', '7stacksx5x3', 'held', /7 stacks instead of 100 kg/i],
    // To the gram, in either unit.
    ['3x5 100kg', '220.5lbx5x3', 'success', /every set/i],
    ['3x5 100kg', '220lbx5x3', 'held', /220 lb instead of 100 kg/i],
    // Effort counts where one is named and one was logged.
    ['3x5 100kg @8', '100x5x3 @8', 'success', /every set/i],
    ['3x5 100kg @7-8', '100x5x3 @8', 'success', /every set/i],
    ['3x5 100kg @8', '100x5x3', 'success', /every set/i],
    ['3x5 100kg @8', '100x5x3 @8.5', 'held', /set 1 took more effort/i],
    ['3x5 100kg @8', '100x5x3 1rir', 'held', /more effort/i],
    ['3x5 100kg 2rir', '100x5x3 2rir', 'success', /every set/i],
    ['3x5 100kg 2rir', '100x5x3 @9', 'held', /more effort/i],
    ['3x5 100kg', '100x5x3 @10', 'success', /every set/i],
    // Warm-ups and the parts of a drop chain after the first are not judged.
    ['3x5 100kg', 'w 60x5 w 80x3 100x5,5,5', 'success', /every set/i],
    ['w 2x5 60kg, 3x5 100kg', '100x5,5,5', 'success', /every set/i],
    ['3x5 100kg', '100x5,5,5 d 80x8', 'success', /every set/i],
    ['3x5 100kg', '100x5 d 80x8 100x5 d 80x8', 'failure', /only 2 of 3/i],
    // Optional sets are neither missed nor failed.
    ['3-4x8 60kg', '60x8,8,8', 'success', /every set/i],
    ['3-4x8 60kg', '60x8,8,8,3', 'success', /every set/i],
    ['3-4x8 60kg', '60x8,8', 'failure', /only 2 of 3/i],
    ['2-3x8 60kg, 1x5 80kg', '60x8,8 80x5', 'success', /every set/i],
    // A range counts from its bottom, AMRAP from the reps in front of the plus.
    ['3x8-12 60kg', '60x8,8,8', 'success', /every set/i],
    ['3x8-12 60kg', '60x8,8,7', 'failure', /7 of 8/i],
    ['3x5+ 60kg', '60x5,5,12', 'success', /every set/i],
    ['3x5+ 60kg', '60x5,5,4', 'failure', /4 of 5/i],
    ['2xAMRAP 60kg', '60x1,1', 'success', /every set/i],
    // Of two sides the weaker one counts.
    ['1x8 20kg', '20x8|8', 'success', /every set/i],
    ['1x8 20kg', '20x9|7', 'failure', /7 of 8/i],
    // Time and distance.
    ['2x30s', '30s 45s', 'success', /every set/i],
    ['2x30s', '30s 25s', 'failure', /set 2 fell short of 30 seconds/i],
    ['1x40m 24kg', '24kg 30m', 'failure', /fell short of 40 m/i],
  ])('%s done as %s: %s', (plan, done, outcome, why) => {
    const { judged, outcome: last } = next(plan, 'linear +2.5kg', [done]);
    expect(judged).toMatchObject([{ sessionId: 1, outcome }]);
    expect(last).toBe(outcome);
    expect(judged[0]?.why).toMatch(why);
  });

  it.each<[string, string, string, string]>([
    // [reps to reach, done, outcome, next]
    ['25', '60x9,9,7', 'success', '3 × 62.5kg x8'],
    ['25', '60x13,12', 'success', '3 × 62.5kg x8'],
    ['25', '60x8,8,8', 'held', '3 × 60kg x8'],
    ['25', '60x8,8,7', 'failure', '3 × 60kg x8'],
    // Sets beyond the plan do not count.
    ['25', '60x8,8,8,8', 'held', '3 × 60kg x8'],
    ['25', '55x9,9,9', 'held', '3 × 60kg x8'],
    ['24', 'miss 60x8 60x12,12', 'success', '3 × 62.5kg x8'],
    ['25', 'miss 60x8 60x12,12', 'failure', '3 × 60kg x8'],
  ])('judged by its sum of %s for %s: %s', (reps, done, outcome, targets) => {
    const prescription = next('3x8 60kg', `sum ${reps} +2.5kg`, [done]);
    expect(prescription.outcome).toBe(outcome);
    expect(short(prescription)).toBe(targets);
  });

  it('ignored when nothing was logged, when only warm-ups were, and when it is a deload', () => {
    const log = logOf('3x5 100kg', 'linear +2.5kg', []);
    const sessions = [
      session(1, '100x5,5,5'),
      session(2, ''),
      session(3, 'w 60x5'),
      session(4, '60x5,5,5', { isDeload: true }),
    ];
    const prescription = prescribe({ ...log, sessions });
    expect(short(prescription)).toBe('3 × 102.5kg x5');
    expect(prescription.judged.map(({ outcome }) => outcome)).toEqual([
      'success',
      'ignored',
      'ignored',
      'ignored',
    ]);
    expect(prescription.setIds).toEqual([100, 101, 102]);
  });

  it('judged with what could be loaded, and without equipment with what usual plates make of a share', () => {
    const steps: Given = { equipment: { kind: 'steps', unit: 'kg', start: 20, step: 2.5, end: null } };
    expect(next('3x5 101kg', 'linear +2.5kg', ['100x5,5,5'], steps).outcome).toBe('success');
    expect(next('3x5 101kg', 'linear +2.5kg', ['100x5,5,5']).outcome).toBe('held');
    expect(next('3x5 65kg', 'linear +2.5kg, -10% after 1', ['65x4,4,4'], steps).reason).toContain(
      'down by 10 %, rounded down to 57.5 kg',
    );
    expect(next('3x5 75kg', 'linear +2.5kg, -10% after 1', ['75x4,4,4'], steps).reason).toContain(
      'down by 10 %, to 67.5 kg',
    );
    const max: Given = { trainingMaxes: [{ at: 0, weight: 105, unit: 'kg' }] };
    // 85 % of 105 kg is 89.25 kg.
    expect(next('1x5 85% TM', 'tm +5kg', ['87.5x5'], max).outcome).toBe('success');
    expect(next('1x5 85% TM', 'tm +5kg', ['85x5'], max).outcome).toBe('held');
    // 102.5 kg less 10 % is 92.25 kg.
    const fallen = ['102.5x4,4,4', '90x5,5,5'];
    expect(next('3x5 102.5kg', 'linear +2.5kg, -10% after 1', fallen).outcome).toBe('success');
  });
});
