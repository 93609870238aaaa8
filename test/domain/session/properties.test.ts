import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWork } from '../../../src/domain/complete-set.js';
import { brokenLimit } from '../../../src/domain/notation/limits.js';
import type { TargetSet } from '../../../src/domain/planned/planned-set.js';
import { matchSets } from '../../../src/domain/session/asked.js';
import { loopWords } from '../../../src/domain/session/commands.js';
import { currentPlace, reload, type LoopState } from '../../../src/domain/session/loop.js';
import { setsOf } from '../../../src/domain/session/newest.js';
import { sessionProgress } from '../../../src/domain/session/progress.js';
import { questionOf } from '../../../src/domain/session/question.js';
import { planLines } from '../../../src/domain/session/plan-lines.js';
import { enterLine } from '../../../src/domain/session/step.js';
import { drop, loopOf, optional, perform, start, target, type, warmup } from './plans.js';
import { runs } from '../../full.js';

const numRuns = runs(10_000, 200);
const wording = { formula: 'epley', weightUnit: 'kg' } as const;

const amrap = target({ isAmrap: true, repsMax: null });
const range = target({ repsMin: 8, repsMax: 12, restSeconds: 30 });
const anyTarget = fc.constantFrom<TargetSet>(target(), range, amrap, optional(), warmup(), drop());
function warmupsFirst(targets: readonly TargetSet[]): TargetSet[] {
  const isWarmup = ({ setType }: TargetSet): boolean => setType === 'warmup';
  return [...targets.filter(isWarmup), ...targets.filter((one) => !isWarmup(one))];
}

const planned = fc.record({
  targets: fc.array(anyTarget, { minLength: 1, maxLength: 6 }),
  supersetGroup: fc.constantFrom(null, null, 'A', 'B'),
  isSkipped: fc.constantFrom(false, false, false, false, true),
});
const unplanned = fc.record({
  targets: fc.constant([]),
  lastTime: fc.constantFrom('', '100x5x3', 'w 60x5 100x5 d 80x8', '40x8|7 miss 100'),
  supersetGroup: fc.constantFrom(null, 'A'),
});
/** As people plan: warm-ups come first. */
const plannedSession = fc
  .array(planned, { maxLength: 5 })
  .map((slots) => loopOf(...slots.map((slot) => ({ ...slot, targets: warmupsFirst(slot.targets) }))));
const anySession = fc
  .array(fc.oneof({ weight: 2, arbitrary: planned }, { weight: 1, arbitrary: unplanned }), { maxLength: 5 })
  .map((slots) => loopOf(...slots));

const sets = fc.constantFrom(
  '100x5',
  'w 60x5',
  'd 80x8',
  'f 100x4',
  'a 60x12',
  '100x5,5,4',
  'last+2.5',
  'last x6',
  'miss 100',
  '12',
  '60s',
  '40x8|7 @8',
);
const words = fc
  .tuple(
    fc.constantFrom(...loopWords, 'go', 'squat', 'bench', 'row', 'g'),
    fc.constantFrom('', '', ' 2', ' row', ' +30', ' 90', ' 100x5', ' a1'),
  )
  .map((parts) => parts.join(''));
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: sets },
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.string() },
);

