import type { Format } from '../output/view.js';

/** What the root options and the environment say of this run. */
export interface RootOptions {
  readonly db?: string;
  readonly user?: string;
  /** Whose log a coach looks at. */
  readonly athlete?: string;
  readonly format: Format;
  readonly fields?: readonly string[];
  /** False under `--no-input`. */
  readonly input: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
  readonly ascii: boolean;
  /** Nothing is redrawn and the cursor never moves back. */
  readonly plain: boolean;
  /** Undefined when neither `--color` nor `--no-color` was given. */
  readonly color?: boolean;
  /** The options as they were typed, by attribute: what of them is there was not decided by anything else. */
  readonly typed: Readonly<Record<string, unknown>>;
}

/** What answers are written to and questions are asked on. */
export interface Streamed {
  /** Standard output is a terminal. */
  readonly isTty: boolean;
  /** Columns of standard output, where it is a terminal that says so. */
  readonly columns: number | undefined;
  /** Whether standard input and standard error are terminals; to look opens standard input. */
  canAsk(): boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;
