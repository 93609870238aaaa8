import { expect, it, vi } from 'vitest';
import { saved, session, sets, text } from './sample.js';
import type { Row } from '../../src/output/view.js';
import { written } from './collect.js';

const { loaded, watch } = vi.hoisted(() => {
  const names = new Set<string>();
  const factory = (name: string) => async (importOriginal: () => Promise<object>) => {
    names.add(name);
    return { ...(await importOriginal()) };
  };
  return { loaded: names, watch: factory };
});
vi.mock('chalk', watch('chalk'));
vi.mock('string-width', watch('string-width'));
vi.mock('csv-stringify/sync', watch('csv-stringify'));

it('loads a library only when the format and the colour need it', async () => {
  await written(saved, { colour: true });
  await written(text, { colour: true });
  await written(sets, { format: 'json', colour: true });
  await written(sets, { format: 'markdown', colour: true });
  expect([...loaded]).toEqual([]);
  await written({ ...session, sections: [] });
  await written({ ...sets, rows: (sets.rows as Row[]).slice(0, 1) });
  expect([...loaded]).toEqual([]);
  await written(sets);
  expect([...loaded]).toEqual(['string-width']);
  await written(sets, { format: 'csv' });
  expect([...loaded]).toEqual(['string-width', 'csv-stringify']);
  await written(sets, { colour: true });
  expect([...loaded]).toEqual(['string-width', 'csv-stringify', 'chalk']);
});
