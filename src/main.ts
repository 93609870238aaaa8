import type { RunningApp } from './app/create.js';
import type { DrawnOn } from './app/progress.js';
import type { Environment, RootOptions } from './app/options.js';
import { systemClock } from './app/system-clock.js';
import { systemStopwatch } from './app/system-stopwatch.js';
import { parseWords } from './commands/parse.js';
import { wantsJson } from './commands/words.js';
import type { Clock } from './domain/clock.js';
import { exitStatus, Failure } from './domain/failure.js';
import type { Stopwatch } from './domain/stopwatch.js';
import { toAscii } from './output/ascii.js';
import { chooseAscii, chooseColour, choosePlain, chooseWidth, decideInput } from './output/decide.js';
import { renderFailure } from './output/error.js';
import { render } from './output/render.js';
import type { Format, View } from './output/view.js';
import { wrapIndented } from './output/wrap.js';
import { writeAll } from './output/write.js';
import type { Prompter } from './prompts/prompter.js';
import type { Terminal } from './prompts/terminal-settings.js';

type Out = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** Everything a run takes from outside; a test hands in its own. */
export interface Streams {
  readonly env: Environment;
  readonly stdin: AsyncIterable<Uint8Array> & { isTTY?: boolean };
  readonly stdout: Out;
  readonly stderr: Out;
  readonly clock?: Clock;
  /** How time passes; a test hands in one that waits for nothing. */
  readonly stopwatch?: Stopwatch;
  readonly random?: (count: number) => Uint8Array;
  /** Calls the listener on the signals that end the program; the result takes that back. */
  readonly onInterrupt?: (listener: () => void) => () => void;
  /** Stands in for the terminal's prompts; null for nobody to ask. */
  readonly prompter?: Prompter | null;
}

/**
 * Runs one command from its words to its exit status; the only place where a failure becomes text and a status.
 *
 * @param words what was typed after `ton`
 */
export async function main(words: readonly string[], streams: Streams): Promise<number> {
  let app: RunningApp | undefined;
  let release: (() => void) | undefined;
  let debug = words.includes('--debug');
  try {
    const parsed = await parseWords(words);
    if (parsed.kind === 'text') {
      await writeAll(
        [parsed.text.endsWith('\n') ? parsed.text : `${parsed.text}\n`],
        streams.stdout as never,
      );
      return 0;
    }
    const { options, clock } = await readRootOptions(parsed.root, streams);
    debug = options.debug;
    // Loaded only now: a page of help needs no database.
    const { createApp } = await import('./app/create.js');
    app = await createApp(options, {
      env: streams.env,
      clock,
      stopwatch: streams.stopwatch ?? systemStopwatch,
      words: words.map(quoteWord).join(' '),
      ...(streams.random === undefined ? {} : { random: streams.random }),
      writeError: (text) => streams.stderr.write(foldMessage(text, streams.stderr)),
      drawnOn: terminalOf(streams),
      // Whoever listens to a signal is not ended by it.
      finish: () => (release ??= streams.onInterrupt?.(() => undefined)),
      onInterrupt: streams.onInterrupt ?? (() => () => undefined),
      readInput: () => streams.stdin,
      prompter: () => findPrompter(options, clock, streams),
      streamed: {
        isTty: streams.stdout.isTTY === true,
        columns: streams.stdout.columns,
        canAsk: () => canAsk(streams),
      },
    });
    const view = await parsed.run(app);
    await show(view, options, streams);
    if (view.kind === 'rows' && view.failure !== undefined) throw view.failure;
    return 0;
  } catch (error) {
    return await report(error, app, { words, debug }, streams);
  } finally {
    app?.close();
    release?.();
  }
}

/** Standard error, where what is written can be written over. */
function terminalOf({ stderr, env }: Streams): DrawnOn | undefined {
  const { isTTY, columns } = stderr;
  if (isTTY !== true || env.TERM === 'dumb' || (env.CI ?? '') !== '') return undefined;
  return { columns: columns ?? 80, write: (text) => void stderr.write(text) };
}

/** A message as it fits a terminal; a glyph counts as one column, since no message may wait for the tables of wider ones. */
function foldMessage(text: string, { isTTY, columns }: Out): string {
  if (isTTY !== true || columns === undefined || text.length <= columns) return text;
  return wrapIndented(text.trimEnd(), columns, (line) => line.length).join('\n') + '\n';
}

async function show(view: View, options: RootOptions, { stdout, env }: Streams): Promise<void> {
  const person = stdout.isTTY === true;
  const chunks = render(view, {
    format: options.format,
    ...(options.fields === undefined ? {} : { fields: options.fields }),
    width: chooseWidth(stdout.columns, env.COLUMNS),
    colour: chooseColour({ flag: options.color, env, isTty: person }),
    ascii: options.ascii,
    person,
  });
  await writeAll(chunks, stdout as never);
}

