import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { nouns } from '../../../src/commands/nouns.js';
import { rootOptions } from '../../../src/commands/root.js';
import { dump, newTon, runTon, temporaryDirectory, type RunOptions, type Ton } from '../../run-ton.js';

type Run = (words: readonly string[], options?: RunOptions) => ReturnType<typeof runTon>;

async function linesFor(ton: Run, words: readonly string[], options?: RunOptions): Promise<string[]> {
  const { status, stdout, stderr } = await ton(['completion', 'candidates', '--', ...words], options);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  return stdout.split('\n').slice(0, -1);
}

async function valuesFor(ton: Run, words: readonly string[], options?: RunOptions): Promise<string[]> {
  return (await linesFor(ton, words, options)).map((line) => line.split('\t')[0] ?? '');
}

const nowhere: Run = (words, options) =>
  runTon(words, { database: join(temporaryDirectory(), 'none.db'), ...options });

describe('commands', () => {
  test('every noun with its summary, hidden ones apart', async () => {
    expect(await linesFor(nowhere, [''])).toEqual(nouns.map(({ name, summary }) => `${name}\t${summary}`));
    expect(await linesFor(nowhere, [])).toEqual(await linesFor(nowhere, ['']));
    expect(await valuesFor(nowhere, ['completion', ''])).toEqual(['bash', 'zsh', 'fish']);
  });

  test.each<[string[], string[]]>([
    [['te'], ['template']],
    [['TE'], ['template']],
    [['log', 'ba'], ['batch']],
    [
      ['calc', ''],
      ['1rm', 'rpe', 'plates', 'warmup', 'score', 'calories', 'convert', 'next'],
    ],
    [['--json', 'te'], ['template']],
    [['--format', 'json', 'te'], ['template']],
    [['--format=json', 'te'], ['template']],
    [['--user', 'log', 'te'], ['template']],
    [['template', '--json', 'cr'], ['create']],
    [['template', '--nonsense', 'cr'], ['create']],
    [['--', 'te'], ['template']],
    [['log', 'list', 'li'], []],
    [['nonsense', ''], []],
    [
      ['help', 'te'],
      ['template', 'terms'],
    ],
    [
      ['help', 'se'],
      ['session', 'sets'],
    ],
    [['help', 'log', 'se'], ['set']],
    [['help', 'log', 'ba'], ['batch']],
    [['help', 'log', 'batch', ''], []],
    [['help', 'nonsense', ''], []],
  ])('%j', async (words, values) => {
    expect(await valuesFor(nowhere, words)).toEqual(values);
  });
});

