import { createReadStream } from 'node:fs';
import type { App } from '../app/app.js';
import { Failure } from '../domain/failure.js';
import { fillIn } from '../prompts/fill-in.js';
import type { Prompter } from '../prompts/prompter.js';
import { problemOf } from './problem-of.js';

/** How large a text may be, and what to do with a larger one. */
export interface TextLimit {
  readonly megabytes: number;
  readonly hint: string;
}

/** Far more than anybody writes by hand. */
const byHand: TextLimit = { megabytes: 1, hint: 'it has to be lines of text' };

/**
 * A text from a file or, for `-`, from standard input.
 *
 * @param limit that of a text a person wrote when left out
 * @throws Failure not-found when the file is missing; usage when it is no text or larger than the limit
 */
export async function readTextFile(app: App, file: string, limit = byHand): Promise<string> {
  const bytes = await readBytes(file === '-' ? app.readInput() : createReadStream(file), file, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('usage', `"${file}" is not UTF-8 text`, 'save it as UTF-8');
  }
}

/**
 * The path of a text, asked for when it is not given; one that cannot be read is then asked for again.
 *
 * @param limit as `readTextFile` takes it
 * @throws Failure input-required when nobody can be asked
 */
export async function whichTextFile(
  app: App,
  given: string | undefined,
  question: string,
  limit = byHand,
): Promise<string> {
  const check = (path: string) => problemOf(() => readTextFile(app, path.trim(), limit));
  const ask = async (prompter: Prompter) =>
    (await prompter.input(question, { check: notTyped(check) })).trim();
  return (await fillIn(app, { path: { name: 'FILE', given, ask } })).path;
}

/** Where a path is typed, standard input is the keyboard. */
function notTyped(check: (path: string) => Promise<string | null>): (path: string) => Promise<string | null> {
  return (path) => (path.trim() === '-' ? Promise.resolve('name a file') : check(path));
}

async function readBytes(
  source: AsyncIterable<Uint8Array>,
  file: string,
  { megabytes, hint }: TextLimit,
): Promise<Uint8Array> {
  const largestBytes = megabytes * 1024 * 1024;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > largestBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) {
      const way = 'check the path, or use - for standard input';
      throw new Failure('not-found', `there is no file "${file}"`, way, { cause: error });
    }
    if (code === 'EISDIR')
      throw new Failure('usage', `"${file}" is a directory`, 'give a text file, or - for standard input', {
        cause: error,
      });
    const message = `"${file}" cannot be read: ${(error as Error).message}`;
    throw new Failure('usage', message, 'give a text file, or - for standard input', { cause: error });
  }
  if (size > largestBytes) throw new Failure('usage', `"${file}" is larger than ${megabytes} MB`, hint);
  return Buffer.concat(chunks);
}
