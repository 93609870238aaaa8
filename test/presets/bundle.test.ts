import { build, transform } from 'esbuild';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleOptions, commonJsOptions, everydayEntries } from '../../build/options.mjs';
import type * as Presets from '../../src/presets/read.js';
import { root } from '../architecture/sources.js';

it('presets are read from the package as it is bundled', async () => {
  const home = mkdtempSync(join(tmpdir(), 'ton-presets-'));
  try {
    const entryPoints = { read: 'src/presets/read.ts' };
    const { outputFiles } = await build({ ...bundleOptions(root), entryPoints, splitting: false });
    const { code } = await transform(outputFiles[0]?.text ?? '', commonJsOptions);
    mkdirSync(join(home, 'dist/chunks'), { recursive: true });
    writeFileSync(join(home, 'dist/chunks/read.cjs'), code);
    cpSync(join(root, 'presets'), join(home, 'presets'), { recursive: true });
    const { readPreset } = createRequire(import.meta.url)(
      join(home, 'dist/chunks/read.cjs'),
    ) as typeof Presets;
    expect(readPreset('kettlebell').name).toBe('Kettlebell Three Days');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}, 60_000);

it('presets come with the package, in a chunk that is not packed with the everyday ones', () => {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: string[] };
  expect(files).toContain('presets');
  expect(everydayEntries.filter((path) => path.startsWith('src/presets/'))).toEqual([]);
});
