import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { newTon, temporaryDirectory, type Ton } from '../../run-ton.js';

const strength = `tonnage: program/1
name: Strength
training_maxes:
  squat: 90%
defaults:
  rest: 3min
  progression: linear +2.5kg
days:
  - title: A
    exercises:
      - squat [squat]: 5x5 60kg
      - bench press: 5x5 40kg
  - rest
  - title: B
    exercises:
      - squat [squat]: 5x5 60kg
      - overhead press: 5x5 30kg
tests:
  - slot: overhead press
    done: ["30x5,5,5,5,4", "30x5,5,5,4,4", "30x5,5,5,4,3"]
    expect: 5x5 27kg
`;
const heavier = strength.replaceAll('60kg', '62.5kg').replace('title: B', 'title: C');

interface Saved {
  readonly name: string;
  readonly is_new: boolean;
  readonly revision: number;
  readonly changes: readonly Readonly<Record<string, unknown>>[];
  readonly athletes: readonly unknown[];
}

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text('user add bob');
});

const apply = (stdin: string, more = '') => ton.text(`program apply - ${more}`, { stdin });
const revisions = async () =>
  (await ton.json<{ revision: number; changes: string[] }[]>('program history strength')).map(
    ({ revision, changes }) => [revision, changes.length],
  );

describe('a program file', () => {
  test('becomes a program, once', async () => {
    expect(await apply(strength)).toBe('program "Strength" saved: 1 week, 3 days, 4 exercises\n');
    expect(await apply(strength)).toBe('program "Strength" is so already\n');
    expect(await revisions()).toEqual([[1, 1]]);
  });

  test('tells what many slots have in common, and each of them as data', async () => {
    const year = (step: number) =>
      [
        'tonnage: program/1\nname: Year\nblocks:',
        ...Array.from(
          { length: 40 },
          (_, week) => `  - weeks: 1\n    days:\n      - exercises: ["squat: 5x5 ${60 + week + step}kg"]`,
        ),
      ].join('\n');
    await apply(year(0));
    const saved = await ton.json<Saved>('program plan -', { stdin: year(2.5) });
    expect(saved.changes).toHaveLength(40);
    expect(await apply(year(2.5))).toBe(
      [
        'program "Year" changed, revision 2:',
        '  weeks 1–40, day 1: Squat (Barbell) +2.5 kg (40 slots)',
        '  40 changes in all, each by itself with --json',
        '',
      ].join('\n'),
    );
  });

  test('is planned, and nothing is changed by that', async () => {
    await apply(strength);
    expect(await ton.text('program plan -', { stdin: heavier })).toBe(
      [
        'program "Strength" would change:',
        '  day 1: Squat (Barbell) 5x5 60 kg → 62.5 kg',
        '  day 3: title B → C',
        '  day 3: Squat (Barbell) 5x5 60 kg → 62.5 kg',
        '',
      ].join('\n'),
    );
    expect(await apply(strength)).toContain('is so already');
    const planned = await ton.json<Saved>('program plan -', { stdin: heavier });
    expect(planned).toMatchObject({ name: 'Strength', is_new: false, athletes: [] });
    expect(planned.changes).toHaveLength(3);
    expect(planned.changes[0]).toEqual({
      on: 'day',
      kind: 'changed',
      week: 1,
      day: 3,
      field: 'title',
      before: 'B',
      after: 'C',
    });
  });

  test('a new one is planned without being made', async () => {
    expect(await ton.text('program plan -', { stdin: strength })).toBe(
      'program "Strength" would be new: 1 week, 3 days, 4 exercises\n',
    );
    expect(await ton('program export strength')).toMatchObject({ status: 3 });
  });

  test('is applied, rolled back and undone', async () => {
    await apply(strength);
    expect(await apply(heavier)).toContain('program "Strength" changed, revision 2:');
    expect(await ton.text('program rollback strength --dry-run')).toContain('would change:');
    expect(await ton.text('program rollback strength')).toContain('day 3: title C → B');
    expect(await revisions()).toEqual([
      [3, 3],
      [2, 3],
      [1, 1],
    ]);
    await ton.text('undo');
    expect(await revisions()).toHaveLength(2);
    expect(await apply(heavier)).toContain('is so already');
    expect(await ton.text('program rollback strength --to 1')).toContain('62.5 kg → 60 kg');
  });

  test('is renamed where the program is named', async () => {
    await apply(strength);
    const renamed = strength.replace('name: Strength', 'name: Power');
    expect(await apply(renamed, '--program strength')).toContain('name: Strength → Power');
    expect(await ton.text('program history power --json')).toContain('"revision":2');
  });

  test('is written so that it is read as the same, in an empty database with the same bytes', async () => {
    await apply(strength);
    const other = newTon();
    for (const json of ['', '--json']) {
      const text = await ton.text(`program export strength ${json}`);
      expect(await apply(text)).toContain('is so already');
      await other.text('program apply -', { stdin: text });
      expect(await other.text(`program export strength ${json}`)).toBe(text);
    }
    expect(await ton.text('program export strength --revision 1')).toBe(
      await ton.text('program export strength'),
    );
  });

  test('goes to a file, and not over another one', async () => {
    await apply(strength);
    const file = join(temporaryDirectory(), 'strength.json');
    const output = ['program', 'export', 'strength', '--json', '--output', file];
    expect(await ton.text(output)).toContain('"file"');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ tonnage: 'program/1', name: 'Strength' });
    expect(await ton.text(['program', 'plan', file])).toContain('is so already');
    expect(await ton(output)).toMatchObject({ status: 5 });
    writeFileSync(file, '{ "tonnage": program }');
    expect((await ton(['program', 'apply', file])).stderr).toContain('line 1, column');
  });

  test('of somebody else is neither seen nor changed', async () => {
    await apply(strength);
    expect(await ton('program export strength --user bob')).toMatchObject({ status: 3 });
    expect(await ton.text('program apply - --user bob', { stdin: heavier })).toContain('saved: 1 week');
    expect(await apply(strength)).toContain('is so already');
    await apply(strength.replace('name: Strength', 'name: Strength\nvisibility: public'));
    const { status, stderr } = await ton(['program', 'apply', '-', '--user', 'bob', '--program', '1'], {
      stdin: heavier,
    });
    expect(status).toBe(7);
    expect(stderr).toBe(
      'error: the program "Strength" belongs to "lifter"\n' +
        'hint: make one of your own of it with: ton program copy "Strength"\n',
    );
  });
});

