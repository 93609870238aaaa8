import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { dump, newTon, temporaryDirectory, type RunOptions, type Ton } from '../../run-ton.js';
import { lines, plan, type Answer } from './pasted.js';

let ton: Ton;
let file: string;
beforeEach(() => {
  ton = newTon();
  file = join(temporaryDirectory(), 'plan.txt');
  writeFileSync(file, plan);
});

describe('on a terminal', () => {
  const ask = (answers: NonNullable<RunOptions['answers']>, words: readonly string[] = []) =>
    ton(['program', 'import', file, ...words, '--json'], { answers });

  test('each exercise that is not sure is asked about', async () => {
    const result = await ask([
      { asks: '1 of 4', answer: 'Bicep Curl (Dumbbell) 2x10 40lb' },
      { asks: '2 of 4', answer: 'a new exercise of your own', types: 'new' },
      { asks: 'Name of the new exercise', answer: 'Squat (Barbell)', refused: 'there is an exercise' },
      { asks: 'Name of the new exercise', answer: 'Zercher Carry' },
      { asks: '3 of 4', answer: 'keep it as a note', types: '' },
      { asks: '4 of 4', answer: 'Romanian Deadlift (Barbell)', types: 'romanian' },
    ]);
    expect(result.stderr).toContain('line 14: Deadlfit 1x5 120kg\n  "Deadlfit" read as Deadlift (Barbell)\n');
    const answer = result.json<Answer>();
    expect(answer.created_exercises).toEqual(['Zercher Carry']);
    expect(lines(answer).slice(1)).toEqual([
      [8, 'Bicep Curl (Dumbbell)', 'high', true],
      [9, 'Dip', 'high', true],
      [10, 'Zercher Carry', 'high', true],
      [11, null, 'high', false],
      [13, 'Squat (Barbell)', 'high', true],
      [14, 'Romanian Deadlift (Barbell)', 'high', true],
      [18, 'Squat (Barbell)', 'high', true],
    ]);
    expect(
      JSON.parse(ton.sql<{ confidence: string }>('select confidence from import_logs')[0]?.confidence ?? ''),
    ).toContainEqual(expect.objectContaining({ line: 14, confidence: 'medium', confirmed: true }));
    expect(await ton.text('program export winter')).toContain('A2 Zercher Carry [zercher-carry]: 3x40m');
  });

  test('a file is asked for until it can be read', async () => {
    writeFileSync(file, 'Day 1\nSquat 3x5\n');
    const result = await ton(['program', 'import', '--name', 'Short', '--json'], {
      answers: [
        { asks: 'File with the text', answer: `${file}x`, refused: 'there is no file' },
        { asks: 'File with the text', answer: '-', refused: 'name a file' },
        { asks: 'File with the text', answer: file },
      ],
    });
    expect(result.json<Answer>()).toMatchObject({ name: 'Short' });
  });

  test('a file that is named and not there leaves no database behind', async () => {
    const database = join(temporaryDirectory(), 'new.db');
    expect((await ton(['program', 'import', `${file}x`, '--db', database])).status).toBe(3);
    expect(existsSync(database)).toBe(false);
  });

  test('a line is corrected as text, and a name is asked about once', async () => {
    writeFileSync(file, 'Day 1\nCrul 3x10\nZork 3x8\nDay 2\nZork 4x6\n');
    const result = await ask([
      { asks: 'Name of the program', answer: 'A', meanwhile: () => Promise.resolve() },
      { asks: '1 of 3', answer: 'correct the line', types: 'correct' },
      { asks: 'Line 2', answer: 'Zork 3x8', refused: 'there is no exercise' },
      { asks: 'Line 2', answer: 'Bicep curl 3x12, double +2.5kg' },
      { asks: '2 of 3', answer: 'Squat (Barbell)', types: 'squat barb' },
    ]);
    expect(result.json<Answer>().exercises).toMatchObject([
      { line: 2, exercise: 'Bicep Curl (Dumbbell)', progression: 'double +2.5kg' },
      { line: 3, exercise: 'Squat (Barbell)', sets_text: '3x8' },
      { line: 5, exercise: 'Squat (Barbell)', sets_text: '4x6' },
    ]);
  });

  test.each([
    [[{ asks: '1 of 4', answer: 'ctrl-c' }]],
    [
      [
        { asks: '1 of 4', answer: 'correct the line' },
        { asks: 'Line 8', answer: 'ctrl-c' },
      ],
    ],
    [
      [
        { asks: '1 of 4', answer: 'a new exercise of your own' },
        { asks: 'Name of', answer: 'ctrl-c' },
      ],
    ],
  ])('Ctrl-C stores nothing: %j', async (answers) => {
    const before = dump(ton.database);
    expect(await ask(answers)).toMatchObject({ status: 130, stdout: '' });
    expect(dump(ton.database)).toBe(before);
  });

  test('nothing is asked with --min-confidence, nor in a dry run', async () => {
    expect(await ask([], ['--min-confidence', 'high'])).toMatchObject({ status: 0 });
    expect(await ask([], ['--dry-run', '--name', 'x'])).toMatchObject({ status: 0 });
  });
});

describe('refused', () => {
  test.each<[string, string[], string, number, string]>([
    ['a file that is not there', ['missing.txt'], '', 3, 'there is no file "missing.txt"'],
    ['no file', [], '', 4, 'missing: FILE'],
    ['an empty text', ['-'], ' \n\t\n', 2, '"-" is empty'],
    ['a text that is too large', ['-'], 'x'.repeat(2 * 1024 * 1024), 2, '"-" is larger than 1 MB'],
    ['an unknown confidence', ['-', '--min-confidence', 'sure'], 'Squat 5x5', 2, '"sure"'],
    ['a name of signs', ['-', '--name', '***'], 'Squat 5x5', 2, '"***" is not a name'],
    ['no exercise', ['-'], 'Dear diary,\n\ntoday I rested.', 2, 'line 3: today I rested.'],
    ['no exercise that is sure', ['-'], 'Zork 3x5', 2, 'line 1: there is no exercise "Zork"'],
    ['a day of too many', ['-'], 'Squat 5x5\n'.repeat(101), 2, '"day 1" is too long: 101 exercises'],
  ])('%s', async (_, words, stdin, status, message) => {
    const before = dump(ton.database);
    const result = await ton(['program', 'import', ...words], { stdin });
    expect(result.stderr).toContain(message);
    expect(result).toMatchObject({ status, stdout: '' });
    expect(dump(ton.database)).toBe(before);
  });

  test('a name that is taken', async () => {
    await ton.text('program import - --name mine', { stdin: plan });
    const result = await ton('program import - --name Mine', { stdin: plan });
    expect([result.status, result.stderr]).toEqual([
      5,
      'error: there is a program "mine" already\nhint: choose another with --name\n',
    ]);
  });

  test('not in a dry run, which says what was not understood', async () => {
    const answer = await ton.json<Answer>('program import - --dry-run', { stdin: '4x6-8\n\n21-15-9' });
    expect(answer).toMatchObject({
      exercises: [],
      unread: [
        { line: 1, text: '4x6-8' },
        { line: 3, text: '21-15-9' },
      ],
    });
  });
});
