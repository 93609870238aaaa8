import { CommanderError, type Command } from 'commander';
import type { App } from '../app/app.js';
import { Failure } from '../domain/failure.js';
import type { View } from '../output/view.js';
import type { Act, Handler } from './handler.js';
import { commandPath } from './command-path.js';
import { helpText } from './help-text.js';
import { declareRoot } from './root.js';
import { findNoun, shieldDashes, unshield } from './words.js';

/** What the words mean: text to show as it is, or a command to run with its root options. */
export type Parsed =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'command';
      /** The root options as the parser left them. */
      readonly root: Readonly<Record<string, unknown>>;
      /** Loads the handler and runs it. */
      readonly run: (app: App) => Promise<View>;
    };

/**
 * Reads the words typed after `ton`; loads the declarations of one noun and no handler.
 *
 * @throws Failure usage when they make no command
 */
export async function parseWords(words: readonly string[]): Promise<Parsed> {
  let chosen: Parsed | undefined;
  let help = '';
  const act: Act = (command, load) =>
    command.action((...args: unknown[]) => {
      const operands = unshield(args.slice(0, command.registeredArguments.length).flat()) as (
        string | undefined
      )[];
      const options = Object.fromEntries(
        Object.entries(command.opts()).map(([name, value]) => [name, unshield(value as unknown)]),
      );
      const invocation = { operands: operands.filter((word) => word !== undefined), options };
      chosen = {
        kind: 'command',
        root: Object.fromEntries(
          Object.entries(root.opts()).map(([name, value]) => [name, unshield(value as unknown)]),
        ),
        run: async (app) => await ((await load()).run as Handler<unknown>)(app, invocation),
      };
    });
  const shielded = shieldDashes(words);
  const noun = findNoun(words);
  const root: Command = await declareRoot(noun, act);
  if (noun === undefined) act(root, () => import('./dashboard/show.js'));
  for (const command of everyCommand(root)) {
    command.exitOverride().configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined });
  }
  try {
    await root.parseAsync(shielded, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'text', text: help };
    if (error.code === 'commander.help') return { kind: 'text', text: deepestHelp(root, shielded) };
    throw usageFailure(error, `ton ${commandPath(deepest(root, shielded))}`.trim());
  }
  return chosen ?? { kind: 'text', text: deepestHelp(root, shielded) };
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** The last command named. */
function deepest(root: Command, words: readonly string[]): Command {
  let command = root;
  for (const word of words)
    command = command.commands.find((candidate) => candidate.name() === word) ?? command;
  return command;
}

/** The help of the last command named; what a noun without a verb shows. */
function deepestHelp(root: Command, words: readonly string[]): string {
  return helpText(deepest(root, words));
}

function usageFailure(error: CommanderError, path: string): Failure {
  const choices =
    /^error: option '([^ ',]+).*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s.exec(
      unshield(error.message),
    );
  if (choices !== null) {
    const [, flag = '', value = '', allowed = ''] = choices;
    return new Failure('usage', `"${value}" does not fit ${flag}`, `it is one of ${allowed}`);
  }
  const surplus = /Expected (\d+) arguments? but got (\d+)/.exec(error.message);
  if (surplus !== null) {
    const [, most = '0', found = ''] = surplus;
    const takes = most === '0' ? 'no words' : `at most ${most} ${most === '1' ? 'word' : 'words'}`;
    return new Failure(
      'usage',
      `"${path}" takes ${takes} behind it, found ${found}`,
      `put words that belong together in quotes; see: ${path} --help`,
    );
  }
  const bare = /^error: option '(?:-\w, )?(--[\w-]+) .*' argument missing$/.exec(error.message);
  if (bare !== null)
    return new Failure('usage', `"${bare[1] ?? ''}" needs a value behind it`, `see: ${path} --help`);
  const [message = '', ...rest] = unshield(error.message)
    .replace(/^error: /, '')
    .split('\n');
  const suggestion = rest
    .join(' ')
    .trim()
    .replace(/^\(|\)$/g, '');
  const named = message.replace(/'([^']*)'/g, '"$1"').replace(/\.$/, '');
  return new Failure(
    'usage',
    named,
    suggestion === '' ? `see: ${path} --help` : suggestion.charAt(0).toLowerCase() + suggestion.slice(1),
  );
}
