import { describe, expect, it } from 'vitest';
import { parsePlanned } from '../../../src/domain/planned/parse.js';
import { printPlanned } from '../../../src/domain/planned/print.js';
import type { Confidence, ProgramSlot } from '../../../src/domain/program-text/program-text.js';
import { readProgramText } from '../../../src/domain/program-text/read.js';
import fc from 'fast-check';
import { arbitraryPlanned } from '../planned/arbitrary-planned.js';
import { gymContext } from './find-exercise.js';
import { runs } from '../../full.js';

const numRuns = runs(20_000, 200);

function slotsOf(text: string, unit: 'kg' | 'lb' = 'kg'): readonly ProgramSlot[] {
  return readProgramText(text, { ...gymContext, unit }).weeks.flatMap(({ days }) =>
    days.flatMap(({ slots }) => slots),
  );
}

/** The exercise of a line; `above` stands for sets alone, which belong to the exercise above them. */
function slotOf(line: string, exercise: string): ProgramSlot | undefined {
  return slotsOf(exercise === 'above' ? `Deadlift\n${line}` : line)[0];
}

type Row = [line: string, exercise: string, sets: string, notes: string | null, confidence: Confidence];

function expectRow([line, exercise, sets, notes, confidence]: Row): void {
  const slot = slotOf(line, exercise);
  const name = { above: 'Deadlift', '?': undefined }[exercise as 'above'] as string | undefined;
  expect(slot?.exercise?.name).toBe(exercise === 'above' || exercise === '?' ? name : exercise);
  const shown = { sets: printPlanned(slot?.sets ?? [], slot?.exercise?.measurement), notes: slot?.notes };
  expect({ ...shown, confidence: slot?.confidence }).toEqual({ sets, notes, confidence });
}

