import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { dump, newTon, temporaryDirectory, type Ton } from '../../run-ton.js';

import { lines, plan, type Answer } from './pasted.js';
let ton: Ton;
let file: string;
beforeEach(() => {
  ton = newTon();
  file = join(temporaryDirectory(), 'plan.txt');
  writeFileSync(file, plan);
});

const exported = async (name: string) => await ton.text(['program', 'export', name]);

describe('a pasted program', () => {
  test('is read without storing anything', async () => {
    const before = dump(ton.database);
    const answer = await ton.json<Answer>('program import - --dry-run', { stdin: plan });
    expect(dump(ton.database)).toBe(before);
    expect(answer).toMatchObject({ import_id: null, name: 'Winter plan', unread: [], created_exercises: [] });
    expect(answer.program).toMatchObject({ tonnage: 'program/1', name: 'Winter plan' });
    expect(lines(answer)).toEqual([
      [7, 'Bench Press (Barbell)', 'high', true],
      [8, 'Bicep Curl (Dumbbell)', 'medium', true],
      [9, 'Dip', 'high', true],
      [10, null, 'low', false],
      [11, null, 'low', false],
      [13, 'Squat (Barbell)', 'high', true],
      [14, 'Deadlift (Barbell)', 'medium', true],
      [18, 'Squat (Barbell)', 'high', true],
    ]);
    expect(answer.exercises[0]).toMatchObject({ text: 'Bench press 3x8-12 60kg rest 2 min', notes: null });
    expect(answer.exercises[5]).toMatchObject({ sets_text: '5x5 100kg', progression: 'linear +2.5kg' });
  });

  test('is stored; what was not understood is in the notes of its day', async () => {
    const answer = await ton.json<Answer>('program import -', { stdin: plan });
    expect(answer).toMatchObject({ import_id: 1, name: 'Winter plan' });
    expect(await exported('winter'))
      .toBe(`# A program of Tonnage. Comments are not kept: what is exported is written anew.

tonnage: program/1
name: Winter plan
description: Three days a week.
blocks:
  - weeks: 2
    days:
      - title: "Day 1: Push"
        notes: |-
          Zercher carry 3x40m
          Do 3 rounds of this
        exercises:
          - Bench Press (Barbell) [bench-press-barbell]: 3x8-12 60kg rest 120s
          - Bicep Curl (Dumbbell) [bicep-curl-dumbbell]: 2x10 40lb
            notes: felt heavy
          - Dip [dip]: 3x8
      - title: Day 2
        exercises:
          - Squat (Barbell) [squat-barbell]: 5x5 100kg, linear +2.5kg
          - Deadlift (Barbell) [deadlift-barbell]: 1x5 120kg
  - weeks: 1
    days:
      - title: Day 1
        notes: Week 3 - Deload
        exercises:
          - Squat (Barbell) [squat-barbell]: 3x5 60kg
`);
    expect(
      ton.sql('select slot_key, confidence_level from workout_exercises where id in (1, 2) order by id'),
    ).toEqual([
      { slot_key: 'bench-press-barbell', confidence_level: 'high' },
      { slot_key: 'bicep-curl-dumbbell', confidence_level: 'medium' },
    ]);
    const [log] = ton.sql<Record<string, string>>('select * from import_logs');
    expect(log).toMatchObject({
      kind: 'program',
      program_id: 1,
      raw_text: plan,
      file_name: null,
      unit: 'kg',
    });
    expect(JSON.parse(log?.parsed ?? '')).toMatchObject({ program: answer.program, unread: [] });
    expect(JSON.parse(log?.confidence ?? '')).toContainEqual({
      line: 10,
      text: 'Zercher carry 3x40m',
      exercise: null,
      confidence: 'low',
      confirmed: false,
      guesses: ['there is no exercise "Zercher carry"'],
    });
  });

  test.each([
    ['high', [7, 9, 13, 18]],
    ['medium', [7, 8, 9, 13, 14, 18]],
    ['low', [7, 8, 9, 13, 14, 18]],
  ])('takes what is at least of %s confidence', async (level, taken) => {
    const answer = await ton.json<Answer>(`program import - --min-confidence ${level}`, { stdin: plan });
    expect(answer.exercises.filter((one) => one.is_taken).map(({ line }) => line)).toEqual(taken);
  });

  test('makes exercises of names nobody knows, where that is asked for', async () => {
    const answer = await ton.json<Answer>('program import - --create-exercises', { stdin: plan });
    expect(answer.created_exercises).toEqual(['Zercher carry']);
    expect(lines(answer)).toContainEqual([10, 'Zercher carry', 'high', true]);
    expect(await exported('winter')).toContain('A2 Zercher carry [zercher-carry]: 3x40m');
    expect(await ton.json('exercise show zercher carry')).toMatchObject({ measurement: 'distance_duration' });
    expect(await ton.json('import show 1')).toMatchObject({ created_exercises: ['Zercher carry'] });
    await ton.text('undo');
    expect(await ton('exercise show zercher carry')).toMatchObject({ status: 3 });
  });

  test('is told to people, on a narrow terminal as well', async () => {
    const wide = await ton.text('program import - --dry-run', { stdin: plan });
    expect(wide).toContain('program "Winter plan" would be imported: 3 weeks, 5 days, 11 exercises\n');
    expect(wide).toContain('"Deadlfit" read as Deadlift (Barbell)');
    expect(wide).toContain('not taken, kept as notes of their day\n');
    const narrow = await ton.text('program import - --dry-run', {
      stdin: plan,
      terminal: { columns: 30 },
      env: { NO_COLOR: '1' },
    });
    for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(30);
  });

  test('is named as was said, by its title, by its file, or as one that was pasted', async () => {
    const name = async (words: string[], stdin = 'Squat 5x5') =>
      (await ton.json<Answer>(['program', 'import', ...words], { stdin })).name;
    expect(await name(['-', '--name', 'Mine'], plan)).toBe('Mine');
    expect(await name(['-'], plan)).toBe('Winter plan');
    expect([await name(['-']), await name(['-'])]).toEqual(['Pasted program', 'Pasted program 2']);
    writeFileSync(file, 'Squat 5x5');
    expect(await name([file])).toBe('plan');
  });

  test('takes weights without a unit in that of the user', async () => {
    await ton.text('user edit --units imperial');
    const [one] = (await ton.json<Answer>('program import -', { stdin: 'Squat 3x5 @ 225' })).exercises;
    expect(one).toMatchObject({ sets_text: '3x5 225lb', confidence: 'medium' });
  });

  test('belongs to who pasted it', async () => {
    await ton.text('user add bob');
    await ton.text('program import - --create-exercises --user bob', { stdin: plan });
    expect(await ton.json('import list')).toEqual([]);
    expect(await ton('import show 1')).toMatchObject({ status: 3 });
    expect(await ton('import undo 1')).toMatchObject({ status: 3 });
    expect(await ton('program export winter')).toMatchObject({ status: 3 });
    const answer = await ton.json<Answer>('program import -', { stdin: plan });
    expect(lines(answer)).toContainEqual([10, null, 'low', false]);
  });
});

