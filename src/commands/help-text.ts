import type { Command } from 'commander';

/** A command's help with its examples, as `--help` prints it. */
export function helpText(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}
