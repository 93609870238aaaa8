import { beforeEach, describe, expect, test } from 'vitest';
import { newTon, type Ton } from '../../run-ton.js';

interface Next {
  readonly exercise: string;
  readonly sets: readonly { readonly weight: number }[];
}

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  for (const line of [
    'coach add Cara',
    'user add anna',
    'exercise add Cellar Squat --muscle legs --equipment barbell',
    'program create Base --public --workout "A: cellar squat 3x5 60kg, linear +2.5kg; bench press 1x5 75% TM, tm +5kg"',
    'program join base --user anna --training-max "bench press=100kg"',
    'session start --program base --user anna',
    'log cellar squat 60x5x3 --user anna',
    'log bench press 75x5 --user anna',
    'session finish --user anna',
  ])
    await ton.text(line);
});

const nextOf = async (user: string) =>
  (await ton.json<Next[]>(`next --user ${user}`)).map(({ exercise, sets }) => [exercise, sets[0]?.weight]);

describe('an exercise that a coach made', () => {
  test('is found by its name by who trains it, also by a part of it, and by nobody else', async () => {
    expect(await ton.text('history cellar --user anna')).toContain('60 kg');
    expect(await ton.json('record list "cellar squat" --user anna')).not.toEqual([]);
    await ton.text('user add bob');
    expect((await ton('log cellar squat 60x5 --user bob')).stderr).toContain('there is no exercise');
    await ton.text('program join base --user bob');
    expect(await ton.text('log cellar squat 40x5 --user bob')).toContain('Cellar Squat');
  });

  test.each([
    'exercise edit cellar squat --met 3',
    'exercise edit cellar squat --name Mine',
    'exercise remove cellar squat --yes',
  ])('is changed by nobody else: %s', async (line) => {
    expect((await ton(`${line} --user anna`)).status).not.toBe(0);
    expect(await ton.json('exercise show cellar squat')).toMatchObject({
      exercise: 'Cellar Squat',
      met: null,
    });
  });

  test('goes on for its athletes after it was merged, and the program’s history tells', async () => {
    await ton.text('exercise merge cellar squat --into front squat');
    expect(await nextOf('anna')).toEqual([
      ['Front Squat (Barbell)', 62.5],
      ['Bench Press (Barbell)', 78.75],
    ]);
    expect(await ton.json('program history base')).toMatchObject([
      { revision: 2, changes: ['day 1: Cellar Squat renamed Front Squat (Barbell), its progress stays'] },
      { revision: 1 },
    ]);
    await ton.text('undo');
    expect(await ton.json('program history base')).toMatchObject([{ revision: 1 }]);
    expect((await nextOf('anna'))[0]).toEqual(['Cellar Squat', 62.5]);
  });
});

describe('another exercise in a slot', () => {
  test('goes on with what was reached in it, and with the training max', async () => {
    await ton.text('workout exercise edit "base 1 1" cellar --exercise "front squat"');
    await ton.text('workout exercise edit "base 1 1" "bench press" --exercise "incline bench press"');
    expect(await nextOf('anna')).toEqual([
      ['Front Squat (Barbell)', 62.5],
      ['Incline Bench Press (Barbell)', 78.75],
    ]);
  });

  test('begins anew where it is the athlete who does it instead', async () => {
    await ton.text('program swap "cellar squat=front squat" --program base --user anna');
    expect((await nextOf('anna'))[0]).toEqual(['Front Squat (Barbell)', null]);
  });
});

test('a merge that leaves nothing of an exercise is told in the history as well', async () => {
  await ton.text('exercise add My Row --muscle back');
  await ton.text('program create Own --workout "A: my row 3x5 60kg"');
  await ton.text('exercise merge my row --into barbell row');
  expect(await ton.json('program history own')).toMatchObject([
    { revision: 2, changes: ['exercises merged'] },
    { revision: 1, changes: ['created'] },
  ]);
});
