import { basename } from 'node:path';
import type { App } from '../../app/app.js';
import type { User } from '../../db/tables.js';
import { userUnit } from '../user-unit.js';

/** How a shell is told at its start: to complete, and where the log is. */
const shells: Readonly<Record<string, { completion: string; variable: (path: string) => string }>> = {
  bash: {
    completion: "echo 'source <(ton completion bash)' >> ~/.bashrc",
    variable: (path) => `echo 'export TON_DB="${path}"' >> ~/.bashrc`,
  },
  zsh: {
    completion: "echo 'source <(ton completion zsh)' >> ~/.zshrc",
    variable: (path) => `echo 'export TON_DB="${path}"' >> ~/.zshrc`,
  },
  fish: {
    completion: 'ton completion fish > ~/.config/fish/completions/ton.fish',
    variable: (path) => `set -Ux TON_DB "${path}"`,
  },
};

/**
 * What to type next, a line each.
 *
 * @param moved where the log is, when that is not where it is looked for
 */
export function nextLines(env: App['env'], user: User, moved: string | null): string[] {
  const shell = shells[basename(env.SHELL ?? '')];
  const set = userUnit(user) === 'kg' ? '60x5' : '135x5';
  return [
    ...(moved === null
      ? []
      : [`so that it is found from now on:  ${shell?.variable(moved) ?? `export TON_DB="${moved}"`}`]),
    `log a first set:  ton log bench press ${set}`,
    'see the day:      ton',
    shell === undefined
      ? 'complete with Tab: ton completion --help'
      : `complete with Tab in new shells:  ${shell.completion}`,
  ];
}
