import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys, type Step } from './drive.js';
import { openGym, type Gym } from './terminal.js';

let gym: Gym;
let unitless: string;
beforeAll(async () => {
  gym = await openGym([['log', 'squat', '100x5']]);
  unitless = join(gym.directory, 'unitless.csv');
  await writeFile(
    unitless,
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n' +
      '2024-02-03 06:58:12,"A",45min,"Deadlift (Barbell)",1,225.0,5.0,0,0.0,\n',
  );
});
afterAll(() => gym.close());

/** Every question there is, and the way to it. */
const questions: [name: string, words: string[], steps: Step[]][] = [
  ['the exercise', ['log'], [{ expect: ['? Exercise'], send: keys.ctrlC }]],
  [
    'the exercise, half typed',
    ['log'],
    [
      { expect: ['? Exercise'], send: 'benc' },
      { expect: ['Exercise benc'], send: keys.ctrlC },
    ],
  ],
  [
    'the set, after a wrong one',
    ['log', 'squat'],
    [
      { expect: ['? Squat'], send: `5x${keys.enter}` },
      { expect: ['cannot read'], send: keys.ctrlC },
    ],
  ],
  ['an odd load', ['log', 'squat', '1000x5'], [{ expect: ['(y/N)'], send: keys.ctrlC }]],
  ['which set to correct', ['log', 'edit'], [{ expect: ['? Set'], send: keys.ctrlC }]],
  ['the correction', ['log', 'edit', '1'], [{ expect: ['? Squat'], send: keys.ctrlC }]],
  ['which set to remove', ['log', 'delete'], [{ expect: ['? Set'], send: keys.ctrlC }]],
  ['the removal', ['log', 'delete', '1'], [{ expect: ['(y/N)'], send: keys.ctrlC }]],
  ['the file of a batch', ['log', 'batch'], [{ expect: ['? File'], send: keys.ctrlC }]],
  ['the file of an import', ['import'], [{ expect: ['? File'], send: keys.ctrlC }]],
  ['a note', ['session', 'note'], [{ expect: ['? Note'], send: keys.ctrlC }]],
  ['a stand-in', ['session', 'swap'], [{ expect: ['? Instead of Squat'], send: keys.ctrlC }]],
  ['one more exercise', ['session', 'add'], [{ expect: ['? Exercise'], send: keys.ctrlC }]],
  ['which session to delete', ['session', 'delete'], [{ expect: ['? Session'], send: keys.ctrlC }]],
  ['the end of a session', ['session', 'delete', '1'], [{ expect: ['(y/N)'], send: keys.ctrlC }]],
  ['the name of a template', ['template', 'create'], [{ expect: ['? Name'], send: keys.ctrlC }]],
  ['its exercises', ['template', 'create', 'legs'], [{ expect: ['? Exercise'], send: keys.ctrlC }]],
  [
    'its sets',
    ['template', 'create', 'legs'],
    [
      { expect: ['? Exercise'], send: 'squat (bar' },
      { expect: ['Exercise squat (bar', '❯ Squat (Barbell)'], send: keys.enter },
      { expect: ['? Sets of Squat'], send: keys.ctrlC },
    ],
  ],
  ['whose history', ['history'], [{ expect: ['? Exercise'], send: keys.ctrlC }]],
  ['whose records', ['record', 'history'], [{ expect: ['? Exercise'], send: keys.ctrlC }]],
  ['whose figures', ['stats', 'exercise'], [{ expect: ['? Exercise'], send: keys.ctrlC }]],
  ['whose settings', ['exercise', 'settings'], [{ expect: ['? Exercise'], send: keys.ctrlC }]],
  [
    'a change of formula',
    ['exercise', 'settings', 'squat', '--formula', 'brzycki'],
    [{ expect: ['(y/N)'], send: keys.ctrlC }],
  ],
  ['a new exercise', ['exercise', 'add'], [{ expect: ['? Name'], send: keys.ctrlC }]],
  ['what is owned', ['equipment', 'own'], [{ expect: ['? Equipment'], send: keys.ctrlC }]],
  ['the unit of an import', ['import', 'UNITLESS'], [{ expect: ['Which is it?'], send: keys.ctrlC }]],
];

describe.concurrent('Ctrl-C in a question ends the command and keeps what was saved before', () => {
  test.each(questions)('%s', async (_, words, steps) => {
    const { ton, rows } = await gym.lifter();
    const before = rows();
    const { status, screen, output } = await ton(
      words.map((word) => (word === 'UNITLESS' ? unitless : word)),
      { steps },
    );
    expect(status).toBe(130);
    expect(screen).toContain('error: cancelled');
    // No stack, and the cursor, hidden while a list is shown, is back.
    expect(screen).not.toContain('    at ');
    expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(output.lastIndexOf('\u001b[?25l'));
    expect(rows()).toEqual(before);
  });
});

describe.concurrent('nobody is asked who cannot answer', () => {
  const commands: [words: string[], missing: string][] = [
    [['log'], 'missing: EXERCISE, SET'],
    [['log', 'squat'], 'missing: SET'],
    [['log', 'delete', '1'], 'add --yes'],
    [['log', 'edit'], 'missing: SET'],
    [['import'], 'missing: FILE'],
    [['log', 'batch'], 'missing: FILE'],
  ];

  test.each(commands)('%j: input from a pipe never answers', async (words, missing) => {
    const { ton, rows } = await gym.lifter();
    const before = rows();
    const { status, screen } = await ton(words, { stdin: 'bench\n100x5\ny\ny\n' });
    expect(screen).toContain(missing);
    expect(status).toBe(4);
    expect(rows()).toEqual(before);
  });

  test.each([
    ['CI=1', ['log'], { CI: '1' }],
    ['CI=1', ['log', 'delete', '1'], { CI: '1' }],
    ['--no-input', ['log', '--no-input'], {}],
    ['--no-input', ['log', 'delete', '1', '--no-input'], {}],
  ])('%s: ton %j', async (_, words, more) => {
    const { ton, rows } = await gym.lifter();
    const before = rows();
    const { status } = await ton(words, { more });
    expect(status).toBe(4);
    expect(rows()).toEqual(before);
  });

  test('an odd load is only warned of', async () => {
    const { ton, sets } = await gym.lifter();
    const { status, screen } = await ton(['log', 'squat', '1000x5', '--no-input']);
    expect(screen).toContain('warning: 1000 kg × 5 is far from what you usually lift');
    expect(status).toBe(0);
    expect(sets()).toHaveLength(2);
  });
});
