import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, root, textOf } from './files.js';

/** `## Options that go anywhere` is found under `#options-that-go-anywhere`. */
function anchorsOf(path: string): string[] {
  return [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function brokenLinks(path: string): string[] {
  const text = textOf(path).replace(/^```[^]*?^```$/gm, '');
  const targets = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const found = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(root, found))) return true;
    return anchor !== undefined && !anchorsOf(found).includes(anchor);
  });
}

/** What stands in backticks and is shaped like a path of ours. */
function missingPaths(path: string): string[] {
  const words = [...textOf(path).matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
  return words.filter(
    (word) =>
      /^(?:src|test|migrations|docs|build|bin|bench|\.ci)\/[\w./-]*$/.test(word) &&
      !existsSync(join(root, word)),
  );
}

describe('what documents refer to', () => {
  it.each(documents)('%s has no link to nowhere', (path) => {
    expect(brokenLinks(path)).toEqual([]);
  });

  it.each(documents)('%s names no path that is not there', (path) => {
    expect(missingPaths(path)).toEqual([]);
  });

  it('includes the how-tos, which name at least twenty files', () => {
    expect(
      textOf('CONTRIBUTING.md').match(/`(?:src|test|migrations|docs)\/[\w./-]+`/g)?.length,
    ).toBeGreaterThan(20);
  });
});
