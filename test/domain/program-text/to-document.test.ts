import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printPlanned } from '../../../src/domain/planned/print.js';
import { ChosenNames, isUnknown, measurementOf } from '../../../src/domain/program-text/new-exercises.js';
import type { Confidence, ProgramSlot } from '../../../src/domain/program-text/program-text.js';
import { readProgramText } from '../../../src/domain/program-text/read.js';
import { documentOf, slotsOf, type Taking } from '../../../src/domain/program-text/to-document.js';
import { readProgramDocument } from '../../../src/exchange/program/read.js';
import { writeProgramDocument } from '../../../src/exchange/program/write.js';
import { findExercise, gymContext } from './find-exercise.js';
import { runs } from '../../full.js';

const numRuns = runs(20_000, 150);

const atLeast =
  (...levels: Confidence[]): Taking =>
  (slot) =>
    slot.exercise !== null && levels.includes(slot.confidence) ? { ...slot, exercise: slot.exercise } : null;
const everything = atLeast('high', 'medium', 'low');

const made = (lines: readonly string[], taking: Taking = atLeast('high', 'medium')) =>
  documentOf(readProgramText(lines.join('\n'), gymContext), 'Mine', taking);

describe('a text as a program', () => {
  it('keeps what is not taken and not understood in the notes of its day', () => {
    const { document, sources } = made([
      'Add 5 minutes of walking first.',
      '',
      'Day 1: Heavy',
      'Squat 5x5 100kg, linear +2.5kg',
      'Zork 3x8',
      'Row 3x8 keep it strict',
      '',
      'All sets within 40 minutes for everybody here.',
      '',
      'Day 2',
      'Rest',
    ]);
    expect(document.description).toBe('Add 5 minutes of walking first.');
    const [first] = document.weeks[0]?.days ?? [];
    expect(first).toMatchObject({
      title: 'Day 1: Heavy',
      notes: 'Zork 3x8\nAll sets within 40 minutes for everybody here.',
      slots: [
        { key: 'squat', exercise: 'Squat', rule: { kind: 'linear' }, notes: null },
        { key: 'barbell-row', exercise: 'Barbell Row', rule: null, notes: 'keep it strict' },
      ],
    });
    expect(first?.slots.map((slot) => sources.get(slot)?.line)).toEqual([4, 6]);
  });

  it('has the first squat of each week as the same slot', () => {
    const { document } = made([
      'Weeks 1-2',
      'Day 1',
      'Squat 5x5',
      'Day 2',
      'Squat 3x5',
      'Week 3 - Deload',
      'Day 1',
      'Squat 2x5',
    ]);
    expect(
      document.weeks.map(({ days }) => days.flatMap(({ slots }) => slots.map(({ key }) => key))),
    ).toEqual([['squat', 'squat-2'], ['squat', 'squat-2'], ['squat']]);
    expect(document.weeks.map(({ days }) => days[0]?.notes)).toEqual([null, null, 'Week 3 - Deload']);
  });

  it('has no superset of one', () => {
    const lines = ['A1) Bench press 3x8', 'A2) Zork 3x8', 'B1) Dips 3x8', 'B2) Row 3x8'];
    const [day] = made(lines).document.weeks[0]?.days ?? [];
    expect(day?.slots.map(({ supersetGroup }) => supersetGroup)).toEqual([null, 'B', 'B']);
  });

  it('says where there is too much of it', () => {
    expect(() => made(['Day 9', ...Array.from({ length: 101 }, () => 'Squat 5x5')])).toThrow(
      '"Day 9" is too long: 101 exercises',
    );
    const days = Array.from({ length: 101 }, (_, at) => [`Day ${at + 1}`, 'Squat 5x5']).flat();
    expect(() => made(days)).toThrow(
      expect.objectContaining({
        message: '"week 1" is too long: 101 days',
        hint: 'a week has at most 100; part the text with headings such as Week 1 and Day 1',
      }),
    );
  });

  const parts = [
    ...['Squat 5x5', 'Row 3x8 100kg x', 'bench 3x8 @95 felt heavy', 'Plank 3x30s', 'Zork 3x5', 'Curl 3x10'],
    ...['A1) Dips 3x8', 'A2) Zork carry 3x40m', 'Squat 5x5, linear +2.5kg', 'Squat[1-3] / 3x5'],
    ...['Week 1', 'Week 2 - Deload', 'Weeks 1-3', 'Day 1', 'Day 2: Push', 'Rest', '## Heavy stuff', '# Mine'],
    ...['Notes:', 'Sleep well.', 'Do 3 rounds of this', '4x6-8', '', '', '3x5@80%', '|Squat|3|5|', 'é 💪'],
  ];
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 16 }).map((lines) => lines.join('\n'));

  it('has every word of the text somewhere', () => {
    const squeezed = (text: string) => text.replace(/\s+/g, '').toLowerCase();
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(atLeast('high'), atLeast('high', 'medium'), everything),
        (text, taking) => {
          const read = readProgramText(text, gymContext);
          const { document, sources } = documentOf(read, 'Mine', taking);
          const days = document.weeks.flatMap((week) => week.days);
          const taken = days.flatMap(({ slots }) => slots.map((slot) => sources.get(slot)));
          const seen = [
            document.name,
            document.description,
            ...days.flatMap(({ title, notes }) => [title, notes]),
            ...taken.map((slot) => slot?.text),
          ].map((part) => squeezed(part ?? ''));
          const lost = read.spans
            .filter(({ role }) => role !== 'mark')
            .map(({ start, end }) => squeezed(text.slice(start, end)))
            // A week is a place; only what else it is called is told.
            .filter((words) => !/^weeks?\d(-\d)?$/.test(words))
            .filter((words) => !seen.some((part) => part.includes(words)));
          expect(lost).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  it('is written and read as any program file', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { document } = documentOf(readProgramText(text, gymContext), 'Mine', everything);
        const find = (name: string) => {
          const found = findExercise(name);
          if (found.kind !== 'exact') throw new Error(`${name} is not known`);
          return found;
        };
        expect(readProgramDocument(writeProgramDocument(document), undefined, { find })).toEqual(document);
      }),
      { numRuns },
    );
  });
});

