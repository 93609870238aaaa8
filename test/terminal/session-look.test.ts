import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys, type Step } from './drive.js';
import { openGym, type Gym } from './terminal.js';

let gym: Gym;
beforeAll(async () => {
  gym = await openGym([
    ['log', 'bench press', '60x8x2', '--at', '3 days ago'],
    [
      'exercise',
      'settings',
      'bench press',
      '--note',
      'feet flat, bar over the wrists, third hole of the rack',
    ],
    [
      'template',
      'create',
      'Push Day',
      '--exercise',
      'bench press 2x8-10 @60kg rest 90s',
      '--exercise',
      'A lateral raise 2x12 @8kg',
      '--exercise',
      'A push-up 2x15',
    ],
  ]);
});
afterAll(() => gym.close());

const { enter } = keys;
const colour = /\u001b\[\d+(?:;\d+)*m/g;

/** One set, the plan, the keys, and away. */
const steps: readonly Step[] = [
  { expect: ['Bench Press (Barbell)  set 1 of 2'], send: enter },
  { expect: ['set 2 of 2'], send: `w${enter}` },
  { expect: ['left 2 sets of 8 kg'], send: `?${enter}` },
  { expect: ['q, leave'], send: `q${enter}` },
];

describe.concurrent('the loop on a terminal', () => {
  test.each([50])('of %i columns has no line that is longer', async (columns) => {
    const { ton } = await gym.lifter();
    const { status, output, screens } = await ton(['session', 'start', 'push'], {
      columns,
      lines: 200,
      steps,
    });
    expect(status).toBe(0);
    const [screen = ''] = screens;
    expect(screen).toContain('target  60 kg × 8–10 rest 1:30');
    expect(screen.replaceAll(/\s+/g, ' ')).toContain(
      'feet flat, bar over the wrists, third hole of the rack',
    );
    const drawn = output.replaceAll(colour, '').split(/\r\n|\u001b\[[?\d;]*[A-Za-z]|\r/);
    expect(drawn.filter((line) => line.length > columns)).toEqual([]);
  });

  test('without Unicode has none of our own', async () => {
    const { ton } = await gym.lifter();
    const { status, output } = await ton(['session', 'start', 'push', '--ascii'], {
      lines: 60,
      steps: [
        { expect: ['Bench Press (Barbell)  set 1 of 2', '(60 kg x 8)'], send: enter },
        { expect: ['rest 1:30 of 1:30'], send: `w${enter}` },
        { expect: ['left 2 sets of 8 kg'], send: `q${enter}` },
      ],
    });
    expect(status).toBe(0);
    expect(output).toMatch(/^[\u0000-\u007f]*$/);
  });

  test('without colour says the same', async () => {
    const { ton } = await gym.lifter();
    const plain = await ton(['session', 'start', 'push', '--no-color'], { lines: 60, steps });
    expect(plain.output).not.toMatch(colour);
    const coloured = await (await gym.lifter()).ton(['session', 'start', 'push'], { lines: 60, steps });
    expect(coloured.output).toMatch(colour);
  });

  test('for a screen reader draws nothing twice', async () => {
    const { ton, workout } = await gym.lifter();
    const { status, output } = await ton(['session', 'start', 'push', '--plain'], {
      lines: 60,
      steps: [
        { expect: ['Bench Press (Barbell)  set 1 of 2', 'set (60 kg × 8)'], send: `60x9${enter}` },
        { expect: ['set 2 of 2', 'rest 1:30, until'], send: `s${enter}` },
        { expect: ['Instead of Bench Press (Barbell)'], send: `push up${enter}` },
        { expect: ['Push Up  set 1 of 1'], send: `12${enter}` },
        { expect: ['A1 Lateral Raise'], send: `f${enter}` },
        { expect: ['left. Finish all the same'], send: `y${enter}` },
        { expect: ['Note for the session'], send: enter },
      ],
    });
    expect(status).toBe(0);
    expect(output).not.toContain('\u001b');
    expect(workout().sets).toEqual(['Bench Press (Barbell) 60x9', 'Push Up x12']);
  });
});
