/** How a shell is told at its start to complete, and where the log is. */
export interface ShellSetup {
  /** What to type once, a line each; typed again it changes nothing. */
  readonly completion: readonly string[];
  /** What makes the log at another place found in every new shell. */
  readonly variable: (path: string) => string;
}

/** Each shell that can complete, by the name of its program. */
export const shellSetups: Readonly<Record<string, ShellSetup | undefined>> = {
  bash: posix('bash', '~/.bashrc'),
  zsh: posix('zsh', '~/.zshrc'),
  fish: {
    completion: [
      'mkdir -p ~/.config/fish/completions',
      'ton completion fish > ~/.config/fish/completions/ton.fish',
    ],
    variable: (path) => `set -Ux TON_DB '${path.replace(/[\\']/g, '\\$&')}'`,
  },
};

/** The variable as bash, zsh and most other shells are told. */
export function exportLine(path: string): string {
  return `export TON_DB="${path.replace(/[\\"$`]/g, '\\$&')}"`;
}

/** The lines are short enough for fifty columns, so that a terminal folds none of them in the middle. */
function posix(shell: string, file: string): ShellSetup {
  return {
    completion: [
      `grep -qs 'ton completion' ${file} ||`,
      `echo 'source <(ton completion ${shell})' >> ${file}`,
    ],
    // Always added: of several the last counts, which is where the log was moved to last.
    variable: (path) => `printf '%s\\n' '${exportLine(path).replaceAll("'", `'\\''`)}' >> ${file}`,
  };
}
