import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../src/domain/session/effects.js';
import { placeAtHand, reload } from '../../../src/domain/session/loop.js';
import { step } from '../../../src/domain/session/step.js';
import { loopOf, optional, perform, planOf, play, sayPlace, setsFrom, start, target, type } from './plans.js';

const two = [target(), target()];

function effectsOf(loop: ReturnType<typeof loopOf>, line: string): readonly Effect[] {
  return type(loop, line, start).effects;
}

describe('what a line comes to', () => {
  const loop = loopOf({ targets: two }, { targets: [target()], isSkipped: true });

  it.each<[string, Effect[]]>([
    ['', [{ kind: 'log', slotId: 11, sets: setsFrom('100x5'), expected: 0 }]],
    ['90x5,4', [{ kind: 'log', slotId: 11, sets: setsFrom('90x5,4'), expected: 0 }]],
    [
      'bench 80x5',
      [
        { kind: 'unskip', slotId: 12 },
        { kind: 'log', slotId: 12, sets: setsFrom('80x5'), expected: 0 },
      ],
    ],
    ['go bench', [{ kind: 'unskip', slotId: 12 }]],
    ['k', [{ kind: 'skip', slotId: 11 }]],
    ['s', [{ kind: 'swap', slotId: 11, exercise: null }]],
    ['s front squat', [{ kind: 'swap', slotId: 11, exercise: 'front squat' }]],
    ['a curl', [{ kind: 'add', exercise: 'curl', sets: null }]],
    ['n belt', [{ kind: 'note', slotId: 11, text: 'belt' }]],
    ['n session tired', [{ kind: 'note', slotId: null, text: 'tired' }]],
    ['p', [{ kind: 'plates', slotId: 11, weight: 100, unit: 'kg' }]],
    ['p 225', [{ kind: 'plates', slotId: 11, weight: 225, unit: 'kg' }]],
    ['w', [{ kind: 'show', what: 'plan' }]],
    ['?', [{ kind: 'show', what: 'help' }]],
    ['pause', [{ kind: 'pause' }]],
    ['q', [{ kind: 'leave' }]],
    ['f', [{ kind: 'finish', left: 2 }]],
    ['r', []],
  ])('%j: %j', (line, effects) => {
    expect(effectsOf(loop, line)).toEqual(effects);
  });

  it('counts the sets a slot had, so that a second terminal cannot log the same set twice', () => {
    expect(effectsOf(loopOf({ targets: two, sets: '100x5' }), '')).toMatchObject([
      { kind: 'log', expected: 1 },
    ]);
  });

  it('takes back the set performed last, wherever it stands', () => {
    const after = play(loopOf({ targets: two }, { targets: two }), '', 'bench 80x5');
    expect(effectsOf(after, 'u')).toEqual([
      { kind: 'undo', slotId: 12, setId: after.plan.slots[1]?.sets[0]?.id },
    ]);
  });

  it('goes on after a pause with Enter, and before a set', () => {
    const paused = play(loopOf({ targets: two }), 'pause');
    expect(effectsOf(paused, '')).toEqual([{ kind: 'resume' }]);
    expect(effectsOf(paused, 'pause')).toEqual([{ kind: 'resume' }]);
    expect(effectsOf(paused, '100x5').map(({ kind }) => kind)).toEqual(['resume', 'log']);
  });

  it('passes an optional set without a write, and skips an exercise nobody began', () => {
    expect(effectsOf(loopOf({ targets: [optional()] }), 'k')).toEqual([]);
    expect(effectsOf(loopOf({ lastTime: '100x5' }), 'k')).toEqual([{ kind: 'skip', slotId: 11 }]);
    expect(effectsOf(loopOf({ lastTime: '100x5x3', sets: '100x5' }), 'k')).toEqual([]);
  });

  it.each([
    ['k', 'nothing is left to skip'],
    ['u', 'no set is logged yet', [{ targets: two }]],
    ['', 'nothing is known to propose for "Squat"', [{}]],
    ['p', 'no weight is known for "Squat"', [{}]],
    ['', 'the session has no exercise yet', []],
    ['n heavy', 'no exercise is at hand', []],
    ['finnish', '"finnish" is neither a set nor a command', [{}]],
  ])(
    '%j is refused: %s',
    (line, message, slots: Parameters<typeof loopOf> = [{ targets: [target()], sets: '100x5' }]) => {
      const before = loopOf(...slots);
      const { state, effects } = type(before, line, start);
      expect(effects).toMatchObject([{ kind: 'refuse', text: line, message }]);
      expect(state).toEqual(before);
    },
  );

  it('refuses a slot that is gone', () => {
    const { effects } = step(loop, { kind: 'go', slotId: 99 }, start);
    expect(effects).toMatchObject([{ kind: 'refuse', text: '', message: 'no exercise is at hand' }]);
  });
});

