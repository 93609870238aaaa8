import { describe, expect, it } from 'vitest';
import { blocksOf, textOf } from './files.js';

describe('README.md', () => {
  const text = textOf('README.md');

  it('begins with the two commands of a clone, which .ci/run takes from here', () => {
    expect(blocksOf('README.md', 'sh')[0]?.split('\n')).toEqual([
      'npm ci && npx ton log set "bench press" 100x5',
      'npm test',
    ]);
  });

  it('sends nobody to the package that is called ton', () => {
    const elsewhere = text.replace('npm ci && npx ton log set', '');
    expect(elsewhere).not.toMatch(/npx ton\b|npm install (?:-g )?ton\b/);
  });

  it('names the Node version that package.json asks for', () => {
    const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } };
    expect(text).toContain(`Node ${engines.node.replace('>=', '')}`);
  });

  it('is one reading', () => {
    expect(text.split('\n').length).toBeLessThan(150);
  });
});
