import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';

import { dump, newTon, runTon, temporaryDirectory, type Ton } from '../../run-ton.js';
import type { Answer } from '../../scripted-prompter.js';

/** Every question with what it proposes, and Enter alone. */
function answersTo(given: Readonly<Record<string, string>> = {}): Answer[] {
  const all = [
    'Your name',
    'Units',
    'First day of the week',
    'Sex',
    'Birth date',
    'Height',
    'Body weight',
    'Name of your gym',
    'What your bar weighs',
    'Single plates',
  ];
  return all.map((asks) => ({ asks, answer: given[asks] ?? '' }));
}

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

const everything = {
  'Your name': 'Ann',
  Units: 'imperial',
  'First day of the week': 'sunday',
  Sex: 'f',
  'Birth date': '17.5.1990',
  Height: '5\'11"',
  'Body weight': '150',
  'Name of your gym': 'home',
  'What your bar weighs': '45',
  'Single plates': '45x4,2.5x2',
};

describe('on a terminal', () => {
  test('asks everything and keeps it in one step', async () => {
    const { status, stdout } = await ton('init', { answers: answersTo(everything) });
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        `your log is ${ton.database}`,
        'name: Ann (was none)',
        'units: imperial (was metric)',
        'week starts: sunday (was monday)',
        'sex: f (was none)',
        'born: 1990-05-17 (was none)',
        'height: 5\'11" (was none)',
        'tables show lb and in, and a weight typed without a unit is in lb',
        'what is stored, exported and in JSON stays as it was typed: 100 kg stays 100 kg',
        'body weight: 150 lb',
        'you have: Barbell in home: 45 lb bar, plates 45x4, 2.5x2 lb',
        '',
        'log a first set:   ton log bench press 135x5',
        'see the day:       ton',
        'complete with Tab: ton completion --help',
        '',
      ].join('\n'),
    );
    expect(ton.sql('select kind, value, unit, local_date from body_measurements')).toEqual([
      { kind: 'weight', value: 150, unit: 'lb', local_date: '2026-11-20' },
    ]);
    await ton.text('undo');
    expect(ton.sql('select name, unit_system from users')).toEqual([{ name: null, unit_system: 'metric' }]);
    expect(ton.sql('select id from user_equipment')).toEqual([]);
  });

  test('again: Enter alone changes nothing, and shows what is known', async () => {
    await ton.text('init', { answers: answersTo(everything) });
    const before = dump(ton.database);
    const known: Answer[] = [
      { asks: 'Your name (Ann)', answer: '' },
      { asks: '(imperial)', answer: '' },
      { asks: '(sunday)', answer: '' },
      { asks: '(f)', answer: '' },
      { asks: '(1990-05-17)', answer: '' },
      { asks: '(5\'11")', answer: '' },
      { asks: '(150lb)', answer: '' },
      { asks: '(home)', answer: '' },
      { asks: '(45lb)', answer: '' },
      { asks: '(45lbx4,2.5x2)', answer: '' },
    ];
    const { stdout } = await ton('init', { answers: known });
    expect(stdout).toContain('nothing to change\n');
    expect(dump(ton.database)).toBe(before);
  });

  test('only what is answered changes, and a bar keeps its plates', async () => {
    await ton.text('init', { answers: answersTo(everything) });
    const stdout = await ton.text('init', { answers: answersTo({ 'What your bar weighs': '35lb' }) });
    expect(stdout).toContain('\nyou have: Barbell in home: 35 lb bar, plates 45x4, 2.5x2 lb\n');
    expect(stdout).not.toContain('body weight');
    expect(ton.sql('select count(*) as n from body_measurements')).toEqual([{ n: 1 }]);
  });

  test('none takes away what is known, and undo brings it back', async () => {
    await ton.text('init', { answers: answersTo(everything) });
    const before = ton.sql('select gym, details from user_equipment');
    const none = { 'Body weight': 'none', 'Name of your gym': 'none', 'What your bar weighs': 'None' };
    const stdout = await ton.text('init', { answers: answersTo(none) });
    expect(stdout.split('\n').slice(1, 4)).toEqual([
      'body weight: 150 lb of 2026-11-20 is taken away',
      'the gym "home" has no name any more',
      'you have: Barbell: plates 45x4, 2.5x2 lb',
    ]);
    expect(ton.sql('select id from body_measurements where deleted_at is null')).toEqual([]);
    expect(await ton.text('init --plates none')).toContain('\nyou have: Barbell: bar and plates unknown\n');
    expect(ton.sql('select gym, details from user_equipment')).toEqual([{ gym: '', details: null }]);
    for (const words of ['--plates none', '--bar none', '--bodyweight none', '--gym none'])
      expect(await ton.text(`init ${words}`)).toContain('\nnothing to change\n');
    await ton.text('undo');
    await ton.text('undo');
    expect(ton.sql('select gym, details from user_equipment')).toEqual(before);
  });

  test('a gym in other letters is the same gym', async () => {
    await ton.text('init --gym home --bar 20kg --plates 20x4');
    await ton.text('init --gym HOME --plates 25x2');
    expect(ton.sql('select gym, details from user_equipment')).toEqual([
      { gym: 'home', details: '{"kind":"plates","unit":"kg","bar":20,"plates":[{"weight":25,"count":2}]}' },
    ]);
  });

  test.each([
    ['Units', 'stone', '"stone" does not fit --units'],
    ['First day of the week', 'someday', 'it is one of monday'],
    ['Birth date', '05/12/1990', 'is ambiguous: 1990-12-05 or 1990-05-12'],
    ['Height', 'tall', '"tall" is not a height'],
    ['Body weight', 'waist 80cm', 'does not fit --bodyweight'],
    ['What your bar weighs', 'heavy', '"heavy" does not fit --bar'],
    ['Single plates', 'some', '"some" is not a plate'],
  ])('a wrong answer to %s is asked for again', async (question, wrong, refused) => {
    const answers = answersTo().flatMap((answer) =>
      answer.asks === question ? [{ ...answer, answer: wrong, refused }, answer] : [answer],
    );
    expect((await ton('init', { answers })).status).toBe(0);
  });

  test('what a flag says is not asked', async () => {
    const answers = answersTo().filter(({ asks }) => asks !== 'Units' && asks !== 'Body weight');
    const stdout = await ton.text('init --units imperial --bodyweight 190', { answers });
    expect(stdout).toContain('body weight: 190 lb\n');
  });

  test('giving up at any question changes nothing and makes no file', async () => {
    const database = join(temporaryDirectory(), 'new.db');
    const all = answersTo(everything);
    for (const [at, question] of all.entries()) {
      const answers = [...all.slice(0, at), { ...question, answer: 'ctrl-c' }];
      const { status } = await runTon('init', { database, answers });
      expect([status, existsSync(database)]).toEqual([130, false]);
    }
    const before = dump(ton.database);
    await ton('init', { answers: [...all.slice(0, -1), { asks: 'Single plates', answer: 'ctrl-c' }] });
    expect(dump(ton.database)).toBe(before);
  });
});

