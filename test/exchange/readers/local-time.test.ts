import { expect, test } from 'vitest';

import { parseIsoTime, parseWordTime, timeKey } from '../../../src/exchange/local-time.js';

test.each([
  ['9 Jul 2025, 06:42', '2025-07-09T06:42:00'],
  ['30 jun 2025, 19:56', '2025-06-30T19:56:00'],
  ['Jun 11, 2026, 1:01 PM', '2026-06-11T13:01:00'],
  ['Jun 11, 2026, 1:01\u202fPM', '2026-06-11T13:01:00'],
  ['Jun 11, 2026, 12:01\u00a0AM', '2026-06-11T00:01:00'],
  ['Jun 11, 2026 at 12:01 pm', '2026-06-11T12:01:00'],
  ['11 jun 2026, 1:01 p. m.', '2026-06-11T13:01:00'],
  ['5 Mai 2026, 07:34', '2026-05-05T07:34:00'],
  ['5 de fev. de 2026, 07:34', '2026-02-05T07:34:00'],
  ['1 août 2025, 07:34', '2025-08-01T07:34:00'],
  ['1 févr. 2025, 07:34', '2025-02-01T07:34:00'],
  ['1 déc. 2025 à 07:34', '2025-12-01T07:34:00'],
  ['1. März 2025, 07:34', '2025-03-01T07:34:00'],
  ['1. Okt. 2025 um 07:34', '2025-10-01T07:34:00'],
  ['1 ene 2025, 07:34', '2025-01-01T07:34:00'],
  ['1 sept 2025, 7:34', '2025-09-01T07:34:00'],
  ['1 giu 2025, 07:34', '2025-06-01T07:34:00'],
  ['1 mrt 2025 om 07:34', '2025-03-01T07:34:00'],
  ['1 maj 2025 kl. 07:34', '2025-05-01T07:34:00'],
  ['1 paź 2025, 07:34', '2025-10-01T07:34:00'],
  ['1 wrz 2025, 07:34:09', '2025-09-01T07:34:09'],
  ['1 Şub 2025 07:34', '2025-02-01T07:34:00'],
  ['1 Ağu 2025 07:34', '2025-08-01T07:34:00'],
  ['9 Mart 2025 13:05', '2025-03-09T13:05:00'],
  ['9 de março de 2025 às 13:05', '2025-03-09T13:05:00'],
  ['9 de enero de 2025 a las 1:05 p. m.', '2025-01-09T13:05:00'],
  ['9 gennaio 2025 alle ore 13:05', '2025-01-09T13:05:00'],
  ['29 Feb 2024, 23:59', '2024-02-29T23:59:00'],
])('%s', (text, key) => {
  const time = parseWordTime(text);
  expect(typeof time === 'string' ? time : timeKey(time)).toBe(key);
});

test.each([
  ['5 Xyz 2026, 07:34', 'has a month that is not known, "xyz"'],
  ['30 Feb 2026, 07:34', 'is not a day of the calendar'],
  ['29 Feb 2025, 07:34', 'is not a day of the calendar'],
  ['0 Jan 2025, 07:34', 'is not a day of the calendar'],
  ['1 Jan 2025, 24:00', 'has no time that a clock shows'],
  ['Jan 1, 2025, 13:00 PM', 'has no time that a clock shows'],
  ['Jan 1, 2025, 0:30 AM', 'has no time that a clock shows'],
  ['1 Jan 2025', 'has no time that a clock shows'],
  ['11/06/2026 07:34', 'is not a date and time'],
  ['', 'is not a date and time'],
])('%s %s', (text, problem) => {
  expect(parseWordTime(text)).toBe(problem);
});

test.each([
  ['2025-07-09 06:42:10', '2025-07-09T06:42:10', false],
  ['2025-07-09T06:42', '2025-07-09T06:42:00', false],
  ['2025-07-09', '2025-07-09', false],
  ['2024-01-15T10:30:00.123Z', '2024-01-15T10:30:00', true],
  ['2024-01-15T10:30:00+05:30', '2024-01-15T10:30:00', true],
])('ISO %s', (text, key, hasZone) => {
  const written = parseIsoTime(text);
  expect(written && timeKey(written.time)).toBe(key);
  expect(written?.hasZone).toBe(hasZone);
});

test.each([
  '2025-02-30',
  '2025-13-01',
  '0000-00-00',
  '2025-07-09 25:00:00',
  '2025-07-09 10:60',
  '2018/8/31 5:49',
  'x',
])('%s is no ISO time', (text) => {
  expect(parseIsoTime(text)).toBeNull();
});
