import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import type { Answer, Errand } from './opener.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A directory of a test file's own, gone when it is done; others may look into it. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ton-db-test-'));
  chmodSync(directory, 0o755);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Builds the program that opens a database, to be run as often as needed. */
export async function buildOpener(): Promise<(errand: Errand, account?: number) => Promise<Answer>> {
  const program = join(temporaryDirectory(), 'opener.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/db/opener.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'error',
  });
  return async (errand, account) => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(errand)], {
      env: { NODE_PATH: join(root, 'node_modules') },
      cwd: '/',
      ...(account === undefined ? {} : { uid: account, gid: account }),
    });
    return JSON.parse(stdout) as Answer;
  };
}

/** Whether this process may act as another account, which a test of permissions needs: nothing is denied to root. */
export const isRoot = process.getuid?.() === 0;
/** The account that owns nothing. */
export const nobody = 65_534;
