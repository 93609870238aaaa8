import { expect, test } from 'vitest';

import { dateExamples, datesHelp } from '../../src/domain/dates-help.js';
import { parseMoment } from '../../src/domain/dates.js';
import { fixedClock } from '../fixed-clock.js';

test.each(dateExamples.flatMap(({ forms }) => forms))('%s is read as the help says', (text) => {
  const clock = fixedClock('2026-11-20T19:30:00+01:00');
  expect(parseMoment(text, clock, { defaultTime: 0 }).date).toMatch(/^2026-1[12]-|^2026-05-05$/);
});

test('fits a screen', () => {
  const lines = datesHelp.split('\n');
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
});

test.each(dateExamples)('$meaning stands apart from its forms', ({ forms, meaning }) => {
  expect(datesHelp).toContain(`${forms.at(-1)}  `);
  expect(datesHelp).toMatch(new RegExp(`  ${meaning.slice(0, 9)}`));
});
