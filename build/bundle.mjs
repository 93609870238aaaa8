/**
 * Builds dist/: ES modules are split into lazily loaded chunks, then each chunk is turned into minified CommonJS,
 * which Node 20 loads faster than ES modules (a third less for `ton log set`). Only better-sqlite3 stays outside.
 */
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleOptions, commonJsOptions, everydayEntries } from './options.mjs';
import { pack } from './pack.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// Another folder may be named, for a build beside the one in use.
const out = resolve(root, process.argv[2] ?? 'dist');

const { outputFiles, metafile } = await build({ ...bundleOptions(root), outdir: out });

const chunks = new Map();
for (const file of outputFiles) {
  const { code } = await transform(file.text, commonJsOptions);
  chunks.set(relative(out, file.path), code);
}

const everyday = reachable(metafile, everydayEntries);
const files = pack(chunks, everyday, 'main.cjs');
const loader = await readFile(join(root, 'build/loader.cjs'), 'utf8');
const digest = createHash('sha256').update(files.get('everyday.js')).digest('hex').slice(0, 16);
files.set('main.cjs', loader.replace('__BUILD__', digest));

await rm(out, { recursive: true, force: true });
for (const [path, code] of files) {
  await mkdir(dirname(join(out, path)), { recursive: true });
  await writeFile(join(out, path), code);
}
await writeFile(join(out, 'meta.json'), JSON.stringify(metafile));
await writeFile(join(out, 'THIRD-PARTY-LICENSES.txt'), await licences(metafile));

/** The chunks that running these sources loads, by path relative to the output folder. */
function reachable({ outputs }, entries) {
  const paths = new Set();
  const visit = (path) => {
    if (paths.has(path)) return;
    paths.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') visit(next);
  };
  for (const entry of entries) {
    const path = Object.keys(outputs).find((candidate) => outputs[candidate].entryPoint === entry);
    if (path === undefined) throw new Error(`no chunk begins with ${entry}`);
    visit(path);
  }
  return new Set([...paths].map((path) => relative(out, resolve(root, path))));
}

/** The licence text of every package whose code is inside the bundle, in the order of their names. */
async function licences(meta) {
  const folders = new Set(
    Object.keys(meta.inputs)
      .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
      .filter(Boolean),
  );
  const parts = [];
  for (const folder of [...folders].sort()) {
    const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license', 'LICENSE.txt']
      .map((name) => join(root, folder, name))
      .find(existsSync);
    const text = file ? (await readFile(file, 'utf8')).trim() : `Licence: ${manifest.license}`;
    parts.push(`${manifest.name} ${manifest.version}\n\n${text}\n`);
  }
  return parts.join('\n' + '-'.repeat(78) + '\n\n');
}
