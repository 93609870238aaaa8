import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keys } from './drive.js';
import { openGym, type Gym } from './terminal.js';

let gym: Gym;
beforeAll(async () => {
  gym = await openGym([['log', 'squat', '100x5']]);
});
afterAll(() => gym.close());

test('ton program import: doubtful lines are asked about one by one, on a narrow terminal', async () => {
  const { ton } = await gym.lifter();
  const file = join(gym.directory, 'plan.txt');
  await writeFile(file, 'Day 1\nSquat 5x5 100kg\nDeadlfit 1x5\nZork 3x8\nCurls of mine 3x12\n');
  const { status, screen } = await ton(['program', 'import', file], {
    steps: [
      { expect: ['? Name of the program', 'plan'], send: keys.enter },
      { expect: ['line 3: Deadlfit 1x5', '1 of 3', 'Deadlift (Barbell) 1x5'], send: keys.enter },
      { expect: ['line 4: Zork 3x8', '2 of 3', 'correct the line'], send: 'goblet' },
      { expect: ['goblet', 'Goblet Squat (Dumbbell)'], send: keys.enter },
      { expect: ['line 5', '3 of 3'], send: 'note' },
      { expect: ['❯ keep it as a note', 'Skullcrusher'], send: keys.enter },
    ],
  });
  expect(status).toBe(0);
  expect(screen).toContain('program "plan" imported: 1 week, 1 day, 3 exercises');
  expect(screen).toMatch(/Goblet Squat \(Dumbbell\) +3x8 +confirmed/);
  expect(screen).toContain('Curls of mine 3x12');
});
