import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkRecords } from '../../src/db/check.js';
import { changeExerciseSettings } from '../../src/db/exercise-settings.js';
import { exercisesOfUserFormula, formulaFor, formulasFor, userFormula } from '../../src/db/formula.js';
import { changeProfile } from '../../src/db/profile.js';
import { previewRecords, refreshRecords } from '../../src/db/records.js';
import type { Scope, WriteScope } from '../../src/db/scope.js';
import { reverse } from '../../src/db/undo.js';
import { oneRepMaxFormulas, type OneRepMaxFormula } from '../../src/domain/one-rep-max.js';
import { dump, put } from './rows.js';
import { exercise, place, run, twoPeople, type TwoPeople } from './two-people.js';
import { hour, nextUid, noon } from './valid-rows.js';
import { runs } from '../full.js';

let people: TwoPeople;
let other: number;
beforeEach(() => {
  people = twoPeople();
  other = put(people.raw, 'exercises', { slug: 'log', name: 'Log', name_key: 'log' });
});

interface Lift {
  readonly exerciseId: number;
  readonly weight: number;
  readonly reps: number;
}

/** Sets on their own, an hour apart, with the records they make. */
async function lift(scope: Scope, lifts: readonly Lift[]): Promise<void> {
  lifts.forEach(({ exerciseId, weight, reps }, at) =>
    put(people.raw, 'set_logs', {
      ...{ uid: nextUid(), user_id: scope.user.id, exercise_id: exerciseId, set_index: 1, ...place },
      ...{ weight, reps, performed_at: noon + at * hour },
    }),
  );
  await run(scope, (scope) => refreshRecords(scope, [exercise, other]));
}

const setOwn = (formula: OneRepMaxFormula | null) => async (scope: WriteScope) => {
  await changeExerciseSettings(scope, exercise, { one_rep_max_formula: formula });
  return await refreshRecords(scope, [exercise]);
};
const setUser = (formula: OneRepMaxFormula) => async (scope: WriteScope) => {
  await changeProfile(scope, { one_rep_max_formula: formula });
  return await refreshRecords(scope, await exercisesOfUserFormula(scope));
};
const turn = (scope: Scope, direction: 'undo' | 'redo') =>
  reverse(scope, direction, async (scope, { exerciseIds }) => {
    await refreshRecords(scope, exerciseIds);
  });

/** Everything but the journal, and the ids of records, which are derived anew. */
function data(): unknown {
  const { personal_records: records = [], ...rest } = dump(people.raw, ['commands', 'changes']);
  return {
    ...rest,
    records: (records as { id: number }[]).map((row) => JSON.stringify({ ...row, id: 0 })).sort(),
  };
}

describe('the formula of an exercise', () => {
  test('is its own, else the user’s', async () => {
    const { ann, bob } = people;
    await run(ann, setUser('lander'));
    expect(await formulaFor(ann, exercise)).toBe('lander');
    await run(ann, setOwn('wathan'));
    expect(await formulaFor(ann, exercise)).toBe('wathan');
    expect(await formulaFor(ann, other)).toBe('lander');
    expect(await formulasFor(ann, [exercise, other])).toEqual(
      new Map([
        [exercise, 'wathan'],
        [other, 'lander'],
      ]),
    );
    await run(ann, setOwn(null));
    expect(await formulaFor(ann, exercise)).toBe('lander');
    expect(await userFormula(ann)).toBe('lander');
    expect([await formulaFor(bob, exercise), await userFormula(bob)]).toEqual(['epley', 'epley']);
    expect(await formulasFor(bob, [exercise])).toEqual(new Map([[exercise, 'epley']]));
  });

  test('is read anew inside the command that changes it', async () => {
    await run(people.ann, async (scope) => {
      await changeProfile(scope, { one_rep_max_formula: 'brzycki' });
      expect(scope.user.one_rep_max_formula).toBe('epley');
      expect(await formulaFor(scope, exercise)).toBe('brzycki');
    });
  });

  test('of the user moves what was logged and has none of its own', async () => {
    const { ann, bob } = people;
    await lift(ann, [{ exerciseId: exercise, weight: 100, reps: 5 }]);
    expect(await exercisesOfUserFormula(ann)).toEqual([exercise]);
    await lift(ann, [{ exerciseId: other, weight: 100, reps: 5 }]);
    expect(await exercisesOfUserFormula(ann)).toEqual([exercise, other]);
    await run(ann, setOwn('wathan'));
    expect(await exercisesOfUserFormula(ann)).toEqual([other]);
    expect(await exercisesOfUserFormula(bob)).toEqual([]);
  });
});

test('unsetting what was never set makes no row', async () => {
  await run(people.ann, setOwn(null));
  expect(people.raw.prepare('select * from exercise_settings').all()).toEqual([]);
});

const formula = fc.constantFrom(...oneRepMaxFormulas);
const lifts = fc.array(
  fc.record({
    exerciseId: fc.boolean().map((isFirst) => (isFirst ? 0 : 1)),
    weight: fc.integer({ min: 1, max: 400 }).map((halves) => halves / 2),
    reps: fc.integer({ min: 1, max: 15 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const change = fc.record({ who: fc.constantFrom('own', 'user'), formula });

test('a preview is what then happens, the check finds nothing, and undo and redo are exact', async () => {
  await fc.assert(
    fc.asyncProperty(lifts, fc.array(change, { minLength: 1, maxLength: 4 }), async (logged, changes) => {
      people = twoPeople();
      other = put(people.raw, 'exercises', { slug: 'log', name: 'Log', name_key: 'log' });
      const { ann, bob } = people;
      const sets = logged.map((set) => ({ ...set, exerciseId: set.exerciseId === 0 ? exercise : other }));
      await lift(ann, sets);
      await lift(bob, sets);
      const theirs = () =>
        people.raw.prepare('select * from personal_records where user_id = ? order by id').all(bob.user.id);
      const untouched = theirs();
      const states: unknown[] = [data()];
      let told = 0;
      for (const { who, formula } of changes) {
        const ids = who === 'own' ? [exercise] : await exercisesOfUserFormula(ann);
        const preview = await previewRecords(ann, ids, formula);
        expect(data()).toEqual(states.at(-1));
        const before = people.raw.prepare('select count(*) from commands').pluck().get();
        const moved = await run(ann, who === 'own' ? setOwn(formula) : setUser(formula));
        expect(moved).toEqual(preview);
        expect(await checkRecords(ann)).toEqual([]);
        if (people.raw.prepare('select count(*) from commands').pluck().get() === before) continue;
        told += 1;
        states.push(data());
      }
      for (let at = told; at > 0; at -= 1) {
        await turn(ann, 'undo');
        expect(data()).toEqual(states[at - 1]);
        expect(await checkRecords(ann)).toEqual([]);
      }
      for (let at = 1; at <= told; at += 1) {
        await turn(ann, 'redo');
        expect(data()).toEqual(states[at]);
        expect(await checkRecords(ann)).toEqual([]);
      }
      expect(theirs()).toEqual(untouched);
      people.raw.close();
    }),
    { numRuns: runs(1000, 20) },
  );
}, 300_000);
