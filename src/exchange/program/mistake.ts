import { Failure } from '../../domain/failure.js';

/** One thing wrong in a program document. */
export interface ProgramDocumentError {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, the offending value in double quotes. */
  readonly message: string;
  readonly hint: string | null;
}

/** The most mistakes one report tells. */
const mostTold = 20;

function lineText({ line, column, message, hint }: ProgramDocumentError): string {
  return `line ${line}, column ${column}: ${message}${hint === null ? '' : ` (${hint})`}`;
}

/** A document that cannot be read; it tells every mistake with its place. */
export class ProgramDocumentFailure extends Failure {
  /** In the order of the text, at most twenty. */
  readonly errors: readonly ProgramDocumentError[];

  /**
   * @param name what to call the document
   * @param mistakes one or more, in any order
   * @param count how many there are, when not all of them are handed over
   */
  constructor(name: string, mistakes: readonly ProgramDocumentError[], count = mistakes.length) {
    const errors = [...mistakes].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, mostTold);
    const [first] = errors;
    if (count === 1 && first !== undefined) {
      const { line, column, message, hint } = first;
      super('usage', `"${name}", line ${line}, column ${column}: ${message}`, hint ?? undefined);
    } else {
      const more = count - errors.length;
      const end = more === 0 ? [] : [`and ${more} more`];
      const lines = [`"${name}" has ${count} mistakes`, ...errors.map(lineText), ...end];
      super('usage', lines.join('\n'), 'nothing was changed; mend them and try again');
    }
    this.errors = errors;
  }
}
