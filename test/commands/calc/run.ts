import { join } from 'node:path';
import { expect } from 'vitest';
import { runTon, temporaryDirectory, type RunOptions } from '../../run-ton.js';

/** Where no database is, and none must come to be. */
export const nowhere = { database: join(temporaryDirectory(), 'none.db') };
/** The same, seen on a terminal without colour. */
export const onTerminal = { ...nowhere, terminal: { columns: 80 }, env: { NO_COLOR: '1' } };

/** The answer of a run that must succeed, as JSON. */
export const json = async (words: string, options: RunOptions = nowhere) => {
  const result = await runTon(`${words} --json`, options);
  if (result.status !== 0) throw new Error(result.stderr);
  return result.json();
};

/** The answer as people get it. */
export const text = async (words: string, options: RunOptions = nowhere) => {
  const { status, stdout, stderr } = await runTon(words, options);
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

/** The exit status and the message of a run that shows nothing. */
export const error = async (words: string, options: RunOptions = nowhere) => {
  const { status, stdout, stderr } = await runTon(words, options);
  expect(stdout).toBe('');
  return `${status} ${stderr}`;
};
