import { createReadStream } from 'node:fs';

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
    case 'EISDIR':
      return new Failure('usage', `"${path}" is a directory`, 'name the exported file inside it', { cause });
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
