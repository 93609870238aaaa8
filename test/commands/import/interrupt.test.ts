import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { newTon, temporaryDirectory, type Ton } from '../../run-ton.js';
import { fixture } from './fixtures.js';

/** Runs an import; what another program sees of the file when Ctrl-C begins to wait, and when it ends the program again. */
async function watched(ton: Ton, words: readonly string[]) {
  const seen: string[] = [];
  const state = () => {
    const [row] = ton.sql<{ n: number }>('select count(*) as n from sessions');
    return `${row?.n ?? NaN} sessions`;
  };
  await ton.text(words, {
    onInterrupt: () => {
      seen.push(state());
      return () => seen.push(`${existsSync(`${ton.database}-wal`) ? 'open' : 'closed'}, ${state()}`);
    },
  });
  return seen;
}

test('once an import is about to be kept, Ctrl-C waits until it is, and the file is closed', async () => {
  const source = newTon();
  await source.text('log squat 100x5');
  const folder = temporaryDirectory();
  const [history, everything] = [join(folder, 'history.csv'), join(folder, 'all.json')];
  await source.text(['export', 'history', '--output', history]);
  await source.text(['export', 'all', '--output', everything]);
  for (const path of [fixture('hevy.csv'), history, everything])
    expect(await watched(newTon(), ['import', path])).toEqual(['0 sessions', 'closed, 1 sessions']);
});

test('a dry run keeps nothing', async () => {
  const ton = newTon();
  await watched(ton, ['import', fixture('hevy.csv'), '--dry-run']);
  expect(ton.sql('select 1 from sessions')).toEqual([]);
});
