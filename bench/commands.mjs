/** Measures the start of everyday commands and the import of a long history; see README.md beside it. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hevyFile, strongFile } from './data.mjs';
import { inPairs, runNode } from './measure.mjs';
import { millionSets } from './million.mjs';

/** A command may take so many times what Node takes to do nothing. */
const limit = 1.8;
const longHistory = 100_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin/ton.cjs');
const sample = join(root, '../shared/data/real/hevy-sample.csv');

const strength = `tonnage: program/1
name: Strength
defaults:
  progression: linear +2.5kg
days:
  - title: A
    exercises: ["squat [squat]: 5x5 60kg", "bench press: 3x8-12 40kg, double +2.5kg", "barbell row: 5x5 40kg"]
  - title: B
    exercises: ["squat [squat]: 5x5 60kg", "overhead press: 5x5 30kg", "deadlift: 1x5 80kg, linear +5kg"]
`;

const outputVariables = new Set(['CI', 'NO_COLOR', 'FORCE_COLOR', 'DATABASE_URL', 'COLUMNS']);
/** Variables that make Node itself slower to start, on both sides of a pair. */
const slowing = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS'];

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '25' },
    bare: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`error: "${values.runs}" is not a number of runs`);
  process.exitCode = 2;
} else {
  if (!existsSync(join(root, 'dist/main.cjs'))) await import('../build/bundle.mjs');
  const directory = mkdtempSync(join(tmpdir(), 'tonnage-bench-'));
  try {
    if (values.million) measureMillion(directory);
    else measure(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function measure(directory) {
  let history = sample;
  if (!existsSync(sample)) {
    history = join(directory, 'hevy.csv');
    writeFileSync(history, hevyFile(335, 7200));
  }
  const env = environment(join(directory, 'log.db'));
  const imported = JSON.parse(runNode([program, 'import', history, '--json'], env).stdout);

  measureCommands(
    `log of ${imported.sets} sets in ${imported.sessions} sessions${history === sample ? '' : ' (generated)'}`,
    [['log', 'set', 'bench press', '100x5'], ['log', 'list'], ['stats', 'summary'], ['--help']],
    env,
  );
  measureImport(directory);
}

/** A log that nobody will ever have: what is looked up in it must not take longer than in a short one. */
function measureMillion(directory) {
  const env = environment(join(directory, 'million.db'));
  const { sets, records } = millionSets(program, env);
  followProgram(directory, env);
  const size = statSync(env.TON_DB).size / 1024 / 1024;
  measureCommands(
    `log of ${sets} sets of ten people, ${records} records of the first; the file is ${size.toFixed(0)} MiB`,
    [
      ['log', 'set', 'bench press', '100x5'],
      ['undo'],
      ['log', 'list'],
      ['record', 'list'],
      ['record', 'list', 'bench press'],
      ['history', 'bench press'],
      ['stats', 'exercise', 'bench press'],
      ['session', 'list'],
      ['next'],
      ['next', 'squat'],
      ['stats', 'week'],
      ['stats', 'summary', '--since', '-6d'],
      ['stats', 'summary'],
    ],
    env,
  );
}

/** The measured person follows a program, and has held its sessions up to yesterday, for half a year. */
function followProgram(directory, env) {
  const file = join(directory, 'strength.yaml');
  writeFileSync(file, strength);
  const sessions = 78;
  const at = (daysAgo) => ({ ...env, TON_NOW: new Date(Date.now() - daysAgo * 86_400_000).toISOString() });
  runNode([program, 'program', 'apply', file], at(2 * sessions));
  runNode([program, 'program', 'join', 'Strength'], at(2 * sessions));
  for (let session = 0; session < sessions; session += 1) {
    const then = at(2 * (sessions - session) - 1);
    const kilograms = 60 + session * 2.5;
    runNode([program, 'session', 'start', '--program', 'Strength'], then);
    runNode([program, 'log', 'squat', `${kilograms}x5x5`], then);
    runNode([program, 'session', 'finish'], then);
  }
}

/** Every command in turn with the yardstick. */
function measureCommands(title, commands, env) {
  console.log(`node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  console.log(`${title}, ${runs} pairs\n`);
  const set = values.bare ? [] : slowing.filter((name) => process.env[name] !== undefined);
  if (set.length > 0)
    console.log(
      `note: ${set.join(' and ')} in the environment makes Node itself start later, which flatters the ratio; see --bare\n`,
    );
  print('command', 'ms', 'node -e 0', 'ratio', 'limit', 'kept');
  for (const words of commands) {
    const { ms, yardstickMs, ratio } = inPairs([program, ...words], ['-e', '0'], env, runs);
    const name = words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
    print(
      `ton ${name}`,
      ms.toFixed(1),
      yardstickMs.toFixed(1),
      ratio.toFixed(2),
      limit,
      ratio <= limit ? 'yes' : 'NO',
    );
  }
}

/** A whole process again: reading, matching, writing, records and all. */
function measureImport(directory) {
  const file = join(directory, 'strong.csv');
  const database = join(directory, 'import.db');
  writeFileSync(file, strongFile(longHistory));
  const env = environment(database);
  runNode([program, 'log', 'squat', '100x5'], env);
  const { ms, stdout } = runNode([program, 'import', file, '--json'], env);
  const { sets } = JSON.parse(stdout);
  if (sets !== longHistory) throw new Error(`${sets} of ${longHistory} sets were imported`);
  const size = statSync(database).size / 1024 / 1024;
  console.log(
    `\nimport of ${longHistory} rows: ${(ms / 1000).toFixed(2)} s, ${Math.round(longHistory / (ms / 1000))} rows/s; the file is ${size.toFixed(1)} MiB`,
  );
}

/** The environment the benchmark itself has, or a bare one; nothing that changes what the program does. */
function environment(database) {
  const kept = values.bare ? { PATH: process.env.PATH } : process.env;
  const own = Object.entries(kept).filter(([name]) => !name.startsWith('TON_') && !outputVariables.has(name));
  return {
    ...Object.fromEntries(own),
    HOME: dirname(database),
    XDG_CACHE_HOME: '',
    TZ: 'UTC',
    TON_DB: database,
  };
}

function print(name, ...cells) {
  console.log(`${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(11)).join('')}`);
}
