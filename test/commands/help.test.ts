import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';

import { commandPath } from '../../src/commands/command-path.js';
import { helpTopics } from '../../src/commands/help-topics.js';
import { nouns } from '../../src/commands/nouns.js';
import { declareRoot } from '../../src/commands/root.js';
import { newTon } from '../run-ton.js';

const ton = newTon();

async function everyCommand(): Promise<Command[]> {
  const all: Command[] = [];
  for (const { name } of nouns) {
    const root = await declareRoot(name, (command) => command);
    const noun = root.commands.find((command) => command.name() === name);
    const add = (command: Command): void => {
      all.push(command);
      command.commands.forEach(add);
    };
    if (noun !== undefined) add(noun);
  }
  return all;
}
const commands = await everyCommand();

test('the root tells of every page that belongs to no command', async () => {
  const root = await ton.text('help');
  for (const [topic, about] of Object.entries(helpTopics)) {
    expect(root).toMatch(new RegExp(`^  \\$ ton help ${topic} +${about}$`, 'm'));
    expect(await ton.text(`help ${topic}`)).not.toContain('Usage:');
  }
});

describe('every page', () => {
  test.each(commands.map((command) => [commandPath(command), command] as const))(
    '%s',
    async (path, command) => {
      const page = await ton.text(['help', ...path.split(' ')]);
      expect(page).toContain('are explained by: ton --help');
      const [first] = command.commands;
      if (first !== undefined)
        expect(page).toContain(`One of them in full: ton help ${path} ${first.name()}`);
      expect(command.description()).not.toBe('');
      for (const { description, flags } of command.options) expect([flags, description]).not.toContain('');
      for (const argument of command.registeredArguments) expect(argument.description).not.toBe('');
    },
  );
});

describe('the words that help and completion offer', () => {
  const offered = commands.flatMap((command) =>
    command.options.flatMap(({ long, argChoices = [] }) =>
      argChoices.map((word) => [commandPath(command), long ?? '', word] as const),
    ),
  );

  test.each(offered)('%s %s %s is one that the command takes', async (path, flag, word) => {
    const { stderr } = await ton([...path.split(' '), `${flag}=${word}`]);
    expect(stderr).not.toContain(`"${word}" does not fit ${flag}`);
  });
});
