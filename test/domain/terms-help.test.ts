import { expect, test } from 'vitest';

import { datesHelp } from '../../src/domain/dates-help.js';
import { notationHelp } from '../../src/domain/notation/help.js';
import { plannedHelp } from '../../src/domain/planned/help.js';
import { ruleHelp } from '../../src/domain/progression/help.js';
import { terms, termsHelp } from '../../src/domain/terms-help.js';

test('fits the width of a screen', () => {
  expect(termsHelp.split('\n').filter((line) => line.length > 78)).toEqual([]);
});

test('the words are in order, each once and apart from what it means', () => {
  const names = terms.map(({ term }) => term.toLowerCase());
  expect(names).toEqual([...new Set(names)].sort());
  for (const { term } of terms) expect(termsHelp).toMatch(new RegExp(`^  ${term}  +\\S`, 'm'));
});

test('every abbreviation of the notations is among them', () => {
  const pages = [notationHelp, plannedHelp, ruleHelp, datesHelp].join('\n');
  const abbreviations = [...new Set(pages.match(/\b[A-Z][A-Z1]*[A-Z]\b/g))].filter((word) => word !== 'X');
  const known = terms.flatMap(({ term, meaning }) => [term, ...meaning]).join(' ');
  expect(abbreviations.filter((word) => !known.includes(word))).toEqual([]);
});
