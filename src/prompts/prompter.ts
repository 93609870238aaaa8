/** One thing to choose from. */
export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  readonly description?: string;
}

/**
 * Asks a person. Every question has a flag that answers it beforehand; a prompter exists only where standard input
 * and standard error are a terminal. Each method throws Failure `cancelled` on Ctrl-C.
 */
export interface Prompter {
  /** A line of text; `check` returns what is wrong with it, or null. */
  input(
    question: string,
    options?: { initial?: string; check?: (text: string) => string | null | Promise<string | null> },
  ): Promise<string>;
  /** One of a list that narrows while typing; `find` gives the choices for what is typed so far. */
  search<T>(question: string, find: (typed: string) => Promise<readonly Choice<T>[]>): Promise<T>;
  /** One of a short list. */
  select<T>(question: string, choices: readonly Choice<T>[]): Promise<T>;
  /** Yes or no; no unless said otherwise. */
  confirm(question: string, initial?: boolean): Promise<boolean>;
}

/** Whoever can say whether there is somebody to ask; the app is one. */
export interface Asking {
  /** Null when there is nobody: no terminal, `--no-input`, or CI. */
  prompter(): Promise<Prompter | null>;
}
