import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prescribe } from '../../../src/domain/progression/prescribe.js';
import { anyLog, anySession, dated, doneAsAsked, plans, withOneMore } from './any-log.js';
import { logOf, planned } from './slot.js';
import { runs } from '../../full.js';

const numRuns = runs(10_000, 80);
const timeout = 300_000;
describe('what is prescribed', () => {
  it(
    'is the plan while nothing was logged',
    () => {
      fc.assert(
        fc.property(anyLog(0), ({ rule, ...log }) => {
          const { sets, outcome } = prescribe({ ...log, rule: rule?.kind === 'stages' ? null : rule });
          expect(outcome).toBe('start');
          expect(sets.map(({ repsMin, repsMax }) => [repsMin, repsMax])).toEqual(
            (log.cycle[0] ?? []).map(({ repsMin, repsMax }) => [repsMin, repsMax]),
          );
          for (const [at, { weight, percentOf }] of (log.cycle[0] ?? []).entries()) {
            if (percentOf === null) expect(sets[at]?.weight).toBe(weight);
          }
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'does not depend on the order of reading, and changes nothing it reads',
    () => {
      const shuffled = anyLog(12).chain((log) =>
        fc.record({
          log: fc.constant(log),
          sessions: fc.shuffledSubarray([...log.sessions], { minLength: log.sessions.length }),
        }),
      );
      fc.assert(
        fc.property(shuffled, ({ log, sessions }) => {
          const before = JSON.stringify(log);
          const expected = prescribe(log);
          const reversed = sessions.map((given) => ({ ...given, sets: given.sets.toReversed() }));
          expect(prescribe({ ...log, sessions: reversed })).toEqual(expected);
          expect(JSON.stringify(log)).toBe(before);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'after a correction in the past is what the right entry would have given',
    () => {
      const corrected = fc.record({
        log: anyLog(8),
        wrong: anySession,
        right: anySession,
        later: fc.array(anySession, { maxLength: 5 }),
      });
      fc.assert(
        fc.property(corrected, ({ log, wrong, right, later }) => {
          const mistaken = dated([...log.sessions, wrong, ...later]);
          prescribe({ ...log, sessions: mistaken });
          const sets = dated([...log.sessions, right, ...later])[log.sessions.length];
          const fixed = mistaken.map((given, at) =>
            at === log.sessions.length && sets !== undefined ? sets : given,
          );
          const entered = dated([...log.sessions, right, ...later]);
          expect(prescribe({ ...log, sessions: fixed })).toEqual(prescribe({ ...log, sessions: entered }));
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'is the same without the sessions in which nothing was logged',
    () => {
      const empty = { isDeload: false, sets: [] };
      const some = fc.record({ log: anyLog(8), at: fc.nat({ max: 8 }) });
      fc.assert(
        fc.property(some, ({ log, at }) => {
          const { judged, setIds, ...without } = prescribe(log);
          const sessions = dated(log.sessions.toSpliced(at, 0, { ...empty, id: 0, at: 0, date: '' }));
          const padded = prescribe({ ...log, sessions });
          expect(padded).toMatchObject(without);
          expect(padded.judged).toHaveLength(judged.length + 1);
          expect(padded.setIds).toHaveLength(setIds.length);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'never asks for less after a success',
    () => {
      fc.assert(
        fc.property(anyLog(10), (log) => {
          const before = prescribe(log);
          const after = prescribe(withOneMore(log, doneAsAsked(before)));
          fc.pre(after.outcome === 'success' && before.stage === after.stage && log.rule?.kind !== 'rpe');
          for (const [at, asked] of before.sets.entries()) {
            const now = after.sets[at];
            const sign = asked.loadKind === 'assisted' ? -1 : 1;
            if (asked.weight === null || now?.unit !== asked.unit) continue;
            expect(sign * (now.weight ?? 0)).toBeGreaterThanOrEqual(sign * asked.weight);
          }
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'is the same after a held session',
    () => {
      const heavy = anyLog(10).filter(
        ({ rule }) => rule !== null && ['linear', 'double', 'sum'].includes(rule.kind),
      );
      fc.assert(
        fc.property(heavy, (log) => {
          const before = prescribe(log);
          const lighter = doneAsAsked(before, (set) =>
            set.weight === null
              ? set
              : { ...set, weight: set.loadKind === 'assisted' ? set.weight + 50 : set.weight * 0.5 },
          );
          const after = prescribe(withOneMore(log, lighter));
          fc.pre(after.outcome === 'held' && before.sets.every(({ weight }) => weight !== null));
          const [asked, now] = [before, after].map(({ sets }) => sets);
          expect(now).toEqual(asked);
          // A success after it steps as far as it would have without it.
          const good = doneAsAsked(before);
          const resumed = prescribe(withOneMore(withOneMore(log, lighter), good));
          expect(resumed.sets).toEqual(prescribe(withOneMore(log, good)).sets);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'is never less than nothing and never fails in a year of any training',
    () => {
      fc.assert(
        fc.property(anyLog(200), (log) => {
          const { sets, trainingMax, reason, judged } = prescribe(log);
          for (const { weight, loadableWeight, repsMin, repsMax } of sets) {
            expect(weight ?? 0).toBeGreaterThanOrEqual(0);
            expect(Number.isFinite(weight ?? 0)).toBe(true);
            expect(loadableWeight ?? 0).toBeGreaterThanOrEqual(0);
            expect(repsMin ?? 0).toBeLessThanOrEqual(repsMax ?? Infinity);
          }
          expect(trainingMax?.weight ?? 0).toBeGreaterThanOrEqual(0);
          expect(reason).toMatch(/^[A-Z0-9].*\.$/);
          expect(judged).toHaveLength(log.sessions.length);
        }),
        { numRuns: runs(2_000, 100) },
      );
    },
    timeout,
  );

  it('of a plan that names its weights is not asked of the lifter', () => {
    for (const plan of plans.filter((text) => /\d(?:kg|lb|stacks)/.test(text))) {
      const [first] = planned(plan);
      expect(prescribe(logOf(plan, 'linear +2.5kg', [])).sets[0]?.weight).toBe(first?.weight);
    }
  });
});
