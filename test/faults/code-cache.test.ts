import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, environment, type Program } from '../terminal/program.js';
import { run } from './run.js';

const now = { TON_NOW: '2026-11-20T18:00:00Z' };

let program: Program;
let env: Record<string, string>;
/** Where the program keeps its compiled code, and what was in it after the first commands. */
let cache: string;
let sound: Buffer;
let answer: string;

beforeAll(async () => {
  program = await buildProgram();
  const caches = join(program.directory, 'caches');
  env = environment(join(program.directory, 'ton.db'), { ...now, XDG_CACHE_HOME: caches });
  await run(program, ['log', 'squat', '100x5'], env);
  answer = (await run(program, ['log', 'list', '--json'], env)).stdout;
  const [name] = (await readdir(join(caches, 'tonnage'))).filter((file) => file.endsWith('.v8'));
  if (name === undefined) throw new Error('no compiled code was kept');
  cache = join(caches, 'tonnage', name);
  sound = await readFile(cache);
});
afterAll(() => program.remove());

/** The bytes with one of them changed. */
function flipped(at: number): Buffer {
  const bytes = Buffer.from(sound);
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  return bytes;
}

describe('whatever becomes of the compiled code, commands do the same', () => {
  const damages: [name: string, damage: () => Buffer][] = [
    ['empty', () => Buffer.alloc(0)],
    ['seven bytes', () => sound.subarray(0, 7)],
    ['half of it', () => sound.subarray(0, sound.length / 2)],
    ['other bytes of the same length', () => Buffer.alloc(sound.length, 0xa5)],
    ['a wrong byte in its checksum', () => flipped(0)],
    ['a wrong byte in its head', () => flipped(12)],
    ['a wrong byte in the middle', () => flipped(sound.length >> 1)],
    ['a wrong byte at the end', () => flipped(sound.length - 1)],
  ];

  test.each(damages)('%s', async (_, damage) => {
    await writeFile(cache, damage());
    const { status, stdout, stderr } = await run(program, ['log', 'list', '--json'], env);
    expect(stderr).toBe('');
    expect(stdout).toBe(answer);
    expect(status).toBe(0);
  });

  test('a folder in its place, or a file in place of its folder', async () => {
    await rm(cache);
    await mkdir(cache);
    const inPlace = await run(program, ['log', 'list', '--json'], env);
    await rm(cache, { recursive: true });
    const file = join(program.directory, 'no-folder');
    await writeFile(file, '');
    const noFolder = await run(program, ['log', 'list', '--json'], { ...env, XDG_CACHE_HOME: file });
    for (const { status, stdout, stderr } of [inPlace, noFolder])
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: answer, stderr: '' });
  });
});
