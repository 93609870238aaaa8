import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newNames, diffSessionText } from '../../../src/domain/session-text/diff.js';
import type { SessionDocument } from '../../../src/domain/session-text/document.js';
import { tallyEdit } from '../../../src/domain/session-text/edit.js';
import { escapeText, unescapeText } from '../../../src/domain/session-text/escape.js';
import { parseSessionText } from '../../../src/domain/session-text/parse.js';
import { printSessionText } from '../../../src/domain/session-text/print.js';
import { arbitrarySession, arbitraryText } from './arbitrary-session.js';
import { runs } from '../../full.js';

const numRuns = runs(20_000, 400);
const now = Date.UTC(2026, 10, 20);
const unit = fc.constantFrom('kg', 'lb');

function differences(document: SessionDocument, text: string, unit: 'kg' | 'lb') {
  const parsed = parseSessionText(text);
  expect([...newNames(document, parsed, unit)]).toEqual([]);
  return diffSessionText(document, parsed, { unit, now, today: '2026-11-20', exercises: new Map() });
}

test('a text that was not edited changes nothing, whatever the session holds', () => {
  fc.assert(
    fc.property(arbitrarySession, unit, (document, unit) => {
      const edit = differences(document, printSessionText(document, unit), unit);
      expect(tallyEdit(document, edit).isNothing).toBe(true);
      // The notes, sets and times are those stored, not what the text makes of them.
      for (const [at, slot] of edit.slots.entries()) {
        const stored = document.slots[at];
        expect(slot.notes).toBe(stored?.notes);
        expect(slot.sets.map(({ set }) => set)).toEqual(stored?.sets.map(({ set }) => set));
        expect(slot.sets.map(({ performedAt }) => performedAt)).toEqual(
          stored?.sets.map(({ performedAt }) => performedAt),
        );
      }
    }),
    { numRuns },
  );
}, 120_000);

test('nor do the ways in which editors save it: other line ends, no blanks at ends, tabs, a mark in front', () => {
  const savings: ((text: string) => string)[] = [
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replace(/ +$/gm, '').trimEnd(),
    (text) => text.replace(/^ {2}/gm, '\t'),
    (text) => `\ufeff${text}\n\n`,
    (text) => text.replace(/^#.*\n/gm, ''),
  ];
  fc.assert(
    fc.property(arbitrarySession, unit, fc.constantFrom(...savings), (document, unit, save) => {
      const edit = differences(document, save(printSessionText(document, unit)), unit);
      expect(tallyEdit(document, edit).isNothing).toBe(true);
    }),
    { numRuns: numRuns / 2 },
  );
}, 120_000);

test('every place and set stands in the text with its number, in order', () => {
  fc.assert(
    fc.property(arbitrarySession, unit, (document, unit) => {
      const { slots } = parseSessionText(printSessionText(document, unit));
      expect(slots.map(({ id, sets }) => [id, sets.map((set) => set.id)])).toEqual(
        document.slots.map(({ id, sets }) => [id, sets.map((set) => set.id)]),
      );
      expect(slots.map(({ isSkipped }) => isSkipped)).toEqual(
        document.slots.map(({ isSkipped }) => isSkipped),
      );
    }),
    { numRuns: numRuns / 2 },
  );
}, 120_000);

test('text escaped is one line without anything invisible, and comes back', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const escaped = escapeText(text);
      expect(escaped).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(unescapeText(escaped)).toBe(text);
    }),
    { numRuns },
  );
}, 120_000);
