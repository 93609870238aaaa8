import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { play } from './play.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** With TON_TRANSCRIPTS=write the documents are given what the program really shows. */
const isWriting = process.env.TON_TRANSCRIPTS === 'write';

const documents = ['README.md', ...markdownIn('docs'), ...markdownIn('test/transcripts')].filter((path) =>
  readFileSync(join(root, path), 'utf8').includes('\n```console\n'),
);

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

describe('the sessions shown in documents', () => {
  it('are found', () => {
    expect(documents).toContain('README.md');
    expect(documents.filter((path) => path.startsWith('test/transcripts/')).length).toBeGreaterThanOrEqual(7);
  });

  // The page of errors has hundreds of commands, which take their time where other work goes on.
  it.each(documents)('%s shows what really happens', { timeout: 120_000 }, async (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const played = await play(text);
    if (isWriting) writeFileSync(join(root, path), played);
    else expect(played).toBe(text);
  });
});
