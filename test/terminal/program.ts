import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program as it is shipped, built from the sources of now. */
export interface Program {
  /** What to run before the words of a command: Node and the script. */
  readonly command: readonly [node: string, script: string];
  /** An empty directory for the files of the tests. */
  readonly directory: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds the bundle with the project's own script in a directory of its own, so that a test neither depends on a
 * `dist` built earlier nor disturbs one.
 */
export async function buildProgram(): Promise<Program> {
  const home = await mkdtemp(join(tmpdir(), 'tonnage-program-'));
  await promisify(execFile)(process.execPath, [join(root, 'build/bundle.mjs'), join(home, 'dist')]);
  await cp(join(root, 'bin'), join(home, 'bin'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(home, 'node_modules'));
  const directory = join(home, 'files');
  await mkdir(directory);
  return {
    command: [process.execPath, join(home, 'bin/ton.cjs')],
    directory,
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/**
 * The environment of a test's commands: nothing of the machine's own that changes what the program does.
 *
 * @param database the file the commands work on
 */
export function environment(database: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: join(database, '..'),
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    TON_DB: database,
    ...more,
  };
}
