import type { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { examplesFor } from '../../src/commands/handler.js';
import { nouns } from '../../src/commands/nouns.js';
import { parseWords } from '../../src/commands/parse.js';
import { declareRoot, rootOptions } from '../../src/commands/root.js';
import { findNoun, shieldDashes, unshield } from '../../src/commands/words.js';
import { newTon, splitLine, temporaryDirectory, type Ton } from '../run-ton.js';

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

/** A database in which set 42 and session 42 exist, and where `squat 3` and `squat 1` can be corrected. */
async function examplesTon(): Promise<Ton> {
  const ton = newTon();
  await ton.text('log deadlift 140x5 --at 2026-11-01');
  await ton.text('log squat 100x5x3 --at "yesterday 18:00"');
  await ton.text(`log bench press 60x5x40`);
  await ton.text('log squat 100x5x4');
  ton.exec(
    `pragma foreign_keys = off; update session_exercises set session_id = 42 where session_id = 1; update sessions set id = 42 where id = 1`,
  );
  return ton;
}

describe('the examples run, each against a prepared database', () => {
  const runnable = commands.filter(({ path }) =>
    /^ton (?:log|session|stats|undo|redo|help|db|record|history|exercise|user)\b/.test(path),
  );
  const lines = runnable.flatMap(({ examples }) => examples);

  test.each(lines)('$ %s', async (example) => {
    const ton = await examplesTon();
    if (example === 'ton redo') await ton.text('undo');
    const { words, stdin } = wordsOf(example);
    const file = join(temporaryDirectory(), 'workout.txt');
    writeFileSync(file, 'squat | 100x5x3 | belt\n');
    const { status, stdout, stderr } = await ton(
      words.map((word) => (word === 'workout.txt' ? file : word)),
      { stdin },
    );
    expect([status, stdout === ''], stderr).toEqual([0, false]);
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
