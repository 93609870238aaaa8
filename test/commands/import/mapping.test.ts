import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';

import { dump, newTon } from '../../run-ton.js';
import { exercisesOf, file, folder, names, strong, words, type Answer } from './mapping-files.js';

const state = (database: string) => dump(database, { without: 'journal' });

describe('a dry run', () => {
  test('tells what each name would be, as JSON and as a table', async () => {
    const ton = newTon();
    const before = dump(ton.database);
    const answer = await ton.json<Answer>(words(strong(names), '--dry-run'));
    expect(answer.mapping).toEqual([
      {
        name: 'Bench (BB)',
        ours: null,
        is_new: true,
        confidence: 'low',
        alternatives: expect.arrayContaining(['Bench Press (Barbell)']) as string[],
        sets: 1,
      },
      {
        name: 'Zercher Yoke Wobble',
        ours: null,
        is_new: true,
        confidence: 'none',
        alternatives: [],
        sets: 1,
      },
      { name: 'Plank', ours: 'Plank', is_new: false, confidence: 'high', alternatives: [], sets: 1 },
    ]);
    const text = await ton.text(words(strong(names), '--dry-run'));
    expect(text).toContain('note: "Bench (BB)" would be new, but may be an exercise that is here');
    expect(text).toMatch(/\n\nin the file +here +sets +confidence +may be\n/);
    expect(text).toMatch(/\nBench \(BB\) +new +1 +low +Bench Press \(Barbell\)/);
    expect(text).toMatch(/\nPlank +Plank +1 +high\n/);
    expect(dump(ton.database)).toBe(before);
  });

  test('on a narrow terminal keeps to its width, and asks nothing', async () => {
    const text = await newTon().text(words(strong(names), '--dry-run'), {
      terminal: { columns: 50 },
      answers: [],
    });
    expect(
      Math.max(
        ...stripVTControlCharacters(text)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(50);
  });
});

describe('a dry run with a mapping', () => {
  test('shows no more what a name may be that was settled', async () => {
    const map = file('exercise,ours\nBench (BB),Bench Press (Barbell)\n');
    const text = await newTon().text(words(strong(names), '--map', map, '--dry-run'));
    expect(text).toMatch(/\nBench \(BB\) +Bench Press \(Barbell\) +1 +high\n/);
  });
});

describe('--map-out', () => {
  test('refuses a file that is there before the import is read', async () => {
    const [taken, broken] = [file('mine\n'), file('no import at all\n')];
    expect(await newTon()(words(broken, '--map-out', taken))).toMatchObject({
      status: 5,
      stderr: expect.stringContaining(`"${taken}" exists already`) as string,
    });
    expect(readFileSync(taken, 'utf8')).toBe('mine\n');
  });

  test('writes the mapping, imports nothing, and --map takes it as it is', async () => {
    const ton = newTon();
    const before = dump(ton.database);
    const path = strong(names);
    const map = join(folder, 'out.csv');
    expect(await ton.text(words(path, '--map-out', map))).toContain(
      `  wrote the mapping of 3 exercises to ${map}; edit it, then: ton import ${path} --unit kg --map ${map}\n`,
    );
    expect(dump(ton.database)).toBe(before);
    const text = readFileSync(map, 'utf8');
    expect(text).toMatch(
      /^exercise,ours,confidence,alternatives,sets\nBench \(BB\),new,low,.*Bench Press \(Barbell\).*\nZercher Yoke Wobble,new,none,,1\nPlank,Plank,high,,1\n$/,
    );
    const again = await ton(words(path, '--map-out', map));
    expect([again.status, again.stderr]).toEqual([5, expect.stringContaining('add --force')]);
    expect(await ton.json(words(path, '--map-out', map, '--force'))).toMatchObject({
      dry_run: true,
      map_file: map,
    });
    expect(readFileSync(map, 'utf8')).toBe(text);
    expect((await ton.json<Answer>(words(path, '--map', map))).created_exercises).toEqual(names.slice(0, 2));
    // What is new there is ours by now.
    const later = await ton.json<Answer>(words(strong(names, '09'), '--map', map));
    expect([later.sets, later.created_exercises]).toEqual([3, []]);
  });
});

describe('--map', () => {
  const map = () => file('exercise,ours\nbench (bb),bench press (barbell)\nZercher Yoke Wobble,\n');

  test('gives the sets to the exercise, and remembers it for the next import', async () => {
    const ton = newTon();
    expect(await ton.json(words(strong(names), '--map', map()))).toMatchObject({
      created_exercises: ['Zercher Yoke Wobble'],
      remembered_names: [{ name: 'Bench (BB)', exercise: 'Bench Press (Barbell)' }],
      mapping: [{ name: 'Zercher Yoke Wobble' }, { name: 'Bench (BB)', ours: 'Bench Press (Barbell)' }, {}],
    });
    expect(await exercisesOf(ton)).toEqual(['Bench Press (Barbell)', 'Plank', 'Zercher Yoke Wobble']);
    expect(await ton.json('exercise alias')).toMatchObject([
      { alias: 'Bench (BB)', exercise: 'Bench Press (Barbell)', is_own: true },
    ]);
    const next = await ton.json<Answer>(words(strong(names, '04')));
    expect([next.created_exercises, next.remembered_names]).toEqual([[], []]);
    expect(next.mapping[0]).toMatchObject({ name: 'Bench (BB)', ours: 'Bench Press (Barbell)' });
  });

  test('says what it remembers', async () => {
    expect(await newTon().text(words(strong(names), '--map', map()))).toContain(
      '\n  remembered: Bench (BB) is Bench Press (Barbell)\n',
    );
  });

  test.each(['import undo 1', 'undo'])('is taken back with the import: ton %s', async (line) => {
    const ton = newTon();
    const before = state(ton.database);
    await ton.text(words(strong(names), '--map', map()));
    const after = state(ton.database);
    await ton.text(line);
    expect(state(ton.database)).toBe(before);
    await ton.text(line === 'undo' ? 'redo' : 'undo');
    expect(state(ton.database)).toBe(after);
  });

  test('is taken back though the name was given away since', async () => {
    const ton = newTon();
    await ton.text(words(strong(names), '--map', map()));
    await ton.text('exercise alias "bench press (barbell)" "Bench (BB)" --remove');
    await ton.text('import undo 1');
    expect(await ton.json('exercise alias')).toEqual([]);
    expect(await ton.json('log list')).toEqual([]);
  });

  test('takes a name over that a removed exercise holds, and gives it back', async () => {
    const ton = newTon();
    await ton.text('exercise add "Odd Press" --measurement weight_reps --muscle chest');
    await ton.text('exercise alias "Odd Press" "Bench (BB)"');
    await ton.text('exercise remove "Odd Press"');
    const before = state(ton.database);
    await ton.text(words(strong(names), '--map', map()));
    expect(await ton.json('exercise alias')).toMatchObject([{ exercise: 'Bench Press (Barbell)' }]);
    await ton.text('import undo 1');
    expect(state(ton.database).replace(/"updated_at":\d+/g, '')).toBe(
      before.replace(/"updated_at":\d+/g, ''),
    );
  });

  test('takes no name from the exercise that has it, and says so', async () => {
    const ton = newTon();
    const plank = file('exercise,ours\nPlank,Pull Up\nBench,Squat (Barbell)\n');
    const { remembered_names: remembered, warnings } = await ton.json<Answer>(
      words(strong(['Plank', 'Bench']), '--map', plank),
    );
    // The catalog calls the bench press with a barbell a bench, too.
    expect([remembered, await ton.json('exercise alias')]).toEqual([[], []]);
    expect(warnings).toEqual(
      expect.arrayContaining([
        '"Plank" goes to Pull Up in this import only, since it means Plank here',
        '"Bench" goes to Squat (Barbell) in this import only, since it means Bench Press (Barbell) here',
      ]),
    );
    expect(await exercisesOf(ton)).toEqual(['Pull Up', 'Squat (Barbell)']);
    expect(await ton.json('log plank 60s')).toMatchObject({ sets: [{ exercise: 'Plank' }] });
  });

  test('is of one user alone', async () => {
    const ton = newTon();
    await ton.text('user add anna --no-input');
    await ton.text(words(strong(names), '--map', map()));
    expect(await ton.json('exercise alias --user anna')).toEqual([]);
    expect(await ton.json<Answer>(words(strong(names), '--user', 'anna'))).toMatchObject({
      created_exercises: ['Bench (BB)', 'Zercher Yoke Wobble'],
    });
    // An exercise of somebody else is nobody's target.
    await ton.text('exercise add "Anna Only" --measurement weight_reps --muscle chest --user anna');
    const { status, stderr } = await ton(
      words(strong(names, '09'), '--map', file('exercise,ours\nPlank,Anna Only\n')),
    );
    expect([status, stderr]).toEqual([
      3,
      expect.stringContaining('line 2: there is no exercise "Anna Only"'),
    ]);
  });

  test('names what is not in the file, and what had no use', async () => {
    const ton = newTon();
    const path = strong(names);
    await ton.text(words(path));
    const answer = await ton.json<Answer>(
      words(path, '--map', file('exercise,ours\nBench (BB),Bench Press (Barbell)\nNope,Squat\n')),
    );
    expect(answer.import_id).toBeNull();
    expect(answer.warnings).toEqual([
      'not in the file, though in the mapping: Nope',
      'the mapping was not used: it is for what is new, and sessions that are here stay as they are',
    ]);
  });

  test.each<[string, number, string]>([
    [
      'exercise,ours\nPlank,Benhc Press (Barbell)\n',
      3,
      'line 2: there is no exercise "Benhc Press (Barbell)"\nhint: did you mean "Bench Press (Barbell)"',
    ],
    ['exercise,ours\nBench (BB),press (barbell)\n', 2, 'line 2: "press (barbell)" fits'],
    ['exercise,ours\nPlank,new\n', 5, 'line 2: there is an exercise "Plank" already\nhint: leave it empty'],
    [
      'exercise,ours\nBench (BB),new\nBENCH BB,\n',
      2,
      'line 3: "BENCH BB" is on line 2 already\nhint: keep one',
    ],
    ['name,ours\nPlank,Plank\n', 2, 'has no column "exercise"'],
    [
      'exercise,ours\nPlank,new\nPlank,Plank\n',
      2,
      'cannot be followed; nothing was imported\nhint: line 2: there is',
    ],
  ])('that is wrong changes nothing: %j', async (text, status, message) => {
    const ton = newTon();
    const before = dump(ton.database);
    const result = await ton(words(strong(names), '--map', file(text)));
    expect([result.status, result.stderr]).toEqual([status, expect.stringContaining(message)]);
    expect(dump(ton.database)).toBe(before);
  });

  test('makes no new exercise of a name that means another', async () => {
    const ton = newTon();
    await ton.text('exercise alias "bench press (barbell)" wobble');
    const { status, stderr } = await ton(
      words(strong(['Wobble']), '--map', file('exercise,ours\nWobble,new\n')),
    );
    expect([status, stderr]).toEqual([
      5,
      expect.stringContaining('line 2: "Wobble" means "Bench Press (Barbell)" here'),
    ]);
  });

  test('is not for a file of Tonnage', async () => {
    const ton = newTon();
    await ton.text('log plank 60s');
    const history = join(folder, 'history.csv');
    await ton.text(['export', 'history', '--output', history]);
    const out = join(folder, 'none.csv');
    for (const [flag, path] of [
      ['--map', map()],
      ['--map-out', out],
    ] as const) {
      const { status, stderr } = await ton(['import', history, flag, path]);
      expect([status, stderr]).toEqual([2, expect.stringContaining(`a file of Tonnage needs no "${flag}"`)]);
    }
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['--columns', 'date=local_date,exercise=exercise'],
    ['--on-conflict', 'replace'],
    ['--skip-bad-rows'],
  ])('nor is %s, which would do nothing', async (...flags) => {
    const ton = newTon();
    await ton.text('log plank 60s');
    for (const kind of ['history', 'all']) {
      const path = join(folder, `${kind}${flags[0]}.out`);
      await ton.text(['export', kind, '--output', path]);
      const { status, stderr } = await newTon()(['import', path, ...flags]);
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining(`error: a file of Tonnage needs no "${flags[0]}"\nhint: leave it out: `),
      ]);
    }
  });
});
