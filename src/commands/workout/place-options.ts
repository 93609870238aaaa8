import type { Command } from 'commander';

/** Adds the flags that name a workout by its place in a program. */
export function withPlace(command: Command): Command {
  return command
    .option('--program <program>', 'its program, by name or id, where no id of a workout is given')
    .option('--week <n>', 'the week it is in (the only one)')
    .option('--day <n>', 'its number in that week');
}
