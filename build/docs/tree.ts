import type { Command, Option } from 'commander';
import { examplesFor } from '../../src/commands/handler.js';
import { nouns, type Noun } from '../../src/commands/nouns.js';
import { declareRoot } from '../../src/commands/root.js';

/** A command that can be typed. */
export interface Leaf {
  /** As typed: `ton log list`. */
  readonly path: string;
  readonly command: Command;
}

/** A noun with what can be typed of it. */
export interface NounCommands {
  readonly noun: Noun;
  /** The noun itself where it can be typed alone, then its verbs, in the order of the help. */
  readonly leaves: readonly Leaf[];
}

/** The whole tree of commands, noun by noun. */
export async function commandTree(): Promise<NounCommands[]> {
  const tree: NounCommands[] = [];
  for (const noun of nouns) {
    const acting = new Set<Command>();
    const root = await declareRoot(noun.name, (command) => {
      acting.add(command);
      return command;
    });
    const leaves: Leaf[] = [];
    const visit = (command: Command, path: string): void => {
      if (acting.has(command)) leaves.push({ path, command });
      for (const child of command.commands) visit(child, `${path} ${child.name()}`);
    };
    for (const command of root.commands) if (command.name() === noun.name) visit(command, `ton ${noun.name}`);
    tree.push({ noun, leaves });
  }
  return tree;
}

/** A line of a command's usage, without its examples: `ton log list [options]`. */
export function usageOf({ path, command }: Leaf): string {
  return `${path} ${command.usage()}`.trim();
}

/** What a leaf shows as examples. */
export function examplesOf({ command }: Leaf): readonly string[] {
  return examplesFor(command);
}

/** The words an option takes, and the one it has when it is left out. */
export function choicesOf({ argChoices, defaultValue }: Option): {
  readonly words: readonly string[];
  readonly given: string | null;
} {
  return { words: argChoices ?? [], given: typeof defaultValue === 'string' ? defaultValue : null };
}

/** A summary as a sentence. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
