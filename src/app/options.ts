import type { Format } from '../output/view.js';

/** What the root options and the environment say of this run. */
export interface RootOptions {
  readonly db?: string;
  readonly user?: string;
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
  /** The moment that counts as now, in UTC milliseconds. */
  readonly now?: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;
