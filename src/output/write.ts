import type { Writable } from 'node:stream';
import { Failure } from '../domain/failure.js';

/** How a stream says that nobody reads it any more. */
const gone = new Set<string | undefined>(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** What a disk says that takes no more: it is full, or what this account may keep on it is. */
const full = new Set<string | undefined>(['ENOSPC', 'EDQUOT']);

/** Resolves to whether somebody still reads; rejects on any other error, a full disk in the user's words. */
function writeChunk(chunk: string, stream: Writable): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const closed = (): void => resolve(false);
    stream.once('close', closed);
    stream.write(chunk, (error: NodeJS.ErrnoException | null | undefined) => {
      stream.off('close', closed);
      if (error === null || error === undefined) resolve(true);
      else if (gone.has(error.code)) resolve(false);
      else reject(full.has(error.code) ? diskIsFull(error) : error);
    });
  });
}

function diskIsFull(cause: Error): Failure {
  return new Failure(
    'failure',
    'the disk is full: the answer was cut short',
    'free some space and run the command again',
    { cause },
  );
}

/**
 * Writes text piece by piece, each only after the one before has been taken, so that a slow reader never makes us
 * hold more than one. A reader that goes away (`| head`) is success: nothing more is produced and nothing is said.
 *
 * @throws Failure when the disk behind the stream is full; the stream's error when it is anything but a reader gone, and whatever `chunks` throws
 */
export async function writeAll(
  chunks: Iterable<string> | AsyncIterable<string>,
  stream: Writable,
): Promise<void> {
  // The callback carries the error; the event that follows it would end the process if nobody listened, even later.
  const ignore = (): void => undefined;
  stream.on('error', ignore);
  let whole = false;
  if (!stream.destroyed) {
    for await (const chunk of chunks) {
      if (chunk !== '' && !(await writeChunk(chunk, stream))) return;
    }
    whole = true;
  }
  if (whole) stream.off('error', ignore);
}
