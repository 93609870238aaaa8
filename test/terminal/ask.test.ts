import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys } from './drive.js';
import { openGym, type Gym } from './terminal.js';

let gym: Gym;
beforeAll(async () => {
  gym = await openGym([
    ['log', 'squat', '100x5'],
    ['log', 'deadlift', '140x5'],
  ]);
});
afterAll(() => gym.close());

const squat = 'Squat (Barbell) 100 kg × 5';
const deadlift = 'Deadlift (Barbell) 140 kg × 5';

describe.concurrent('what is missing is asked for', () => {
  test('ton log: an exercise found while typing, a wrong set corrected on the spot', async () => {
    const { ton, sets } = await gym.lifter();
    const { status, screen } = await ton(['log'], {
      steps: [
        { expect: ['? Exercise', '❯ Deadlift (Barbell)', 'Squat (Barbell)'], send: 'bench' },
        { expect: ['Exercise bench', 'Bench Press (Barbell)'], send: keys.enter },
        { expect: ['? Bench Press (Barbell)'], send: `100y5${keys.enter}` },
        { expect: ['100y5', 'cannot read "100y5"'], send: `${keys.backspace.repeat(2)}x5${keys.enter}` },
      ],
    });
    expect(screen).toContain('Bench Press (Barbell)  100 kg × 5  (set 1, id 3)');
    expect(status).toBe(0);
    expect(sets()).toEqual([squat, deadlift, 'Bench Press (Barbell) 100 kg × 5']);
  });

  test('ton log: a misspelt exercise is found', async () => {
    const { ton, sets } = await gym.lifter();
    await ton(['log'], {
      steps: [
        { expect: ['? Exercise'], send: 'sqat' },
        { expect: ['Exercise sqat', '❯ Squat (Barbell)'], send: keys.enter },
        { expect: ['? Squat (Barbell) (last: 100 kg × 5)'], send: `last x6${keys.enter}` },
      ],
    });
    expect(sets()).toEqual([squat, deadlift, 'Squat (Barbell) 100 kg × 6']);
  });

  test('ton log EXERCISE asks for the set only and shows the last one', async () => {
    const { ton, sets } = await gym.lifter();
    const { status, screens } = await ton(['log', 'squat'], {
      steps: [{ expect: ['? Squat (Barbell) (last: 100 kg × 5)'], send: `last+2.5${keys.enter}` }],
    });
    expect(screens[0]).not.toContain('Exercise');
    expect(status).toBe(0);
    expect(sets()).toEqual([squat, deadlift, 'Squat (Barbell) 102.5 kg × 5']);
  });

  test('ton log edit: the set to correct is chosen, its old text stands by', async () => {
    const { ton, sets } = await gym.lifter();
    const { status } = await ton(['log', 'edit'], {
      steps: [
        { expect: ['? Set', 'Deadlift (Barbell)', 'Squat (Barbell)'], send: 'squat' },
        { expect: ['Set squat', 'Squat (Barbell)'], send: keys.enter },
        { expect: ['? Squat (Barbell) (100 kg × 5)'], send: `105x4${keys.enter}` },
      ],
    });
    expect(status).toBe(0);
    expect(sets()).toEqual(['Squat (Barbell) 105 kg × 4', deadlift]);
  });

  test('ton log edit: Enter alone leaves the set as it is', async () => {
    const { ton, sets } = await gym.lifter();
    const { status } = await ton(['log', 'edit', '1'], {
      steps: [{ expect: ['? Squat (Barbell) (100 kg × 5)'], send: keys.enter }],
    });
    expect(status).toBe(0);
    expect(sets()).toEqual([squat, deadlift]);
  });

  test('ton import: the unit of a file that does not say', async () => {
    const { ton, sets } = await gym.lifter();
    const file = join(gym.directory, 'unitless.csv');
    await writeFile(
      file,
      'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n' +
        '2024-02-03 06:58:12,"A",45min,"Deadlift (Barbell)",1,225.0,5.0,0,0.0,\n',
    );
    const { status } = await ton(['import', file], {
      steps: [
        { expect: ['Which is it?', 'kilograms', 'pounds'], send: keys.down },
        { expect: ['❯ pounds'], send: keys.enter },
      ],
    });
    expect(status).toBe(0);
    expect(sets()).toEqual([squat, deadlift, 'Deadlift (Barbell) 225 lb × 5']);
  });
});

describe.concurrent('a destructive or doubtful thing is asked about, and never taken for a yes', () => {
  test.each([
    ['Enter alone', keys.enter, 130, [squat, deadlift]],
    ['n', `n${keys.enter}`, 130, [squat, deadlift]],
    ['y', `y${keys.enter}`, 0, [deadlift]],
  ])('ton log delete: %s', async (_, answer, expected, left) => {
    const { ton, sets } = await gym.lifter();
    const { status } = await ton(['log', 'delete', '1'], {
      steps: [{ expect: ['? Remove Squat (Barbell)  100 kg × 5', '(y/N)'], send: answer }],
    });
    expect(status).toBe(expected);
    expect(sets()).toEqual(left);
  });

  test.each([
    ['Enter alone', keys.enter, 130, true],
    ['y', `y${keys.enter}`, 0, false],
  ])('ton user remove --purge: %s', async (_, answer, expected, isLeft) => {
    const { ton } = await gym.lifter();
    await ton(['user', 'add', 'anna']);
    await ton(['body', 'log', '60kg', '--user', 'anna']);
    const { status } = await ton(['user', 'remove', 'anna', '--purge'], {
      steps: [{ expect: ['? Delete "anna" for good with 1 body measurement', '(y/N)'], send: answer }],
    });
    expect(status).toBe(expected);
    expect((await ton(['user', 'list', '--all'])).screen.includes('anna')).toBe(isLeft);
  });

  test.each([
    ['Enter alone', keys.enter, 130, [squat, deadlift]],
    ['y', `y${keys.enter}`, 0, [squat, deadlift, 'Squat (Barbell) 1000 kg × 5']],
  ])('a load ten times off: %s', async (_, answer, expected, left) => {
    const { ton, sets } = await gym.lifter();
    const { status } = await ton(['log', 'squat', '1000x5'], {
      steps: [{ expect: ['1000 kg × 5 is far from what you usually lift', '(y/N)'], send: answer }],
    });
    expect(status).toBe(expected);
    expect(sets()).toEqual(left);
  });
});
