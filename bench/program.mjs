/** Measures changing a year's program that forty athletes follow, as a file; see README.md beside it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, runNode } from './measure.mjs';

/** What each may take, in milliseconds, start of the process included. */
const limit = 1000;
const size = { weeks: 52, days: 5, exercises: 6, athletes: 40 };

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin/ton.cjs');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);

const exercises = ['squat', 'bench press', 'deadlift', 'overhead press', 'barbell row', 'pull up'];

/**
 * A program in which no two weeks are alike.
 *
 * @param {(week: number) => number} extra kilograms that a week asks beyond the plan
 */
function programFile(extra) {
  const lines = ['tonnage: program/1', 'name: A year', 'blocks:'];
  for (let week = 0; week < size.weeks; week += 1) {
    lines.push('  - weeks: 1', '    days:');
    for (let day = 0; day < size.days; day += 1) {
      lines.push(`      - title: Day ${day + 1}`, '        exercises:');
      for (const [place, name] of exercises.entries()) {
        const load = 40 + place * 10 + day * 5 + week * 0.5 + extra(week);
        lines.push(
          `          - ${name} [slot-${day}-${place}]: 3x5 ${load}kg, 1x8-12 ${load - 10}kg @8 rest 2min`,
        );
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

if (!existsSync(join(root, 'dist/main.cjs'))) await import('../build/bundle.mjs');
const directory = mkdtempSync(join(tmpdir(), 'tonnage-bench-'));
try {
  const made = join(directory, 'made.db');
  const used = join(directory, 'used.db');
  const env = { PATH: process.env.PATH, HOME: directory, TZ: 'UTC' };
  const files = {
    'one week': programFile((week) => (week === 25 ? 5 : 0)),
    'every slot': programFile(() => 2.5),
    nothing: programFile(() => 0),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, `${name}.yaml`), text);
  const athletes = Array.from({ length: size.athletes }, (_, index) => `athlete${index + 1}`);
  const make = (...words) => runNode([program, ...words], { ...env, TON_DB: made });
  make('coach', 'add', 'Cara');
  const first = make('program', 'apply', join(directory, 'nothing.yaml'));
  make('coach', 'enrol', ...athletes, '--program', 'a year', '--create');

  /** The whole process, each time on a file as it was made. */
  const time = (verb, name) => {
    for (const end of ['-wal', '-shm']) rmSync(used + end, { force: true });
    copyFileSync(made, used);
    const cpu = join(directory, 'cpu');
    const words = [process.execPath, program, 'program', verb, join(directory, `${name}.yaml`)];
    const start = process.hrtime.bigint();
    const { status, stdout, stderr } = spawnSync('time', ['-f', '%U %S', '-o', cpu, ...words], {
      env: { ...env, TON_DB: used },
      encoding: 'utf8',
    });
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`program ${verb} ended with ${status}: ${stderr}`);
    const [user, system] = readFileSync(cpu, 'utf8').trim().split(' ').map(Number);
    return { ms, cpu: (user + system) * 1000, stdout };
  };

  console.log(`node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  console.log(
    `program of ${size.weeks} weeks, ${size.days} days each, ${size.weeks * size.days * size.exercises} exercises in all, ${size.athletes} athletes; ${runs} runs\n`,
  );
  print('command', 'ms', 'fastest', 'cpu', 'limit', 'kept', 'lines told');
  print('ton program apply, a new one', first.ms.toFixed(0), '', '', '', '', lineCount(first));
  const doNothing = Array.from({ length: runs }, () => runNode(['-e', '0'], env).ms);
  for (const name of Object.keys(files))
    for (const verb of ['plan', 'apply']) {
      const all = Array.from({ length: runs }, () => time(verb, name));
      const times = all.map(({ ms }) => ms);
      const fastest = Math.min(...times);
      const cpu = Math.min(...all.map((one) => one.cpu)).toFixed(0);
      const told = [median(times).toFixed(0), fastest.toFixed(0), cpu];
      const cells = [...told, limit, fastest <= limit ? 'yes' : 'NO'];
      print(`ton program ${verb}, ${name}`, ...cells, lineCount(all[0]));
    }
  print('node -e 0', median(doNothing).toFixed(0), Math.min(...doNothing).toFixed(0));
} finally {
  rmSync(directory, { recursive: true });
}

function lineCount({ stdout }) {
  return stdout.trimEnd().split('\n').length;
}

function print(name, ...cells) {
  console.log(`${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(11)).join('')}`);
}
