import SqliteDatabase from 'better-sqlite3';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { usernameFrom } from '../../src/db/users.js';
import { main } from '../../src/main.js';
import { fixedClock, type FixedClock } from '../fixed-clock.js';
import { instantStopwatch } from '../instant-stopwatch.js';
import { readCommandLine, type CommandLine } from './shell.js';
import { typedPrompter } from './typed-prompter.js';

const fixtures = fileURLToPath(new URL('../fixtures/transcripts', import.meta.url));

/** What stands for the directory and for the account's name in what is shown. */
const home = '/home/you';
const user = '"you"';

/** What every command adds to the clock, in seconds. */
const pace = 60;

/** A place to run command lines in: a directory with the example files, an empty database, a clock, no terminal. */
export interface Machine {
  /** Sets the clock, ISO 8601 with offset. */
  setClock(iso: string): void;
  /**
   * Runs a command line and moves the clock on by a minute.
   *
   * @returns what the screen shows: standard output and error as they come, then `[exit N]` unless N is 0
   */
  run(line: string): Promise<string>;
  /** Removes the directory and goes back to where it was. */
  remove(): void;
}

/** Makes a machine and enters its directory; one at a time. */
export function startMachine(): Machine {
  const origin = process.cwd();
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'ton-transcript-')));
  cpSync(fixtures, directory, { recursive: true });
  process.chdir(directory);
  let clock = clockAt('2026-11-20T18:00:00+01:00');
  const random = countingBytes();
  const account = `"${usernameFrom(userInfo().username)}"`;

  async function runTon(
    words: readonly string[],
    { env, keys }: CommandLine,
    input: string,
    screen: (text: string) => void,
    out: (text: string) => void,
  ): Promise<number> {
    return await main(words, {
      env: { TON_DB: join(directory, 'ton.db'), ...env },
      stdin: Readable.from([Buffer.from(input)]),
      stdout: sink(out),
      stderr: sink(screen),
      clock,
      stopwatch: instantStopwatch(),
      random,
      prompter: keys === null ? null : typedPrompter(keys, (wrong) => screen(`${wrong}\n`)),
    });
  }

  return {
    setClock: (iso) => {
      clock = clockAt(iso);
    },
    async run(line) {
      const typed = readCommandLine(line);
      const { programs, input, target } = typed;
      let shown = '';
      let piped = input ?? '';
      let status = 0;
      for (const [index, [name = '', ...words]] of programs.entries()) {
        let written = '';
        const isShown = index === programs.length - 1 && target === null;
        const write = (text: string) => {
          if (isShown) shown += text;
          else written += text;
        };
        status = 0;
        if (name === 'ton') status = await runTon(words, typed, piped, (text) => (shown += text), write);
        else if (name === 'echo') write(`${words.join(' ')}\n`);
        else if (name === 'cat' && words.length === 0) write(piped);
        else if (name === 'cat') for (const file of words) write(readFileSync(file, 'utf8'));
        else if (name === 'printf') write(printed(words[0] ?? ''));
        else if (name === 'mkdir') for (const folder of words) mkdirSync(folder);
        else if (name === 'sqlite3') execute(words[0] ?? '', words[1] ?? '');
        else if (name === 'head' && words[0] === '-c') write('\0'.repeat(Number(words[1])));
        else throw new Error(`a transcript cannot run "${name}"`);
        piped = written;
      }
      // What printf writes is bytes.
      const encoding = programs.at(-1)?.[0] === 'printf' ? 'latin1' : 'utf8';
      if (target !== null) writeFileSync(target, piped, encoding);
      clock.advance(pace);
      const text = shown.replaceAll(directory, home).replaceAll(account, user);
      return status === 0 ? text : `${text}[exit ${status}]\n`;
    },
    remove() {
      process.chdir(origin);
      rmSync(directory, { recursive: true });
    },
  };
}

/** Lagos is an hour ahead of UTC the whole year, so a zone with a name needs no rules. */
function clockAt(iso: string): FixedClock {
  return { ...fixedClock(iso), zone: 'Africa/Lagos' };
}

/** Statements on a database, whose file is made when there is none. */
function execute(path: string, statements: string): void {
  const file = new SqliteDatabase(path);
  try {
    file.exec(statements);
  } finally {
    file.close();
  }
}

/** Text with the escapes that printf knows and the transcripts use: a line break, and a byte as `\xff`. */
function printed(format: string): string {
  return format
    .replace(/\\n/g, '\n')
    .replace(/\\x([0-9a-f]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Bytes that differ from call to call and are the same in every run. */
function countingBytes(): (count: number) => Uint8Array {
  let calls = 0;
  return (count) => {
    calls += 1;
    const bytes = new Uint8Array(count);
    new DataView(bytes.buffer).setUint32(count - 4, calls);
    return bytes;
  };
}

function sink(take: (text: string) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      take(chunk.toString());
      done();
    },
  });
}
