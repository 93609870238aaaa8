import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, environment, type Program } from '../terminal/program.js';
import { stateOf, wrongRecords } from './file-state.js';
import { acknowledged, run } from './run.js';
import { isFull } from '../full.js';

const crowd = isFull ? { lifters: 8, sets: 25, births: 20 } : { lifters: 3, sets: 4, births: 1 };
const limit = 300_000;
const now = { TON_NOW: '2026-11-20T18:00:00Z' };

let program: Program;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

describe('several at the same file', () => {
  test(`${crowd.lifters} processes log ${crowd.sets} sets each`, { timeout: limit }, async () => {
    const seed = join(program.directory, 'seed.db');
    const database = join(program.directory, 'crowd.db');
    await run(program, ['log', 'squat', '100x5'], environment(seed, now));
    await copyFile(seed, database);
    const ids: number[] = [1];
    await Promise.all(
      Array.from({ length: crowd.lifters }, async (_, lifter) => {
        for (let set = 0; set < crowd.sets; set += 1) {
          const words = ['log', 'squat', `${100 + lifter}x5`, '--json'];
          const { status, stdout, stderr } = await run(program, words, environment(database, now));
          expect(stderr).toBe('');
          expect(status).toBe(0);
          ids.push(...acknowledged(stdout));
        }
      }),
    );
    const { sets, problems } = stateOf(database);
    const count = 1 + crowd.lifters * crowd.sets;
    expect(problems).toEqual([]);
    expect(sets.map(({ id }) => id)).toEqual(ids.sort((a, b) => a - b));
    expect(sets.map(({ set_index: number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
    expect(new Set(sets.map((set) => set.session_exercise_id)).size).toBe(1);
    expect(await wrongRecords(database)).toEqual([]);
  });

  test(`two make the database at the same moment, ${crowd.births} times`, { timeout: limit }, async () => {
    for (let birth = 0; birth < crowd.births; birth += 1) {
      const database = join(program.directory, `birth-${birth}.db`);
      const both = await Promise.all(
        ['squat', 'deadlift'].map((lift) =>
          run(program, ['log', lift, '100x5', '--json'], environment(database, now)),
        ),
      );
      for (const { status, stderr } of both) {
        expect(stderr).not.toContain('error');
        expect(stderr).not.toContain('copy');
        expect(status).toBe(0);
      }
      const { sets, problems } = stateOf(database);
      expect(problems).toEqual([]);
      expect(sets.map(({ exercise }) => exercise).sort()).toEqual(['Deadlift (Barbell)', 'Squat (Barbell)']);
    }
  });
});
