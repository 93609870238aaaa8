import { Cursor } from './cursor.js';

const count = String.raw`(\d{1,2}|x)`;
const parted = new RegExp(`${count}-${count}-${count}-${count}|${count}/${count}/${count}/${count}`, 'y');
const compact = /([\dx])([\dx])([\dx])([\dx])/y;

/** @throws NotationFailure when no tempo stands here */
export function takeTempo(cursor: Cursor): string {
  const match = cursor.take(parted) ?? cursor.take(compact);
  if (match === null) {
    throw cursor.failure(
      'expected four counts',
      'a tempo is 3-1-1-0 or 31X0: down, bottom, up, top; X is explosive',
    );
  }
  const counts = match.slice(1).filter((part: string | undefined) => part !== undefined);
  return counts.map((part) => (part === 'x' ? 'X' : String(Number(part)))).join('-');
}

/**
 * A tempo as people type it: `3-1-1-0`, `3/1/1/0`, `3110`, `31X0`.
 *
 * @returns the stored form, four counts joined by hyphens: `3-1-X-0`
 * @throws NotationFailure when it is anything else
 */
export function parseTempo(text: string): string {
  const cursor = new Cursor(text);
  cursor.take(/ */y);
  const tempo = takeTempo(cursor);
  cursor.take(/ */y);
  if (cursor.peek(/$/y) === null) throw cursor.failure('expected the end', 'a tempo is 3-1-1-0 or 31X0');
  return tempo;
}
