import { expect, test } from 'vitest';
import { Command } from 'commander';
import { declare } from '../../../src/commands/calc/index.js';
import { examplesFor } from '../../../src/commands/handler.js';
import { newTon } from '../../run-ton.js';

const noun = new Command('calc');
declare(noun, (command) => command);
const lines = noun.commands.flatMap((command) => examplesFor(command));

test('every verb has examples', () => {
  for (const command of noun.commands) expect(examplesFor(command), command.name()).not.toEqual([]);
});

test.each(lines)('$ %s runs', async (line) => {
  expect(await newTon().text(line.replace(/^ton /, ''))).not.toBe('');
});
