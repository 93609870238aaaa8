import { describe, expect, it } from 'vitest';
import { printPlanned } from '../../../src/domain/planned/print.js';
import type { ProgramText } from '../../../src/domain/program-text/program-text.js';
import { readProgramText } from '../../../src/domain/program-text/read.js';
import { gymContext } from './find-exercise.js';

const read = (...lines: string[]): ProgramText => readProgramText(lines.join('\n'), gymContext);

/** The program as an outline: a line a week, a day and an exercise. */
function outline({ weeks }: ProgramText): string[] {
  return weeks.flatMap(({ title, days }) => [
    `# ${title ?? '-'}`,
    ...days.flatMap((day) => [
      `## ${day.title ?? '-'}${day.isRest ? ' (rest)' : ''}`,
      ...day.slots.map(
        ({ supersetGroup, exercise, sets }) =>
          `${supersetGroup === null ? '' : `${supersetGroup} `}${exercise?.name ?? '?'} ${printPlanned(sets, exercise?.measurement)}`,
      ),
    ]),
  ]);
}

describe('weeks and days', () => {
  it('have headings of every kind', () => {
    const program = read(
      '# Winter plan',
      '',
      'Three days a week.',
      '',
      '## Week 1',
      '### Day 1: Push',
      '- Bench press 3x5',
      '### Day 2: rest',
      'Tuesday',
      '1. Squat 3x5',
      '',
      'Woche 2 - Deload',
      'Tag 1',
      '* Kniebeugen 2x5',
      'W3D1',
      'Squat 1x5',
      'W3D2 💪',
      'Row 1x5',
    );
    expect(program.name).toBe('Winter plan');
    expect(program.description).toBe('Three days a week.');
    expect(outline(program)).toEqual([
      ...[
        '# Week 1',
        '## Day 1: Push',
        'Bench Press 3x5',
        '## Day 2: rest (rest)',
        '## Tuesday',
        'Squat 3x5',
      ],
      ...['# Woche 2 - Deload', '## Tag 1', 'Squat 2x5'],
      ...['# W3', '## D1', 'Squat 1x5', '## D2 💪', 'Barbell Row 1x5'],
    ]);
  });

  it('are one each where nothing names them', () => {
    expect(outline(read('Squat 3x5', 'Row 3x8'))).toEqual(['# -', '## -', 'Squat 3x5', 'Barbell Row 3x8']);
  });

  it.each([
    ['Push', false],
    ['LEG DAY', false],
    ['Upper A', false],
    ['Chest & Triceps', false],
    ['Workout B', false],
    ['Day Two', false],
    ['Friday - heavy', false],
    ['Rest', true],
    ['Rest day', true],
    ['Off', true],
    ['Sunday: off', true],
    ['Day 4 (rest)', true],
    ['Ruhetag', true],
  ])('of %j', (heading, isRest) => {
    const [, second] = read('Day 1', 'Squat 3x5', '', heading).weeks[0]?.days ?? [];
    expect(second).toMatchObject({ title: heading, isRest, slots: [] });
  });

  it('take a line of their own as the title of a day when exercises follow', () => {
    expect(outline(read('Heavy stuff:', 'Squat 3x5', '', 'Light stuff:', 'Row 3x8'))).toEqual([
      ...['# -', '## Heavy stuff', 'Squat 3x5', '## Light stuff', 'Barbell Row 3x8'],
    ]);
  });

  it('may have their exercises in the same line', () => {
    expect(outline(read('Monday: Squat 3x5, Bench press 3x8 60kg, Row 3x8'))).toEqual([
      ...['# -', '## Monday', 'Squat 3x5', 'Bench Press 3x8 60kg', 'Barbell Row 3x8'],
    ]);
  });

  it('repeat, each copy with the same lines', () => {
    const { weeks } = read('Weeks 1-3', 'Day A', 'Squat 3x5', 'Week 4', 'Day A', 'Squat 2x5');
    expect(weeks.map(({ title }) => title)).toEqual(['Weeks 1-3', 'Weeks 1-3', 'Weeks 1-3', 'Week 4']);
    expect(weeks.map(({ days }) => days[0]?.slots[0]?.line)).toEqual([3, 3, 3, 6]);
  });

  it('have an exercise that repeats in other weeks on the same day', () => {
    expect(
      outline(
        read('# Week 1', '## Day 1', 'Squat[1-3] / 3x5', 'Row / 3x8', '# Week 2', '## Day 1', 'Dip / 3x8'),
      ),
    ).toEqual([
      ...['# Week 1', '## Day 1', 'Squat 3x5', 'Barbell Row 3x8'],
      ...['# Week 2', '## Day 1', 'Dip 3x8', 'Squat 3x5'],
      ...['# -', '## Day 1', 'Squat 3x5'],
    ]);
  });

  it('are no more than a year', () => {
    expect(read('Weeks 1-9999', 'Squat 3x5').weeks).toHaveLength(1);
  });
});

