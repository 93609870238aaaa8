import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keys } from './drive.js';
import { openGym, type Gym } from './terminal.js';

/** What the picture of a workout in the README is drawn from. */
const still = new URL('../../docs/session-screen.txt', import.meta.url);

let gym: Gym;
beforeAll(async () => {
  gym = await openGym([
    ['log', 'squat', '100x5x3', '--at', '2026-11-17 18:00'],
    ['log', 'bench press', '60x9', '60x8x2', '--at', '2026-11-17 18:20'],
    ['exercise', 'settings', 'bench press', '--note', 'bar over the wrists'],
    [
      'template',
      'create',
      'Push Day',
      '--exercise',
      'squat 3x5 @102.5kg rest 3min',
      '--exercise',
      'A bench press 3x8-10 @60kg',
      '--exercise',
      'A bent over row 3x10 @50kg rest 90s',
      '--exercise',
      'plank 2x45s',
    ],
  ]);
});
afterAll(() => gym.close());

test('the picture of a workout shows what is on the screen', async () => {
  const { ton } = await gym.lifter();
  const { enter } = keys;
  const { screens } = await ton(['session', 'start', 'push', 'day'], {
    columns: 74,
    more: { TON_NOW: '2026-11-20T18:00:00Z' },
    steps: [
      { expect: ['Squat (Barbell)  set 1 of 3'], send: enter },
      { expect: ['set 2 of 3'], send: enter },
      { expect: ['set 3 of 3'], send: enter },
      { expect: ['A1 Bench Press (Barbell)  set 1 of 3'], send: `60x10${enter}` },
      { expect: ['A2 Bent Over Row (Barbell)  set 1 of 3'], send: enter },
      { expect: ['A1 Bench Press (Barbell)  set 2 of 3', 'rest 1:30 of 1:30'], send: keys.ctrlC },
    ],
  });
  // The clock goes on while the keys are typed.
  const shown = `$ ton session start push day\n${(screens.at(-1) ?? '').replace(/ · \d+s · /, ' · 9:41 · ')}\n`;
  if (process.env.TON_TRANSCRIPTS === 'write') writeFileSync(still, shown);
  expect(shown).toBe(readFileSync(still, 'utf8'));
});
