import { Failure } from '../../domain/failure.js';
import type { Question } from '../../prompts/fill-in.js';

/**
 * An input that is typed on the line or asked for, read and checked the same way.
 *
 * @param name how it is named where nobody can be asked: a word in capitals or a flag
 * @param question what a person is asked
 * @param typed what stood on the line
 * @param read throws a Failure for what does not fit
 */
export function asked<T>(
  name: string,
  question: string,
  typed: string | undefined,
  read: (text: string) => T,
): Question<T> {
  const check = (text: string): string | null => {
    try {
      read(text);
      return null;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return error.message;
    }
  };
  return {
    name,
    given: typed === undefined ? undefined : read(typed),
    ask: async (prompter) => read(await prompter.input(question, { check })),
  };
}
