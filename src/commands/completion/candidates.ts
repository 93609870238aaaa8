import type { Command, Option } from 'commander';
import type { App } from '../../app/app.js';
import { cleanText } from '../../output/clean.js';
import type { TextView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { commandPath } from '../command-path.js';
import { helpTopics } from '../help-topics.js';
import { declareRoot } from '../root.js';
import { kindOf, storedKind } from './kinds.js';
import { childNamed, nextArgument, positionOf, type Position } from './position.js';

/** One way to go on. */
export interface Candidate {
  /** The whole word; empty where the shell is to offer files. */
  readonly value: string;
  /** What it means, for shells that show it. */
  readonly description: string;
}

/**
 * What may stand in place of the last word, a line each: value, tab, description. Where the database cannot be read its
 * names are missing and nothing is said: nobody expects an error from a tab.
 */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<TextView> {
  const candidates = await candidatesFor(app, operands.length === 0 ? [''] : operands);
  const lines = candidates.map(
    ({ value, description }) => `${cleanText(value)}\t${cleanText(description)}\n`,
  );
  return { kind: 'text', key: 'candidates', text: lines.join(''), exact: true };
}

async function candidatesFor(app: App, words: readonly string[]): Promise<readonly Candidate[]> {
  const position = await positionOf(words);
  const { command, option, operands, prefix, typed, takesOptions } = position;
  if (option !== null) {
    const asked = { name: kindOf(option), choices: option.argChoices };
    const found = fitting(await valuesFor(app, position, asked), typed);
    return found.map((candidate) => ({ ...candidate, value: withPrefix(prefix, candidate.value) }));
  }
  if (takesOptions && typed.startsWith('-')) return fitting(optionsOf(position), typed);
  const verbs = operands.length > 0 ? [] : commandsBelow(command);
  return [...fitting(verbs, typed), ...(await operandsFor(app, position))];
}

/** Arguments of which every word is one thing. */
const listed: ReadonlySet<string> = new Set(['topic', 'athlete']);

/** An argument of several words is completed by what is left of it: `bench pr` by `Press (Barbell)`. */
async function operandsFor(app: App, position: Position): Promise<Candidate[]> {
  const next = nextArgument(position);
  if (next === null) return [];
  const asked = { name: next.argument.name(), choices: next.argument.argChoices };
  const isOneName = next.argument.variadic && !listed.has(asked.name);
  const before = isOneName ? next.earlier.map((word) => `${word} `).join('') : '';
  const found = await valuesFor(app, position, asked, before + position.typed);
  return fitting(found, before + position.typed).map(({ value, description }) => ({
    value: value.slice(before.length),
    description,
  }));
}

/** Commands whose program may be a preset as well. */
const takesPresets: ReadonlySet<string> = new Set([
  'program check',
  'program test',
  'program simulate',
  'program backtest',
]);

async function presetCandidates(): Promise<Candidate[]> {
  const { presets } = await import('../../presets/list.js');
  return presets.map(({ name, summary }) => ({ value: name, description: summary }));
}

function withPrefix(prefix: string, value: string): string {
  return value === '' ? '' : prefix + value;
}

/** What is asked for, by the name in the help: `[exercise...]`, `<session>`; and the words there are, where it is one of a few. */
interface Asked {
  readonly name: string;
  readonly choices: Option['argChoices'];
}

async function valuesFor(
  app: App,
  position: Position,
  { name, choices }: Asked,
  typed = position.typed,
): Promise<readonly Candidate[]> {
  if (choices !== undefined) return choices.map((value) => ({ value, description: '' }));
  if (name === 'file' || name === 'path') return [{ value: '', description: 'files' }];
  if (name === 'key' || name === 'value') {
    const { settingCandidates } = await import('./setting-values.js');
    return settingCandidates(position.taker.name(), name === 'key' ? undefined : position.operands[0]);
  }
  if (name === 'topic') return await topicsBelow(position.operands);
  if (name === 'preset') return await presetCandidates();
  const kind = storedKind(name, position);
  const presets = takesPresets.has(commandPath(position.taker)) ? await presetCandidates() : [];
  const { storedCandidates } = await import('./stored.js');
  const stored = storedCandidates(app, {
    kind,
    command: commandPath(position.taker),
    typed,
    deleted: position.taker.name() === 'restore',
    isNothingTyped: typed === '',
    database: position.values.get('db'),
    user: position.values.get('user'),
  });
  return [...(await stored.catch(() => [])), ...(kind === 'program' ? presets : [])];
}

/** The command's own options and those that go anywhere, as its help has them. */
function optionsOf({ taker }: Position): Candidate[] {
  const help = Object.assign(taker.createHelp(), { showGlobalOptions: true });
  const options = [...help.visibleOptions(taker), ...help.visibleGlobalOptions(taker)];
  const seen = new Map<string, Candidate>();
  for (const { long, short, description } of options) {
    const value = long ?? short ?? '';
    if (!seen.has(value)) seen.set(value, { value, description });
  }
  return [...seen.values()];
}

function commandsBelow(command: Command): Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((child) => ({ value: child.name(), description: child.description() }));
}

/** What `ton help` takes after some words. */
async function topicsBelow(words: readonly string[]): Promise<Candidate[]> {
  let command: Command | undefined = await declareRoot(words[0], (declared) => declared);
  for (const word of words) command = command && childNamed(command, word);
  if (command === undefined) return [];
  const topics = Object.entries(helpTopics).map(([value, description]) => ({ value, description }));
  return [...commandsBelow(command), ...(words.length === 0 ? topics : [])];
}

/** Those that begin with what was typed, in whatever case. */
function fitting(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const start = typed.toLowerCase();
  return candidates.filter(({ value }) => value === '' || value.toLowerCase().startsWith(start));
}
