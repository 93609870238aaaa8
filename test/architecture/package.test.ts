import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categories } from '../../src/catalog/exercise.js';
import { filesIn, root } from './sources.js';

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

describe('the package', () => {
  it('needs nothing at run time but the SQLite library', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });

  it('brings both names of the command, which exist', () => {
    expect(Object.keys(manifest.bin)).toEqual(['ton', 'tonnage']);
    expect(Object.values(manifest.bin).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the catalog', () => {
  it('has a file or more for every category of exercises', () => {
    const files = filesIn(['src/catalog/exercises'], '.ts').map((path) => path.split('/').at(-1) ?? '');
    // `other` is for exercises that an import makes.
    const prefixes = categories
      .filter((category) => category !== 'other')
      .map((category) => category.replaceAll(' ', '-'));
    expect(prefixes.filter((prefix) => !files.some((name) => name.startsWith(prefix)))).toEqual([]);
    expect(files.filter((name) => !prefixes.some((prefix) => name.startsWith(prefix)))).toEqual([]);
  });
});
