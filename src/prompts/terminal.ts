import { confirm, input, search, select } from '@inquirer/prompts';
import { Failure } from '../domain/failure.js';
import { cleanText } from '../output/clean.js';
import type { Choice, Prompter } from './prompter.js';

/**
 * A prompter on a terminal; questions are drawn on standard error, so that standard output stays data.
 *
 * @param stdin and `stderr` must be terminals
 */
export function terminalPrompter(stdin: NodeJS.ReadStream, stderr: NodeJS.WriteStream): Prompter {
  const context = { input: stdin, output: stderr };
  return {
    input: (message, { initial, check } = {}) => {
      const stop = new AbortController();
      const validate = async (text: string): Promise<string | boolean> => {
        try {
          return (await check?.(text)) ?? true;
        } catch (error) {
          // Inquirer would leave a broken check unhandled and the question open for ever.
          stop.abort(error);
          return false;
        }
      };
      return answered(
        input(
          {
            message: cleanText(message),
            ...(initial === undefined ? {} : { default: initial }),
            validate,
          },
          { ...context, signal: stop.signal },
        ),
      );
    },
    search: (message, find) =>
      answered(
        search(
          { message: cleanText(message), source: async (typed) => shown(await find(typed ?? '')) },
          context,
        ),
      ),
    select: (message, choices) =>
      answered(select({ message: cleanText(message), choices: shown(choices) }, context)),
    confirm: (message, initial = false) =>
      answered(confirm({ message: cleanText(message), default: initial }, context)),
  };
}

/** Names may come from the database, so they are cleaned like all stored text. */
function shown<T>(choices: readonly Choice<T>[]): { name: string; value: T; description?: string }[] {
  return choices.map(({ name, value, description }) => ({
    name: cleanText(name),
    value,
    ...(description === undefined ? {} : { description: cleanText(description) }),
  }));
}

/** Ctrl-C in a question ends the command; what was saved before stays saved. */
async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') {
      throw new Failure('cancelled', 'cancelled', 'nothing of this command was saved', { cause: error });
    }
    if (error instanceof Error && error.name === 'AbortPromptError') throw error.cause;
    throw error;
  }
}
