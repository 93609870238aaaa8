import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOptions } from '../../build/options.mjs';
import { root } from './sources.js';

type Outputs = Metafile['outputs'];

/** The chunks that are loaded as soon as one is, itself included. */
function closure(outputs: Outputs, start: string): string[] {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path) || outputs[path] === undefined) return;
    seen.add(path);
    for (const { path: next, kind, external } of outputs[path].imports)
      if (kind !== 'dynamic-import' && external !== true) visit(next);
  };
  visit(start);
  return [...seen];
}

/** Every package with code in some chunks or required by them, and our own sources as `src`. */
function packagesIn(outputs: Outputs, chunks: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const chunk of chunks) {
    const { inputs, imports } = outputs[chunk] ?? { inputs: {}, imports: [] };
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
      // What the build leaves empty stands there as `unused:` and a name.
      if (bytesInOutput > 0 && !path.startsWith('unused:')) found.add(name ?? path.split('/')[0] ?? '');
    }
    for (const { path, kind, external } of imports)
      if (external === true && kind !== 'dynamic-import' && !path.startsWith('node:')) found.add(path);
  }
  return found;
}

describe('the bundle', () => {
  let outputs: Outputs = {};

  beforeAll(async () => {
    outputs = (await build(bundleOptions(root))).metafile.outputs;
  }, 60_000);

  /** The chunk that begins with a file of ours. */
  function chunkOf(entry: string): string {
    const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry)?.[0];
    if (found === undefined) throw new Error(`no chunk begins with ${entry}`);
    return found;
  }

  it('shows help with commander alone', () => {
    const packages = packagesIn(outputs, closure(outputs, chunkOf('src/main.ts')));
    expect(packages).toContain('src');
    expect([...packages].filter((name) => !['src', 'package.json', 'commander'].includes(name))).toEqual([]);
  });

  it('loads the declarations of a noun without any handler or library', () => {
    const declarations = Object.values(outputs).flatMap(({ entryPoint }) =>
      /^src\/commands\/\w+\/(?:\w+-)?index\.ts$/.test(entryPoint ?? '') ? [entryPoint ?? ''] : [],
    );
    expect(declarations.length).toBeGreaterThan(5);
    for (const entry of declarations) {
      const packages = packagesIn(outputs, closure(outputs, chunkOf(entry)));
      expect([...packages].filter((name) => !['src', 'package.json', 'commander'].includes(name))).toEqual(
        [],
      );
    }
  });

  it('logs a set without the libraries of documents, prompts, tables and CSV', () => {
    const chunks = [
      ...closure(outputs, chunkOf('src/main.ts')),
      ...closure(outputs, chunkOf('src/app/create.ts')),
      ...closure(outputs, chunkOf('src/commands/log/set.ts')),
    ];
    const packages = packagesIn(outputs, chunks);
    expect(packages).toContain('kysely');
    expect(packages).toContain('better-sqlite3');
    const unwanted = /^(?:zod|yaml|@inquirer\/.*|chalk|csv-.*|date-fns|string-width)$/;
    expect([...packages].filter((name) => unwanted.test(name))).toEqual([]);
  });

  it('keeps migrations and the catalog in chunks of their own', () => {
    const chunks = closure(outputs, chunkOf('src/commands/log/set.ts'));
    const inputs = chunks.flatMap((chunk) => Object.keys(outputs[chunk]?.inputs ?? {}));
    expect(inputs.filter((path) => /^migrations\/\d|^src\/catalog\/exercises\//.test(path))).toEqual([]);
    expect(Object.values(outputs).some(({ entryPoint }) => entryPoint === 'migrations/index.ts')).toBe(true);
  });
});
