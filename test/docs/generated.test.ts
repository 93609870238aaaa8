import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../build/docs/generate.js';
import { nouns } from '../../src/commands/nouns.js';
import { documents, root, textOf } from './files.js';

const files = await generatedFiles(root);

describe('what `npm run docs` writes', () => {
  it.each([...files.keys()])('%s is up to date', (path) => {
    expect(textOf(path)).toBe(files.get(path));
  });

  it('has a page for every noun and no other', () => {
    expect(documents.filter((path) => path.startsWith('docs/reference/'))).toEqual(
      ['README', ...nouns.map(({ name }) => name)].map((name) => `docs/reference/${name}.md`).sort(),
    );
  });

  it('has a page of the manual for every noun and both notations, which the package brings', () => {
    const pages = ['ton.1', ...nouns.map(({ name }) => `ton-${name}.1`), 'ton-sets.7', 'ton-plan.7'];
    expect(readdirSync(join(root, 'man')).sort()).toEqual([...pages].sort());
    const { man, files: packed } = JSON.parse(textOf('package.json')) as { man: string[]; files: string[] };
    expect(man).toEqual(pages.map((name) => `./man/${name}`));
    expect(packed).toContain('man');
  });

  it.each([
    ['docs/picture.svg', 'record: '],
    ['docs/session.svg', 'rest 1:30 of 1:30'],
  ])('draws %s, which needs nothing from elsewhere', (path, shown) => {
    const picture = files.get(path) ?? '';
    expect(picture).toContain(shown);
    expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|@import|url\(/);
  });
});
