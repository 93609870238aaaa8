import { beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '../../src/commands/workout/which-workout.js';
import { placesOfSlot } from '../../src/commands/workout/which-slot.js';
import { forAthlete } from '../../src/db/athletes.js';
import { ownProgram } from '../../src/db/programs.js';
import { requireSlot } from '../../src/db/session-slots.js';
import { chosenExercise } from '../../src/prompts/ask-exercise.js';
import { run, twoPeople, type TwoPeople } from './two-people.js';

let people: TwoPeople;
beforeEach(() => {
  people = twoPeople();
});

/** As much of a stored program as its places are told by. */
const stored = { document: { weeks: [{ days: [{ id: 1, slots: [] }] }] } } as never;
const slot = { key: 'squat', exercise: 'Squat (Barbell)' };

describe('what went between two steps of one command', () => {
  it.each<[string, string, () => unknown]>([
    ['a place in a session', 'exercise "99" is no longer in the session', () => requireSlot(people.ann, 99)],
    ['an exercise', 'there is no exercise "999999" any more', () => chosenExercise(people.ann, 999_999)],
    ['a program', 'there is no program "99" any more', () => ownProgram(people.ann, 99)],
    ['a day', 'the workout "2" was taken out meanwhile', () => placeOf(stored, { id: 2 } as never)],
    [
      'an exercise of a day',
      '"Squat (Barbell)" was taken out meanwhile',
      () => placesOfSlot(stored, { workout: { id: 1 }, slot } as never, false),
    ],
  ])('is told: %s', async (_, message, find) => {
    await expect(Promise.resolve().then(find)).rejects.toMatchObject({
      message,
      hint: expect.stringMatching(/\S/) as string,
    });
  });
});

describe('what a coach may write for an athlete', () => {
  it('is not about a program of somebody else', async () => {
    const { ann, bob } = people;
    const others = { name: 'Yoga', owner_id: bob.user.id };
    await run(ann, async (scope) => {
      await Promise.resolve();
      expect(() => forAthlete(scope, bob.user, others)).toThrow('the program "Yoga" is not yours');
      expect(forAthlete(scope, bob.user, { ...others, owner_id: ann.user.id }).user).toBe(bob.user);
    });
  });
});
