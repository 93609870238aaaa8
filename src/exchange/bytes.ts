import { closeSync, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';

import { Failure } from '../domain/failure.js';

/** A file by its path, or bytes from elsewhere, such as a pipe. */
export type ByteSource = string | AsyncIterable<Uint8Array>;

/** Told of each piece of a file and of how many bytes the file has. */
export type ByteWatch = (piece: Buffer, size: number) => void;

/** Read at once. */
const chunkBytes = 256 * 1024;
/**
 * Handed on at once: large enough that the splitter seldom meets a cut record, small enough that what is made of it is
 * done with before the garbage collector looks. With sixteen times as much, half of it was kept and an import took a third
 * longer in twice the memory.
 */
const pieceBytes = 16 * 1024;

/** What to call a source in a message. */
export function sourceName(source: ByteSource): string {
  return typeof source === 'string' ? source : 'the input';
}

function directoryFailure(path: string): Failure {
  return new Failure('usage', `"${path}" is a directory`, 'name the exported file inside it');
}

/** What a file or folder could not be opened for, in the user's words; any other error as it is. */
export function fileFailure(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return new Failure('not-found', `there is no file "${path}"`, 'check the path', { cause });
    case 'EISDIR':
      return directoryFailure(path);
    case 'EACCES':
    case 'EPERM':
      return new Failure(
        'usage',
        `"${path}" may not be read`,
        'check its permissions, and those of the folder it is in',
        {
          cause,
        },
      );
    default:
      return cause;
  }
}

/**
 * Makes sure that there is a file which can be read more than once: a pipe would keep waiting, or give its bytes to
 * whoever looks first.
 *
 * @throws Failure as `readBytes` does
 */
export function expectFile(path: string): void {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    throw fileFailure(path, error);
  }
  if (stats.isDirectory()) throw directoryFailure(path);
  if (!stats.isFile()) {
    throw new Failure(
      'usage',
      `"${path}" is a pipe or a device, not a file`,
      'save what it gives to a file, and import that',
    );
  }
}

/**
 * The bytes of a source in chunks, each good until the next is asked for.
 *
 * @param watch told of each piece of a file
 * @throws Failure not-found when there is no such file; usage when it is no file, may not be read, or is written to
 *   while it is read
 */
export async function* readBytes(
  source: ByteSource,
  watch?: ByteWatch,
): AsyncGenerator<Buffer, void, undefined> {
  if (typeof source !== 'string') {
    for await (const chunk of source) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    return;
  }
  expectFile(source);
  let file: number | null = null;
  try {
    file = openSync(source, 'r');
    const before = fstatSync(file);
    // The same memory each time: new buffers would pile up between two looks of the garbage collector.
    const chunk = Buffer.allocUnsafeSlow(chunkBytes);
    let length = 0;
    // Never beyond the size at the start: a file that grows as fast as it is read would have no end.
    while (length < before.size) {
      const read = readSync(file, chunk, 0, Math.min(chunkBytes, before.size - length), length);
      if (read === 0) break;
      length += read;
      watch?.(chunk.subarray(0, read), before.size);
      for (let at = 0; at < read; at += pieceBytes) yield chunk.subarray(at, Math.min(read, at + pieceBytes));
    }
    const after = fstatSync(file);
    if (length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw new Failure(
        'conflict',
        `"${source}" was written to while it was read`,
        'wait until whatever writes it is done, and import it again; nothing was imported',
      );
    }
  } catch (error) {
    throw fileFailure(source, error);
  } finally {
    if (file !== null) closeSync(file);
  }
}
