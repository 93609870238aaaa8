import type { Clock } from '../domain/clock.js';
import type { Stopwatch } from '../domain/stopwatch.js';
import type { Database } from '../db/database.js';
import type { CommandNote, Scope } from '../db/scope.js';
import type { Prompter } from '../prompts/prompter.js';
import type { Location } from './location.js';
import type { Progress } from './progress.js';
import type { Environment, RootOptions, Streamed } from './options.js';

/** The one door to the outside; handlers get everything they need from it and touch nothing else. */
export interface App {
  readonly options: RootOptions;
  readonly env: Environment;
  readonly streamed: Streamed;
  readonly clock: Clock;
  /** Time that passes while the command runs, and waiting. */
  readonly stopwatch: Stopwatch;
  /** Where the data is. */
  readonly location: Location;
  /** Takes another file in its place, before the first one is opened: `path` is an absolute one. */
  keepAt(path: string): void;
  /** Random bytes for new uids. */
  readonly random: (count: number) => Uint8Array;
  /** The command as typed, for the journal. */
  readonly words: string;
  /** A message for people on standard error; silenced by `--quiet`. */
  say(text: string): void;
  /** A line about a long piece of work on a terminal; nothing elsewhere, and under `--quiet` and `--plain`. */
  progress(task: string): Progress;
  /**
   * From here on Ctrl-C waits until the command is done: for a command that is about to keep what it did, takes a while
   * over it, and has to say so.
   */
  finish(): void;
  /**
   * Hears of Ctrl-C instead of being ended by it: for a command that has something to clear away first.
   *
   * @returns a function after which Ctrl-C ends the program again
   */
  onInterrupt(listener: () => void): () => void;
  /** All of standard input. */
  readInput(): AsyncIterable<Uint8Array>;
  /** Someone to ask, or null when there is nobody: no terminal, `--no-input`, or CI. */
  prompter(): Promise<Prompter | null>;
  /**
   * The database as the acting user sees it, or under `--athlete` as they may see that athlete's log; opened on first use. A
   * named file that is missing is not created.
   */
  reading(): Promise<Scope>;
  /** The same for a command that writes: a missing file is created. */
  writing(): Promise<Scope>;
  /** As `reading`, also when the acting user is deactivated: for the commands that say who is in the file and who acts. */
  household(): Promise<Scope>;
  /** The file itself, for the commands that look after it, its schema left as found. */
  openAsFound(): Promise<Database>;
  /** Says at each call whether another program wrote to the open file since the call before. */
  watch(): () => boolean;
  /** What the journal keeps of this command. */
  note(name: string, key?: string): CommandNote;
}