describe('options', () => {
  test('those of the command with what they do, and those that go anywhere', async () => {
    const lines = await linesFor(nowhere, ['log', 'list', '--']);
    expect(lines).toContain('--exercise\tonly of this exercise');
    for (const { long, description } of rootOptions())
      expect(lines).toContain(`${long ?? ''}\t${description}`);
    expect(lines.filter((line) => line.startsWith('--help\t'))).toHaveLength(1);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('without a verb those of what the noun does then', async () => {
    expect(await valuesFor(nowhere, ['log', 'squat', '--no-s'])).toEqual(['--no-session']);
    expect(await valuesFor(nowhere, ['log', '-'])).toContain('--no-session');
  });

  test.each<[string[], string[]]>([
    [['--form'], ['--format']],
    [
      ['log', '--format', ''],
      ['table', 'json', 'csv', 'ndjson', 'markdown'],
    ],
    [['log', 'list', '--format', 'm'], ['markdown']],
    [['log', 'list', '--format=m'], ['--format=markdown']],
    [
      ['import', '--unit', ''],
      ['kg', 'lb'],
    ],
    [['db', 'schema', '--as=m'], ['--as=mermaid']],
    [['--fields', ''], []],
    [['--json='], []],
    [['--nonsense='], []],
    // Behind `--` a dash is no option.
    [['log', '--', '--for'], []],
    // A dash before a digit is a set, and one alone is standard input.
    [['log', '-15x8', '--no-s'], ['--no-session']],
    [['log', '-1'], []],
    [['log', 'batch', '-', '--dry'], ['--dry-run']],
    // The shell lists files.
    [['--db', ''], ['']],
    [['--db=x'], ['']],
    [['export', 'all', '--output', 'x'], ['']],
    [['log', 'batch', 'work'], ['']],
    [['log', 'batch', 'workout.txt', ''], []],
  ])('%j', async (words, values) => {
    expect(await valuesFor(nowhere, words)).toEqual(values);
  });
});

/** Two users: what one logged, planned and removed is not the other's. */
async function fill(): Promise<Ton> {
  const ton = newTon();
  await ton.text('log deadlift 140x5 --at 2026-11-01');
  await ton.text(['log', 'Bench Press (Barbell)', '60x5', '--at', '2026-11-02']);
  await ton.text('session edit 1 --title "Pull day"');
  await ton.text('template create push day --exercise "bench press 3x5" --exercise "plank 2x30s"');
  await ton.text('template create old --exercise "squat 5x5"');
  await ton.text('template delete old');
  await ton.text('exercise add Zorb Roll Over --muscle legs');
  await ton.text('exercise add Old Lift --muscle back');
  await ton.text('exercise remove old lift');
  await ton.text('user add anna');
  await ton.text('log squat 50x5 --user anna');
  await ton.text('template create legs --exercise "squat 5x5" --user anna');
  await ton.text('exercise add Zorb Drag --muscle legs --user anna');
  return ton;
}
const ton = await fill();

describe('exercises', () => {
  test('those logged, the latest first, as long as nothing is typed', async () => {
    expect(await linesFor(ton, ['history', ''])).toEqual([
      'Bench Press (Barbell)\tlogged',
      'Deadlift (Barbell)\tlogged',
    ]);
    expect(await valuesFor(ton, ['log', ''])).toEqual([
      ...(await valuesFor(nowhere, ['log', ''])),
      'Bench Press (Barbell)',
      'Deadlift (Barbell)',
    ]);
  });

  test('all of them where nothing was logged yet', async () => {
    const values = await valuesFor(newTon(), ['history', '']);
    expect(values.length).toBeGreaterThan(300);
    expect(values).toEqual([...values].sort());
    expect(new Set(values).size).toBe(values.length);
  });

  test('those logged come before the catalog, whatever their name', async () => {
    const values = await valuesFor(ton, ['history', 'b']);
    expect(values[0]).toBe('Bench Press (Barbell)');
    expect(values.slice(1)).toEqual(values.slice(1).sort());
    expect(values).toContain('Bench Press (Dumbbell)');
    expect(values.every((value) => value.toLowerCase().startsWith('b'))).toBe(true);
  });

  test.each<[string[], string[]]>([
    [['log', 'bench press (bar'], ['Bench Press (Barbell)']],
    [['log', 'set', 'BENCH PRESS (BAR'], ['Bench Press (Barbell)']],
    [['log', 'bench', 'press', '(bar'], ['(Barbell)']],
    [['log', 'Bench Press', '(bar'], ['(Barbell)']],
    [['log', 'Bench Press (Barbell)', ''], []],
    [['log', 'zorb', 'r'], ['Roll Over']],
    [['log', 'old l'], []],
    [['log', 'list', '--exercise', 'zorb'], ['Zorb Roll Over']],
    [['log', 'list', '--exercise=zorb'], ['--exercise=Zorb Roll Over']],
    [['exercise', 'alias', 'zorb'], ['Zorb Roll Over']],
    [['exercise', 'restore', ''], ['Old Lift']],
    [['exercise', 'add', 'zorb'], []],
  ])('%j', async (words, values) => {
    expect(await valuesFor(ton, words)).toEqual(values);
  });

  test('one put away is not offered', async () => {
    const own = newTon(undefined, ton);
    await own.text('exercise archive zorb roll over');
    expect(await valuesFor(own, ['log', 'zorb'])).toEqual([]);
  });
});

describe('templates and sessions', () => {
  test.each<[string[], string[]]>([
    [['template', 'show', ''], ['push day\tBench Press (Barbell), Plank']],
    [['session', 'start', 'push', ''], ['day\tBench Press (Barbell), Plank']],
    [['template', 'restore', ''], ['old\tSquat (Barbell)']],
    [
      ['session', 'show', ''],
      ['2\t2026-11-02', '1\t2026-11-01 Pull day'],
    ],
    [['session', 'show', '1'], ['1\t2026-11-01 Pull day']],
    [['session', 'show', '1', ''], []],
    [
      ['session', 'start', '--like', ''],
      ['2\t2026-11-02', '1\t2026-11-01 Pull day'],
    ],
    [['session', 'restore', ''], []],
  ])('%j', async (words, lines) => {
    expect(await linesFor(ton, words)).toEqual(lines);
  });
});

describe('another user', () => {
  test.each<[string, string[], RunOptions]>([
    ['by --user on the line', ['--user', 'anna'], {}],
    ['by --user=', ['--user=anna'], {}],
    ['by TON_USER', [], { env: { TON_USER: 'anna' } }],
  ])('%s', async (_how, words, options) => {
    expect(await valuesFor(ton, [...words, 'history', ''], options)).toEqual(['Squat (Barbell)']);
    expect(await valuesFor(ton, [...words, 'history', 'zorb'], options)).toEqual(['Zorb Drag']);
    expect(await valuesFor(ton, [...words, 'template', 'show', ''], options)).toEqual(['legs']);
    expect(await valuesFor(ton, [...words, 'session', 'show', ''], options)).toEqual(['3']);
  });

  test('one who is not there or deactivated has nothing', async () => {
    expect(await valuesFor(ton, ['--user', 'nobody', 'history', ''])).toEqual([]);
    const own = newTon(undefined, ton);
    await own.text('user deactivate anna');
    expect(await valuesFor(own, ['--user', 'anna', 'history', ''])).toEqual([]);
  });
});

describe('the database', () => {
  test('is the one named on the line', async () => {
    expect(await valuesFor(nowhere, ['--db', ton.database, 'template', 'show', ''])).toEqual(['push day']);
  });

  test('is not written, also without a user in it', async () => {
    const own = newTon(undefined, ton);
    own.exec('delete from acting_user');
    const before = dump(own.database);
    await valuesFor(own, ['log', 'b']);
    await valuesFor(own, ['session', 'show', '']);
    expect(dump(own.database)).toBe(before);
  });

  test('is not made', async () => {
    const database = join(temporaryDirectory(), 'none.db');
    expect(await valuesFor(runTon, ['history', ''], { database })).toEqual([]);
    expect(existsSync(database)).toBe(false);
  });

  test.each([
    ['empty', ''],
    [
      'no database',
      'These are words and no database, and there are enough of them to fill a header of SQLite and more.',
    ],
  ])('that is %s is left alone', async (_what, content) => {
    const database = join(temporaryDirectory(), 'odd.db');
    writeFileSync(database, content);
    expect(await valuesFor(runTon, ['history', ''], { database })).toEqual([]);
    expect(await valuesFor(runTon, ['temp'], { database })).toEqual(['template']);
    expect(readFileSync(database, 'utf8')).toBe(content);
  });

  test('with a control sequence in a name gives a line that is harmless', async () => {
    const own = newTon(undefined, ton);
    own.exec(
      `update workouts set title = 'push' || char(27) || '[2J' || char(10) || char(9) || 'day' where title = 'push day'`,
    );
    expect(await linesFor(own, ['template', 'show', ''])).toEqual([
      'push  day\tBench Press (Barbell), Plank',
    ]);
  });
});