async function report(
  error: unknown,
  app: RunningApp | undefined,
  // The options are looked up in the words: the error may be that those cannot be read.
  { words, debug }: { words: readonly string[]; debug: boolean },
  { stderr, env }: Streams,
): Promise<number> {
  let failure = await explain(error, app);
  if (!(failure instanceof Failure)) {
    const message = failure instanceof Error ? failure.message : String(failure);
    failure = new Failure(
      'failure',
      `something went wrong inside Tonnage: ${message}`,
      'please report it with the output of --debug',
      {
        cause: error,
      },
    );
  }
  const { code, message, hint } = failure as Failure;
  const json = wantsJson(words);
  const flag = words.includes('--no-color') ? false : words.includes('--color') || undefined;
  const colour = chooseColour({ flag, env, isTty: stderr.isTTY === true });
  const isAscii = !json && chooseAscii(words.includes('--ascii') || undefined, env);
  const spell = (text: string) => (isAscii ? toAscii(text) : text);
  const stack = debug && !json && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  const text = spell(
    renderFailure({ code, message, ...(hint === undefined ? {} : { hint }) }, { json, colour }),
  );
  // A terminal that was closed takes no error message any more; the status tells all the same.
  await writeAll([text, stack], stderr as never).catch(() => undefined);
  return exitStatus[code];
}

/** Errors of the database in the user's words; the file's name is known only when one was open. */
async function explain(error: unknown, app: RunningApp | undefined): Promise<unknown> {
  if (error instanceof Failure || app === undefined) return error;
  const { explainSqliteError } = await import('./db/engines/sqlite-errors.js');
  return explainSqliteError(error, app.location.path);
}

async function readRootOptions(
  root: Readonly<Record<string, unknown>>,
  streams: Streams,
): Promise<{ options: RootOptions; clock: Clock }> {
  const { env } = streams;
  let clock = streams.clock ?? systemClock({ env });
  const now = (root.now as string | undefined) ?? (env.TON_NOW === '' ? undefined : env.TON_NOW);
  if (now !== undefined) {
    const { parseMoment } = await import('./domain/dates.js');
    const { at } = parseMoment(now, clock, { defaultTime: 12 * 3600 });
    const real = clock;
    clock = {
      ...real,
      zone: real.zone,
      offsetMinutes: (m) => real.offsetMinutes(m),
      fromLocal: (d, s) => real.fromLocal(d, s),
      now: () => at,
    };
  }
  const fields = (root.fields as string | undefined)
    ?.split(',')
    .map((field) => field.trim())
    .filter(Boolean);
  if (fields?.length === 0)
    throw new Failure(
      'usage',
      `"${String(root.fields)}" names no field`,
      'write it as --fields date,exercise,set',
    );
  const options: RootOptions = {
    format: root.json === true ? 'json' : ((root.format as Format | undefined) ?? 'table'),
    input: root.input !== false,
    typed: root,
    quiet: root.quiet === true,
    debug: root.debug === true,
    ascii: chooseAscii(root.ascii as boolean | undefined, env),
    plain: choosePlain(root.plain as boolean | undefined, env),
    ...(typeof root.db === 'string' ? { db: root.db } : {}),
    ...(typeof root.user === 'string' ? { user: root.user } : {}),
    ...(typeof root.athlete === 'string' ? { athlete: root.athlete } : {}),
    ...(fields === undefined ? {} : { fields }),
    ...(typeof root.color === 'boolean' ? { color: root.color } : {}),
  };
  return { options, clock };
}

/** Somebody is there to answer: a person at a terminal, or whoever stands in for one. */
function canAsk({ prompter, stdin, stderr }: Streams): boolean {
  if (prompter !== undefined) return prompter !== null;
  return stdin.isTTY === true && stderr.isTTY === true;
}

/** A prompt is never made unless somebody can answer it. */
async function findPrompter(options: RootOptions, clock: Clock, streams: Streams): Promise<Prompter | null> {
  const { env, stdin, stderr } = streams;
  if (!decideInput({ flag: options.input, env, isTty: () => canAsk(streams) }).value) return null;
  if (streams.prompter !== undefined) return streams.prompter;
  const terminal: Terminal = {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stderr: stderr as unknown as NodeJS.WriteStream,
    ascii: options.ascii,
    colour: chooseColour({ flag: options.color, env, isTty: true }),
    clock,
    stopwatch: streams.stopwatch ?? systemStopwatch,
    onInterrupt: streams.onInterrupt ?? (() => () => undefined),
  };
  if (options.plain) return (await import('./prompts/plain.js')).plainPrompter(terminal);
  return (await import('./prompts/terminal.js')).terminalPrompter(terminal);
}

/** A word as a shell takes it back. */
function quoteWord(word: string): string {
  return /^[\w@%+=:,./|×-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** What bin calls: the process's own words and streams; sets the exit status and lets the streams drain. */
export function run(): void {
  // The streams are opened on first use: standard input alone takes 2 ms, and few commands read it.
  const streams: Streams = {
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    onInterrupt(listener) {
      // Not SIGHUP: Node aborts when it exits by itself after its terminal was closed, so the signal had better end it.
      const signals = ['SIGINT', 'SIGTERM'] as const;
      for (const signal of signals) process.on(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
  };
  void main(process.argv.slice(2), streams).then((status) => {
    process.exitCode = status;
  });
}
