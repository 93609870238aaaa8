import { expect, test } from 'vitest';
import { printSessionText } from '../../../src/domain/session-text/print.js';
import { diff, minute, replaced, start, stored } from './push-session.js';

test.each<[string, string | RegExp, string, object]>([
  ['title', '    Push', ' Legs', { title: 'Legs' }],
  ['no title', '    Push', '', { title: null }],
  ['notes', '> two', '> three\n>\n> four', { notes: 'one\nthree\n\nfour' }],
  ['no notes', /notes:.*\n> two/, 'notes:', { notes: null }],
  ['a line that is gone says nothing', /title:.*\n/, '', {}],
  ['deload', 'no\n', 'yes\n', { isDeload: true }],
  ['no pause', '5:00', '', { pausedSeconds: 0 }],
  ['calories', 'calories:', 'calories: 350,5', { calories: 350.5 }],
  ['the end', '19:30', '7:45pm', { endedAt: Date.UTC(2026, 10, 18, 18, 45) }],
  ['the end on the next day', '19:30', '2026-11-19 00:30', { endedAt: Date.UTC(2026, 10, 18, 23, 30) }],
  [
    'the minute of the start as the end',
    /19:30\npaused.*/,
    '18:30\npaused:',
    { endedAt: start, pausedSeconds: 0 },
  ],
])('%s', (_, part, by, expected) => {
  expect(diff(replaced(part, by)).head).toEqual(expected);
});

test('another day moves the session and its sets by whole days', () => {
  const edit = diff(replaced('2026-11-18', 'yesterday'));
  const day = 24 * 60 * minute;
  expect(edit.head).toEqual({
    date: '2026-11-19',
    startedAt: start + day,
    endedAt: start + 60 * minute + day,
  });
  expect(edit.slots[1]?.sets[0]).toMatchObject({
    performedAt: start + 14 * minute + day,
    isChanged: false,
  });
});

test('sets stay where they are inside, go along with the start otherwise, and never beyond the end', () => {
  const times = (edited: string) =>
    diff(edited).slots.flatMap((slot) => slot.sets.map(({ performedAt }) => (performedAt - start) / minute));
  expect(times(replaced('18:30', '18:00'))).toEqual([11, 12, 13, 14]);
  expect(times(replaced('18:30', '18:45'))).toEqual([25.5, 26.5, 27.5, 28.5]);
  expect(times(replaced('19:30', '18:43'))).toEqual([11, 12, 12.5, 12.5]);
});

test('a session without times gets them', () => {
  const document = { ...stored, head: { ...stored.head, isTimeKnown: false, endedAt: start } };
  const untimed = printSessionText(document, 'kg');
  expect(untimed).toContain('\nstart:\nend:\n');
  expect(
    diff(replaced('start:', 'start: 17:00', replaced('paused:   5:00', 'paused:', untimed)), document).head,
  ).toMatchObject({
    ...{ startedAt: Date.UTC(2026, 10, 18, 16), endedAt: Date.UTC(2026, 10, 18, 16), isTimeKnown: true },
  });
});
