import { afterAll, beforeAll, expect, test } from 'vitest';
import { keys } from './drive.js';
import { openGym, type Gym } from './terminal.js';

let gym: Gym;
beforeAll(async () => {
  gym = await openGym([['log', 'squat', '100x5']]);
});
afterAll(() => gym.close());

const { enter } = keys;
const building = [
  { expect: ['? Name of the program'], send: `Mine${enter}` },
  { expect: ['? How many weeks'], send: `2${enter}` },
  { expect: ['? How many days a week'], send: `2${enter}` },
  { expect: ['? Day 1 is called'], send: `Push${enter}` },
  { expect: ['? Exercise', 'Squat (Barbell)'], send: 'bench press' },
  { expect: ['Exercise bench press', '❯ Bench Press (Barbell)'], send: enter },
  { expect: ['? Sets of Bench Press (Barbell)'], send: `3x8x${enter}` },
  { expect: ['cannot read "3x8x"'], send: `${keys.backspace} 60kg, double +2.5kg${enter}` },
  { expect: ['? Another exercise on day 1?'], send: `n${enter}` },
  { expect: ['? Day 2 is called'], send: `rest${enter}` },
];

test('ton program create builds a program question by question and shows it before it is saved', async () => {
  const { ton } = await gym.lifter();
  const { status, screen } = await ton(['program', 'create'], {
    steps: [
      ...building,
      {
        expect: ['Mine, 2 weeks:', '1  Bench Press (Barbell)  3x8 60kg, double +2.5kg', '? Save it?'],
        send: enter,
      },
    ],
  });
  expect(screen).toContain('program "Mine" saved: 2 weeks of 2 days');
  expect(status).toBe(0);
});

test.each([3, 5, 10])('Ctrl-C after %i answers saves nothing', async (count) => {
  const { ton } = await gym.lifter();
  const last = [...building, { expect: ['? Save it?'], send: '' }][count];
  const { status } = await ton(['program', 'create'], {
    steps: [...building.slice(0, count), { expect: last?.expect ?? [], send: keys.ctrlC }],
  });
  expect(status).toBe(130);
  const { screen } = await ton(['program', 'list'], { steps: [] });
  expect(screen).toContain('no programs yet');
});