describe('any lines in any session', () => {
  it('are followed or refused, never thrown, and only sets and undo change the log', () => {
    fc.assert(
      fc.property(anySession, fc.array(line, { maxLength: 20 }), (session, lines) => {
        let state = session;
        for (const [index, text] of lines.entries()) {
          const before = setsOf(state.plan).length;
          const { state: after, effects } = type(state, text, start + 45_000 * index);
          const logged = effects.reduce((sum, one) => sum + (one.kind === 'log' ? one.sets.length : 0), 0);
          const undone = effects.filter(({ kind }) => kind === 'undo').length;
          expect(setsOf(after.plan)).toHaveLength(before + logged - undone);
          const { progress } = sessionProgress(after.plan);
          expect(progress >= 0 && progress <= 1).toBe(true);
          questionOf(after, wording);
          expect(planLines(after)).toHaveLength(after.plan.slots.length);
          state = after;
        }
      }),
      { numRuns },
    );
  });

  it('log sets that are within their limits and that something was done in', () => {
    fc.assert(
      fc.property(anySession, fc.array(line, { maxLength: 8 }), line, (session, lines, text) => {
        const state = lines.reduce((at, one, index) => type(at, one, start + 1000 * index).state, session);
        for (const effect of enterLine(state, text, start).effects) {
          if (effect.kind !== 'log') continue;
          expect(effect.sets.length).toBeGreaterThan(0);
          for (const set of effect.sets) {
            expectWork(set, 'it');
            expect((set.weight === null) === (set.loadKind === 'none')).toBe(true);
            if (set.weight !== null) expect(brokenLimit('weight', set.weight)).toBeNull();
            if (set.isCompleted && set.reps !== null) expect(brokenLimit('reps', set.reps)).toBeNull();
          }
        }
      }),
      { numRuns },
    );
  });

  it('leave a state that reading the plan again does not change', () => {
    fc.assert(
      fc.property(anySession, fc.array(line, { maxLength: 10 }), line, (session, lines, last) => {
        const state = lines.reduce((at, one, index) => type(at, one, start + 1000 * index).state, session);
        const now = start + 20_000;
        const stepped = enterLine(state, last, now);
        let { plan } = stepped.state;
        for (const effect of stepped.effects) plan = perform(plan, effect, now).plan;
        const once = reload(stepped.state, plan, now).state;
        expect(reload(once, plan, now)).toEqual({ state: once, news: [] });
      }),
      { numRuns },
    );
  });
});

/** Sets that Enter will be asked for: all that are left of what is not skipped. */
function setsLeft({ plan }: LoopState): number {
  return plan.slots
    .filter(({ isSkipped }) => !isSkipped)
    .reduce(
      (sum, slot) => sum + matchSets(slot).asked.filter((one) => one.done === null && !one.isPassed).length,
      0,
    );
}

describe('a planned session by Enter alone', () => {
  it('is done after exactly as many sets as are left, optional ones too', () => {
    fc.assert(
      fc.property(plannedSession, (session) => {
        let state = session;
        for (let left = setsLeft(state); left > 0;) {
          const place = currentPlace(state);
          expect(place).not.toBeNull();
          const { state: after, effects } = type(state, '', start);
          expect(effects).toMatchObject([{ kind: 'log', slotId: place?.slot.id }]);
          const fewer = setsLeft(after);
          expect(fewer).toBeLessThan(left);
          state = after;
          left = fewer;
        }
        expect(currentPlace(state)).toBeNull();
        const logged = setsOf(state.plan).length;
        expect(logged).toBe(setsLeft(session));
        expect([0, 1]).toContain(sessionProgress(state.plan).progress);
      }),
      { numRuns },
    );
  });

  it('never asks a member of a superset twice in a row while another has such sets left', () => {
    fc.assert(
      fc.property(plannedSession, (session) => {
        let state = session;
        for (let before = currentPlace(state); before !== null;) {
          state = type(state, '', start).state;
          const after = currentPlace(state);
          if (
            after?.slot.id === before.slot.id &&
            after.setType !== 'drop' &&
            after.slot.supersetGroup !== null
          ) {
            const isWarming = after.setType === 'warmup';
            const others = state.plan.slots.filter(
              (slot) =>
                slot.supersetGroup === after.slot.supersetGroup &&
                slot.id !== after.slot.id &&
                !slot.isSkipped,
            );
            const waiting = others.filter((slot) =>
              matchSets(slot).asked.some(
                (one) => one.done === null && !one.isPassed && (one.setType === 'warmup') === isWarming,
              ),
            );
            if ((before.setType === 'warmup') === isWarming) expect(waiting).toEqual([]);
          }
          before = after;
        }
      }),
      { numRuns },
    );
  });
});
