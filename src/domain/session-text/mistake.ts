import { Failure, type FailureCode } from '../failure.js';

/** Something wrong in a text being edited, and the line it is in. */
export class TextMistake extends Failure {
  /**
   * @param line counted from 1
   * @param problem one sentence, the offending value in double quotes
   * @param hint what to write instead
   */
  constructor(
    readonly line: number,
    readonly problem: string,
    hint?: string,
    code: FailureCode = 'usage',
    options?: ErrorOptions,
  ) {
    super(code, `line ${line}: ${problem}`, hint, options);
  }
}

/** Does something with one line; a failure in it becomes one of that line. */
export function atLine<T>(line: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asMistake(line, error);
  }
}

/** A failure as a mistake of that line; anything else as it is. */
export function asMistake(line: number, error: unknown): unknown {
  if (error instanceof TextMistake || !(error instanceof Failure)) return error;
  return new TextMistake(line, error.message, error.hint, error.code, { cause: error });
}
