import type { Command } from 'commander';
import { offering } from './offering.js';

/**
 * Adds the flags every long list takes.
 *
 * @param orders what `--sort` takes, the usual one first
 */
export function withPage(command: Command, orders: readonly string[] = ['newest', 'oldest']): Command {
  return withBounds(command)
    .option('--limit <n>', 'how many at most (20)')
    .option('--offset <n>', 'skip so many first (0)')
    .option('--after <id>', 'go on after this id, the last one of the page before')
    .addOption(offering('--sort <order>', `what comes first (${orders[0]})`, orders));
}

/** Adds `--since` and `--until`. */
export function withBounds(command: Command): Command {
  return command
    .option('--since <day>', 'from this day, month or year on: 2026-11, -30d, last monday')
    .option('--until <day>', 'up to and with this day, month or year');
}

/** Adds the flags of a command that may write its answer to a file. */
export function withOutput(command: Command): Command {
  return command
    .option('--output <file>', 'write to this file, readable by you alone (standard output)')
    .option('--force', 'replace the file when it exists');
}
