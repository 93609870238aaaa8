/** `npm run bench`: every benchmark in turn, or the one that is named; see README.md beside it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const benchmarks = ['commands', 'program', 'history'];
const [first, ...others] = process.argv.slice(2);

if (first === undefined) for (const name of benchmarks) measure(name, []);
else if (benchmarks.includes(first)) measure(first, others);
else measure('commands', [first, ...others]);

/** A process of its own for each, so that none measures what another one left behind. */
function measure(name, flags) {
  console.log(`\n== ${name}\n`);
  const file = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const { status } = spawnSync(process.execPath, [file, ...flags], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
