import type { Command } from 'commander';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { examplesFor } from '../../src/commands/handler.js';
import { nouns } from '../../src/commands/nouns.js';
import { parseWords } from '../../src/commands/parse.js';
import { declareRoot, rootOptions } from '../../src/commands/root.js';
import { findNoun, shieldDashes, unshield } from '../../src/commands/words.js';
import { newTon, splitLine, temporaryDirectory, testNow, type Ton } from '../run-ton.js';
import { fixture } from './import/fixtures.js';
import { strengthFile } from './prepared.js';

interface Declared {
  readonly path: string;
  readonly command: Command;
  readonly examples: readonly string[];
}

/** Every command that does something: those with a handler. */
async function declaredCommands(): Promise<Declared[]> {
  const found: Declared[] = [];
  for (const { name } of nouns) {
    const acting = new Set<Command>();
    const root = await declareRoot(name, (command) => {
      acting.add(command);
      return command;
    });
    const visit = (command: Command, path: string): void => {
      if (acting.has(command)) found.push({ path, command, examples: examplesFor(command) });
      for (const child of command.commands) visit(child, `${path} ${child.name()}`);
    };
    const noun = root.commands.find((command) => command.name() === name);
    if (noun !== undefined) visit(noun, `ton ${name}`);
  }
  return found;
}

const commands = await declaredCommands();

/** The words behind `ton`, and what is piped into it. */
function wordsOf(example: string): { words: string[]; stdin: string } {
  const piped = /^echo "([^"]*)" \| ton (.*)$/.exec(example);
  const line = piped?.[2] ?? example.replace(/^ton /, '').replace(/ > .*$/, '');
  return { words: splitLine(line), stdin: piped?.[1] ?? '' };
}

describe.each(commands)('$path', ({ command, path, examples }) => {
  test('says what it does, and so does every option and argument', () => {
    expect(command.description()).toMatch(/^[a-z].{9,}[^.]$/);
    for (const { description, flags } of command.options) expect(description, flags).toMatch(/\S/);
    for (const argument of command.registeredArguments)
      expect(argument.description, argument.name()).toMatch(/\S/);
  });

  test('has an example that its own parser takes', async () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const parsed = await parseWords(wordsOf(example).words);
      expect(parsed.kind, example).toBe('command');
    }
  });

  test('shows its examples in its help', async () => {
    const parsed = await parseWords([...path.split(' ').slice(1), '--help']);
    expect(parsed).toMatchObject({ kind: 'text' });
    for (const example of examples)
      expect(parsed).toMatchObject({ text: expect.stringContaining(`  $ ${example}\n`) as string });
  });
});

test('every noun is declared with a summary and loads', () => {
  expect(new Set(commands.map(({ path }) => path.split(' ')[1]))).toEqual(
    new Set(nouns.map(({ name }) => name)),
  );
  for (const { summary } of nouns) expect(summary).toMatch(/^[a-z].{9,}/);
});

/**
 * A database in which set 42 and sessions 1 and 42 exist, a session is in progress in which `squat 3` and `squat 1` can
 * be corrected, and there are templates and programs, one of each deleted, a workout that was taken out, an import, an exercise
 * of the user's own, one removed, a tag, a name and equipment; and the program Strength with two revisions.
 */
async function fillDatabase(): Promise<Ton> {
  const ton = newTon();
  await ton.text(
    'program create Novice --workout "A: squat 5x5 60kg; bench press 5x5 40kg" --workout "B: deadlift 1x5 80kg" --workout C',
  );
  await ton.text('workout remove novice 1 3');
  await ton.text('log deadlift 140x5 --at 2026-11-01');
  await ton.text('log deadlift 142.5x5 --at 2026-11-02');
  await ton.text('log squat 100x5x3 --at "yesterday 18:00"');
  await ton.text(['import', fixture('strong.csv'), '--unit', 'kg']);
  await ton.text('template create push day --exercise "bench press 3x5 @60kg" --exercise "plank 2x30s"');
  await ton.text('template create upper body --exercise "pull up 3x8"');
  await ton.text('template create old routine --exercise "squat 5x5"');
  await ton.text('template delete old routine');
  for (const load of ['97.5kg', '100kg']) await ton.text('program apply -', { stdin: strengthFile(load) });
  await ton.text('body log 87kg --at -7d');
  for (const name of ['anna', 'bruno', 'zoe']) await ton.text(`user add ${name}`);
  await ton.text('user deactivate bruno');
  await ton.text('user remove zoe --yes');
  await ton.text('exercise add Tire Flip Over --muscle legs');
  await ton.text('exercise add Old Lift --muscle back');
  await ton.text('exercise remove old lift');
  await ton.text('exercise tag squat heavy');
  await ton.text('exercise alias squat deep one');
  await ton.text('equipment own dumbbells --weights 5,10kg --gym home');
  await ton.text('equipment own kettlebell');
  await ton.text('program create Old plan');
  await ton.text('program delete old plan --yes');
  await ton.text('log bench press 60x5x40');
  await ton.text('session add overhead press');
  await ton.text('log squat 100x5x4');
  ton.exec(
    `pragma foreign_keys = off; update session_exercises set session_id = 42 where session_id = 2; update sessions set id = 42 where id = 2`,
  );
  return ton;
}

