import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendRecords, stateOf } from '../../../src/domain/records/append.js';
import { deriveRecords } from '../../../src/domain/records/derive.js';
import { diffRecords } from '../../../src/domain/records/diff.js';
import { canAppend, compareSets } from '../../../src/domain/records/order.js';
import {
  recordKey,
  standingRecords,
  type RecordEvent,
  type RecordSet,
} from '../../../src/domain/records/record.js';
import { anyLog, comparable } from './logs.js';
import { oracle } from './oracle.js';
import { runs } from '../../full.js';

const numRuns = runs(20_000, 400);
const timeout = 600_000;

describe('records of any log', () => {
  it(
    'are what the sentences say',
    () => {
      fc.assert(
        fc.property(anyLog, ({ measurement, sets, formula }) => {
          const derived = deriveRecords(measurement, sets, formula);
          expect(comparable(derived)).toEqual(comparable(oracle(measurement, sets, formula)));
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'do not depend on the order the sets are handed in, and leave them as they were',
    () => {
      const shuffled = anyLog.chain((log) =>
        fc.record({
          log: fc.constant(log),
          sets: fc.shuffledSubarray(log.sets, { minLength: log.sets.length, maxLength: log.sets.length }),
        }),
      );
      fc.assert(
        fc.property(shuffled, ({ log, sets }) => {
          const before = JSON.stringify(sets);
          const derived = deriveRecords(log.measurement, sets, log.formula);
          expect(derived).toEqual(deriveRecords(log.measurement, log.sets, log.formula));
          expect(JSON.stringify(sets)).toBe(before);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'come out the same when the sets are appended one by one',
    () => {
      let appended = 0;
      fc.assert(
        fc.property(anyLog, ({ measurement, sets, formula }) => {
          let rows: RecordEvent[] = [];
          let state = stateOf(measurement, [], []);
          const ordered = [...sets].sort(compareSets);
          for (const [index, set] of ordered.entries()) {
            const done = ordered.slice(0, index);
            if (canAppend(set, tailOf(done, set))) {
              const before = JSON.stringify(state);
              const changes = appendRecords(measurement, formula, state, set);
              expect(JSON.stringify(state)).toBe(before);
              rows = applied(rows, changes);
              state = changes.state;
              appended++;
            } else {
              const log = [...done, set];
              rows = deriveRecords(measurement, log, formula);
              state = stateOf(measurement, log, rows);
            }
          }
          const derived = deriveRecords(measurement, sets, formula);
          expect(comparable(rows)).toEqual(comparable(derived));
          expect(comparable(state.standing)).toEqual(comparable(standingRecords(derived)));
        }),
        { numRuns },
      );
      expect(appended).toBeGreaterThan(numRuns);
    },
    timeout,
  );

  it(
    'follow a deleted set, and the difference is told both ways',
    () => {
      const logAndOne = anyLog
        .filter(({ sets }) => sets.length > 0)
        .chain((log) => fc.record({ log: fc.constant(log), index: fc.nat({ max: log.sets.length - 1 }) }));
      fc.assert(
        fc.property(logAndOne, ({ log: { measurement, sets, formula }, index }) => {
          const before = standingRecords(deriveRecords(measurement, sets, formula));
          const left = sets.filter((_, place) => place !== index);
          const derived = deriveRecords(measurement, left, formula);
          expect(comparable(derived)).toEqual(comparable(oracle(measurement, left, formula)));
          const after = standingRecords(derived);
          const there = diffRecords(before, after);
          const back = diffRecords(after, before);
          expect(there.gained).toEqual([]);
          expect(back.gained.map(recordKey).sort()).toEqual(there.lost.map(recordKey).sort());
          expect(back.changed.length).toBe(there.changed.length);
          expect(after.length).toBe(before.length - there.lost.length);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'have one standing row of each kind and one row of total volume a session',
    () => {
      fc.assert(
        fc.property(anyLog, ({ measurement, sets, formula }) => {
          const events = deriveRecords(measurement, sets, formula);
          const keys = standingRecords(events).map(recordKey);
          expect(new Set(keys).size).toBe(keys.length);
          const sessions = events
            .filter((event) => event.recordType === 'total_volume')
            .map((event) => `${event.sessionId ?? 'alone'} ${event.unit}`);
          expect(new Set(sessions).size).toBe(sessions.length);
        }),
        { numRuns },
      );
    },
    timeout,
  );
});

function tailOf(done: readonly RecordSet[], set: RecordSet) {
  const inSession = (other: RecordSet) => other.sessionId !== null && other.sessionId === set.sessionId;
  return {
    latest: done.at(-1) ?? null,
    sessionStart: done.find(inSession) ?? null,
    otherSessions: done.findLast((other) => other.sessionId !== null && !inSession(other)) ?? null,
  };
}

function applied(rows: readonly RecordEvent[], changes: ReturnType<typeof appendRecords>): RecordEvent[] {
  const kept = rows.map((row) => {
    const isStanding = row.beatenAt === null;
    const same = (other: RecordEvent | null) =>
      other !== null && isStanding && recordKey(other) === recordKey(row);
    return (
      changes.beaten.find(same) ?? (same(changes.raised) && changes.raised !== null ? changes.raised : row)
    );
  });
  return [...kept, ...changes.added];
}