describe('without anybody to ask', () => {
  test('what is missing stays as it is, and a log is made', async () => {
    const database = join(temporaryDirectory(), 'new.db');
    const { status, stdout } = await runTon('init', { database, env: { SHELL: '/usr/bin/fish' } });
    expect([status, existsSync(database)]).toEqual([0, true]);
    expect(stdout).toBe(
      [
        `your new log is ${database}`,
        '',
        'log a first set:   ton log bench press 60x5',
        'see the day:       ton',
        '',
        'so that Tab completes in new shells:',
        'mkdir -p ~/.config/fish/completions',
        'ton completion fish > ~/.config/fish/completions/ton.fish',
        '',
      ].join('\n'),
    );
  });

  test('as JSON', async () => {
    expect(await ton.json('init --bodyweight 87,2 --bar 20 --name Ann')).toMatchObject({
      path: ton.database,
      is_new: false,
      user: { name: 'Ann', unit_system: 'metric' },
      body_weight: { value: 87.2, unit: 'kg' },
      owned: {
        equipment: 'Barbell',
        gym: '',
        details: { kind: 'plates', unit: 'kg', bar: 20, plates: null },
      },
    });
  });

  test.each([
    ['--units stone', '"stone" does not fit --units'],
    ['--bodyweight heavy', 'cannot read "heavy" as a measurement'],
    ['--bar x', '"x" does not fit --bar'],
    ['--plates x', '"x" is not a plate'],
  ])('%s is refused before a file is made', async (flags, message) => {
    const database = join(temporaryDirectory(), 'new.db');
    const { status, stderr } = await runTon(`init ${flags}`, { database });
    expect([status, existsSync(database)]).toEqual([2, false]);
    expect(stderr).toContain(message);
  });

  test('another user of the file keeps what is theirs', async () => {
    await ton.text('user add anna --name Anna');
    await ton.text('init --user anna --units imperial');
    expect(ton.sql('select username, name, unit_system from users order by id')).toEqual([
      { username: 'lifter', name: null, unit_system: 'metric' },
      { username: 'anna', name: 'Anna', unit_system: 'imperial' },
    ]);
  });
});
