import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys, type Step } from './drive.js';
import { openGym, type Gym } from './terminal.js';

let gym: Gym;
beforeAll(async () => {
  gym = await openGym([
    ['log', 'bench press', '60x8x2', '--at', '3 days ago'],
    [
      'template',
      'create',
      'Push Day',
      '--exercise',
      'bench press 2x8 @60kg rest 90s',
      '--exercise',
      'A lateral raise 2x12 @8kg',
      '--exercise',
      'A push-up 2x15',
    ],
  ]);
});
afterAll(() => gym.close());

const { enter } = keys;
const planned = 6;

test('a session that goes as planned takes a key for each set and three more', async () => {
  const { ton, workout } = await gym.lifter();
  const steps: Step[] = [
    { expect: ['What do you train', '❯ Push Day'], send: enter },
    ...['Bench Press', 'Bench Press', 'A1', 'A2', 'A1', 'A2'].map((exercise) => ({
      expect: [exercise, 'set ('],
      send: enter,
    })),
    { expect: ['(finish the session)'], send: enter },
    { expect: ['Note for the session'], send: enter },
  ];
  const { status, screen } = await ton(['session', 'start'], { steps });
  expect(status).toBe(0);
  expect(screen).toContain('Push Day is done');
  expect(workout().sets).toHaveLength(planned);
  expect(steps.map(({ send }) => send).join('')).toBe(enter.repeat(planned + 3));
});

/** One set is entered, then the way to a question is typed, and there Ctrl-C. */
const questions: [string, Step[]][] = [
  ['the set', []],
  ['swap', [{ expect: ['Bench Press (Barbell)  set 2 of 2'], send: `s${enter}` }]],
  ['add', [{ expect: ['set 2 of 2'], send: `a${enter}` }]],
  ['which exercise', [{ expect: ['set 2 of 2'], send: `add raise${enter}` }]],
  ['a note', [{ expect: ['set 2 of 2'], send: `n${enter}` }]],
  ['an odd load', [{ expect: ['set 2 of 2'], send: `600x8${enter}` }]],
  ['sets that are left', [{ expect: ['set 2 of 2'], send: `f${enter}` }]],
  [
    'the note of the session',
    [
      { expect: ['set 2 of 2'], send: `f${enter}` },
      { expect: ['left. Finish all the same'], send: `y${enter}` },
    ],
  ],
];
const asked: Record<string, string> = {
  'the set': 'set 2 of 2',
  swap: 'Instead of Bench Press',
  add: '? Exercise',
  'which exercise': 'which one',
  'a note': 'Note for Bench Press',
  'an odd load': 'Log it all the same',
  'sets that are left': 'Finish all the same',
  'the note of the session': 'Note for the session',
};

describe.concurrent('Ctrl-C', () => {
  test('at the choice of a workout starts none', async () => {
    const { ton, workout } = await gym.lifter();
    const { status } = await ton(['session', 'start'], {
      steps: [{ expect: ['What do you train'], send: keys.ctrlC }],
    });
    expect(status).toBe(130);
    expect(workout().session).toMatchObject({ status: 'completed' });
  });

  test.each(questions)('at the question of %s leaves what was entered', async (name, way) => {
    const { ton, workout } = await gym.lifter();
    const { status, screen } = await ton(['session', 'start', 'push'], {
      steps: [
        { expect: ['Bench Press (Barbell)  set 1 of 2'], send: enter },
        ...way,
        { expect: [asked[name] ?? name], send: keys.ctrlC },
      ],
    });
    expect(status).toBe(130);
    expect(screen).toContain('everything you entered is saved');
    expect(workout().sets).toEqual(['Bench Press (Barbell) 60x8']);
    expect(workout().session).toMatchObject({ status: 'in_progress', paused_at: null });
  });

  test('at the name of a template keeps the session open', async () => {
    const { ton, workout } = await gym.lifter();
    const { status } = await ton(['session', 'start', '--empty'], {
      steps: [
        { expect: ['Nothing planned'], send: `add squat barbell${enter}` },
        { expect: ['Squat (Barbell)  set 1'], send: `80x5${enter}` },
        { expect: ['set 2'], send: `f${enter}` },
        { expect: ['Note for the session'], send: enter },
        { expect: ['Keep it as a template'], send: keys.ctrlC },
      ],
    });
    expect(status).toBe(130);
    expect(workout()).toMatchObject({ session: { status: 'in_progress' }, sets: ['Squat (Barbell) 80x5'] });
  });

  test('a closed terminal leaves what was entered, too', async () => {
    const { ton, workout } = await gym.lifter();
    const { status } = await ton(['session', 'start', 'push'], {
      steps: [
        { expect: ['set 1 of 2'], send: enter },
        { expect: ['set 2 of 2'], send: '', hangup: true },
      ],
    });
    expect(status).toBeGreaterThan(128);
    expect(workout().sets).toHaveLength(1);
  });
});

describe.concurrent('two terminals on one session', () => {
  test('the second sees what the first logged, and logs it only once', async () => {
    const { ton, workout } = await gym.lifter();
    const { status, screen } = await ton(['session', 'start', 'push'], {
      steps: [
        { expect: ['set 1 of 2'], send: enter },
        // Another terminal logs the second set while this one looks on.
        {
          expect: ['set 2 of 2'],
          send: '',
          meanwhile: ['log', 'bench press', '62.5x8'],
        },
        { expect: ['62.5 kg × 8 was logged elsewhere', 'A1 Lateral Raise'], send: `q${enter}` },
      ],
    });
    expect(status).toBe(0);
    expect(screen).toContain('runs on');
    expect(workout().sets).toEqual(['Bench Press (Barbell) 60x8', 'Bench Press (Barbell) 62.5x8']);
  });

  test('a session that was finished elsewhere ends here as well', async () => {
    const { ton, workout } = await gym.lifter();
    const { status, screen } = await ton(['session', 'start', 'push'], {
      steps: [
        { expect: ['set 1 of 2'], send: enter },
        { expect: ['set 2 of 2'], send: '', meanwhile: ['session', 'finish'] },
      ],
    });
    expect(status).toBe(0);
    expect(screen).toContain('was ended elsewhere');
    expect(workout().session).toMatchObject({ status: 'completed' });
  });
});
