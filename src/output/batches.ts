/** Enough to make a write worth its cost, little enough to hold. */
const batchSize = 500;

/**
 * Items in groups, so that a million of them neither pile up nor cost an await each.
 *
 * @returns non-empty arrays, in order
 */
export async function* batches<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  if (Symbol.asyncIterator in items) {
    for await (const item of items) {
      batch.push(item);
      if (batch.length === batchSize) {
        yield batch;
        batch = [];
      }
    }
  } else {
    for (const item of items) {
      batch.push(item);
      if (batch.length === batchSize) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}
