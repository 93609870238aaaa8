import type { Command } from 'commander';

/** The words of a command behind `ton`: `program join`. */
export function commandPath(command: Command): string {
  const { parent } = command;
  if (parent === null) return '';
  return `${commandPath(parent)} ${command.name()}`.trim();
}
