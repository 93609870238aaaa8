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
  'src/commands/session/list.ts',
  'src/commands/session/show.ts',
  'src/commands/stats/index.ts',
  'src/commands/stats/summary.ts',
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
    external: ['better-sqlite3'],
    plugins: [commanderWithoutProcesses],
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
  };
}
