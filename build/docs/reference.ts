import type { Argument, Command, Option } from 'commander';
import { examplesFor } from '../../src/commands/handler.js';
import { nouns, type Noun } from '../../src/commands/nouns.js';
import { declareRoot, rootOptions } from '../../src/commands/root.js';
import { markdownTable } from './sections.js';

/** One page a noun and an index, by path below `docs/`. */
export async function referencePages(): Promise<Map<string, string>> {
  const pages = new Map([['reference/README.md', indexPage()]]);
  for (const noun of nouns) {
    const root = await declareRoot(noun.name, (command) => command);
    const command = root.commands.find((candidate) => candidate.name() === noun.name);
    if (command !== undefined) pages.set(`reference/${noun.name}.md`, nounPage(noun, command));
  }
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

function nounPage(noun: Noun, command: Command): string {
  const verbs = command.commands.filter((verb) => verb.name() !== 'help');
  const isVerbItself = command.registeredArguments.length > 0 || verbs.length === 0;
  return page([
    notice,
    `# ton ${noun.name}`,
    sentence(noun.summary),
    ...(isVerbItself ? commandParts(command, `ton ${noun.name}`) : []),
    ...verbs.flatMap((verb) => [
      `## ton ${noun.name} ${verb.name()}`,
      sentence(verb.description()),
      ...commandParts(verb, `ton ${noun.name} ${verb.name()}`),
    ]),
    'Options that go anywhere are on [the page of all commands](README.md#options-that-go-anywhere).',
  ]);
}

function commandParts(command: Command, words: string): string[] {
  const examples = examplesFor(command);
  return [
    block('text', [`${words} ${command.usage()}`.trim()]),
    ...(command.registeredArguments.length > 0 ? [argumentTable(command.registeredArguments)] : []),
    ...(command.options.length > 0 ? [optionTable(command.options)] : []),
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

function choices({ argChoices, defaultValue }: Option): string {
  const listed =
    argChoices === undefined ? '' : `: ${argChoices.map((choice) => `\`${choice}\``).join(', ')}`;
  return typeof defaultValue === 'string' ? `${listed} (\`${defaultValue}\`)` : listed;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function block(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