describe('the title', () => {
  it.each([
    [['StrongLifts 5x5', '', 'Workout A:', 'Squat 5x5'], 'StrongLifts 5x5'],
    [['Program: Simple', 'Squat 5x5'], 'Simple'],
    [['Push Pull Legs', 'Day 1', 'Squat 5x5'], 'Push Pull Legs'],
    [['Push', 'Bench press 5x5'], null],
    [['Squat 5x5', 'Row 5x5'], null],
    [['Squat', '3x5'], null],
  ])('of %j', (lines, name) => expect(read(...lines).name).toBe(name));
});

describe('exercises', () => {
  it('take sets from the lines below, and marks said by themselves', () => {
    const program = read(
      'Squat',
      '  3x5 @ 100kg',
      '  1x5+',
      '',
      'Bench press:',
      'Sets: 3',
      'Reps: 8-12',
      'Weight: 60kg',
      'Rest: 2 min',
    );
    expect(outline(program).slice(2)).toEqual(['Squat 3x5 100kg, 1x5+', 'Bench Press 3x8-12 60kg rest 120s']);
    expect(program.weeks[0]?.days[0]?.slots[0]).toMatchObject({ line: 1, text: 'Squat\n3x5 @ 100kg\n1x5+' });
  });

  it('take sets that are numbered, and a list below a heading', () => {
    const program = read('## Squat', '- Set 1: 60kg x 5', '- Set 2: 80kg x 5', '- Set 3: 100kg x 5+');
    expect(outline(program).slice(2)).toEqual(['Squat 1x5 60kg, 1x5 80kg, 1x5+ 100kg']);
  });

  it('take the words below as their note', () => {
    const [slot] = read('Squat 3x5', '  keep the chest up').weeks[0]?.days[0]?.slots ?? [];
    expect(slot).toMatchObject({ notes: 'keep the chest up', confidence: 'high' });
  });

  it('do not take the sets of one week for those of every week', () => {
    const [slot] = read('Squat', 'Week 1: 3x5 70%', 'Week 2: 3x3 80%').weeks[0]?.days[0]?.slots ?? [];
    expect(slot).toMatchObject({ sets: [], notes: 'Week 1: 3x5 70%; Week 2: 3x3 80%', confidence: 'low' });
  });

  it('leave words alone that are about no exercise', () => {
    const program = read(
      'Day 1',
      'Squat 3x5',
      '',
      'Add 5 minutes of walking if you like.',
      '',
      'Sleep well.',
    );
    expect(program.unread).toEqual([{ line: 4, text: 'Add 5 minutes of walking if you like.' }]);
    expect(program.weeks[0]?.days[0]?.notes).toBe('Sleep well.');
  });

  it('keep notes below their heading', () => {
    const program = read('Day 1', 'Squat 3x5', '', 'Notes:', 'Eat 2 eggs.', 'Row 3x8');
    expect(outline(program).slice(2)).toEqual(['Squat 3x5', 'Barbell Row 3x8']);
    expect(program.weeks[0]?.days[0]?.slots[0]?.notes).toBe('Notes:; Eat 2 eggs.');
  });

  it('keep a line whole that is longer than anybody writes', () => {
    const text = 'Squat 3x5 '.repeat(300).trim();
    expect(read(text)).toMatchObject({ weeks: [], unread: [{ line: 1, text }] });
  });
});

