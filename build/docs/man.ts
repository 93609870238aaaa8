import type { Argument, Option } from 'commander';
import { nouns } from '../../src/commands/nouns.js';
import { rootOptions } from '../../src/commands/root.js';
import { notationHelp } from '../../src/domain/notation/help.js';
import { plannedHelp } from '../../src/domain/planned/help.js';
import { environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { block, bold, heading, prose, screen, section, subsection, term, usage } from './roff.js';
import {
  choicesOf,
  commandTree,
  examplesOf,
  sentence,
  usageOf,
  type Leaf,
  type NounCommands,
} from './tree.js';

/** The manual: `ton.1`, a page for every noun and one for each notation, by file name. */
export async function manPages(): Promise<Map<string, string>> {
  const tree = await commandTree();
  return new Map([
    ['ton.1', rootPage()],
    ...tree.map((entry) => [`ton-${entry.noun.name}.1`, nounPage(entry)] as const),
    ['ton-sets.7', notationPage('ton-sets', 'the notation of sets done', notationHelp, 'ton-plan')],
    ['ton-plan.7', notationPage('ton-plan', 'the notation of sets planned', plannedHelp, 'ton-sets')],
  ]);
}

const notice = '.\\" Written by `npm run docs` from the declarations in src/commands; changes here are lost.';

function rootPage(): string {
  return page(
    heading('ton', 1),
    nameSection('ton', 'the workout tracker for people who live in a terminal'),
    section('Synopsis', `${bold('ton')} \\fInoun\\fR \\fIverb\\fR [\\fIoptions\\fR]`, '.br', bold('ton')),
    section(
      'Description',
      prose(
        'A command is a noun and a verb: `ton log list`. Alone, `ton` shows where you stand. `ton help log list` and `ton log list --help` show what is on these pages; how sets are written is in `ton help sets` and',
      ),
      reference('ton-sets', 7, '.'),
    ),
    section(
      'Commands',
      ...nouns.map(({ name, summary }) => term(reference(`ton-${name}`, 1), prose(summary))),
    ),
    section('Options that go anywhere', ...optionParts(rootOptions())),
    section('Environment', ...environment.map(([name, meaning]) => term(bold(name), prose(meaning)))),
    section(
      'Exit status',
      ...exitCodes().map(({ status, code, meaning }) =>
        term(bold(String(status)), prose(code === null ? meaning : `${meaning} (${code})`)),
      ),
    ),
    section('Examples', block(['ton log bench press 100x5', 'ton log list', 'ton help sets'])),
    seeAlso([...nouns.map(({ name }) => [`ton-${name}`, 1] as const), ['ton-sets', 7], ['ton-plan', 7]]),
  );
}

function nounPage({ noun, leaves }: NounCommands): string {
  const title = `ton-${noun.name}`;
  return page(
    heading(title, 1),
    nameSection(title, noun.summary),
    section('Synopsis', leaves.map((leaf) => usage(usageOf(leaf))).join('\n.br\n')),
    section('Commands', ...leaves.map(leafPart)),
    section('Options that go anywhere', 'See', reference('ton', 1, '.')),
    seeAlso([
      ['ton', 1],
      ['ton-sets', 7],
      ['ton-plan', 7],
    ]),
  );
}

function leafPart(leaf: Leaf): string {
  const { command, path } = leaf;
  const examples = examplesOf(leaf);
  return subsection(
    path,
    prose(sentence(command.description())),
    ...argumentParts(command.registeredArguments),
    ...optionParts(command.options),
    ...(examples.length > 0 ? ['.PP', 'Examples:', '.PP', block(examples)] : []),
  );
}

function argumentParts(args: readonly Argument[]): string[] {
  return args.map((argument) => term(`\\fI${prose(argument.name())}\\fR`, prose(argument.description)));
}

function optionParts(options: readonly Option[]): string[] {
  return options.map((option) => {
    const { words, given } = choicesOf(option);
    const listed = words.length === 0 ? '' : `: ${words.map((word) => `\`${word}\``).join(', ')}`;
    const without = given === null ? '' : ` (\`${given}\` when left out)`;
    return term(usage(option.flags), prose(`${option.description}${listed}${without}`));
  });
}

function notationPage(name: string, summary: string, text: string, other: string): string {
  return page(
    heading(name, 7),
    nameSection(name, summary),
    section('Description', screen(text.trimEnd().split('\n'))),
    seeAlso([
      ['ton', 1],
      ['ton-log', 1],
      ['ton-template', 1],
      [other, 7],
    ]),
  );
}

/** What `apropos` lists. */
function nameSection(name: string, summary: string): string {
  return section('Name', prose(`${name} - ${summary}`));
}

function seeAlso(pages: readonly (readonly [name: string, chapter: number])[]): string {
  return section(
    'See also',
    pages.map(([name, chapter], at) => reference(name, chapter, at < pages.length - 1 ? ',' : '')).join('\n'),
  );
}

/** A page of the manual as text names it. */
function reference(name: string, chapter: number, end = ''): string {
  return `.BR ${name.replaceAll('-', '\\-')} (${chapter})${end}`;
}

function page(...parts: readonly string[]): string {
  return `${[notice, ...parts].join('\n')}\n`;
}