describe('lines of public programs and notes', () => {
  it.each<Row>([
    ['Squat / 5x5', 'Squat', '5x5', null, 'high'],
    ['Bench Press / 3x8-12 60kg', 'Bench Press', '3x8-12 60kg', null, 'high'],
    [
      'Bench Press / 1x8 58%, 1x6 67%, 3x4 76%, 1x8+ 58%',
      'Bench Press',
      '1x8 58%, 1x6 67%, 3x4 76%, 1x8+ 58%',
      null,
      'high',
    ],
    [
      'Squat / 1x5 67%, 1x3 76%, 1x1+ 85%, 3x3 76%',
      'Squat',
      '1x5 67%, 1x3 76%, 1x1+ 85%, 3x3 76%',
      null,
      'high',
    ],
    ['Bench Press Close Grip / 3x6 @7 / 120s', 'Close Grip Bench Press', '3x6 @7 rest 120s', null, 'high'],
    [
      'Incline Row / 4x10-12 @7 / 90s / warmup: none',
      'Incline Row',
      '4x10-12 @7 rest 90s',
      'warmup: none',
      'high',
    ],
    ['Chin Up / 3x5+ / 0lb / 120s', 'Chin Up', '3x5+ +0lb rest 120s', null, 'high'],
    [
      'Bent Over Row / 1x6+ (Heavy) 155lb 120s, 1x10+ (Back-off) 135lb',
      'Barbell Row',
      '1x6+ 155lb rest 120s, 1x10+ 135lb',
      'Heavy; Back-off',
      'high',
    ],
    ['Plank / 3x1 60s|30s', 'Plank', '3x1:00 rest 30s', null, 'high'],
    ['Bicep Curl / 3x8-12 / progress: lp(5lb)', 'Dumbbell Curl', '3x8-12', null, 'medium'],
    ['t2: Bench Press / ...t2', 'Bench Press', '', 't2; ...t2', 'low'],
    ['Overhead Press[1-4] / 3x8 @8 / 120s', 'Overhead Press', '3x8 @8 rest 120s', null, 'high'],
    ['3x5@80%', 'above', '3x5 80%', null, 'high'],
    ['3x5@80-90%', 'above', '3x5 80-90%', null, 'high'],
    ['5x80%', 'above', '1x5 80%', null, 'medium'],
    ['3x10/20kg', 'above', '3x10 20kg', null, 'high'],
    ['10x100kg', 'above', '1x10 100kg', null, 'high'],
    ['Overhead press: 5x6x40k', 'Overhead Press', '5x6 40kg', null, 'medium'],
    ['weight: 225 lbs, sets: 5, reps: 5, exertion: rpe 8', 'above', '5x5 225lb @8', null, 'high'],
    ['- [ ] 5 × 51kg + AMRAP', 'above', '1x5+ 51kg', null, 'high'],
    ['45kg × 5', 'above', '1x5 45kg', null, 'high'],
    ['4x6-8', 'above', '4x6-8', null, 'high'],
    ['3x14-16', 'above', '3x14-16', null, 'high'],
    ['4x10-12 deload', 'above', '4x10-12', 'deload', 'medium'],
    ['5x5 @ RPE 8 (last set)', 'above', '4x5, 1x5 @8', null, 'high'],
    ['3x10 @ RPE 6-7', 'above', '3x10 @6-7', null, 'high'],
    ['4x8 + 1 backoff set', 'above', '4x8', '1 backoff set', 'low'],
    [
      '3-4 sets × 6-10 reps · RPE 6-7 · tempo 3-1-1-0 · rest 2-3 min.',
      'above',
      '3-4x6-10 @6-7 tempo 3-1-1-0 rest 120-180s',
      null,
      'high',
    ],
    [
      'Barbell Back Squat – 4x6 @70–75% 1RM (Tempo 3-1-1-0, Rest 120s)',
      'Squat',
      '4x6 70-75% tempo 3-1-1-0 rest 120s',
      null,
      'high',
    ],
    [
      'Bulgarian Split Squat – 3x10/leg @RPE 8 (Tempo 2-1-1-0, Rest 90s)',
      'Bulgarian Split Squat',
      '3x10 @8 tempo 2-1-1-0 rest 90s',
      '/leg',
      'high',
    ],
    ['Plank w/ Shoulder Tap – 3x30s', 'Plank', '3x30s', 'w/ Shoulder Tap', 'medium'],
    ['100 kg × 8 reps @ 2 RIR', 'above', '1x8 100kg 2RIR', null, 'high'],
    ['4 × 3–5 @ 2 RIR', 'above', '4x3-5 2RIR', null, 'high'],
    ['Barbell row 3x5+', 'Barbell Row', '3x5+', null, 'high'],
    ['bench 3x8 @95 felt heavy', 'Bench Press', '3x8 95kg', 'felt heavy', 'low'],
    ['DB curls 2x10 at 40lb', 'Dumbbell Curl', '2x10 40lb', null, 'medium'],
    ['4x3 @ 97.5kg (75%)', 'above', '4x3 97.5kg', '75%', 'medium'],
    [
      'WarmupSets "3-4", Reps "3-5", RPE "8-9", Rest "~3-4 min"',
      '?',
      '1x3-5 @8-9 rest 180-240s',
      null,
      'low',
    ],
    ['21-15-9', 'above', '1x21, 1x15, 1x9', null, 'medium'],
    ['3 x 30s', 'above', '3x30s', null, 'high'],
  ])('%j', (...row) => expectRow(row));

  it('has nothing to give sets alone to', () => {
    const { weeks, unread } = readProgramText('4x6-8\n\n21-15-9', gymContext);
    expect(weeks).toEqual([]);
    expect(unread).toEqual([
      { line: 1, text: '4x6-8' },
      { line: 3, text: '21-15-9' },
    ]);
  });
});

