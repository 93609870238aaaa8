import { ProgramDocumentFailure, type ProgramDocumentError } from '../../../src/exchange/program/mistake.js';
import { readProgramDocument, type ReadingOptions } from '../../../src/exchange/program/read.js';
import type { ProgramDocument, ProgramSlot } from '../../../src/domain/program/document.js';

const head = 'tonnage: program/1\nname: Plan\n';

/** Reads a document whose first two lines are understood. */
export function read(text: string, options?: ReadingOptions): ProgramDocument {
  return readProgramDocument(head + text, undefined, options);
}

/** The slots of a program of one day, which is written as the items of its list. */
export function readSlots(items: string): readonly ProgramSlot[] {
  const indented = items.replace(/^/gm, '      ');
  return read(`days:\n  - exercises:\n${indented}\n`).weeks[0]?.days[0]?.slots ?? [];
}

/** What is wrong with a text. */
export function mistakesOf(
  text: string,
  format?: 'json',
  options?: ReadingOptions,
): readonly ProgramDocumentError[] {
  try {
    readProgramDocument(text, format, options);
  } catch (error) {
    if (error instanceof ProgramDocumentFailure) return error.errors;
    throw error;
  }
  return [];
}

/** What is wrong behind the first two lines, each as `line:column message (hint)`. */
export function mistakes(text: string, options?: ReadingOptions): string[] {
  return mistakesOf(head + text, undefined, options).map(
    ({ line, column, message, hint }) => `${line}:${column} ${message}${hint === null ? '' : ` (${hint})`}`,
  );
}
