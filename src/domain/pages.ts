/** Enough to make a write worth its cost, little enough to hold: ten times as many outlive the garbage collector's first look. */
const pageSize = 500;

/**
 * Items that are read a page at a time. They can be gone through one by one; whoever takes whole pages, by `inPages`,
 * spares the wait for each item, which for a million rows takes as long as to write them.
 */
export class Pages<T> implements AsyncIterable<T> {
  /** @param read begins to read, anew with each call; pages in order, none of them empty */
  constructor(readonly read: () => AsyncGenerator<readonly T[], void, undefined>) {}

  /** What `change` makes of each item, in the same pages. */
  map<U>(change: (item: T) => U): Pages<U> {
    const { read } = this;
    return new Pages(async function* () {
      for await (const page of read()) yield page.map(change);
    });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.read()) yield* page;
  }
}

/**
 * Items in groups, so that a million of them neither pile up nor cost an await each.
 *
 * @returns non-empty arrays, in order
 */
export async function* inPages<T>(
  items: Iterable<T> | AsyncIterable<T>,
): AsyncGenerator<readonly T[], void, undefined> {
  if (items instanceof Pages) {
    yield* (items as Pages<T>).read();
    return;
  }
  let page: T[] = [];
  if (Symbol.asyncIterator in items) {
    for await (const item of items) {
      page.push(item);
      if (page.length === pageSize) {
        yield page;
        page = [];
      }
    }
  } else {
    for (const item of items) {
      page.push(item);
      if (page.length === pageSize) {
        yield page;
        page = [];
      }
    }
  }
  if (page.length > 0) yield page;
}