describe('when everything is done', () => {
  const done = loopOf({ targets: [target()], sets: '100x5' }, { targets: [target()], isSkipped: true });

  it('Enter finishes', () => {
    expect(effectsOf(done, '')).toEqual([{ kind: 'finish', left: 0 }]);
  });

  it('a set goes to the exercise worked on last', () => {
    expect(placeAtHand(done)).toMatchObject({ slot: { id: 11 }, number: 2, of: null });
    expect(effectsOf(done, '100x5')).toMatchObject([{ kind: 'log', slotId: 11, expected: 1 }]);
    expect(sayPlace(play(done, '100x5'))).toBe('done');
  });
});

describe('a set of another exercise', () => {
  it('is the choice to go on with that one', () => {
    const loop = loopOf({ targets: two }, { targets: two });
    expect(sayPlace(play(loop, 'bench 80x5'))).toBe('Bench Press 2/2');
    expect(sayPlace(play(loop, 'bench 80x5', ''))).toBe('Squat 1/2');
  });

  it('brings a passed one back', () => {
    const loop = loopOf({ targets: [target(), optional(), optional()] }, { targets: two });
    const passed = play(loop, '', 'k');
    expect(sayPlace(passed)).toBe('Bench Press 1/2');
    expect(sayPlace(play(passed, 'squat 90x5'))).toBe('Squat 3/3');
  });
});

describe('two terminals on one session', () => {
  const plan = planOf({ targets: two }, { targets: two });
  const loop = loopOf({ targets: two }, { targets: two });
  const log = (slotId: number, text: string): Effect => ({
    kind: 'log',
    slotId,
    sets: setsFrom(text),
    expected: 0,
  });

  it('are told what the other one logged and took back', () => {
    const theirs = perform(plan, log(11, '90x5'), start + 1000).plan;
    const { state, news } = reload(loop, theirs, start + 1000);
    expect(news).toEqual(['Squat: 90 kg × 5 was logged elsewhere']);
    expect(sayPlace(state)).toBe('Squat 2/2');
    expect(state.rest?.from).toBe(start + 1000);
    expect(reload(state, plan, start + 2000).news).toEqual(['Squat: 90 kg × 5 was taken back elsewhere']);
  });

  it('are not told what they did themselves', () => {
    const mine = perform(plan, log(11, '90x5'), start);
    expect(reload(loop, mine.plan, start, mine.own).news).toEqual([]);
    const both = perform(mine.plan, log(12, '50x5'), start + 1);
    expect(reload(loop, both.plan, start, mine.own).news).toEqual([
      'Bench Press: 50 kg × 5 was logged elsewhere',
    ]);
  });

  it('keep a choice only while its exercise is there', () => {
    const chosen = play(loop, 'go bench');
    expect(reload(chosen, plan, start).state.focus?.slotId).toBe(12);
    const skipped = perform(plan, { kind: 'skip', slotId: 12 }, start).plan;
    expect(reload(chosen, skipped, start).state.focus).toBeNull();
    const passed = play(loopOf({ targets: [optional()] }), 'k');
    expect(reload(passed, planOf(), start).state.passed).toEqual([]);
  });
});
