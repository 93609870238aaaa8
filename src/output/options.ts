import type { Format } from './view.js';

/** How a view is written; decided once by main from flags, environment and streams (see `decide.ts`). */
export interface RenderOptions {
  format: Format;
  /** The columns to show and their order; all when not given. */
  fields?: readonly string[];
  /** Columns of the terminal; only output for a person is folded to it. */
  width: number;
  colour: boolean;
  /** Our own glyphs are spelled in ASCII. */
  ascii: boolean;
  /** The output is a terminal read by a person, not a pipe read by a program. */
  person: boolean;
}
