import { expect, test } from 'vitest';
import { diffSessionText } from '../../../src/domain/session-text/diff.js';
import type { SessionDocument } from '../../../src/domain/session-text/document.js';
import { emptySet } from '../../../src/domain/complete-set.js';
import { parseSessionText } from '../../../src/domain/session-text/parse.js';
import { printSessionText } from '../../../src/domain/session-text/print.js';

const start = Date.UTC(2026, 10, 18, 17, 30);
const exercise = { id: 1, name: 'Plank', measurement: 'duration' } as const;
const head = {
  ...{
    isRunning: false,
    date: '2026-11-18',
    startedAt: start,
    endedAt: start + 3_600_000,
    offsetMinutes: 60,
  },
  ...{ isTimeKnown: true, pausedSeconds: 0, title: null, notes: null, isDeload: false, calories: null },
};
const set = { id: 5, set: { ...emptySet, durationSeconds: 60 }, notes: null, performedAt: start };
const stored: SessionDocument = {
  id: 7,
  head,
  slots: [{ id: 3, exercise, supersetGroup: null, isSkipped: false, notes: null, sets: [set] }],
};

test.each<[string, string | RegExp, string, number, string, string]>([
  [
    'a line of the head that is none',
    'title:',
    'titel:',
    6,
    '"titel" is not a line of the head',
    'it has session, date, start',
  ],
  ['one that stands twice', 'title:', 'title: a\ntitle: b', 7, '"title" stands twice', 'say it once'],
  [
    'a set above the first exercise',
    'calories:',
    '  60s',
    9,
    '"60s" stands above the first exercise',
    'below its exercise',
  ],
  ['another session', 'session:  7', 'session:  8', 1, 'is not this session', 'this is session 7'],
  [
    'this session as it was',
    /as of \w+/,
    'as of 00000000',
    1,
    'session "7" has changed since this text was written',
    'ton session edit 7 --print',
  ],
  ['no date', '2026-11-18', 'someday', 2, '"someday" is not a date', ''],
  ['the future', '2026-11-18', 'tomorrow', 2, '"tomorrow" is in the future', 'once it is done'],
  ['no time', '18:30', 'half past', 3, '"half past" is not a time', '18:30'],
  ['a start taken away', '18:30', '', 3, '"" is not a time', '18:30'],
  ['a start after the end', '18:30', '19:31', 3, '"19:31": the start is after the end', '2026-11-21 00:41'],
  [
    'an end before the start',
    '19:30',
    '18:29',
    4,
    '"18:29": the end is before the start',
    '2026-11-21 00:41',
  ],
  ['no duration', 'paused:', 'paused: long', 5, '"long" is not a duration', ''],
  [
    'a pause longer than the session',
    'paused:',
    'paused: 2h',
    5,
    '"2h" leaves a pause longer than the session',
    '',
  ],
  ['neither yes nor no', 'no\n', 'maybe\n', 8, '"maybe" does not fit deload', 'yes or no'],
  ['no calories', 'calories:', 'calories: 1e9', 9, '"1e9" does not fit calories', '20,000'],
  ['too many', 'calories:', 'calories: 20001', 9, '"20001" does not fit calories', '20,000'],
  [
    'an exercise of another session',
    '#3',
    '#4',
    11,
    'there is no exercise "#4" in session 7',
    'leave the number out',
  ],
  ['an exercise nobody looked up', 'Plank', 'Plonk', 11, 'there is no exercise "Plonk"', ''],
  ['a set of another session', '#5', '#6', 12, 'there is no set "#6" in session 7', 'leave the number out'],
  ['no set', '1:00', '1:00y', 12, 'cannot read "1:00y"', ''],
  [
    'several sets with the number of one',
    '1:00',
    '1:00 x2',
    12,
    '"1:00 x2" is more than one set',
    'lines of their own',
  ],
  ['a set without work', '1:00', 'bw', 12, 'cannot read "bw"', ''],
  ['a number without a unit', '1:00', '60', 12, '"60" has no unit', '60s'],
  [
    'a time outside of the session',
    '1:00',
    '1:00 at 17:00',
    12,
    '"17:00" is outside of the session',
    'change start or end',
  ],
  ['no time behind at', '1:00', '1:00 at noon', 12, '"noon" is not a time', '18:30'],
  [
    'no exercise left',
    /Plank[^#]*#3\n.*\n/,
    '',
    1,
    'no exercise of session "7" is left',
    'ton session delete',
  ],
])('%s is a mistake in its line', (_, part, by, line, problem, hint) => {
  const printed = printSessionText(stored, 'kg');
  const text = printed.replace(part, by);
  expect(text).not.toBe(printed);
  expect(() => edit(text, stored)).toThrow(
    expect.objectContaining({
      ...{
        line,
        problem: expect.stringContaining(problem) as string,
        hint: expect.stringContaining(hint) as string,
      },
      message: expect.stringMatching(new RegExp(`^line ${line}: `)) as string,
    }) as Error,
  );
});

test('a running session takes no end; one without times takes none without a start', () => {
  const running = { ...stored, head: { ...head, isRunning: true, endedAt: null } };
  const text = printSessionText(running, 'kg');
  expect(text).not.toContain('\nend:');
  expect(() => edit(text.replace('paused:', 'end: 19:00\npaused:'), running)).toThrow(
    'line 4: the session is running',
  );
  const untimed = { ...stored, head: { ...head, isTimeKnown: false } };
  expect(() => edit(printSessionText(untimed, 'kg').replace('end:', 'end: 19:00'), untimed)).toThrow(
    'line 4: the end "19:00" has no start before it',
  );
});

function edit(text: string, document: SessionDocument) {
  const context = { unit: 'kg', now: start + 86_400_000, today: '2026-11-19', exercises: new Map() } as const;
  return diffSessionText(document, parseSessionText(text), context);
}
