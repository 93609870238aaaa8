import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';

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
 * The bundle, built with the project's own script from the sources of now: once in a run of the tests, and away from any
 * `dist`, so that a test neither depends on one nor disturbs it.
 */
export async function buildProgram(): Promise<Program> {
  const built = await builtOnce(join(inject('runHome'), 'build'));
  const home = await mkdtemp(join(tmpdir(), 'tonnage-program-'));
  for (const part of ['dist', 'bin']) await cp(join(built, part), join(home, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(home, 'node_modules'));
  const directory = join(home, 'files');
  await mkdir(directory);
  return {
    command: [process.execPath, join(home, 'bin/ton.cjs')],
    directory,
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** Whoever makes the folder of the build first builds; the others wait for its last file. */
async function builtOnce(home: string): Promise<string> {
  const done = join(home, 'done');
  try {
    await mkdir(home);
  } catch {
    for (let waited = 0; !existsSync(done); waited += 50) {
      if (waited > 60_000) throw new Error('the program was not built within a minute');
      await setTimeout(50);
    }
    const outcome = await readFile(done, 'utf8');
    if (outcome !== '') throw new Error(outcome);
    return home;
  }
  const build = promisify(execFile)(process.execPath, [join(root, 'build/bundle.mjs'), join(home, 'dist')]);
  const trouble = await build.then(
    () => '',
    (error: unknown) => String(error),
  );
  await cp(join(root, 'bin'), join(home, 'bin'), { recursive: true });
  await writeFile(done, trouble);
  if (trouble !== '') throw new Error(trouble);
  return home;
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
