import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, root } from './sources.js';

const mostLines = 300;

it(`no file has more than ${mostLines} lines`, () => {
  const files = filesIn(['src', 'migrations', 'bin', 'test', 'build'], '.ts', '.mjs', '.cjs', '.js');
  expect(files.length).toBeGreaterThan(200);
  const long = files
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > mostLines);
  expect(long).toEqual([]);
});
