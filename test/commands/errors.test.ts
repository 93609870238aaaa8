import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { newTon, runTon } from '../run-ton.js';

/** What is typed, the exit status, the message (with the offending value) and the start of the hint. */
type Case = readonly [line: string, status: number, message: string, hint: string];

const values: readonly Case[] = [
  // log set: what cannot be stored
  [
    'log squat 100x0',
    2,
    'cannot read "100x0": a set has 1 rep or more',
    'for a failed attempt write miss 100',
  ],
  ['log squat 100x-3', 2, 'cannot read "100x-3": reps are a whole number from 1 to 10,000', 'ton help sets'],
  ['log squat 100x1000000000', 2, 'cannot read "100x1000000000": reps are', 'ton help sets'],
  ['log squat 100x2.5', 2, 'cannot read "100x2.5": reps are a whole number', 'a weight with decimals'],
  ['log 100x5', 2, '"100x5" is a set, and the exercise is missing', 'name it first: ton log squat 100x5'],
  ['log squat NaNx5', 3, 'there is no exercise "squat NaNx5"', ''],
  ['log squat 1e400x5', 2, 'cannot read "1e400x5"', ''],
  ['log squat 5001x5', 2, 'cannot read "5001x5": a weight is 0 to 5,000', ''],
  ['log squat 100x5 @11', 2, 'cannot read "100x5 @11": RPE is 1 to 10 in halves', 'effort is @1 to @10'],
  ['log squat 100x5 @8.3', 2, 'cannot read "100x5 @8.3": RPE', 'effort is'],
  ['log squat "100x5 beyond"', 2, 'cannot read "100x5 beyond": ', ''],
  ['log plank 60', 2, '"60" has no unit, and Plank is not counted in reps', 'write 60s'],
  ['log squat last', 2, '"last" has no set of Squat (Barbell) before it', 'write the set out'],
  ['log squat --weight 100 --reps 0', 2, '"0" does not fit --reps', 'a failed attempt is written --missed'],
  [
    'log squat --weight 100 --reps -3',
    2,
    '"-3" does not fit --reps',
    'reps are a whole number from 1 to 10,000',
  ],
  ['log squat --weight 100 --reps 1e9', 2, '"1e9" does not fit --reps', 'reps are a whole number'],
  [
    'log squat --weight 100 --reps 1000000000',
    2,
    '"1000000000" does not fit --reps',
    'reps are a whole number',
  ],
  ['log squat --weight NaN --reps 5', 2, '"NaN" does not fit --weight', 'a weight is 0 to 5,000'],
  ['log squat --weight 1e400 --reps 5', 2, '"1e400" does not fit --weight', 'a weight is 0 to 5,000'],
  ['log squat --weight -5 --reps 5', 2, '"-5" does not fit --weight', 'a weight is 0 to 5,000'],
  ['log squat --weight 5001 --reps 5', 2, '"5001" does not fit --weight', 'a weight is 0 to 5,000'],
  ['log squat 100x5 --rpe 11', 2, '"11" does not fit --rpe', 'RPE is 1 to 10 in halves'],
  ['log squat 100x5 --rpe 0', 2, '"0" does not fit --rpe', 'RPE is 1 to 10 in halves'],
  ['log squat 100x5 --rir 21', 2, '"21" does not fit --rir', 'RIR is 0 to 20 in halves'],
  [
    'log squat 100x5 --type cluster',
    2,
    '"cluster" does not fit --type',
    'it is one of warmup, working, drop',
  ],
  ['log squat 100x5 --unit stone', 2, '"stone" does not fit --unit', 'it is one of kg, lb, stacks'],
  [
    'log squat --weight 100kg --unit lb --reps 5',
    2,
    '--weight "100kg" and --unit "lb" differ',
    'say the unit once',
  ],
  [
    'log squat 100x5 --calories 20001',
    2,
    '"20001" does not fit --calories',
    'it takes kilocalories from 0 to 20,000',
  ],
  ['log squat 100x5 --calories -1', 2, '"-1" does not fit --calories', 'it takes kilocalories'],
  ['log squat 100x5 --tempo fast', 2, 'cannot read "fast": expected four counts', 'a tempo is'],
  ['log squat 100x5 --rest soon', 2, '"soon" is not a duration', 'write it like'],
  ['log squat 100x5 --rest 25h', 2, '"25h" does not fit --rest', 'rest is 0 seconds to 24 hours'],
  ['log squat 100x5 --rest 1.5s', 2, '"1.5s" does not fit --rest', 'rest is'],
  ['log plank --duration 0', 2, '"0" does not fit --duration', 'a time is 1 second to 24 hours'],
  ['log treadmill run --distance far', 2, '"far" is not a distance', 'write it like 5km'],
  ['log treadmill run --distance 1001km', 2, '"1001km" does not fit --distance', 'a distance is more than 0'],
  [
    'log squat --weight 100 --rpe 8 --distance 0m',
    2,
    '"0m" does not fit --distance',
    'a distance is more than 0',
  ],
  // days and moments
  [
    'log squat 100x5 --at 2026-02-30',
    2,
    '"2026-02-30" is not a day of the calendar',
    'days of 2026-02 run from 01 to 28',
  ],
  [
    'log squat 100x5 --at "2026-11-20 25:00"',
    2,
    '"2026-11-20 25:00" is not a time of day',
    'write it like 18:30',
  ],
  ['log squat 100x5 --at sometime', 2, '"sometime" is not a date', 'write a date like'],
  ['log squat 100x5 --at 03/04/2026', 2, '"03/04/2026" is ambiguous', 'write the year first'],
  ['log squat 100x5 --now 2026-02-30', 2, '"2026-02-30" is not a day of the calendar', 'days of'],
  ['log list --since 2026-02-30', 2, '"2026-02-30" is not a day of the calendar', 'days of'],
  [
    'log list --since today --until yesterday',
    2,
    '--since "today" is later than --until "yesterday"',
    'swap them',
  ],
  ['session list --since 2026 --until 2025', 2, '--since "2026" is later than --until "2025"', 'swap them'],
  [
    'stats summary --since 2026-11 --until 2026-10',
    2,
    '--since "2026-11" is later than --until "2026-10"',
    'swap them',
  ],
  ['session show 2026-02-30', 2, '"2026-02-30" is not a day of the calendar', 'days of'],
  // pages
  ['log list --limit 0', 2, '"0" does not fit --limit', 'it takes a whole number from 1 to'],
  ['log list --limit abc', 2, '"abc" does not fit --limit', 'it takes a whole number'],
  ['log list --limit -1', 2, '"-1" does not fit --limit', 'it takes a whole number'],
  ['log list --limit 1.5', 2, '"1.5" does not fit --limit', 'it takes a whole number'],
  ['log list --offset abc', 2, '"abc" does not fit --offset', 'it takes a whole number from 0'],
  ['log list --after abc', 2, '"abc" does not fit --after', 'it takes a whole number'],
  ['log list --after 99', 3, 'there is no set "99"', 'see the ids with: ton log list'],
  ['session list --after 99', 3, 'there is no session "99"', 'see them with: ton session list'],
  ['log list --sort heaviest', 2, '"heaviest" does not fit --sort', 'it is one of newest, oldest'],
  ['undo --list --limit 0', 2, '"0" does not fit --limit', 'it takes a whole number from 1'],
  // names
  ['log bnech press 100x5', 3, 'there is no exercise "bnech press"', 'did you mean "Bench Press (Barbell)"'],
  [
    'log zzzzzzzzzzzz 100x5',
    3,
    'there is no exercise "zzzzzzzzzzzz"',
    'look for it with: ton exercise list --search "zzz',
  ],
  ['log 999999 100x5', 3, 'there is no exercise "999999"', ''],
  ['log extension 100x5', 2, '"extension" fits', 'say which: "'],
  ['log list --exercise extension', 2, '"extension" fits', 'say which: "'],
  ['session show 99', 3, 'there is no session "99"', 'see them with: ton session list'],
  ['session show frobnicated', 2, '"frobnicated" is not a date', 'write a date like'],
  ['help frobnicate', 3, 'there is no help on "frobnicate"', 'there is on: log, session'],
  ['help log frobnicate', 3, 'there is no help on "log frobnicate"', 'there is on: set, list'],
  ['log squat 100x5 --user nobody', 3, 'there is no user "nobody"', 'users in this file: lifter'],
  ['import nowhere.csv', 3, 'there is no file "nowhere.csv"', 'check the path'],
  [
    'import nowhere.csv --time-zone Mars/Olympus',
    2,
    'there is no time zone "Mars/Olympus"',
    'name it as Area/City',
  ],
  ['import nowhere.csv --unit stone', 2, '"stone" does not fit --unit', 'it is one of kg, lb'],
  [
    'import nowhere.csv --from fitbit',
    2,
    '"fitbit" does not fit --from',
    'it is one of strong, hevy, fitnotes',
  ],
  ['db rollback --to 99 --yes', 2, '"99" does not fit --to', 'it takes a whole number from 0 to'],
  ['db rollback --to -1 --yes', 2, '"-1" does not fit --to', 'it takes a whole number'],
  ['db rollback', 4, 'this needs a yes: Go back from schema', 'add --yes'],
  ['db schema --as svg', 2, '"svg" does not fit --as', 'it is one of sql, mermaid'],
  // commands and options
  ['frobnicate', 2, 'unknown command "frobnicate"', 'see: ton --help'],
  ['lgo list', 2, 'unknown command "lgo"', 'did you mean log?'],
  ['session frobnicate', 2, 'unknown command "frobnicate"', 'see: ton session --help'],
  ['stats sumary', 2, 'unknown command "sumary"', 'did you mean summary?'],
  ['log bench press 100x5 --frobnicate', 2, 'unknown option "--frobnicate"', 'see: ton log'],
  ['log list --limti 5', 2, 'unknown option "--limti"', 'did you mean --limit?'],
  ['log list --limit', 2, '"--limit" needs a value behind it', 'see: ton log list --help'],
  ['log list extra words', 2, '"ton log list" takes no words behind it, found 2', 'put words'],
  ['undo 5', 2, '"ton undo" takes no words behind it, found 1', 'put words'],
  [
    'log list --format xml',
    2,
    '"xml" does not fit --format',
    'it is one of table, json, csv, ndjson, markdown',
  ],
  ['log list --fields id,nope,date', 2, 'unknown field "nope"', 'fields: id, '],
  ['log list --fields nope,neither', 2, 'unknown fields "nope", "neither"', 'fields: id, '],
  ['log list --fields ,', 2, '"," names no field', 'write it as --fields'],
];

