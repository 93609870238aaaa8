/** One thing to choose from. */
export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  readonly description?: string;
}

/** What a piece of a line stands for; colours are an extra, the text says it all. */
export type Emphasis = 'title' | 'dim' | 'good' | 'bad' | 'accent';

/** A piece of a line that looks different from the rest. */
export interface Span {
  readonly text: string;
  readonly emphasis: Emphasis;
}

/** One line above a question: text, or pieces that follow each other. */
export type LiveLine = string | readonly (string | Span)[];

/** A rest between two sets, in UTC milliseconds. */
export interface Rest {
  readonly from: number;
  readonly until: number;
}

/** The question of the workout loop: a line to type below a header that shows how things stand each second. */
export interface LiveQuestion {
  /**
   * The lines above the input; what is wider than the terminal is cut.
   *
   * @param now UTC milliseconds
   * @param width columns there are
   */
  header(now: number, width: number): readonly LiveLine[];
  /** What stands before the cursor. */
  readonly label: string;
  /** What Enter on an empty line means, shown in parentheses while the line is empty; null for nothing. */
  readonly proposal: string | null;
  /** The rest that is running, or over and not ended yet; null for none. */
  readonly rest: Rest | null;
  /**
   * Changes the rest: a number of seconds more (or fewer, when negative), or its end; returns what it is then. Without
   * it the rest has no keys.
   */
  changeRest?(change: number | 'end', now: number): Rest | null;
  /** What is wrong with a line that was entered, which then stays to be corrected; or null. */
  check(text: string): string | null;
  /** What stands in the line to begin with; empty when left out. */
  readonly initial?: string;
  /** Asked every second: true ends the question because something changed elsewhere. */
  changed?(): boolean;
  /** Nothing stays on the screen once a line is entered, because whoever asked says what became of it. */
  readonly leavesNothing?: true;
}

/** How a live question ends; an empty text is Enter alone. */
export type LiveAnswer =
  | { readonly kind: 'entered'; readonly text: string }
  | {
      readonly kind: 'changed';
      /** Typed and not entered, to begin the next question with. */
      readonly text: string;
    };

/** One stretch of time to count down. */
export interface Stretch {
  /** What it is, such as `work`; empty when there is nothing to tell apart. */
  readonly label: string;
  /** Longer than 0. */
  readonly seconds: number;
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
  /** A line of text below a header that is kept up to date, with the rest counting down. */
  line(question: LiveQuestion): Promise<LiveAnswer>;
  /**
   * Counts stretches of time down, one after the other; a bell rings at the end of each.
   *
   * @returns the seconds counted: pauses left out, what was added included
   */
  countdown(stretches: readonly Stretch[], options: { silent: boolean }): Promise<number>;
}

/** Whoever can say whether there is somebody to ask; the app is one. */
export interface Asking {
  /** Null when there is nobody: no terminal, `--no-input`, or CI. */
  prompter(): Promise<Prompter | null>;
}
