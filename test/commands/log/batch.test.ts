import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { dump, newTon, temporaryDirectory } from '../../run-ton.js';
import type { LogAnswer } from '../answers.js';

const brief = ({ sets }: LogAnswer) => sets.map(({ exercise, set, notes }) => [exercise, set, notes]);

describe('lines of exercise | sets [| note]', () => {
  test('are logged into the session of now; comments and empty lines are not', async () => {
    const ton = newTon();
    const stdin = [
      '# monday',
      'squat | w 60x5 100x5x2 @8 | belt | and sleeves',
      '',
      '  bench press|80x5,4  ',
      'bulgarian split squat | 20x8|7 | left first\r',
    ].join('\n');
    const answer = await ton.json<LogAnswer>('log batch -', { stdin });
    expect(brief(answer)).toEqual([
      ['Squat (Barbell)', 'w 60 kg × 5', 'belt | and sleeves'],
      ['Squat (Barbell)', '100 kg × 5 @8', 'belt | and sleeves'],
      ['Squat (Barbell)', '100 kg × 5 @8', 'belt | and sleeves'],
      ['Bench Press (Barbell)', '80 kg × 5', null],
      ['Bench Press (Barbell)', '80 kg × 4', null],
      ['Bulgarian Split Squat (Dumbbell)', '20 kg × 8|7', 'left first'],
    ]);
    expect(answer.session_id).toBe(1);
    expect(await ton.json('session show')).toMatchObject({ exercises: 3, set_count: 6 });
    await ton.text('undo');
    expect(await ton.json('log list')).toEqual([]);
  });

  test('a record names its exercise and its set', async () => {
    const ton = newTon();
    await ton.text('log batch - --at 2026-11-10', { stdin: 'squat | 100x5\nbench press | 80x5' });
    const text = await ton.text('log batch -', { stdin: 'squat | 105x5\nbench press | 80x5,3' });
    expect(text).toContain('record: Squat (Barbell) 105 kg × 5 is the heaviest (was 100 kg)\n');
    expect(text).toContain(
      'record: Bench Press (Barbell) 80 kg × 3 makes the most volume in a session (640 kg; was',
    );
  });

  test('last means the line before, --at a day, --no-session no session', async () => {
    const ton = newTon();
    await ton.text('log batch - --at 2026-11-10', { stdin: 'squat | 100x5\nsquat | last+5' });
    await ton.text('log batch - --no-session', { stdin: 'squat | last' });
    expect(await ton.json('log list --sort oldest')).toMatchObject([
      { weight: 100, date: '2026-11-10', set_index: 1 },
      { weight: 105, date: '2026-11-10', set_index: 2 },
      { weight: 105, date: '2026-11-20', session_id: null },
    ]);
  });

  test('come from a file too', async () => {
    const file = join(temporaryDirectory(), 'sets.txt');
    writeFileSync(file, 'squat | 100x5\n');
    expect(await newTon().text(['log', 'batch', file])).toBe('Squat (Barbell)  100 kg × 5  (set 1, id 1)\n');
  });
});

describe('NDJSON', () => {
  test('takes every field, mixed with lines of text', async () => {
    const ton = newTon();
    const stdin = [
      '{"exercise":"squat","sets":"100x5x2","note":"a","rpe":8.5,"at":"2026-11-10 18:00"}',
      '{"exercise":"squat","weight":60,"unit":"kg","reps":5,"set_type":"warmup","is_failure":true,"tempo":"3-1-1-0","rest_seconds":90}',
      '{"exercise":"bench press","weight":225,"unit":"lb","reps":5,"is_amrap":true,"rir":1,"calories":4.5}',
      '{"exercise":"deadlift","weight":180,"is_completed":false}',
      '{"exercise":"treadmill run","distance_m":5000,"duration_seconds":1500}',
      'push-up | 20',
    ].join('\n');
    await ton.text('log batch -', { stdin });
    expect(await ton.json('log list --sort oldest')).toMatchObject([
      { weight: 100, rpe: 8.5, date: '2026-11-10', notes: 'a' },
      { weight: 100, rpe: 8.5, date: '2026-11-10', notes: 'a' },
      { weight: 60, set_type: 'warmup', is_failure: true, tempo: '3-1-1-0', rest_seconds: 90 },
      { weight: 225, unit: 'lb', is_amrap: true, rir: 1, calories: 4.5 },
      { weight: 180, is_completed: false, reps: null },
      { distance_m: 5000, duration_seconds: 1500 },
      { reps: 20 },
    ]);
  });
});

