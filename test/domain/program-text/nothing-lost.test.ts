import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProgramText } from '../../../src/domain/program-text/read.js';
import { gymContext } from './find-exercise.js';
import { lostFrom } from './spans.js';
import { runs } from '../../full.js';

const numRuns = runs(100_000, 200);

const pieces = [
  ...[
    'Squat',
    'bench',
    'Bench Press',
    'Plank',
    'Pull-ups',
    'Squatt',
    'Foo bar',
    'DB curls',
    'row',
    'Kniebeugen',
    'T2',
  ],
  ...[
    '3x5',
    '5 x 5',
    '3-4 sets × 6–10 reps',
    '3x8-12',
    '1x5+',
    '3xAMRAP',
    '3x30s',
    '100kg x 5',
    '5x6x40k',
    '10x100kg',
  ],
  ...[
    '45 x 5',
    '12, 10, 8',
    '21-15-9',
    '3-1-1-0',
    '20X1',
    '5@185',
    '160@9',
    '5/3/1',
    '3 sets',
    '10 reps',
    'x20',
    '[1-4]',
  ],
  ...[
    '@8',
    '@ 95',
    '@70–75% 1RM',
    '60kg',
    '62,5 kg',
    '135lb',
    'bw+20',
    '-15kg',
    '60-65kg',
    'RPE 8-9',
    '2 RIR',
    '2 left in the tank',
  ],
  ...[
    'rest 90s',
    "r2'",
    '2-3 min',
    '1:30',
    '90"',
    'tempo 3110',
    't/31X0',
    'rest 90',
    'rest',
    'Off',
    'warm-up',
    'drop set',
    'max',
  ],
  ...[
    'Week 1',
    '# Week 2',
    'Weeks 1-4',
    'W3D2',
    'Day 1',
    'Day A:',
    'Monday',
    'Push',
    '## Legs',
    'Woche 2',
    'Tag 1',
    'Workout B',
    'Superset:',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    '2) ',
    'A1) ',
    'b2. ',
    '1a. ',
    '[ ] ',
    '[x] ',
    '> ',
    '// ',
    '/ ',
    ' | ',
    '|',
    '\t',
    ', ',
    '; ',
    ' + ',
    ' & ',
    ': ',
    ' – ',
    '(',
    ')',
    '"',
    '**',
  ],
  ...[
    'last set',
    '/leg',
    'per side',
    'each',
    'felt heavy',
    'add 5kg',
    'progress: lp(5lb)',
    '...t2',
    'superset: A',
    'Notes:',
    'ss',
    'for',
    'of',
    'with',
  ],
  ...[
    'Exercise',
    'Sets',
    'Reps',
    'Weight (lbs)',
    '💪',
    '🏋️',
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\u200b',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '---',
    '|---|---|',
    '7',
    '12',
    'a',
    'é',
    '…',
    '.',
  ],
];

const programs = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const lines = fc
  .array(
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')),
    { maxLength: 12 },
  )
  .map((parts) => parts.join('\n'));

describe('whatever the text', () => {
  it('nothing of it is lost, and it never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          programs,
          lines,
          fc.string({ unit: 'grapheme', maxLength: 80 }),
          fc.string({ unit: 'binary', maxLength: 80 }),
        ),
        (text) => {
          expect(lostFrom(text, gymContext)).toEqual([]);
        },
      ),
      { numRuns },
    );
  }, 600_000);

  it('says why whenever it is not sure, and only then', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const { weeks } = readProgramText(text, gymContext);
        for (const slot of weeks.flatMap(({ days }) => days.flatMap(({ slots }) => slots))) {
          expect(slot.guesses.length === 0).toBe(slot.confidence === 'high');
          if (slot.exercise === null || slot.sets.length === 0) expect(slot.confidence).toBe('low');
          expect(slot.exercise === null || slot.candidates.length === 0).toBe(true);
        }
      }),
      { numRuns },
    );
  }, 600_000);

  it.each([
    '1',
    ' ',
    '1 ',
    '5x',
    '(',
    '-',
    '3x5, ',
    'a ',
    '1,',
    '1:',
    'rest ',
    '|',
    '*',
    '"',
    '1-',
    'é',
    '#',
  ])('a megabyte of %j is read to its end, in one line or in many', (part) => {
    // A reading that went back and forth over the text would not come to an end within the time of a test.
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const lines = text.slice(0, 20_000).replace(/.{1,1900}/gs, '$&\n');
    for (const one of [text, lines]) expect(() => readProgramText(one, gymContext)).not.toThrow();
  });
});