describe('every wrong input has a message that names it and a way out, and changes nothing', () => {
  const ton = newTon();

  test.each(values)('ton %s', async (line, status, message, hint) => {
    const before = readFileSync(ton.database);
    const { status: exit, stdout, stderr } = await ton(line);
    expect([exit, stdout]).toEqual([status, '']);
    expect(stderr.startsWith(`error: ${message}`), stderr).toBe(true);
    expect(stderr).toMatch(/\nhint: \S/);
    expect(stderr).toContain(`\nhint: ${hint}`);
    expect(readFileSync(ton.database).equals(before)).toBe(true);
  });
});

describe('errors as JSON', () => {
  const ton = newTon();

  test.each([
    'log squat 100x0 --json',
    'log squat 100x0 --format json',
    'log squat 100x0 --format=json',
    'frobnicate --json',
    'log list --frobnicate --json',
  ])('ton %s: one object on standard error, nothing on standard output', async (line) => {
    const { status, stdout, stderr } = await ton(line);
    expect([status, stdout]).toEqual([2, '']);
    const { error } = JSON.parse(stderr) as { error: Record<string, unknown> };
    expect(Object.keys(error)).toEqual(['code', 'message', 'hint']);
    expect(error).toMatchObject({
      code: 'usage',
      message: expect.any(String) as string,
      hint: expect.any(String) as string,
    });
  });

  test.each([
    ['log squat', 'input-required', 4],
    ['log nosuchthing 100x5', 'not-found', 3],
  ])('ton %s: %s', async (line, code, status) => {
    const result = await ton(`${line} --json`);
    expect(result.status).toBe(status);
    expect(JSON.parse(result.stderr)).toMatchObject({ error: { code } });
  });

  test('--quiet silences messages, not errors', async () => {
    expect((await ton('log squat --quiet')).stderr).toContain('error: missing: SET');
  });
});