/** It takes a second to fill, so it is filled once and copied. */
let filled: Promise<Ton> | undefined;
async function examplesTon(): Promise<Ton> {
  filled ??= fillDatabase();
  return newTon(testNow, await filled);
}

/** What has to be done first, where an example takes something back or starts anew. */
const before: readonly (readonly [RegExp, string])[] = [
  [/^ton redo/, 'undo'],
  [/^ton session start/, 'session finish'],
  [/^ton session restore/, 'session delete 1 --yes'],
  [/^ton session skip --back/, 'session skip squat'],
  [/template create push day/, 'template delete push day'],
  [/^ton coach (?!add)/, 'coach add Cara'],
  [/^ton coach note/, 'coach enrol anna --program strength'],
  [/^ton coach note/, 'program join strength --user anna'],
  [/^ton next(?: squat|$)/, 'program join strength'],
  [/^ton program (?:leave|pause|resume|skip|repeat|swap|progress)/, 'program join strength'],
  [/^ton program resume/, 'program pause'],
  [/^ton program repeat/, 'program skip'],
];

/** The files that examples read; those they write are made beside them. */
function examplesFolder(): string {
  const folder = temporaryDirectory();
  writeFileSync(join(folder, 'workout.txt'), 'squat | 100x5x3 | belt\n');
  writeFileSync(join(folder, 'strength.yaml'), strengthFile('102.5kg'));
  writeFileSync(join(folder, 'plan.txt'), 'Squat 5x5 100kg\nBench press 3x8\n');
  copyFileSync(fixture('strong.csv'), join(folder, 'strong.csv'));
  copyFileSync(fixture('hevy.csv'), join(folder, 'workout_data.csv'));
  copyFileSync(fixture('fitnotes.csv'), join(folder, 'FitNotes_Export.csv'));
  writeFileSync(join(folder, 'mapping.csv'), 'exercise,ours\nMachine of Mine,chest fly (machine)\n');
  writeFileSync(join(folder, 'sheet.csv'), 'Day,Lift,Load,Reps\n2026-02-10,Squat,100,5\n');
  return folder;
}

describe('the examples run, each against a prepared database', () => {
  const lines = commands.flatMap(({ examples }) => examples);

  test.each(lines)('$ %s', async (example) => {
    const ton = await examplesTon();
    for (const [needs, line] of before) if (needs.test(example)) await ton.text(line);
    const { words, stdin } = wordsOf(example);
    const folder = examplesFolder();
    const { status, stdout, stderr } = await ton(
      words.map((word) => (/\.(?:txt|csv|json|yaml)$/.test(word) ? join(folder, word) : word)),
      { stdin },
    );
    expect([status, stdout === '' && !words.includes('--output')], stderr).toEqual([0, false]);
  });

  test('and those of log in order, one after the other', async () => {
    const ton = await examplesTon();
    for (const example of commands
      .filter(({ path }) => path.startsWith('ton log'))
      .flatMap(({ examples }) => examples)) {
      const { words, stdin } = wordsOf(example);
      if (words.includes('workout.txt')) continue;
      // 42 may be gone by then.
      const { status, stderr } = await ton(words, { stdin });
      expect([0, 3], `${example}\n${stderr}`).toContain(status);
    }
  });
});

describe('words before the parser', () => {
  test('root options that take a value are known as such', () => {
    const taking = rootOptions()
      .filter((option) => option.required)
      .map(({ long }) => long ?? '');
    for (const option of taking) expect(findNoun([option, 'log', 'session', 'list'])).toBe('session');
    for (const { long, required } of rootOptions())
      if (!required) expect(findNoun([long ?? '', 'log', 'list'])).toBe('log');
    expect(findNoun(['--db=x', 'log'])).toBe('log');
    expect(findNoun(['--', 'log'])).toBe('log');
    expect(findNoun(['--json'])).toBeUndefined();
  });

  test('a dash before a digit is hidden and comes back', () => {
    const words = ['log', 'dips', '-15x8', '−15x8', '-3d', '--json', '-x', '-'];
    const hidden = shieldDashes(words);
    expect(hidden.map((word, at) => word !== words[at])).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(unshield(hidden)).toEqual(words);
  });
});
