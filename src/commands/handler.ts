import type { Command } from 'commander';
import type { App } from '../app/app.js';
import type { View } from '../output/view.js';

/** What was typed after the verb: the words in order and the options by name. */
export interface Invocation<O> {
  readonly operands: readonly string[];
  readonly options: O;
}

/** Does one thing and returns what to show. */
export type Handler<O> = (app: App, invocation: Invocation<O>) => Promise<View>;

/** Ties a declared command to its handler, which is loaded only when the command is chosen. */
export type Act = <O>(command: Command, load: () => Promise<{ run: Handler<O> }>) => Command;

const examplesOf = new WeakMap<Command, readonly string[]>();

/** Adds examples to a command's help; the reference pages and a test that runs them read them back. */
export function withExamples(command: Command, examples: readonly string[]): Command {
  examplesOf.set(command, examples);
  return command.addHelpText(
    'after',
    `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`,
  );
}

/** The examples a command was declared with. */
export function examplesFor(command: Command): readonly string[] {
  return examplesOf.get(command) ?? [];
}
