import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTerminal, type Ending, type Run } from './drive.js';
import { environment } from './program.js';

/** What the live question of a test is like. */
export interface LivePlan {
  readonly title?: string;
  readonly proposal?: string;
  /** Seconds of the rest; none when left out. */
  readonly rest?: number;
  /** A line of the header that changes each second. */
  readonly ticking?: boolean;
  /** Seconds after which something changes elsewhere. */
  readonly changesAfter?: number;
  readonly ascii?: boolean;
  readonly plain?: boolean;
  readonly colour?: boolean;
}

/** Asks live questions on a terminal of their own. */
export interface LiveAsker {
  readonly ask: (plan: LivePlan, run?: Omit<Run, 'command' | 'env'>) => Promise<Ending>;
  readonly close: () => Promise<void>;
}

/** Bundles the program that asks, once for the tests of a file. */
export async function liveAsker(): Promise<LiveAsker> {
  const home = await mkdtemp(join(tmpdir(), 'tonnage-live-'));
  const script = join(home, 'live.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('live-program.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: script,
    logLevel: 'error',
  });
  return {
    ask: (plan, run = {}) =>
      inTerminal({
        command: [process.execPath, script, JSON.stringify(plan)],
        env: environment(join(home, 'unused.db')),
        stdout: 'pipe',
        ...run,
      }),
    close: () => rm(home, { recursive: true, force: true }),
  };
}
