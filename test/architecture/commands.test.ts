import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandTree, examplesOf } from '../../build/docs/tree.js';
import { nouns } from '../../src/commands/nouns.js';
import { textOf } from '../docs/files.js';
import { readCommandLine } from '../transcripts/shell.js';
import { root } from './sources.js';
import { chosenBy, typedInTests, typedInTranscripts } from './typed-commands.js';

const leaves = (await commandTree()).flatMap(({ leaves }) => leaves);
const commands = leaves.map(({ path }) => path).sort();
const described = leaves.filter(({ command }) => /\S/.test(command.description())).map(({ path }) => path);

/** The paths in the headings of a noun's page; a noun that can be typed alone has no heading but the page's. */
function headed(page: string, heading: RegExp): string[] {
  return [...textOf(page).matchAll(heading)].map(([, path = '']) => path);
}

/** Every command that some words choose; words that make none are errors, which tests type on purpose. */
async function chosen(typed: readonly (readonly string[])[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const words of typed) {
    // Thousands of lines begin alike, and one is enough.
    const two = words.slice(0, 2).join(' ');
    const isNoun = commands.some((path) => path.startsWith(`ton ${two} `));
    const beginning = isNoun ? words.slice(0, 3).join(' ') : two;
    const path = found.has(beginning) ? null : await chosenBy(words);
    if (path !== null) found.set(beginning, path);
  }
  return [...new Set(found.values())].sort();
}

describe('commands, descriptions, examples, tests and pages are the same set', () => {
  it('has commands', () => {
    expect(commands.length).toBeGreaterThan(90);
    expect(new Set(commands).size).toBe(commands.length);
  });

  it('describes every command', () => {
    expect(described.sort()).toEqual(commands);
  });

  // They are run by test/commands/examples.test.ts.
  it('gives every command an example of itself, and no example of anything else', async () => {
    for (const leaf of leaves) {
      const typed = examplesOf(leaf).flatMap((line) =>
        readCommandLine(line.replaceAll('<(', '')).programs.flatMap(([name, ...words]) =>
          name === 'ton' ? [words] : [],
        ),
      );
      expect(await chosen(typed), `the examples of ${leaf.path}`).toEqual([leaf.path]);
    }
  });

  it('runs every command in a transcript or a test', async () => {
    const run = await chosen([...typedInTranscripts(), ...typedInTests()]);
    const untested = commands.filter((path) => !run.includes(path));
    expect(untested, 'run them in a document of test/transcripts, or in a test with ton(…)').toEqual([]);
    expect(run.filter((path) => path !== 'ton')).toEqual(commands);
  });

  it('has a folder of tests for nothing that is no noun', () => {
    const folders = readdirSync(join(root, 'test/commands'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const known = nouns.map(({ name }) => name);
    expect(folders.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each([
    ['docs/reference/NOUN.md', /^```text\n(ton [a-z0-9 -]+?)(?: [[<].*)?\n```$/gm],
    ['man/ton-NOUN.1', /^\.SS "(ton [^"]+)"$/gm],
  ])('has each command once in %s', (page, heading) => {
    const paths = nouns.flatMap(({ name }) => headed(page.replace('NOUN', name), heading));
    expect(paths.sort()).toEqual(commands);
  });
});
