import type { Argument, Option } from 'commander';
import { nouns } from '../../src/commands/nouns.js';
import { rootOptions } from '../../src/commands/root.js';
import { markdownTable } from './sections.js';
import {
  choicesOf,
  commandTree,
  examplesOf,
  sentence,
  usageOf,
  type Leaf,
  type NounCommands,
} from './tree.js';

/** One page a noun and an index, by path below `docs/`. */
export async function referencePages(): Promise<Map<string, string>> {
  const pages = new Map([['reference/README.md', indexPage()]]);
  for (const entry of await commandTree()) pages.set(`reference/${entry.noun.name}.md`, nounPage(entry));
  return pages;
}

const notice =
  '<!-- Written by `npm run docs` from the declarations in src/commands; changes here are lost. -->';

function indexPage(): string {
  return page([
    notice,
    '# Commands',
    'A command is a noun and a verb: `ton log list`. `ton help log list` and `ton log list --help` show what is on these pages.',
    markdownTable(
      ['noun', 'for'],
      nouns.map(({ name, summary }) => [`[\`ton ${name}\`](${name}.md)`, summary]),
    ),
    '## Options that go anywhere',
    optionTable(rootOptions()),
  ]);
}

function nounPage({ noun, leaves }: NounCommands): string {
  const title = `ton ${noun.name}`;
  return page([
    notice,
    `# ${title}`,
    sentence(noun.summary),
    ...leaves.flatMap((leaf) => [
      ...(leaf.path === title ? [] : [`## ${leaf.path}`, sentence(leaf.command.description())]),
      ...commandParts(leaf),
    ]),
    'Options that go anywhere are on [the page of all commands](README.md#options-that-go-anywhere).',
  ]);
}

function commandParts(leaf: Leaf): string[] {
  const { registeredArguments, options } = leaf.command;
  const examples = examplesOf(leaf);
  return [
    block('text', [usageOf(leaf)]),
    ...(registeredArguments.length > 0 ? [argumentTable(registeredArguments)] : []),
    ...(options.length > 0 ? [optionTable(options)] : []),
    ...(examples.length > 0 ? ['Examples:', block('sh', examples)] : []),
  ];
}

function argumentTable(args: readonly Argument[]): string {
  return markdownTable(
    ['argument', ''],
    args.map((argument) => [`\`${argument.name()}\``, argument.description]),
  );
}

function optionTable(options: readonly Option[]): string {
  return markdownTable(
    ['option', ''],
    options.map((option) => [`\`${option.flags}\``, `${option.description}${choices(option)}`]),
  );
}

function choices(option: Option): string {
  const { words, given } = choicesOf(option);
  const listed = words.length === 0 ? '' : `: ${words.map((word) => `\`${word}\``).join(', ')}`;
  return given === null ? listed : `${listed} (\`${given}\`)`;
}

function block(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
