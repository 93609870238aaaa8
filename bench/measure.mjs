import { spawnSync } from 'node:child_process';

/**
 * Runs Node to the end and takes the time from start to exit.
 *
 * @param {readonly string[]} words after `node`
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ ms: number, stdout: string }}
 */
export function runNode(words, env) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, words, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`);
  return { ms, stdout };
}

/** The middle value, or the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * Times a command against the yardstick in turn, A B A B …: what slows the machine down meets both alike.
 *
 * @param {readonly string[]} command the words after `node`
 * @param {readonly string[]} yardstick the same
 * @param {number} runs pairs that count; one more before them warms the caches
 * @returns {{ ms: number, yardstickMs: number, ratio: number }} medians; the ratio is that of the pairs
 */
export function inPairs(command, yardstick, env, runs) {
  const own = [];
  const other = [];
  for (let run = -1; run < runs; run += 1) {
    const { ms } = runNode(command, env);
    const { ms: yardstickMs } = runNode(yardstick, env);
    if (run < 0) continue;
    own.push(ms);
    other.push(yardstickMs);
  }
  const ratio = median(own.map((ms, run) => ms / other[run]));
  return { ms: median(own), yardstickMs: median(other), ratio };
}