describe('what is wrong with a program file', () => {
  test.each([
    [
      'a misspelt key',
      strength.replace('rest: 3min', 'rset: 3min'),
      'line 6, column 3',
      'did you mean "rest"?',
    ],
    [
      'an unknown exercise',
      strength.replace('bench press', 'bensch pres'),
      'line 12, column 9',
      'did you mean',
    ],
    [
      'a slot that is not there',
      strength.replace('slot: overhead press', 'slot: dip'),
      'line 19, column 11',
      '',
    ],
  ])('%s is told with its place, and nothing is changed', async (_what, stdin, place, hint) => {
    const result = await ton('program apply -', { stdin });
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toContain(place);
    expect(result.stderr).toContain(hint);
    expect(await ton('program export strength')).toMatchObject({ status: 3 });
  });

  test.each([
    ['program apply', 4, 'missing: FILE'],
    ['program apply nowhere.yaml', 3, 'there is no file "nowhere.yaml"'],
    ['program export strength --format csv', 2, '"csv" does not fit a program'],
    ['program export strength --format table', 2, '"table" does not fit a program'],
    ['program export strength --revision 7', 3, '"Strength" has no revision "7"'],
    ['program export strength --revision x', 2, '"x"'],
    ['program rollback strength', 3, '"Strength" has had one revision only'],
    ['program history strengtt', 3, 'there is no program "strengtt"'],
    ['program history --limit 0 strength', 2, '"0"'],
    ['program export', 4, 'missing: PROGRAM'],
  ])('%s is exit %i', async (line, status, message) => {
    await apply(strength);
    const result = await ton(line);
    expect(result.stderr).toContain(message);
    expect(result).toMatchObject({ status, stdout: '' });
  });

  test('two that may be meant are named', async () => {
    await apply(strength);
    await apply(strength.replace('name: Strength', 'name: Strength and size'));
    expect(await ton.text('program export strength')).toContain('name: Strength\n');
    expect((await ton('program export str')).stderr).toBe(
      'error: "str" fits 2 programs\nhint: say which: "Strength", "Strength and size"\n',
    );
  });
});

describe('on a terminal', () => {
  test('a program is chosen', async () => {
    await apply(strength);
    const { stdout } = await ton('program history', {
      terminal: { columns: 80 },
      answers: [{ asks: 'Program', answer: 'Strength' }],
    });
    expect(stdout).toContain('created');
  });
});
