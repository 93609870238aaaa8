import { describe, expect, test } from 'vitest';
import { inPages, Pages } from '../../src/domain/pages.js';

/** Pages of two, telling when the reading ended. */
function twos(count: number, ended: () => void): Pages<number> {
  return new Pages(async function* () {
    try {
      for (let at = 0; at < count; at += 2) yield await Promise.resolve([at, at + 1]);
    } finally {
      ended();
    }
  });
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('pages', () => {
  test('are gone through one by one, changed, and as they are', async () => {
    const pages = twos(6, () => undefined);
    expect(await all(pages)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await all(pages.map((n) => n * 10))).toEqual([0, 10, 20, 30, 40, 50]);
    expect(await all(inPages(pages))).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  test.each<[string, (pages: Pages<number>) => AsyncIterable<unknown>]>([
    ['items', (pages) => pages],
    ['changed items', (pages) => pages.map(String)],
    ['pages', inPages],
  ])('stop being read when the reader of %s stops', async (_, read) => {
    let ends = 0;
    for await (const item of read(twos(1_000_000, () => (ends += 1)))) if (item !== null) break;
    expect(ends).toBe(1);
  });

  test.each([0, 1, 499, 500, 501, 1000])('are made of %i items, none of them empty', async (count) => {
    const items = Array.from({ length: count }, (_, index) => index);
    const [plain, slow] = [await all(inPages(items)), await all(inPages(slowly(items)))];
    expect(plain.flat()).toEqual(items);
    expect(slow).toEqual(plain);
    expect(plain.map(({ length }) => length)).toEqual(
      Array.from({ length: Math.ceil(count / 500) }, (_, page) => Math.min(500, count - page * 500)),
    );
  });
});

async function* slowly<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