describe('supersets', () => {
  it.each([
    [['A1) Bench press 3x8', 'A2) Row 3x8', 'B) Squat 3x5']],
    [['1a. Bench press 3x8', '1b. Row 3x8', 'Squat 3x5']],
    [['A1 Bench press 3x8', 'A2 Row 3x8', 'C1 Squat 3x5']],
    [['Superset:', '- Bench press 3x8', '- Row 3x8', '', 'Squat 3x5']],
    [['Bench press 3x8 SS Row 3x8', 'Squat 3x5']],
    [['Superset: Bench press 3x8 / Row 3x8', '', 'Squat 3x5']],
    [['Bench press / 3x8 / superset: A', 'Row / 3x8 / superset: A', 'Squat / 3x5']],
  ])('%j', (lines) => {
    expect(outline(read(...lines)).slice(2)).toEqual(['A Bench Press 3x8', 'A Barbell Row 3x8', 'Squat 3x5']);
  });
});

describe('tables', () => {
  it('have columns by their headings', () => {
    const program = read(
      '| Exercise | Sets | Reps | Weight (lbs) | RPE | Rest (s) | Notes | Colour |',
      '|---|:--:|---|---|---|---|---|---|',
      '| Squat | 3 | 5 | 225 | 8 | 180 | below parallel | |',
      '| Bench Press | 3-4 | 8-12 | - | | 90 | | red |',
      '| Pull Up | 3 | AMRAP | BW | | | | |',
      '| Plank | 3 | 60s | | | | | |',
    );
    expect(outline(program).slice(2)).toEqual([
      'Squat 3x5 225lb @8 rest 180s',
      'Bench Press 3-4x8-12 rest 90s',
      'Pull Up 3xAMRAP',
      'Plank 3x1:00',
    ]);
    const [squat, bench] = program.weeks[0]?.days[0]?.slots ?? [];
    expect(squat).toMatchObject({ notes: 'below parallel', confidence: 'high' });
    expect(bench).toMatchObject({ notes: 'red' });
    expect(program.description).toBe('Colour');
  });

  it('say weeks, days and supersets', () => {
    const program = read(
      'Week,Day,Superset,Exercise,Sets,Reps',
      '1,Push,A,Bench Press,3,8',
      '1,Push,A,Dip,3,8',
      '1,Legs,,Squat,3,5',
      '2,Push,,Bench Press,3,"12, 10, 8"',
    );
    expect(outline(program)).toEqual([
      ...['# 1', '## Push', 'A Bench Press 3x8', 'A Dip 3x8', '## Legs', 'Squat 3x5'],
      ...['# 2', '## Push', 'Bench Press 1x12, 1x10, 1x8'],
    ]);
  });

  it('without headings are sets, reps and weight, which is a guess', () => {
    const [slot] = read('Squat\t3\t5\t100').weeks[0]?.days[0]?.slots ?? [];
    expect(printPlanned(slot?.sets ?? [])).toBe('3x5 100kg');
    expect(slot?.guesses).toEqual([
      'columns without a heading read as sets, reps and weight',
      '"weight 100" read in kg',
    ]);
  });
});

describe('line ends', () => {
  it.each(['\r\n', '\r', '\n'])('%j', (end) => {
    const program = readProgramText(['Day 1', 'Squat 3x5', '', 'Row 3x8'].join(end), gymContext);
    expect(program.weeks[0]?.days[0]?.slots.map(({ line, text }) => [line, text])).toEqual([
      [2, 'Squat 3x5'],
      [4, 'Row 3x8'],
    ]);
  });
});
