import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram, type Ended } from '../faults/run.js';
import { buildProgram, environment, type Program } from '../terminal/program.js';
import { root, textOf } from './files.js';

let program: Program;
let ended: Ended;
beforeAll(async () => {
  program = await buildProgram();
  const bin = join(program.directory, 'bin');
  await mkdir(bin);
  const command = program.command.map((word) => `'${word}'`).join(' ');
  await writeFile(join(bin, 'ton'), `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  const env = environment(join(program.directory, 'gym.db'));
  const path = `${bin}:${env.PATH ?? ''}`;
  ended = await runProgram('sh', [join(root, 'docs/coach.sh')], { ...env, PATH: path });
}, 120_000);
afterAll(() => program.remove());

const numbers = Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, '0'));

describe('docs/coach.sh', () => {
  test('prints adherence as CSV, a line an athlete, and nothing else', () => {
    const [heading = '', ...lines] = ended.stdout.trimEnd().split('\n');
    const columns = heading.split(',');
    const athletes = lines.map((line) => {
      const cells = line.split(',');
      return new Map(columns.map((column, at) => [column, cells[at]]));
    });
    expect(athletes.map((one) => one.get('athlete'))).toEqual(
      ['anna', 'ben', 'carl'].flatMap((name) => numbers.map((number) => `${name}${number}`)),
    );
    const managed = { program: 'Base', status: 'active', is_managed: 'true', sessions_due: '1' };
    for (const one of athletes) expect(Object.fromEntries(one)).toMatchObject(managed);
    const shares = (name: string) =>
      Object.fromEntries(athletes.find((one) => one.get('athlete') === name) ?? []);
    expect(shares('anna10')).toMatchObject({ sets_done: '6', load_percent: '100', percent: '100' });
    expect(shares('ben01')).toMatchObject({ sets_done: '6', sets_asked: '6', percent: '100' });
    expect(shares('ben02')).toMatchObject({ sets_done: '5', sets_asked: '6', sets_percent: '83.333333' });
    expect(shares('carl01')).toMatchObject({ sets_done: '3', load_percent: '50', percent: '50' });
  });

  test('leaves with 8 for those under the threshold and names them', () => {
    expect(ended.status).toBe(8);
    expect(ended.stderr).toContain('error: 10 of 30 athletes are under "80 %"');
    for (const number of numbers) expect(ended.stderr).toContain(`carl${number} 50 %`);
  });

  test('tells what the changed file changes, and changes it', () => {
    const change = 'weeks 1–4, day 1: Bench Press (Barbell) 3x8 40 kg → 45 kg';
    expect(ended.stderr).toContain(`program "Base" would change:\n  ${change}`);
    expect(ended.stderr).toContain(`program "Base" changed, revision 7:\n  ${change}`);
    expect(ended.stderr).toContain('30 athletes enrolled in "Base"');
  });

  test('is shown in docs/coaching.md', () => {
    expect(textOf('docs/coaching.md')).toContain('[coach.sh](coach.sh)');
  });
});