describe('an exercise that nobody knows', () => {
  it.each([
    ['3x8', 'weight_reps'],
    ['3x8 60kg', 'weight_reps'],
    ['3x30s', 'duration'],
    ['3x30s 20kg', 'weight_duration'],
    ['3x40m', 'distance_duration'],
    ['3x40m 20kg', 'weight_distance'],
    ['3xAMRAP', 'weight_reps'],
    ['3x8 +10kg', 'bodyweight_reps'],
  ])('with %s is measured in %s', (sets, measurement) => {
    const [slot] = slotsOf(readProgramText(`Zork ${sets}`, gymContext));
    expect(printPlanned(slot?.sets ?? [])).not.toBe('');
    expect(measurementOf(slot?.sets ?? [])).toBe(measurement);
  });

  it('becomes one where it has a name and sets', () => {
    const isNew = (text: string) => slotsOf(readProgramText(text, gymContext)).map(isUnknown);
    expect(isNew('Zork 3x8')).toEqual([true]);
    expect(isNew('Squat 3x8\nCurl 3x8\nSquat')).toEqual([false, false, false]);
  });

  it('is made once, and known from then on', () => {
    const names = new ChosenNames();
    const zork = names.make('Zork', 'weight_reps');
    expect(names.make(' zork ', 'duration')).toBe(zork);
    expect(zork).toEqual({ id: -1, name: 'Zork', measurement: 'weight_reps' });
    expect(names.within(gymContext).find('ZORK')).toEqual({ kind: 'exact', ...zork });
    const [slot]: (ProgramSlot | undefined)[] = slotsOf(
      readProgramText('Zork 3x8', names.within(gymContext)),
    );
    expect(slot).toMatchObject({ exercise: zork, confidence: 'high' });
  });
});
