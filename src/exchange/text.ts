import { isAscii, isUtf8 } from 'node:buffer';

import { Failure } from '../domain/failure.js';
import type { Tally } from './tally.js';

/** What Windows-1252 has where Latin-1 has control characters, 0x80–0x9F; some TextDecoders read them as Latin-1. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => windowsLetters.charAt(letter.charCodeAt(0) - 0x80));
}

/** How many bytes the UTF-8 sequence that begins with this byte has; 1 for a byte that begins none. */
function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** How many bytes at the end belong to a character that goes on in the next chunk. */
function cutBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Whether the first letter beyond ASCII is proper UTF-8: then the text is UTF-8, and damaged further on. */
function beginsAsUtf8(bytes: Buffer): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return isUtf8(bytes.subarray(first, first + sequenceLength(bytes[first] ?? 0)));
}

function startsWith(bytes: Buffer, ...prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function looksLikeUtf16(bytes: Buffer): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  const [a, b, c, d] = bytes;
  return (a === 0 && c === 0 && b !== 0 && d !== 0) || (b === 0 && d === 0 && a !== 0 && c !== 0);
}

function checkBeginning(bytes: Buffer, name: string): void {
  if (looksLikeUtf16(bytes)) {
    throw new Failure('usage', `"${name}" is UTF-16 text`, 'save it as "CSV UTF-8" and import that file');
  }
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    throw new Failure('usage', `"${name}" is a ZIP file`, 'unpack it and import the CSV file inside');
  }
}

/** The source re-cut so that the first chunk has the bytes a file is recognised by. */
async function* withBeginning(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let beginning: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (beginning === null) {
      yield chunk;
      continue;
    }
    beginning = Buffer.concat([beginning, chunk]);
    if (beginning.length < 16) continue;
    yield beginning;
    beginning = null;
  }
  if (beginning !== null) yield beginning;
}

/** Decodes whole characters, and settles on an encoding at the first letter beyond ASCII. */
class Decoder {
  readonly #name: string;
  readonly #tally: Tally;
  #encoding: 'ascii' | 'utf8' | 'windows' = 'ascii';

  constructor(name: string, tally: Tally) {
    this.#name = name;
    this.#tally = tally;
  }

  decode(bytes: Buffer): string {
    if (this.#encoding === 'windows') return decodeWindows(bytes);
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (isUtf8(bytes)) {
      this.#encoding = 'utf8';
      return bytes.toString('utf8');
    }
    if (this.#encoding === 'utf8' || beginsAsUtf8(bytes)) {
      throw new Failure(
        'usage',
        `"${this.#name}" begins as UTF-8 text and goes on as something else`,
        'export it again, or open it in an editor and save it as UTF-8',
      );
    }
    this.#encoding = 'windows';
    const sentence = 'the file is not UTF-8 and was read as Windows-1252: check names with accents';
    this.#tally.add('windows-1252', 0, () => sentence);
    return decodeWindows(bytes);
  }
}

/**
 * Text from bytes: UTF-8, its byte-order mark removed, or else Windows-1252, counted in `tally`.
 *
 * Which of the two is decided by the first letter beyond ASCII, so it does not depend on how the bytes are cut.
 *
 * @param name what to call the source in a message
 * @throws Failure usage when it is UTF-16, a ZIP file, has NUL bytes, or is UTF-8 that breaks off
 */
export async function* readText(
  chunks: AsyncIterable<Buffer>,
  name: string,
  tally: Tally,
): AsyncGenerator<string, void, undefined> {
  const decoder = new Decoder(name, tally);
  let cut: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of withBeginning(chunks)) {
    if (offset === 0) checkBeginning(chunk, name);
    const nul = chunk.indexOf(0);
    if (nul !== -1) {
      const message = `"${name}" is not a text file: byte ${offset + nul} is zero`;
      throw new Failure('usage', message, 'import the CSV file that the app exports');
    }
    const text = offset === 0 && startsWith(chunk, 0xef, 0xbb, 0xbf) ? chunk.subarray(3) : chunk;
    offset += chunk.length;
    const bytes = cut.length === 0 ? text : Buffer.concat([cut, text]);
    const whole = bytes.length - cutBytes(bytes);
    cut = Buffer.from(bytes.subarray(whole));
    if (whole > 0) yield decoder.decode(bytes.subarray(0, whole));
  }
  if (cut.length > 0) yield decoder.decode(cut);
}