describe('our own bugs', () => {
  const random = () => {
    throw new Error('no dice');
  };

  test('are exit 1 and say so; the stack only under --debug', async () => {
    const ton = newTon();
    const { status, stdout, stderr } = await ton('log squat 100x5', { random });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'error: something went wrong inside Tonnage: no dice\nhint: please report it with the output of --debug\n',
    );
    expect((await ton('log squat 100x5 --debug', { random })).stderr).toMatch(/\n +at .*errors\.test\.ts/);
    expect(await ton.json('log list')).toEqual([]);
  });

  test('leave JSON behind too', async () => {
    const { status, stderr } = await newTon()('log squat 100x5 --json', { random });
    expect([status, JSON.parse(stderr)]).toMatchObject([1, { error: { code: 'failure' } }]);
  });
});

describe('before any database', () => {
  test.each([
    ['--help', 'Usage: ton'],
    ['log --help', 'Usage: ton log'],
    ['log set --help', 'Usage: ton log set'],
    ['session', 'Usage: ton session'],
    ['help', 'Usage: ton'],
    ['help log edit', 'Usage: ton log edit'],
    ['help sets', 'Sets done: weight x reps x sets'],
  ])('ton %s', async (line, text) => {
    const { status, stdout, stderr } = await runTon(line, { database: '/nowhere/at/all.db' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(text);
  });

  test.each(['--version', '-V'])('ton %s', async (line) => {
    expect((await runTon(line)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