describe('what may be read in two ways', () => {
  it.each<Row>([
    // Two numbers are sets and reps; more sets than anybody does are a weight without a unit, which is not read.
    ['Squat 5x3', 'Squat', '5x3', null, 'high'],
    ['Squat 135 x 5', 'Squat', '', '135 x 5', 'low'],
    ['Squat 100kg x 5 x 3', 'Squat', '3x5 100kg', null, 'high'],
    ['Squat 75% x 5, 85% x 5+', 'Squat', '1x5 75%, 1x5+ 85%', null, 'high'],
    ['Squat 5x5x80', 'Squat', '5x5 80kg', null, 'medium'],
    ['Squat 5x5x5', 'Squat', '', '5x5x5', 'low'],
    // A number behind @ is RPE up to 10, else a weight in the user's unit, which is a guess.
    ['Squat 3x5 @10', 'Squat', '3x5 @10', null, 'high'],
    ['Squat 3x5 @ 95', 'Squat', '3x5 95kg', null, 'medium'],
    ['Squat 5@185', 'Squat', '1x5 185kg', null, 'medium'],
    ['Squat 5@185lb', 'Squat', '1x5 185lb', null, 'high'],
    ['Squat 160@9', 'Squat', '', '160@9', 'low'],
    ['Squat 3x5 @8,5', 'Squat', '3x5 @8.5', null, 'high'],
    ['Squat 3x8 0-1 RIR', 'Squat', '3x8 0-1RIR', null, 'high'],
    ['Squat 3x8, 2 reps in reserve', 'Squat', '3x8 2RIR', null, 'high'],
    // As many as possible.
    ['Push ups 3 x max', 'Push Up', '3xAMRAP', null, 'high'],
    ['Push ups 3 sets to failure', 'Push Up', '3xAMRAP', null, 'high'],
    ['Squat 3x5, last set AMRAP', 'Squat', '3x5+', null, 'high'],
    ['Squat 3x5 to failure', 'Squat', '3x5+', null, 'medium'],
    ['Push ups AMRAP in 60s', 'Push Up', '1xAMRAP in 1:00', null, 'high'],
    // A tempo has its word or an X; four counts alone may be either.
    ['Squat 3x8 31X0', 'Squat', '3x8 tempo 3-1-X-0', null, 'high'],
    ['Squat 3x8 20X1', 'Squat', '3x8 tempo 2-0-X-1', null, 'high'],
    ['Squat 3x8 t/3111', 'Squat', '3x8 tempo 3-1-1-1', null, 'high'],
    ['Squat 3x8 3110 tempo', 'Squat', '3x8 tempo 3-1-1-0', null, 'high'],
    ['Squat 3x8 tempo 3-0-1', 'Squat', '3x8 tempo 3-0-1-0', null, 'medium'],
    ['Squat 3x8 3-1-1-0', 'Squat', '3x8', '3-1-1-0', 'low'],
    ['Pull ups 5-3-1', 'Pull Up', '1x5, 1x3, 1x1', null, 'medium'],
    ['Pull ups 10-8-6-4', 'Pull Up', '1x10, 1x8, 1x6, 1x4', null, 'medium'],
    // A time behind sets is the pause, and the work of what is measured in time.
    ['Squat 3x5 2 min', 'Squat', '3x5 rest 120s', null, 'high'],
    ['Squat 3x5 1:30', 'Squat', '3x5 rest 90s', null, 'high'],
    ["Squat 3x5 r2'", 'Squat', '3x5 rest 120s', null, 'high'],
    ['Squat 3x5 rest 90', 'Squat', '3x5 rest 90s', null, 'medium'],
    ['Squat 3x5 rest 2', 'Squat', '3x5 rest 120s', null, 'medium'],
    ['Squat 3x5, 2-3 min rest', 'Squat', '3x5 rest 120-180s', null, 'high'],
    ['Plank 60s', 'Plank', '1x1:00', null, 'high'],
    ['Plank 3x30', 'Plank', '3x30s', null, 'medium'],
    ['Plank 3x30-45s', 'Plank', '3x30s', null, 'medium'],
    ['Farmers walk 3x40', "Farmer's Walk", '3x40m', null, 'medium'],
    ['Run 5km in 25:00', 'Running', '1x5km 25:00', null, 'high'],
    // Sides are a remark.
    ['Squat 3x10 per side', 'Squat', '3x10', 'per side', 'high'],
    ['Squat 3x10 e/s', 'Squat', '3x10', 'e/s', 'high'],
    // Signs for times, and dashes.
    ['Squat 3 X 5', 'Squat', '3x5', null, 'high'],
    ['Squat 3*5', 'Squat', '3x5', null, 'high'],
    ['Squat 3·5', 'Squat', '3x5', null, 'high'],
    ['Squat 3x8—12', 'Squat', '3x8-12', null, 'high'],
    ['Squat - 5 sets - 5 reps - 80 kg', 'Squat', '5x5 80kg', null, 'high'],
    ['Squat 3x10 60-65kg', 'Squat', '3x10', '60-65kg', 'low'],
    ['Squat 4x12/10/8/6 60kg', 'Squat', '1x12 60kg, 1x10 60kg, 1x8 60kg, 1x6 60kg', null, 'high'],
    ['Squat 3x5 add 2.5kg each week', 'Squat', '3x5', 'add 2.5kg each week', 'low'],
    ['Squat 100 5x5', 'Squat', '5x5', '100', 'low'],
    ['Squat 2x5 40kg warm-up, 3x5 100kg', 'Squat', 'w 2x5 40kg, 3x5 100kg', null, 'high'],
    ['Squat: 2x5 (warmup), 3x5 100kg', 'Squat', 'w 2x5, 3x5 100kg', null, 'high'],
    ['Squat 3x5 RPE 8', 'Squat', '3x5 @8', null, 'high'],
    ['Squat 3x5 RIR 1-2', 'Squat', '3x5 1-2RIR', null, 'high'],
    ['Squat 2x3 w/ 2 reps in reserve', 'Squat', '2x3 2RIR', null, 'high'],
    ['Squat 5 @ 100kg x 3', 'Squat', '3x5 100kg', null, 'medium'],
    ['Squat 5 @ 100kg x 3 sets', 'Squat', '3x5 100kg', null, 'high'],
    ['Squat 2000m', 'Squat', '1x2km', null, 'medium'],
    ['Squat warm-up 2x5 40kg, 3x5 100kg', 'Squat', 'w 2x5 40kg, 3x5 100kg', null, 'high'],
    ['Leg curl 3x15 drop set', 'Leg Curl', '3x15', 'drop set', 'low'],
    ['Bankdrücken: 3 Sätze à 8 Wdh, Pause 2 min', 'Bench Press', '3x8 rest 120s', null, 'high'],
    ['Pull ups BW x 8 x 3', 'Pull Up', '3x8', null, 'high'],
    ['20 push ups', 'Push Up', '1x20', null, 'medium'],
    ['3x5 squat', 'Squat', '3x5', null, 'high'],
    ['Squat', 'Squat', '', null, 'low'],
  ])('%j', (...row) => expectRow(row));

  it('gives a weight without a unit that of the user', () => {
    expect(printPlanned(slotsOf('Squat 3x5 @ 225', 'lb')[0]?.sets ?? [])).toBe('3x5 225lb');
  });
});

