import { describe, expect, it } from 'vitest';
import { nextPlace, placeBeyond } from '../../../src/domain/session/next-set.js';
import { supersetLabel } from '../../../src/domain/session/supersets.js';
import { drop, loopOf, optional, planOf, play, route, sayPlace, target, warmup } from './plans.js';

const two = [target(), target()];
const three = [...two, target()];

describe('where the next set belongs', () => {
  it('goes by position, past what is done or skipped', () => {
    expect(
      route(loopOf({ targets: two }, { targets: two, isSkipped: true }, { targets: [target()] })),
    ).toEqual(['Squat 1/2', 'Squat 2/2', 'Row 1/1']);
    expect(nextPlace(planOf())).toBeNull();
  });

  it('asks for warm-ups until a working set is done', () => {
    const loop = loopOf({ targets: [warmup(), warmup(), target()] });
    expect(sayPlace(play(loop, ''))).toBe('Squat 2/3');
    expect(sayPlace(play(loop, '100x5'))).toBe('done');
  });

  it('offers optional sets, which skip passes', () => {
    const loop = loopOf({ targets: [target(), optional(), optional()] }, { targets: two });
    expect(sayPlace(play(loop, ''))).toBe('Squat 2/3');
    expect(sayPlace(play(loop, '', 'k'))).toBe('Bench Press 1/2');
    expect(sayPlace(play(loop, '', '', 'k'))).toBe('Bench Press 1/2');
    expect(route(loop)).toHaveLength(5);
  });

  it('asks for what follows a passed optional warm-up', () => {
    const loop = loopOf({ targets: [warmup({ isOptional: true }), target(), optional()] });
    expect(sayPlace(play(loop, 'k'))).toBe('Squat 2/3');
    expect(sayPlace(play(loop, 'k', ''))).toBe('Squat 3/3');
  });

  it('follows last time where nobody planned', () => {
    const loop = loopOf({ lastTime: 'w 60x5 100x5x2 d 80x8' }, { lastTime: '50x10' });
    expect(route(loop)).toEqual(['Squat 1/3', 'Squat 2/3', 'Squat 3/3', 'Bench Press 1/1']);
  });

  it('stays with an exercise nobody knows as long as it is worked on', () => {
    const loop = loopOf({}, { targets: two });
    expect(sayPlace(loop)).toBe('Squat 1');
    expect(sayPlace(play(loop, '100x5', '100x5'))).toBe('Squat 3');
    expect(sayPlace(play(loop, '100x5', 'k'))).toBe('Bench Press 1/2');
    expect(sayPlace(play(loop, '100x5', 'bench 90x5'))).toBe('Bench Press 2/2');
    expect(sayPlace(play(loop, '100x5', 'bench 90x5', ''))).toBe('done');
  });

  it('numbers a set beyond all that was asked', () => {
    const [slot] = planOf({ targets: two, sets: 'w 60x5 100x5x3 d 80x8' }).slots;
    expect(slot && placeBeyond(slot)).toMatchObject({ number: 5, of: null, ordinal: 4, target: null });
  });
});

describe('the exercise a lifter chose', () => {
  const loop = loopOf({ targets: two }, { targets: two }, { targets: [target()] });

  it('comes first until its sets are done', () => {
    expect(route(play(loop, 'go row'))).toEqual([
      'Row 1/1',
      'Squat 1/2',
      'Squat 2/2',
      'Bench Press 1/2',
      'Bench Press 2/2',
    ]);
  });

  it('gets one more set where all were done', () => {
    const done = play(loop, 'go row', '');
    expect(sayPlace(done)).toBe('Squat 1/2');
    expect(sayPlace(play(done, 'go row'))).toBe('Row 2');
    expect(sayPlace(play(done, 'go row', ''))).toBe('Squat 1/2');
    expect(sayPlace(play(done, 'go row', 'k'))).toBe('Squat 1/2');
  });

  it('is taken up again when it was skipped', () => {
    const skipped = play(loop, 'k');
    expect(sayPlace(skipped)).toBe('Bench Press 1/2');
    expect(sayPlace(play(skipped, 'squat'))).toBe('Squat 1/2');
    expect(play(skipped, 'squat').plan.slots[0]?.isSkipped).toBe(false);
  });
});

describe('supersets', () => {
  const a = { supersetGroup: 'A' };

  it('run in turn, past members that are finished', () => {
    const loop = loopOf({ ...a, targets: three }, { ...a, targets: [target()] }, { ...a, targets: two });
    expect(route(loop)).toEqual([
      'Squat 1/3',
      'Bench Press 1/1',
      'Row 1/2',
      'Squat 2/3',
      'Row 2/2',
      'Squat 3/3',
    ]);
  });

  it('pass a member that is skipped, and go on in turn from the set done last', () => {
    const loop = loopOf({ ...a, targets: two }, { ...a, targets: two }, { ...a, targets: two });
    expect(route(play(loop, '', 'k'))).toEqual(['Row 1/2', 'Squat 2/2', 'Row 2/2']);
    expect(route(play(loop, 'bench 100x5x2'))).toEqual(['Row 1/2', 'Squat 1/2', 'Row 2/2', 'Squat 2/2']);
  });

  it('do their warm-ups in rounds of their own, and drops at once', () => {
    const loop = loopOf(
      { ...a, targets: [warmup(), warmup(), target(), target()] },
      { ...a, targets: [warmup(), target(), drop(), target()], lastTime: '100x5 d 80x8' },
    );
    expect(route(loop)).toEqual([
      'Squat 1/4',
      'Bench Press 1/4',
      'Squat 2/4',
      'Squat 3/4',
      'Bench Press 2/4',
      'Bench Press 3/4',
      'Squat 4/4',
      'Bench Press 4/4',
    ]);
  });

  it('alternate between exercises nobody knows', () => {
    const loop = loopOf(a, a);
    expect(sayPlace(play(loop, '100x5'))).toBe('Bench Press 1');
    expect(sayPlace(play(loop, '100x5', '50x5'))).toBe('Squat 2');
    expect(sayPlace(play(loop, '100x5', '50x5', 'k'))).toBe('Bench Press 2');
  });

  it('need not stand together, and have labels', () => {
    const plan = planOf(
      { ...a, targets: two },
      { targets: two },
      { ...a, targets: two },
      { supersetGroup: 'B' },
    );
    expect(plan.slots.map((slot) => supersetLabel(plan, slot))).toEqual(['A1', null, 'A2', null]);
    expect(route(loopOf({ ...a, targets: two }, { targets: two }, { ...a, targets: two }))).toEqual([
      'Squat 1/2',
      'Row 1/2',
      'Squat 2/2',
      'Row 2/2',
      'Bench Press 1/2',
      'Bench Press 2/2',
    ]);
  });
});
