import { createReadStream, statSync, type Stats } from 'node:fs';

import { Failure } from '../domain/failure.js';

/** A file by its path, or bytes from elsewhere, such as a pipe. */
export type ByteSource = string | AsyncIterable<Uint8Array>;

/** Large enough that the splitter seldom meets a cut record, small enough for a tight memory. */
const chunkBytes = 256 * 1024;

/** What to call a source in a message. */
export function sourceName(source: ByteSource): string {
  return typeof source === 'string' ? source : 'the input';
}

function fileFailure(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure('not-found', `there is no file "${path}"`, 'check the path', { cause });
    case 'EACCES':
    case 'EPERM':
      return new Failure('usage', `"${path}" may not be read`, 'check the permissions of the file', {
        cause,
      });
    default:
      return cause;
  }
}

/**
 * Makes sure that there is a file which can be read more than once: a pipe would keep waiting, or give its bytes to
 * whoever looks first.
 *
 * @throws Failure not-found for a missing file; usage when it is a directory, a pipe or a device
 */
export function expectFile(path: string): void {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    throw fileFailure(path, error);
  }
  if (stats.isDirectory())
    throw new Failure('usage', `"${path}" is a directory`, 'name the exported file inside it');
  if (!stats.isFile()) {
    throw new Failure(
      'usage',
      `"${path}" is a pipe or a device, not a file`,
      'save what it gives to a file, and import that',
    );
  }
}

/**
 * The bytes of a source in chunks.
 *
 * @throws Failure not-found when there is no such file; usage when it is a directory or may not be read
 */
export async function* readBytes(source: ByteSource): AsyncGenerator<Buffer, void, undefined> {
  if (typeof source !== 'string') {
    for await (const chunk of source) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    return;
  }
  try {
    const stream: AsyncIterable<Buffer> = createReadStream(source, { highWaterMark: chunkBytes });
    yield* stream;
  } catch (error) {
    throw fileFailure(source, error);
  }
}
