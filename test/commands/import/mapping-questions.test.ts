import { describe, expect, test } from 'vitest';

import { dump, newTon } from '../../run-ton.js';
import { exercisesOf, file, names, strong, words, type Answer } from './mapping-files.js';

describe('on a terminal', () => {
  const terminal = { columns: 80 };
  const likely = ['Bench (BB)', 'Flat Barbell Bench', 'Seated OHP Barbel'];

  test('each likely name is asked for, and what is said is remembered', async () => {
    const ton = newTon();
    await ton.text(words(strong([...likely, 'Plank', 'Zercher Yoke Wobble'])), {
      terminal,
      answers: [
        { asks: '1 of 3: "Bench (BB)" (1 set)', answer: 'Bench Press (Barbell)', types: '' },
        { asks: '2 of 3: "Flat Barbell Bench"', answer: 'Squat (Barbell)', types: 'squat' },
        { asks: '3 of 3', answer: 'a new exercise', types: '' },
      ],
    });
    expect(await exercisesOf(ton)).toEqual([
      'Bench Press (Barbell)',
      'Plank',
      'Seated OHP Barbel',
      'Squat (Barbell)',
      'Zercher Yoke Wobble',
    ]);
    expect(await ton.json('exercise alias')).toMatchObject([
      { alias: 'Bench (BB)' },
      { alias: 'Flat Barbell Bench', exercise: 'Squat (Barbell)' },
    ]);
    // Next time nothing is left to ask, nor when the same comes again.
    await ton.text(words(strong(likely, '05')), { terminal, answers: [] });
  });

  test('all the others can be made new at once', async () => {
    const ton = newTon();
    const text = await ton.text(words(strong(likely)), {
      terminal,
      answers: [{ asks: '1 of 3', answer: 'a new exercise, and the 2 others too', types: '' }],
    });
    expect(text).toContain('new: Bench (BB), Flat Barbell Bench, Seated OHP Barbel');
    expect(text).not.toContain('it may be');
  });

  test('after a search for an exercise that is not here, it can still be new', async () => {
    const ton = newTon();
    await ton.text(words(strong(['Bench (BB)'])), {
      terminal,
      answers: [{ asks: '"Bench (BB)"', answer: 'a new exercise', types: 'zercher yoke' }],
    });
    expect(await exercisesOf(ton)).toEqual(['Bench (BB)']);
  });

  test('Ctrl-C changes nothing, however much was said', async () => {
    const ton = newTon();
    const before = dump(ton.database);
    const { status } = await ton(words(strong(likely)), {
      terminal,
      answers: [
        { asks: '1 of 3', answer: 'Bench Press (Barbell)', types: '' },
        { asks: '2 of 3', answer: 'ctrl-c' },
      ],
    });
    expect(status).toBe(130);
    expect(dump(ton.database)).toBe(before);
  });

  test('nothing is asked with a mapping, or of sessions that are here', async () => {
    const ton = newTon();
    const path = strong(likely);
    await ton.text(words(path, '--map', file('exercise,ours\nPlank,\n')), { terminal, answers: [] });
    await ton.text('exercise edit "Bench (BB)" --name "Another Bench"');
    expect(await ton.text(words(path), { terminal, answers: [] })).toContain('nothing new');
  });
});

test('a file that is not there is asked for again', async () => {
  const ton = newTon();
  const path = strong(['Plank']);
  const text = await ton.text(['import', '--unit', 'kg'], {
    terminal: { columns: 200 },
    answers: [
      { asks: 'File to import', answer: 'nowhere.csv', refused: 'there is no file "nowhere.csv"' },
      { asks: 'File to import', answer: ` ${path} ` },
    ],
  });
  expect(text).toContain('imported 1 set in 1 session from Strong');
});

describe('where nobody can be asked', () => {
  test('a likely name is new, and the report names what it may be', async () => {
    const text = await newTon().text(words(strong(names)));
    expect(text).toMatch(/note: "Bench \(BB\)" is new; it may be Bench Press \(Barbell\), .* or \d+ more\n/);
    expect(text).toContain('map it with --map-out');
  });

  test('nothing is taken, not even where one exercise only is likely', async () => {
    const ton = newTon();
    const answer = await ton.json<Answer>(words(strong(['Benchpress barbell'])));
    expect(answer.mapping).toMatchObject([
      { confidence: 'medium', is_new: true, alternatives: ['Bench Press (Barbell)'] },
    ]);
    expect(answer.created_exercises).toEqual(['Benchpress barbell']);
  });
});
