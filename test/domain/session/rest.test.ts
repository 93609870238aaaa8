import { describe, expect, it } from 'vitest';
import { beginLoop, reload } from '../../../src/domain/session/loop.js';
import { restAfter } from '../../../src/domain/session/rest.js';
import { step } from '../../../src/domain/session/step.js';
import { drop, loopOf, planOf, play, start, target, type, warmup } from './plans.js';

const two = [target(), target()];
const minute = 60_000;

/** Seconds of rest once the lines were typed; null for none. */
function restOnce(loop: ReturnType<typeof loopOf>, ...lines: string[]): number | null {
  const { rest } = play(loop, ...lines);
  return rest === null ? null : (rest.until - rest.from) / 1000;
}

describe('the rest after a set', () => {
  it("is what was typed, else the target's, else the slot's", () => {
    expect(restOnce(loopOf({ targets: two }), '')).toBe(120);
    expect(restOnce(loopOf({ targets: [target({ restSeconds: 45 }), target()] }), '')).toBe(45);
    expect(restOnce(loopOf({ targets: [target({ restSeconds: 45 }), target()] }), '100x5 rest 90s')).toBe(90);
    expect(restOnce(loopOf({ targets: [target({ restSeconds: 0 }), target()] }), '')).toBeNull();
    expect(restOnce(loopOf({ targets: two, restSeconds: 0 }), '')).toBeNull();
  });

  it('is none behind the last set, and none before a drop', () => {
    expect(restOnce(loopOf({ targets: two }), '', '')).toBeNull();
    expect(restOnce(loopOf({ targets: [target(), drop(), target()] }), '')).toBeNull();
    expect(restOnce(loopOf({ targets: [target(), drop(), target()] }), '', '')).toBe(120);
    expect(restAfter(planOf({ targets: two }), planOf({ targets: two }).slots[0] ?? never())).toBe(0);
  });

  it('comes after the round of a superset', () => {
    const a = { supersetGroup: 'A', targets: two };
    const loop = loopOf(a, a, { ...a, restSeconds: 90 });
    expect(restOnce(loop, '')).toBeNull();
    expect(restOnce(loop, '', '')).toBeNull();
    expect(restOnce(loop, '', '', '')).toBe(90);
    expect(restOnce(loop, '', 'k', '')).toBe(90);
  });

  it('comes after each set of the member that is left alone, or that the lifter stays with', () => {
    const a = { supersetGroup: 'A' };
    const uneven = loopOf({ ...a, targets: [...two, target()] }, { ...a, targets: [target()] });
    expect(restOnce(uneven, '', '', '')).toBe(120);
    expect(restOnce(loopOf({ ...a, targets: two }, { ...a, targets: two }), 'go squat', '')).toBe(120);
  });

  it('is a minute at most after a warm-up, unless the plan says so', () => {
    const asked = { ...warmup(), restSeconds: 90 };
    expect(restOnce(loopOf({ targets: [warmup(), target()] }), '')).toBe(60);
    expect(restOnce(loopOf({ targets: [warmup(), target()], restSeconds: 30 }), '')).toBe(30);
    expect(restOnce(loopOf({ targets: [asked, target()] }), '')).toBe(90);
  });
});

function never(): never {
  throw new Error('the plan has a slot');
}

describe('the rest timer', () => {
  const loop = loopOf({ targets: [...two, ...two] });

  it('runs from the moment of the last set when the session is taken up again', () => {
    const plan = planOf({ targets: two, sets: '100x5' });
    const done = start + minute;
    expect(beginLoop(plan, 'kg', done + 30_000).rest).toEqual({ from: done, until: done + 2 * minute });
    expect(beginLoop(plan, 'kg', done + 2 * minute).rest).toBeNull();
    expect(beginLoop(planOf({ targets: two }), 'kg', start).rest).toBeNull();
  });

  it('starts anew with each set, and ends when the next one is entered', () => {
    const first = type(loop, '', start + minute).state;
    expect(first.rest).toEqual({ from: start + minute, until: start + 3 * minute });
    expect(step(first, { kind: 'accept' }, start + 2 * minute).state.rest).toBeNull();
    expect(type(first, '', start + 2 * minute).state.rest?.from).toBe(start + 2 * minute);
  });

  it.each([
    ['r', null],
    ['rest off', null],
    ['r 0', null],
    ['-', 60],
    ['+', 120],
    ['rest +45', 135],
    ['r -1:15', 15],
    ['r -90', null],
    ['rest 30', 30],
    ['rest 2min', 120],
    ['rest +24h', 86_400],
  ])('half a minute in, %j leaves %j seconds', (line, left) => {
    const now = start + minute + 30_000;
    const { state } = type(type(loop, '', start + minute).state, line, now);
    expect(state.rest === null ? null : (state.rest.until - now) / 1000).toBe(left);
  });

  it.each([
    ['r', 120],
    ['rest 45s', 45],
    ['+', 30],
    ['r 0', null],
  ])('that is over is started by %j: %j', (line, seconds) => {
    const now = start + 10 * minute;
    const { rest } = type(type(loop, '', start + minute).state, line, now).state;
    expect(rest).toEqual(seconds === null ? null : { from: now, until: now + 1000 * seconds });
  });

  it('that is over cannot be shortened', () => {
    expect(type(loop, '-', start).effects).toEqual([
      { kind: 'refuse', text: '-', message: 'no rest is running', hint: 'rest 90s starts one' },
    ]);
  });

  it('that was ended stays ended when the plan is read again', () => {
    const ended = type(type(loop, '', start + minute).state, 'r', start + 2 * minute).state;
    expect(reload(ended, ended.plan, start + 2 * minute).state.rest).toBeNull();
  });

  it('goes back to the set before when one is taken back', () => {
    const once = type(loop, '', start + minute).state;
    const twice = type(once, '', start + 2 * minute).state;
    expect(type(twice, 'u', start + 2 * minute).state.rest).toEqual(once.rest);
  });
});
