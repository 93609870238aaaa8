import { beforeEach, describe, expect, test } from 'vitest';
import { findExercise } from '../../src/db/exercises.js';
import { planOfWorkout, type NewSlot } from '../../src/db/planned-slots.js';
import type { Scope } from '../../src/db/scope.js';
import { listTemplates, requireDeletedTemplate, requireTemplate } from '../../src/db/templates.js';
import { createTemplate, deleteTemplate, restoreTemplate } from '../../src/db/write-template.js';
import { parsePlanned } from '../../src/domain/planned/parse.js';
import { dump } from './rows.js';
import { exercise, redo, run, twoPeople, undo, type TwoPeople } from './two-people.js';

let people: TwoPeople;
beforeEach(() => {
  people = twoPeople();
});

async function slot(scope: Scope, text: string, supersetGroup: string | null = null): Promise<NewSlot> {
  const found = await findExercise(scope, exercise);
  if (found === undefined) throw new Error('the exercise is gone');
  const sets = parsePlanned(text, { unit: 'kg', measurement: 'weight_reps' });
  return { exercise: found, supersetGroup, rule: null, notes: null, sets };
}

/** Adds a template of one exercise. */
async function add(scope: Scope, name: string, text = '3x8') {
  const slots = [await slot(scope, text)];
  return await run(scope, (scope) => createTemplate(scope, { name, notes: null, slots }));
}

const remove = (scope: Scope, name: string) =>
  run(scope, async (scope) => deleteTemplate(scope, await requireTemplate(scope, name)));
const restore = (scope: Scope, name: string) =>
  run(scope, async (scope) => restoreTemplate(scope, await requireDeletedTemplate(scope, name)));
const names = async (scope: Scope, which: 'live' | 'deleted' = 'live') =>
  (await listTemplates(scope, which)).map(({ title }) => title);

describe('a template', () => {
  test('comes back as it was written', async () => {
    const text = 'w 1x5 40kg, 3-4x8-12 70-75% TM @8 rest 2-3min, 1x5+ 62.5kg tempo 3-1-1-0 2RIR';
    const slots = [await slot(people.ann, text, 'A'), await slot(people.ann, '1xAMRAP in 60s', 'A')];
    const { id } = await run(people.ann, (scope) =>
      createTemplate(scope, { name: ' Leg Day ', notes: 'early', slots }),
    );
    const plan = await planOfWorkout(people.ann, id);
    expect(plan.map(({ sets }) => sets.map(({ set }) => set))).toEqual(slots.map(({ sets }) => sets));
    const key = slots[0]?.exercise.slug ?? '';
    expect(plan.map(({ position, slotKey, supersetGroup }) => [position, slotKey, supersetGroup])).toEqual([
      [1, key, 'A'],
      [2, `${key}-2`, 'A'],
    ]);
    expect(await requireTemplate(people.ann, 'leg day')).toMatchObject({ title: 'Leg Day', notes: 'early' });
    expect(await listTemplates(people.ann, 'live')).toMatchObject([
      { sets: 7, exercises: slots.map(({ exercise }) => exercise.name) },
    ]);
  });

  test('is undone and redone whole', async () => {
    const before = dump(people.raw, ['commands', 'changes']);
    await add(people.ann, 'Legs', '5x5 100kg');
    const after = dump(people.raw, ['commands', 'changes']);
    await undo(people.ann);
    expect(dump(people.raw, ['commands', 'changes'])).toEqual(before);
    await redo(people.ann);
    expect(dump(people.raw, ['commands', 'changes'])).toEqual(after);
  });

  test('is nobody else’s', async () => {
    const { id } = await add(people.ann, 'Legs');
    for (const text of ['Legs', String(id)])
      await expect(requireTemplate(people.bob, text)).rejects.toThrow(`there is no template "${text}"`);
    expect(await planOfWorkout(people.bob, id)).toEqual([]);
    expect(await listTemplates(people.bob, 'live')).toEqual([]);
    await add(people.bob, 'Legs');
    expect(await names(people.bob)).toEqual(['Legs']);
  });
});

describe('a name', () => {
  test('leads to its template: whole, in part, by id', async () => {
    const upper = await add(people.ann, 'Upper Body');
    await add(people.ann, 'Upper Body Light');
    await add(people.ann, '531');
    for (const text of ['upper-BODY', String(upper.id)])
      expect(await requireTemplate(people.ann, text)).toMatchObject({ id: upper.id });
    expect(await requireTemplate(people.ann, 'light')).toMatchObject({ title: 'Upper Body Light' });
    expect(await requireTemplate(people.ann, '531')).toMatchObject({ title: '531' });
    await expect(requireTemplate(people.ann, 'upper')).rejects.toMatchObject({
      code: 'usage',
      message: '"upper" fits 2 templates',
      hint: 'say which: "Upper Body", "Upper Body Light"',
    });
    await expect(requireTemplate(people.ann, 'uper body')).rejects.toMatchObject({
      code: 'not-found',
      hint: 'did you mean "Upper Body" or "Upper Body Light"?',
    });
    await expect(requireTemplate(people.ann, 'swimming')).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is no template "swimming"',
      hint: 'see them with: ton template list',
    });
  });

  test('is used once, whatever its case', async () => {
    await add(people.ann, 'Push Day');
    await expect(add(people.ann, 'push-day')).rejects.toMatchObject({
      code: 'conflict',
      message: 'there is a template "Push Day" already',
    });
    await expect(add(people.ann, ' ! ')).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('delete and restore', () => {
  test('put a template away and bring it back', async () => {
    const { id } = await add(people.ann, 'Legs');
    await remove(people.ann, 'legs');
    expect([await names(people.ann), await names(people.ann, 'deleted')]).toEqual([[], ['Legs']]);
    expect(await planOfWorkout(people.ann, id)).toHaveLength(1);
    await restore(people.ann, 'legs');
    expect(await names(people.ann)).toEqual(['Legs']);
    await expect(restore(people.ann, 'legs')).rejects.toMatchObject({
      code: 'not-found',
      message: 'the template "legs" is not deleted',
    });
    await expect(restore(people.ann, 'arms')).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is no deleted template "arms"',
    });
  });

  test('free the name, which a restore may then meet', async () => {
    await add(people.ann, 'Legs');
    await remove(people.ann, 'Legs');
    await add(people.ann, 'legs');
    await expect(restore(people.ann, 'Legs')).rejects.toMatchObject({
      code: 'conflict',
      message: 'another template is called "legs" by now',
    });
  });

  test('bring the one back that was deleted last, or the one of an id', async () => {
    const first = await add(people.ann, 'Legs', '5x5');
    await remove(people.ann, 'Legs');
    people.clock.advance(60);
    const second = await add(people.ann, 'Legs', '3x8');
    await remove(people.ann, 'Legs');
    expect(await requireDeletedTemplate(people.ann, 'legs')).toMatchObject({ id: second.id });
    expect(await requireDeletedTemplate(people.ann, String(first.id))).toMatchObject({ id: first.id });
  });
});
