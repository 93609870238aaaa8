import { createReadStream } from 'node:fs';
import type { App } from '../app/app.js';
import { Failure } from '../domain/failure.js';

/** Far more than anybody writes by hand. */
const largestBytes = 1024 * 1024;

/**
 * A text that a person wrote, from a file or, for `-`, from standard input.
 *
 * @throws Failure not-found when the file is missing; usage when it is no text or larger than 1 MB
 */
export async function readTextFile(app: App, file: string): Promise<string> {
  const bytes = await readBytes(file === '-' ? app.readInput() : createReadStream(file), file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('usage', `"${file}" is not UTF-8 text`, 'save it as UTF-8');
  }
}

async function readBytes(source: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > largestBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      const hint = 'check the path, or use - for standard input';
      throw new Failure('not-found', `there is no file "${file}"`, hint, { cause: error });
    }
    const message = `cannot read "${file}": ${(error as Error).message}`;
    throw new Failure('usage', message, 'give a text file, or - for standard input', { cause: error });
  }
  if (size > largestBytes)
    throw new Failure('usage', `"${file}" is larger than 1 MB`, 'it has to be lines of text');
  return Buffer.concat(chunks);
}
