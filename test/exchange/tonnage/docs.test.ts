import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentTables } from '../../../src/exchange/tonnage/document.js';
import { historyColumns } from '../../../src/exchange/tonnage/history.js';

const page = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8');

/** The first cells of the table under that heading, without their backquotes. */
function firstCells(header: string): string[] {
  const [, table = ''] = page.split(`| ${header} |`);
  const [rows = ''] = table.split('\n\n');
  return [...rows.matchAll(/^\| `(\w+)` \|/gm)].map(([, cell = '']) => cell);
}

test('the page names every column of the history in its order', () => {
  expect(firstCells('column | what it holds')).toEqual([...historyColumns]);
});

test('the page names every list of the document in its order, and what is listed within', () => {
  expect(firstCells('key | what it lists | within each')).toEqual([
    'user',
    ...documentTables.map(({ key }) => key),
  ]);
  for (const { key, children = [] } of documentTables) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${key}\``)) ?? '';
    const within = children
      .flatMap((child) => [child, ...(child.children ?? [])])
      .map((child) => `\`${child.key}\``);
    expect(within.filter((name) => !row.includes(name))).toEqual([]);
  }
});
