import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const driver = fileURLToPath(new URL('drive.py', import.meta.url));

/** Keys to type once all these texts are on the screen, drawn since the keys before. */
export interface Step {
  readonly expect: readonly string[];
  readonly send: string;
  /** The terminal becomes this wide before the keys. */
  readonly columns?: number;
  /** Another command that runs to its end in place of the keys. */
  readonly meanwhile?: readonly string[];
  /** The command is killed, as by kill -9, in place of the keys. */
  readonly kill?: true;
  /** The terminal is closed in place of the keys. */
  readonly hangup?: true;
}

/** What to run on a terminal, and how. */
export interface Run {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly columns?: number;
  readonly lines?: number;
  /** The text of a pipe in place of the terminal. */
  readonly stdin?: string;
  readonly stdout?: 'terminal' | 'pipe';
}

/** What a person saw, and how it ended. */
export interface Ending {
  /** 128 plus the signal for a command that a signal ended. */
  readonly status: number;
  /** Everything that was on the screen at the end, scrolled away lines included. */
  readonly screen: string;
  /** The screen at each step. */
  readonly screens: readonly string[];
  /** The bytes the terminal received. */
  readonly output: string;
  /** What the pipe received in place of the terminal. */
  readonly stdout: string;
}

/** Keys by name. */
export const keys = {
  enter: '\r',
  ctrlA: '\u0001',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlE: '\u0005',
  ctrlK: '\u000b',
  ctrlU: '\u0015',
  ctrlW: '\u0017',
  tab: '\t',
  backspace: '\u007f',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
};

const secondsAllowed = 20;

/**
 * Runs a command on a pseudo-terminal of its own and types what the steps say.
 *
 * @throws Error when a text never came or the command did not end, with the screen as it was then; or when there is no
 *   Python to drive the terminal
 */
export async function inTerminal(run: Run): Promise<Ending> {
  const plan = {
    columns: 80,
    lines: 24,
    stdin: 'terminal',
    stdout: 'terminal',
    steps: [],
    seconds: secondsAllowed,
    ...run,
  };
  const python = spawn('python3', ['-B', driver], { stdio: ['pipe', 'pipe', 'pipe'] });
  const failed = new Promise<never>((_, reject) =>
    python.once('error', (cause) => {
      reject(
        new Error('these tests need python3: its standard library drives the pseudo-terminal', { cause }),
      );
    }),
  );
  python.stdin.on('error', () => undefined);
  python.stdin.end(JSON.stringify(plan));
  const [out, trouble] = await Promise.race([
    Promise.all([text(python.stdout), text(python.stderr)]),
    failed,
  ]);
  if (trouble !== '') throw new Error(trouble);
  const { status, unmet, ...seen } = JSON.parse(out) as Omit<Ending, 'status'> & {
    status: number | null;
    unmet: readonly string[] | null;
  };
  if (unmet !== null)
    throw new Error(`never on the screen: ${unmet.join(' | ')}\nlast seen:\n${seen.screen}`);
  if (status === null) throw new Error(`still running after ${plan.seconds} s; last seen:\n${seen.screen}`);
  return { ...seen, status };
}
