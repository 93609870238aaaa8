/** Measures a long history on its way in and out, in pairs with the sqlite3 shell; see README.md beside it. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { strongFile } from './data.mjs';
import { median, runNode } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin/ton.cjs');
if (!existsSync(join(root, 'dist/main.cjs'))) await import('../build/bundle.mjs');
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, runs: { type: 'string', default: '3' } },
});
const [rows, runs] = [Number(values.rows), Number(values.runs)];

/** Runs a program to its end, its output into a file; time and, where there is GNU time, peak memory. */
function run(words, env, output, input) {
  const memory = join(dirname(output), 'memory');
  const file = openSync(output, 'w');
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync('time', ['-f', '%M %U %S', '-o', memory, ...words], {
    env,
    input,
    encoding: 'utf8',
    stdio: [input === undefined ? 'ignore' : 'pipe', file, 'pipe'],
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  closeSync(file);
  if (error !== undefined) throw new Error('GNU time has to be installed', { cause: error });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  const [kibibytes, user, system] = readFileSync(memory, 'utf8').trim().split(' ').map(Number);
  return { ms, cpu: (user + system) * 1000, mib: kibibytes / 1024 };
}

const directory = mkdtempSync(join(tmpdir(), 'tonnage-bench-'));
try {
  const file = join(directory, 'strong.csv');
  const empty = join(directory, 'empty.db');
  const full = join(directory, 'full.db');
  const output = join(directory, 'output');
  writeFileSync(file, strongFile(rows));
  const shorter = join(directory, 'shorter.csv');
  const quarter = Math.ceil(rows / 4);
  writeFileSync(shorter, strongFile(quarter));
  const env = { PATH: process.env.PATH, HOME: directory, TMPDIR: directory, TZ: 'UTC' };
  runNode([program, 'log', 'squat', '100x5'], { ...env, TON_DB: empty });
  runNode([program, 'log', 'undo'], { ...env, TON_DB: empty });
  const db = new SqliteDatabase(empty);
  db.exec('delete from sessions; vacuum');
  db.close();
  const fresh = (path) => {
    for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
    copyFileSync(empty, path);
    return path;
  };
  const sameJob = readFileSync(join(root, 'bench/same-job.sql'), 'utf8').replaceAll('FILE', file);
  const setRows = readFileSync(join(root, 'bench/set-rows.sql'), 'utf8').replace('ROWS', String(rows));
  const sameExport = readFileSync(join(root, 'bench/same-export.sql'), 'utf8');
  const other = join(directory, 'other.db');
  const importOf = (path) => () =>
    run([process.execPath, program, 'import', path, '--json'], { ...env, TON_DB: fresh(full) }, output);
  const jobs = {
    [`ton import of ${quarter}`]: importOf(shorter),
    'ton import': importOf(file),
    'sqlite3, the same job': () => run(['sqlite3', fresh(other)], env, output, sameJob),
    'sqlite3, the rows of the sets alone': () => run(['sqlite3', fresh(other)], env, output, setRows),
    'sqlite3 .import, one flat table': () => {
      rmSync(other, { force: true });
      return run(['sqlite3', other], env, output, `.mode csv\n.import ${file} flat\n`);
    },
    'ton export history': () =>
      run(
        [process.execPath, program, 'export', 'history', '--format', 'csv'],
        { ...env, TON_DB: full },
        output,
      ),
    'sqlite3 -csv, the same columns': () => run(['sqlite3', full], env, output, sameExport),
  };
  const results = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let turn = 0; turn < runs; turn += 1)
    for (const [name, job] of Object.entries(jobs)) results[name].push(job());

  console.log(`${rows} rows, ${runs} turns\n`);
  for (const [name, all] of Object.entries(results)) {
    const of = (key) => median(all.map((one) => one[key]));
    console.log(
      `${name.padEnd(36)}${(of('ms') / 1000).toFixed(2).padStart(8)} s${(of('cpu') / 1000).toFixed(2).padStart(8)} s cpu${of('mib').toFixed(0).padStart(6)} MiB`,
    );
  }
  const say = (what, value, limit, more) =>
    console.log(`${what}: ${value}, at most ${limit}: ${value <= limit ? 'kept' : 'MISSED'}${more}`);
  const ratio = (one, two, key) =>
    Number(median(results[one].map((result, turn) => result[key] / results[two][turn][key])).toFixed(2));
  console.log('');
  for (const [one, two, limit] of [
    ['ton export history', 'sqlite3 -csv, the same columns', 1.6],
    ['ton import', 'sqlite3 .import, one flat table', 1.5],
    ['ton import', 'sqlite3, the same job', 0.9],
  ])
    say(`${one} / ${two}`, ratio(one, two, 'ms'), limit, `; processor time ${ratio(one, two, 'cpu')}`);
  const least = ratio('sqlite3, the rows of the sets alone', 'sqlite3 .import, one flat table', 'ms');
  console.log(`sqlite3, the rows of the sets alone / sqlite3 .import, one flat table: ${least}`);
  const memory = (name) => Math.round(Math.max(...results[name].map(({ mib }) => mib)));
  say(
    'most memory of ton import, MiB',
    memory('ton import'),
    150,
    `; of ${quarter} rows ${memory(`ton import of ${quarter}`)}`,
  );
} finally {
  rmSync(directory, { recursive: true });
}
