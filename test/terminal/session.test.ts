import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys } from './drive.js';
import { openGym, type Gym } from './terminal.js';

let gym: Gym;
beforeAll(async () => {
  gym = await openGym([
    ['log', 'squat', '100x5x3', '--at', 'yesterday 18:00'],
    [
      'template',
      'create',
      'Big Day',
      '--exercise',
      'squat w 1x5 40kg, w 1x3 70kg, 3x5 @100kg rest 120s',
      '--exercise',
      'A bench press 2x8-12 @60kg',
      '--exercise',
      'A bent over row 2x10 @50kg rest 60s',
      '--exercise',
      'overhead press 2x8 @40kg',
      '--exercise',
      'plank 2x30s',
      '--exercise',
      'bicep curl 2x12 @12.5kg',
    ],
  ]);
});
afterAll(() => gym.close());

const enter = keys.enter;

describe('a workout at the keyboard', () => {
  test('of six exercises, with everything that happens in one, is on the screen and in the file', async () => {
    const { ton, workout } = await gym.lifter();
    const first = await ton(['session', 'start', 'big', 'day'], {
      lines: 30,
      steps: [
        // The ramp.
        { expect: ['Squat (Barbell)  set 1 of 5, warm-up', '(w 40 kg × 5)'], send: enter },
        { expect: ['set 2 of 5, warm-up', '(w 70 kg × 3)', 'rest 1:00 of 1:00'], send: enter },
        { expect: ['set 3 of 5', 'target  100 kg × 5', 'last    100 kg × 5', '(100 kg × 5)'], send: enter },
        // A record, announced once.
        { expect: ['set 4 of 5', 'rest 2:00 of 2:00'], send: `102.5x5${enter}` },
        {
          expect: ['record: 102.5 kg × 5 is the heaviest (was 100 kg)', 'set 5 of 5'],
          send: `miss 105${enter}`,
        },
        // A drop set belongs to the exercise that was left behind.
        { expect: ['A1 Bench Press (Barbell)  set 1 of 2'], send: `squat d 80x8${enter}` },
        { expect: ['A1 Bench Press (Barbell)  set 1 of 2'], send: enter },
        // A superset goes to and fro; the rest comes after the round.
        { expect: ['A2 Bent Over Row (Barbell)  set 1 of 2'], send: enter },
        { expect: ['A1 Bench Press (Barbell)  set 2 of 2', 'rest 1:00 of 1:00'], send: `60x11${enter}` },
        { expect: ['A2 Bent Over Row (Barbell)  set 2 of 2'], send: `55x10${enter}` },
        // That was a slip: it is taken back and entered again.
        { expect: ['Overhead Press (Barbell)  set 1 of 2'], send: `u${enter}` },
        {
          expect: ['the last set is taken back', 'A2 Bent Over Row (Barbell)  set 2 of 2'],
          send: `50x10${enter}`,
        },
        // Another exercise instead, chosen from those that train the same.
        { expect: ['Overhead Press (Barbell)  set 1 of 2'], send: `s${enter}` },
        { expect: ['Instead of Overhead Press'], send: 'dumbbell shoulder press' },
        { expect: ['❯ Overhead Press (Dumbbell)'], send: enter },
        { expect: ['Overhead Press (Dumbbell)  set 1 of 2', 'target  8 reps'], send: `20x8${enter}` },
        {
          expect: ['Overhead Press (Dumbbell)  set 2 of 2', '(20 kg × 8)'],
          send: `n left shoulder clicks${enter}`,
        },
        { expect: ['noted for Overhead Press (Dumbbell)', 'left shoulder clicks'], send: `pause${enter}` },
        { expect: ['paused (go on)'], send: enter },
        { expect: ['Overhead Press (Dumbbell)  set 2 of 2', '(20 kg × 8)'], send: enter },
        { expect: ['Plank  set 1 of 2', '(30 s)'], send: enter },
        // The power goes.
        { expect: ['Plank  set 2 of 2', '(30 s)'], send: '', kill: true },
      ],
    });
    expect(first.status).toBe(137);

    const second = await ton(['session', 'resume'], {
      lines: 30,
      steps: [
        { expect: ['Big Day', 'Plank  set 2 of 2', 'rest', '(30 s)'], send: enter },
        { expect: ['Bicep Curl (Dumbbell)  set 1 of 2'], send: enter },
        { expect: ['Bicep Curl (Dumbbell)  set 2 of 2'], send: enter },
        { expect: ['Everything is done', '(finish the session)'], send: enter },
        { expect: ['Note for the session'], send: `strong today${enter}` },
      ],
    });
    expect(second.status).toBe(0);
    expect(second.screen).toContain('Big Day is done');
    expect(second.screen).toContain('sets       16');
    expect(second.screen).toContain('records    Squat (Barbell)');
    expect(first.screen.match(/is the heaviest/g)).toHaveLength(1);

    const { sets, session } = workout();
    expect(sets).toEqual([
      'Squat (Barbell) w 40x5',
      'Squat (Barbell) w 70x3',
      'Squat (Barbell) 100x5',
      'Squat (Barbell) 102.5x5',
      'Squat (Barbell) miss 105kg',
      'Squat (Barbell) d 80x8',
      'Bench Press (Barbell) 60x8',
      'Bent Over Row (Barbell) 50x10',
      'Bench Press (Barbell) 60x11',
      'Bent Over Row (Barbell) 50x10',
      'Overhead Press (Dumbbell) 20x8',
      'Overhead Press (Dumbbell) 20x8',
      'Plank 30s',
      'Plank 30s',
      'Bicep Curl (Dumbbell) 12.5x12',
      'Bicep Curl (Dumbbell) 12.5x12',
    ]);
    expect(session).toMatchObject({ status: 'completed', title: 'Big Day', notes: 'strong today' });
    const check = await ton(['db', 'check']);
    expect(check.status).toBe(0);
  }, 60_000);
});
