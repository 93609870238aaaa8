import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, environment, type Program } from '../terminal/program.js';
import { stateOf, wrongRecords } from './file-state.js';
import { acknowledged, run, runProgram } from './run.js';
import { strongFile } from './strong-file.js';
import { isFull } from '../full.js';

const now = { TON_NOW: '2026-11-20T18:00:00Z' };
const limit = 120_000;
const importRows = 3000;

let program: Program;
let seed: string;
let file: string;

beforeAll(async () => {
  program = await buildProgram();
  seed = join(program.directory, 'seed.db');
  file = join(program.directory, 'strong.csv');
  await run(program, ['log', 'squat', '100x5'], environment(seed, now));
  await writeFile(file, strongFile(importRows));
});
afterAll(() => program.remove());

/** Runs a command that may write no file beyond so many KiB. */
async function withLimit(kibibytes: number, database: string, words: readonly string[]) {
  const script = 'ulimit -f "$1"; shift; exec "$@"';
  return await runProgram(
    'bash',
    ['-c', script, 'bash', String(kibibytes), ...program.command, ...words],
    environment(database, now),
  );
}

describe('no file may grow any more', () => {
  // From less than the first page to more than a set needs.
  const limits = isFull ? [0, 1, 4, 8, 16, 24, 31, 32, 33, 40, 48, 56, 64, 80, 96, 128, 256] : [16, 96];

  test.each(limits)(
    'log set under %i KiB: kept whole, or refused with a word',
    { timeout: limit },
    async (kibibytes) => {
      const database = join(program.directory, `set-${kibibytes}.db`);
      await copyFile(seed, database);
      const { status, stdout, stderr } = await withLimit(kibibytes, database, [
        'log',
        'squat',
        '110x5',
        '--json',
      ]);
      expect([0, 6]).toContain(status);
      if (status === 6) {
        expect(stdout).toBe('');
        expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'database' } });
      }
      const { sets, problems } = stateOf(database);
      expect(problems).toEqual([]);
      expect(sets).toHaveLength(status === 0 ? 2 : 1);
      const next = await run(program, ['log', 'squat', '120x5', '--json'], environment(database, now));
      expect(next.status).toBe(0);
      expect(await wrongRecords(database)).toEqual([]);
    },
  );

  test('some of those limits refuse and the largest does not', { timeout: limit }, async () => {
    const least = join(program.directory, 'least.db');
    const most = join(program.directory, 'most.db');
    await copyFile(seed, least);
    await copyFile(seed, most);
    expect((await withLimit(16, least, ['log', 'squat', '110x5'])).status).toBe(6);
    expect((await withLimit(4096, most, ['log', 'squat', '110x5'])).status).toBe(0);
  });

  test('import: all of it or nothing', { timeout: limit }, async () => {
    // The last one holds what is written beside the file at first, but not the file once that is moved in.
    const size = Math.ceil(statSync(seed).size / 1024);
    for (const kibibytes of isFull ? [64, 300, 600, size, size + 200] : [300]) {
      const database = join(program.directory, `import-${kibibytes}.db`);
      await copyFile(seed, database);
      const { status, stderr } = await withLimit(kibibytes, database, ['import', file]);
      if (kibibytes <= 300) expect(status).toBe(6);
      if (status === 6) expect(stderr).toMatch(/^error: .+\nhint: .+\n$/);
      else expect(status).toBe(0);
      const { sets, problems } = stateOf(database);
      expect(problems).toEqual([]);
      expect(sets).toHaveLength(status === 0 ? 1 + importRows : 1);
    }
  });

  test('the first command: refused, and the next one works', { timeout: limit }, async () => {
    for (const kibibytes of isFull ? [0, 16, 40, 100, 400, 800] : [400]) {
      const database = join(program.directory, `first-${kibibytes}.db`);
      const first = await withLimit(kibibytes, database, ['log', 'squat', '110x5']);
      expect(first.status).toBe(6);
      expect(first.stderr).toMatch(/^error: .+\nhint: .+\n$/);
      const next = await run(program, ['log', 'squat', '110x5', '--json'], environment(database, now));
      expect(next.stderr).not.toContain('error:');
      expect(acknowledged(next.stdout)).toEqual([1]);
      expect(stateOf(database).problems).toEqual([]);
    }
  });
});

/** A file system of two MiB, or null where none can be mounted. */
function mountSmall(directory: string): (() => void) | null {
  if (process.getuid?.() !== 0 || !existsSync('/bin/mount')) return null;
  mkdirSync(directory, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', directory], { stdio: 'ignore' });
    return () => execFileSync('umount', [directory]);
  } catch {
    return null;
  }
}

describe('a disk that is full', () => {
  test(
    'the command says so, nothing is lost, and with space it works again',
    { timeout: limit },
    async (context) => {
      const directory = join(program.directory, 'small');
      const unmount = mountSmall(directory);
      if (unmount === null) {
        context.skip('needs the right to mount a file system');
        return;
      }
      try {
        const database = join(directory, 'ton.db');
        const filler = join(directory, 'filler');
        await copyFile(seed, database);
        await writeFile(filler, Buffer.alloc(4 * 1024 * 1024)).catch(() => undefined);
        for (const words of [
          ['log', 'squat', '110x5'],
          ['import', file],
        ]) {
          const { status, stderr } = await run(program, words, environment(database, now));
          expect(stderr).toMatch(/^error: .+\nhint: .+\n$/);
          expect(status).toBe(6);
        }
        await rm(filler);
        const { sets, problems } = stateOf(database);
        expect(problems).toEqual([]);
        expect(sets).toHaveLength(1);
        const next = await run(program, ['log', 'squat', '120x5', '--json'], environment(database, now));
        expect(acknowledged(next.stdout)).toHaveLength(1);
      } finally {
        unmount();
      }
    },
  );
});