describe('the log of a pasted program', () => {
  beforeEach(() => ton.text(['program', 'import', file]));

  test('is listed and shown with the text', async () => {
    expect(await ton.text('import list')).toBe(
      'id  when              from  file      program\n 1  2026-11-20 18:30  text  plan.txt  Winter plan\n',
    );
    expect(await ton.json('import show 1')).toMatchObject({
      kind: 'program',
      program: 'Winter plan',
      program_id: 1,
      raw_text: plan,
      unread: [],
    });
    const shown = await ton.text('import show 1');
    expect(shown).toContain('Three days a week.');
    expect(shown).toMatch(/10 {2}Zercher carry 3x40m .*\(a note\)/);
  });

  test('goes with the program, and comes back with it, by undo and redo', async () => {
    const whole = dump(ton.database, { without: 'journal' });
    await ton.text('undo');
    expect(await ton.json('import list')).toEqual([]);
    expect(await ton('program export winter')).toMatchObject({ status: 3 });
    expect(ton.sql('select count(*) as n from workout_exercises')).toEqual([{ n: 0 }]);
    await ton.text('redo');
    expect(dump(ton.database, { without: 'journal' })).toBe(whole);
  });

  test('is taken back by its number, however long ago', async () => {
    await ton.text('log squat 100x5');
    expect(await ton.text('import undo 1')).toBe(
      'import 1 (plan.txt) is taken back, program "Winter plan" is deleted; bring it back with: ton undo\n',
    );
    expect(await ton.json('import list')).toEqual([]);
    expect(await ton('program export winter')).toMatchObject({ status: 3 });
    await ton.text('undo');
    expect(await ton.json('import list')).toMatchObject([{ program: 'Winter plan' }]);
    expect(await exported('winter')).toContain('Winter plan');
  });

  test('is not taken back unasked once the program was changed', async () => {
    const changed = (await exported('winter')).replace('5x5 100kg', '5x5 105kg');
    await ton.text('program apply -', { stdin: changed });
    const { status, stderr } = await ton('import undo 1');
    expect([status, stderr]).toEqual([
      5,
      'error: the program "Winter plan" was changed since\nhint: add --yes to take it back all the same\n',
    ]);
    expect(await ton.text('import undo 1 --yes')).toContain('is taken back');
  });

  test('keeps the exercises it made', async () => {
    await ton.text('program import - --create-exercises --name other', { stdin: plan });
    expect(await ton.text('import undo 2')).toContain('exercises it made stay: "Zercher carry"\n');
    expect(await ton('exercise show zercher carry')).toMatchObject({ status: 0 });
  });
});
