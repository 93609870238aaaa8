import { beforeEach, describe, expect, test } from 'vitest';

import { dump, newTon, type Ton } from '../../run-ton.js';

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text('exercise add My Lift --muscle core');
});

const state = () => dump(ton.database, { without: 'journal' });
const shown = async (name: string) =>
  (await ton.json<{ exercise: string }>(`exercise show ${name}`)).exercise;

describe('ton exercise alias', () => {
  test('gives a name, lists it and takes it away; undo is exact', async () => {
    const before = state();
    expect(await ton.text('exercise alias bench press flat one')).toBe(
      '"flat one" means Bench Press (Barbell)\n',
    );
    expect(await shown('flat one')).toBe('Bench Press (Barbell)');
    expect(await ton.json('exercise alias')).toMatchObject([
      { alias: 'flat one', locale: null, exercise: 'Bench Press (Barbell)', is_own: true },
    ]);
    expect(await ton.json('exercise alias bench press')).toContainEqual(
      expect.objectContaining({ alias: 'flat one', is_own: true }),
    );
    await ton.text('exercise alias bench press flat one --remove');
    expect(state()).toBe(before);
    await ton.text('undo');
    expect(await shown('flat one')).toBe('Bench Press (Barbell)');
    await ton.text('undo');
    expect(state()).toBe(before);
    expect(await ton.text('exercise alias')).toContain('you gave no names yet');
  });

  test('knows a language, and lists names by it', async () => {
    await ton.text('exercise alias my lift Mein Heben --locale DE');
    await ton.text('exercise alias my lift zz lift');
    expect(await ton.json('exercise alias my lift')).toMatchObject([
      { alias: 'zz lift', locale: null },
      { alias: 'Mein Heben', locale: 'de' },
    ]);
    expect(await ton.text('exercise alias my lift')).toMatch(
      /My Lift is also called +language +yours\nzz lift +yes\nMein Heben +de +yes\n/,
    );
    expect(await ton.text('exercise alias plank')).toContain('Plank is also called');
    expect(await ton.json('exercise show my lift')).toMatchObject({
      aliases: [{ alias: 'zz lift' }, { alias: 'Mein Heben' }],
    });
  });

  test('may take a name of the catalog for something else, which then comes first', async () => {
    expect(await shown('bench')).toBe('Bench Press (Barbell)');
    expect(await ton.text('exercise alias my lift bench')).toBe(
      '"bench" means My Lift\nuntil now it meant Bench Press (Barbell)\n',
    );
    expect(await shown('bench')).toBe('My Lift');
  });

  test('of a removed exercise is free again', async () => {
    await ton.text('exercise alias my lift mine too');
    await ton.text('exercise remove my lift');
    await ton.text('exercise alias squat mine too');
    expect(await shown('mine too')).toBe('Squat (Barbell)');
  });

  test.each([
    ['squat my lift', 5, 'there is an exercise "My Lift" already', 'choose another name, or merge the two'],
    [
      'my lift taken',
      5,
      '"taken" is another name of "Plank" already',
      'free it with: ton exercise alias "Plank" "taken" --remove',
    ],
    ['plank taken one --locale german', 2, '"german" does not fit --locale', 'it takes a language'],
    ['"bench press" bench', 5, '"Bench Press (Barbell)" is called "bench" already', 'see its names with'],
    ['my lift "!"', 2, '"!" is not a name', 'a name has a letter'],
    ['my lift nothing --remove', 3, '"My Lift" has no other name "nothing"', 'see its names with'],
    [
      '"Bench Press (Barbell)" bench --remove',
      7,
      '"bench" is a name of the catalog',
      'give it to another exercise',
    ],
    ['my lift --remove', 4, 'missing: the name', 'write it behind the exercise'],
    ['--remove', 4, 'missing: EXERCISE and the name', 'write it behind the exercise'],
    ['nosuchthing x', 3, 'there is no exercise "nosuchthing"', ''],
  ])('%s is refused, and nothing is written', async (words, status, message, hint) => {
    await ton.text('exercise alias plank taken');
    const before = dump(ton.database);
    // "bench press bench" would be read as the exercise's whole name alone.
    const line = words === '"bench press" bench' ? 'bench press bench' : words;
    const result = await ton(`exercise alias ${line}`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(`hint: ${hint}`);
    expect(dump(ton.database)).toBe(before);
  });
});

describe('ton exercise tag', () => {
  test('puts tags on and takes them off; a tag nobody carries is gone; undo is exact', async () => {
    const before = state();
    expect(await ton.text('exercise tag bench press Heavy, main')).toBe(
      'Bench Press (Barbell): "Heavy", "main" put on\n',
    );
    expect(await ton.text('exercise tag my lift heavy')).toBe('My Lift: "Heavy" put on\n');
    expect(await ton.json('exercise tag')).toEqual([
      { tag: 'Heavy', exercises: ['Bench Press (Barbell)', 'My Lift'] },
      { tag: 'main', exercises: ['Bench Press (Barbell)'] },
    ]);
    expect(await ton.json('exercise tag bench press')).toEqual([{ tag: 'Heavy' }, { tag: 'main' }]);
    await ton.text('exercise tag bench press heavy, main --remove');
    expect(await ton.json('exercise tag')).toEqual([{ tag: 'Heavy', exercises: ['My Lift'] }]);
    for (let times = 0; times < 3; times += 1) await ton.text('undo');
    expect(state()).toBe(before);
    expect(await ton.text('exercise tag')).toContain('no tags yet');
    expect(await ton.text('exercise tag my lift')).toBe('My Lift has no tags\n');
  });

  test.each([
    ['my lift heavy', 5, '"My Lift" has the tag "heavy" already', 'take it off with'],
    ['my lift "!"', 2, '"!" is not a tag', 'a tag has a letter'],
    ['my lift light --remove', 3, '"My Lift" has no tag "light"', 'it has: "heavy"'],
    ['plank light --remove', 3, '"Plank" has no tag "light"', 'it has none'],
    ['my lift --remove', 4, 'missing: the tag', 'write it behind'],
    ['--remove', 4, 'missing: EXERCISE and the tag', 'write it behind'],
    ['my lift light, heavy', 5, '"My Lift" has the tag "heavy" already', 'take it off with'],
  ])('%s is refused, and nothing is written', async (words, status, message, hint) => {
    await ton.text('exercise tag my lift heavy');
    const before = dump(ton.database);
    const result = await ton(`exercise tag ${words}`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(`hint: ${hint}`);
    expect(dump(ton.database)).toBe(before);
  });
});

describe('ton exercise archive', () => {
  test('takes an exercise out of lists, questions, guesses and substitutes; its whole name still finds it', async () => {
    const substitutes = async () =>
      (await ton.json<{ exercise: string }[]>('exercise substitute bench press --limit 100')).map(
        (row) => row.exercise,
      );
    expect(await substitutes()).toContain('Floor Press (Barbell)');
    const news = await ton.text('exercise archive floor press (barbell)');
    expect(news).toContain('"Floor Press (Barbell)" is offered no longer');
    expect(await substitutes()).not.toContain('Floor Press (Barbell)');
    expect(await shown('"floor press (barbell)"')).toBe('Floor Press (Barbell)');
    const asked = await ton('log', {
      answers: [{ asks: 'Exercise', answer: 'Floor Press (Barbell)' }],
    }).catch(String);
    expect(asked).toContain('offers no "Floor Press (Barbell)"');
    await ton.text('log floor press (barbell) 60x5');
    expect(await ton.json('exercise substitute floor press (barbell) --limit 2')).toHaveLength(2);
    await ton.text('undo');
    await ton.text('undo');
    expect(await substitutes()).toContain('Floor Press (Barbell)');
  });

  test('a part of a name means one in use before one put away', async () => {
    await ton.text('exercise add Fence Walk --muscle core');
    await ton.text('exercise add Fence Hop --muscle legs');
    expect((await ton('exercise show fence')).status).toBe(2);
    await ton.text('exercise archive fence walk');
    expect(await shown('fence')).toBe('Fence Hop');
    await ton.text('exercise archive fence hop');
    expect((await ton('exercise show fence')).status).toBe(2);
    expect(await ton.text('exercise archive fence w --back')).toBe('"Fence Walk" is offered again\n');
    expect(await shown('fence')).toBe('Fence Walk');
  });

  test('twice says so and changes nothing', async () => {
    await ton.text('exercise archive my lift');
    const before = dump(ton.database);
    expect(await ton.text('exercise archive my lift')).toBe('"My Lift" is archived already\n');
    expect(dump(ton.database)).toBe(before);
    await ton.text('exercise archive my lift --back');
    expect(await ton.text('exercise archive my lift --back')).toBe('"My Lift" is not archived already\n');
  });

  test('--back asks which of those put away', async () => {
    await ton.text('exercise archive my lift');
    await ton.text('exercise archive --back', { answers: [{ asks: 'Exercise', answer: 'My Lift' }] });
    expect(await ton.json('exercise show my lift')).toMatchObject({ is_archived: false });
    const nothing = await ton('exercise archive --back', { answers: [] });
    expect([nothing.status, nothing.stderr]).toEqual([
      3,
      'error: no exercise is archived\nhint: see: ton exercise list\n',
    ]);
    expect((await ton('exercise archive --back')).status).toBe(4);
  });
});