describe('the exercise', () => {
  it('is not chosen between two', () => {
    const [slot] = slotsOf('Front Bench Press 3x5');
    expect(slot).toMatchObject({
      exerciseText: 'Front Bench Press',
      exercise: null,
      candidates: [],
      confidence: 'low',
    });
    const [leg] = slotsOf('Curl 3x10');
    expect(leg?.exercise).toBeNull();
    expect(leg?.candidates.map(({ name }) => name)).toEqual(['Leg Curl', 'Dumbbell Curl']);
    expect(leg?.guesses).toEqual(['"Curl" may be 2 exercises']);
  });

  it('is taken when one alone is near, which is a guess', () => {
    expect(slotsOf('Deadlfit 3x5')[0]).toMatchObject({
      exercise: { name: 'Deadlift' },
      confidence: 'medium',
      guesses: ['"Deadlfit" read as Deadlift'],
    });
  });

  it('is kept as typed when nobody knows it', () => {
    expect(slotsOf('Zercher carry 3x5')[0]).toMatchObject({
      exerciseText: 'Zercher carry',
      exercise: null,
      confidence: 'low',
      guesses: ['there is no exercise "Zercher carry"'],
    });
  });

  it.each([
    ['Row (barbell) 3x8', 'Barbell Row'],
    ['Curl, Dumbbell / 3x8', 'Dumbbell Curl'],
    ['T1: Squat 3x5', 'Squat'],
    ['**Squat** 3x5', 'Squat'],
    ['🏋️ Squat 3x5', 'Squat'],
    ['Squat\u00a03x5', 'Squat'],
    ['Squat → 3x5', 'Squat'],
    ['SQUAT | 3x5', 'Squat'],
    ['Squat\t3x5\t100kg', 'Squat'],
  ])('of %j', (line, name) => expect(slotsOf(line)[0]?.exercise?.name).toBe(name));
});

describe('sets in the notation of planned sets', () => {
  it.each(['1x14 tempo 3-1-1-0', '3x10 tempo 4-0-1-0', '3x10 3110 tempo'])('%j has its sets', (text) => {
    const [slot] = slotsOf(`Squat: ${text}`);
    expect(slot?.sets.length).toBe(Number(text[0]));
    expect(slot?.sets[0]?.tempo).toMatch(/^\d-\d-1-0$/);
  });

  it('are read as that notation reads them', () => {
    fc.assert(
      fc.property(arbitraryPlanned('weight_reps'), (sets) => {
        const text = printPlanned(sets);
        const [slot, ...others] = slotsOf(`Squat: ${text}`);
        expect(others).toEqual([]);
        expect(slot?.sets).toEqual(parsePlanned(text, { unit: 'kg', measurement: 'weight_reps' }));
        expect(slot?.confidence).toBe('high');
      }),
      { numRuns },
    );
  });
});
