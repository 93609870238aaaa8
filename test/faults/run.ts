import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Program } from '../terminal/program.js';

/** How a command ended. */
export interface Ended {
  /** Null when it was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/**
 * Runs a command as a process of its own, without a terminal.
 *
 * @param killAfter milliseconds after its start at which it is killed with SIGKILL, unless it has ended by then
 */
export async function run(
  { command }: Pick<Program, 'command'>,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  killAfter?: number,
): Promise<Ended> {
  const [node, ...script] = command;
  return await runProgram(node, [...script, ...words], env, killAfter);
}

/** The same for any program. */
export async function runProgram(
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  killAfter?: number,
): Promise<Ended> {
  const start = performance.now();
  const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [status, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  clearTimeout(timer);
  return { status, stdout, stderr, milliseconds: performance.now() - start };
}

/** The ids of the sets an answer in JSON acknowledges; none when it did not get that far. */
export function acknowledged(stdout: string): number[] {
  if (!stdout.endsWith('}\n')) return [];
  return (JSON.parse(stdout) as { sets: { id: number }[] }).sets.map(({ id }) => id);
}

/**
 * Moments spread evenly over a process' life and a little beyond.
 *
 * @param life milliseconds that the process takes undisturbed
 */
export function moments(count: number, life: number): number[] {
  return Array.from({ length: count }, (_, index) => ((index + 0.5) / count) * life * 1.1);
}