describe('all or nothing', () => {
  const ton = newTon();

  test.each([
    ['squat 100x5', '"squat 100x5" is not: exercise | sets [| note]'],
    ['squat | 100x', 'line 2: cannot read "100x"'],
    ['no such thing | 100x5', 'line 2: there is no exercise "no such thing"'],
    ['extension | 100x5', 'line 2: "extension" fits'],
    ['squat | 100x0', 'line 2: cannot read "100x0": a set has 1 rep or more'],
    ['{"exercise":"squat"}', 'line 2: a set of "Squat (Barbell)" needs reps, a time or a distance'],
    [
      '{"exercise":"squat","reps":1e9}',
      'line 2: reps "1000000000" does not fit: reps are a whole number from 1 to 10,000',
    ],
    [
      '{"exercise":"squat","reps":-3}',
      'line 2: reps "-3" does not fit: reps are a whole number from 1 to 10,000',
    ],
    [
      '{"exercise":"squat","reps":2.5}',
      'line 2: reps "2.5" does not fit: reps are a whole number from 1 to 10,000',
    ],
    ['{"exercise":"squat","weight":-1,"reps":5}', 'line 2: weight "-1" does not fit: a weight is 0 to 5,000'],
    ['{"exercise":"squat","reps":5,"rpe":11}', 'line 2: rpe "11" does not fit: RPE is 1 to 10 in halves'],
    ['{"exercise":"squat","reps":5,"unit":"stone"}', 'line 2: unit "stone" is not one of kg, lb, stacks'],
    ['{"exercise":"squat","reps":5,"sneaky":1}', 'line 2: unknown key "sneaky"'],
    ['{"exercise":"squat","reps":5,"at":"2026-02-30"}', 'line 2: "2026-02-30" is not a day of the calendar'],
    ['{"exercise":"squat","reps":5,"at":"tomorrow"}', 'line 2: "tomorrow" is in the future'],
    ['{"exercise":"squat","reps":5,"tempo":"3"}', 'line 2: cannot read "3"'],
    ['{"exercise":', 'line 2: "{"exercise":" is not a JSON object'],
    ['{"sets":"100x5"}', 'line 2: "exercise" is missing'],
  ])('%s', async (line, problem) => {
    const before = dump(ton.database);
    const { status, stdout, stderr } = await ton('log batch -', { stdin: `bench press | 80x5\n${line}\n` });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(problem);
    expect(stderr).toMatch(/nothing was/);
    expect(dump(ton.database)).toBe(before);
  });

  test('every bad line is told at once, the first twenty of them in full', async () => {
    const stdin = Array.from({ length: 25 }, (_, at) => `exercise ${at} unknown | 100x5`).join('\n');
    const { stderr } = await ton('log batch -', { stdin });
    expect(stderr).toContain('error: 25 of 25 lines cannot be logged; nothing was\n');
    expect(stderr).toContain('line 20: ');
    expect(stderr).not.toContain('line 21: ');
    expect(stderr).toContain('and 5 more');
    const mixed = await ton('log batch -', { stdin: 'one\nsquat | 80x\nsquat | 100x5' });
    expect(mixed.stderr).toContain('error: 2 of 3 lines cannot be logged; nothing was\n');
    expect(mixed.stderr).toContain('line 1: "one"');
    expect(mixed.stderr).toContain('line 2: cannot read "80x"');
  });

  test('--dry-run checks and writes nothing', async () => {
    const before = dump(ton.database);
    const stdin = 'squat | 100x5x3';
    expect(await ton.text('log batch - --dry-run', { stdin })).toBe(
      '3 sets can be logged; nothing was written\n',
    );
    expect(await ton.json('log batch - --dry-run', { stdin })).toEqual({
      session_id: null,
      sets: [],
      records: [],
      readable_sets: 3,
    });
    expect((await ton('log batch - --dry-run', { stdin: 'nope | 100x5' })).status).toBe(2);
    expect(dump(ton.database)).toBe(before);
  });

  test.each([
    ['', 2, 'there is no set in the input'],
    ['# nothing\n\n', 2, 'there is no set in the input'],
    [Buffer.from('squat | 100x5', 'utf16le'), 2, '"squat\0'],
    [Buffer.alloc(50 * 1024 * 1024 + 1, '#'), 2, '"-" is larger than 50 MB'],
    [Buffer.from([0xff, 0xfe, 0x73, 0x00]), 2, '"-" is not UTF-8 text'],
  ])('input number %$', async (stdin, status, message) => {
    const result = await ton('log batch -', { stdin });
    expect(result.status).toBe(status);
    expect(result.stderr.replaceAll('?', '')).toContain(message.replaceAll('\0', ''));
  });

  test.each([
    ['/nowhere/sets.txt', 3, 'there is no file "/nowhere/sets.txt"'],
    [temporaryDirectory(), 2, '" is a directory'],
  ])('file %s', async (file, status, message) => {
    const result = await ton(['log', 'batch', file]);
    expect([result.status, result.stderr]).toEqual([status, expect.stringContaining(message)]);
  });
});

test('a file that cannot be read is named, and one below a file is not there', async () => {
  const ton = newTon();
  const name = 'n'.repeat(300);
  const { status, stderr } = await ton(['log', 'batch', name]);
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^error: "n{300}" cannot be read: ENAMETOOLONG/),
  ]);
  const file = join(temporaryDirectory(), 'sets.txt');
  writeFileSync(file, 'squat | 100x5');
  expect(await ton(['log', 'batch', join(file, 'sets.txt')])).toMatchObject({ status: 3 });
});
