import fc from 'fast-check';
import type { DocumentSlot, SessionDocument } from '../../../src/domain/session-text/document.js';
import { arbitraryMeasurement, arbitrarySet } from '../notation/arbitrary-set.js';

/** Text that would be taken for something else, broken or lost if it were written down as it is. */
const odd = fc.constantFrom(
  ...[
    '> quoted',
    '# not a comment',
    'title: x',
    'a | b',
    'see  #12',
    'PR #4',
    '[A] b',
    'skipped',
    '100x5',
    '  led by',
  ],
  ...[
    'two\nlines',
    'three\n\n\nlines',
    '\nlate',
    'trailed  ',
    '\t',
    '\r\n',
    '\\n',
    '\\u{41}',
    '\\',
    '\u2028',
    '\u001b[31m',
  ],
  ...[
    '\ud800',
    '\ufeffmark',
    'a\u202eb',
    '👨\u200d👩\u200d👧',
    'No. 5',
    'at 18:42',
    '#',
    '|',
    ' | ',
    ']',
    '90/90 hip',
  ],
);

/** Words of any kind, short or odd. */
export const arbitraryText = fc.oneof(
  odd,
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.tuple(odd, odd).map((parts) => parts.join(' ')),
);

const note = fc.option(arbitraryText, { nil: null });
const minute = 60_000;
const start = Date.UTC(2026, 10, 18, 17);

const slot = arbitraryMeasurement.chain((measurement) =>
  fc.record({
    exercise: fc.record({
      id: fc.integer({ min: 1, max: 9 }),
      name: arbitraryText,
      measurement: fc.constant(measurement),
    }),
    supersetGroup: fc.option(fc.oneof(fc.constantFrom('A', 'B', '1'), arbitraryText), { nil: null }),
    isSkipped: fc.boolean(),
    notes: note,
    sets: fc.array(
      fc.record({
        set: arbitrarySet(measurement),
        notes: note,
        // Imports may hold sets from outside of their session's times.
        performedAt: fc.integer({ min: start - 90 * minute, max: start + 200 * minute }),
      }),
      { maxLength: 4 },
    ),
  }),
);

/** Any session that can be stored, the ids of its places and sets numbered on. */
export const arbitrarySession: fc.Arbitrary<SessionDocument> = fc
  .record({
    isRunning: fc.boolean(),
    seconds: fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: null }),
    offsetMinutes: fc.integer({ min: -56, max: 56 }).map((quarters) => quarters * 15),
    isTimeKnown: fc.boolean(),
    pausedSeconds: fc.integer({ min: 0, max: 9_000 }),
    title: note,
    notes: note,
    isDeload: fc.boolean(),
    calories: fc.option(
      fc.integer({ min: 0, max: 40_000 }).map((halves) => halves / 2),
      { nil: null },
    ),
    slots: fc.array(slot, { maxLength: 4 }),
  })
  .map(({ slots, seconds, isRunning, ...head }): SessionDocument => {
    let id = 0;
    return {
      id: 7,
      head: {
        ...head,
        isRunning,
        date: '2026-11-18',
        startedAt: start,
        endedAt: isRunning || seconds === null ? null : start + seconds * 1000,
      },
      slots: slots.map((one, at): DocumentSlot => ({
        ...one,
        id: at + 1,
        sets: one.sets.map((set) => ({ ...set, id: (id += 1) })),
      })),
    };
  });
