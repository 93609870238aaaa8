import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { examplesFor } from '../../src/commands/handler.js';
import { nouns } from '../../src/commands/nouns.js';
import { parseWords } from '../../src/commands/parse.js';
import { declareRoot } from '../../src/commands/root.js';
import { readCommandLine } from '../transcripts/shell.js';
import { blocksOf, documents, textOf } from './files.js';

/** The words after `ton` in a line that may be a pipe, or after `npx ton` and `npx tonnage`. */
function commandsIn(line: string): string[][] {
  return readCommandLine(line.replaceAll(' && ', ' | ')).programs.flatMap(([name, ...words]) => {
    if (name === 'npx' && /^ton(?:nage)?$/.test(words[0] ?? '')) return [words.slice(1)];
    return name === 'ton' ? [words] : [];
  });
}

async function declaredExamples(): Promise<string[]> {
  const examples: string[] = [];
  const collect = (command: Command) => {
    examples.push(...examplesFor(command));
    command.commands.forEach(collect);
  };
  for (const { name } of nouns) collect(await declareRoot(name, (command) => command));
  return [...new Set(examples)];
}

const shown = documents.flatMap((path) => blocksOf(path, 'sh').flatMap((block) => block.split('\n')));
const lines = [...new Set([...shown, ...(await declaredExamples())])].filter(
  (line) => commandsIn(line).length > 0,
);

describe('commands that are shown', () => {
  it.each(lines)('%s is a command', async (line) => {
    for (const words of commandsIn(line)) expect((await parseWords(words)).kind).toBe('command');
  });

  it.each(documents)('%s names no noun or verb in its text that is not there', async (path) => {
    const prose = textOf(path).replace(/^```[^]*?^```$/gm, '');
    const mentioned = [...prose.matchAll(/`ton ([a-z]+)(?: ([a-z]+))?/g)];
    const unknown: string[] = [];
    for (const [whole, noun = '', verb] of mentioned) {
      const found = (await declareRoot(noun, (command) => command)).commands.find(
        (command) => command.name() === noun,
      );
      const verbs = found?.commands.map((command) => command.name()) ?? [];
      const takesWords = verbs.includes('set') || verbs.includes('file') || verbs.length === 0;
      if (found === undefined || (verb !== undefined && !takesWords && !verbs.includes(verb)))
        unknown.push(whole);
    }
    expect(unknown).toEqual([]);
  });
});
