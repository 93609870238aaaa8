import { constants } from 'node:buffer';
import { Failure } from '../../domain/failure.js';
import { readBytes } from '../bytes.js';
import { documentFormat, documentVersion } from './document.js';
import { checkFrame } from './schema.js';

/** A document whose frame is sound; its rows are checked as they are stored. */
export interface TonnageDocument {
  readonly user: unknown;
  /** By key of the document. */
  readonly lists: Readonly<Record<string, readonly unknown[] | undefined>>;
}

/**
 * Reads a file as a document of ours.
 *
 * @param longest bytes; more is no text that this program could hold
 * @throws Failure usage when it is none, cut short or of a newer program; not-found when there is no such file
 */
export async function readDocument(
  file: string,
  longest: number = constants.MAX_STRING_LENGTH,
): Promise<TonnageDocument> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readBytes(file)) {
    // A chunk is good only until the next one is asked for.
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > longest) {
      throw new Failure(
        'usage',
        `"${file}" is larger than this program can read back`,
        'copy the database file itself instead',
      );
    }
  }
  return parseDocument(decoded(Buffer.concat(chunks), file), file);
}

/**
 * Reads text as a document of ours.
 *
 * @param name what to call it in a message
 * @throws Failure usage
 */
export function parseDocument(text: string, name: string): TonnageDocument {
  // What begins as another kind of file is none that was cut short.
  const value = /^\ufeff?\s*[^\s{]/.test(text) ? null : parsed(text, name);
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (format !== documentFormat) {
    throw new Failure('usage', `"${name}" is not a Tonnage document`, 'it is what "ton export all" writes');
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new Failure(
      'usage',
      `"${name}" does not say which version of the document it is`,
      'export it again with: ton export all',
    );
  }
  if (version > documentVersion) {
    throw new Failure(
      'usage',
      `"${name}" was written by a newer Tonnage (document version ${version}, this program knows ${documentVersion})`,
      'update with: npm install -g tonnage',
    );
  }
  const { user, ...lists } = checkFrame(value);
  return { user, lists: lists as TonnageDocument['lists'] };
}

function decoded(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure(
      'usage',
      `"${name}" is not text in UTF-8`,
      'it was altered or damaged; export it again with: ton export all',
      { cause },
    );
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const where = cause instanceof Error ? cause.message : '';
    throw new Failure(
      'usage',
      `"${name}" is not a whole JSON document: ${where}`,
      'it was cut short or altered; export it again with: ton export all',
      { cause },
    );
  }
}
