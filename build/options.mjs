import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Commander loads node:child_process (2 ms) for subcommands that are programs of their own, which we have none of.
 *
 * @type {import('esbuild').Plugin}
 */
const commanderWithoutProcesses = {
  name: 'commander-without-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * better-sqlite3's own JavaScript goes into the bundle (a dozen files and a search for the addon take 4 ms), for the
 * version it was built with only: with another one installed, such as the one for newer Nodes, that one is loaded whole.
 *
 * @type {import('esbuild').Plugin}
 */
const sqliteInside = {
  name: 'sqlite-inside',
  setup({ onResolve, onLoad, initialOptions }) {
    const folder = join(initialOptions.absWorkingDir ?? '.', 'node_modules/better-sqlite3');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    onResolve({ filter: /^better-sqlite3(-inside|-outside|\/package\.json)?$/ }, ({ path, namespace }) => {
      if (path === 'better-sqlite3-inside') return { path: join(folder, 'lib/index.js') };
      if (path === 'better-sqlite3') return { path: 'either', namespace: 'sqlite' };
      if (namespace !== 'sqlite') return undefined;
      return { path: path.replace('-outside', ''), external: true };
    });
    onResolve({ filter: /^bindings$/ }, () => ({ path: 'addon', namespace: 'sqlite' }));
    onLoad({ filter: /^either$/, namespace: 'sqlite' }, () => ({
      contents: `module.exports = require('better-sqlite3/package.json').version === ${JSON.stringify(version)}
        ? require('better-sqlite3-inside') : require('better-sqlite3-outside');`,
      resolveDir: folder,
    }));
    onLoad({ filter: /^addon$/, namespace: 'sqlite' }, () => ({
      contents: `const { dirname, join } = require('node:path');
        module.exports = (name) => require(join(dirname(require.resolve('better-sqlite3/package.json')), 'build/Release', name));`,
      resolveDir: folder,
    }));
  },
};

/** What a lifter runs between sets; their chunks are loaded together. */
export const everydayEntries = [
  'src/main.ts',
  'src/app/create.ts',
  'src/catalog/version.ts',
  'node_modules/env-paths/index.js',
  'src/commands/log/index.ts',
  'src/commands/log/set.ts',
  'src/commands/log/list.ts',
  'src/commands/log/edit.ts',
  'src/commands/log/delete.ts',
  'src/commands/session/index.ts',
  'src/commands/dashboard/show.ts',
  'src/commands/session/list.ts',
  'src/commands/session/status.ts',
  'src/commands/session/show.ts',
  'src/commands/stats/index.ts',
  'src/commands/stats/summary.ts',
  'src/commands/stats/exercise.ts',
  'src/commands/stats/week.ts',
  'src/commands/record/index.ts',
  'src/commands/record/list.ts',
  'src/commands/history/index.ts',
  'src/commands/history/history.ts',
  'src/commands/next/index.ts',
  'src/commands/next/show.ts',
  'src/commands/undo/undo-index.ts',
  'src/commands/undo/undo.ts',
];

/**
 * How the sources become chunks, apart from where they go; tests look at the same bundle through it.
 *
 * @param {string} root the project's folder
 * @returns {import('esbuild').BuildOptions & { write: false, metafile: true }}
 */
export function bundleOptions(root) {
  return {
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    plugins: [commanderWithoutProcesses, sqliteInside],
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
  };
}

/**
 * How a chunk becomes CommonJS. A file that comes along with the package is found from the folder of the chunk, which is
 * as deep below the package as a part of src.
 *
 * @type {import('esbuild').TransformOptions}
 */
export const commonJsOptions = {
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'undefined', 'import.meta.dirname': '__dirname' },
  logLevel: 'error',
};
