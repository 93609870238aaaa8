import { confirm, input, search, select } from '@inquirer/prompts';
import { cleanText } from '../output/clean.js';
import { answered, cancelled } from './answered.js';
import { countDown } from './countdown.js';
import { askLine } from './live-line.js';
import type { Choice, Prompter } from './prompter.js';
import type { Terminal } from './terminal-settings.js';

/**
 * A prompter on a terminal; questions are drawn on standard error, so that standard output stays data.
 *
 * @param terminal both of its streams must be terminals
 */
export function terminalPrompter(terminal: Terminal): Prompter {
  const { stdin, stderr } = terminal;

  function ask<T>(
    question: (
      context: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal },
      stop: AbortController,
    ) => Promise<T>,
  ): Promise<T> {
    return answered(terminal, async (stop) => {
      // Ctrl-D pauses the input, and Inquirer would wait for it for ever.
      const paused = (): void => stop.abort(cancelled());
      stdin.on('pause', paused);
      try {
        return await question({ input: stdin, output: stderr, signal: stop.signal }, stop);
      } finally {
        stdin.off('pause', paused);
      }
    });
  }

  return {
    input: (message, { initial, check } = {}) =>
      ask((context, stop) => {
        const validate = async (text: string): Promise<string | boolean> => {
          try {
            return (await check?.(text)) ?? true;
          } catch (error) {
            // Inquirer would leave a broken check unhandled and the question open for ever.
            stop.abort(error);
            return false;
          }
        };
        return input(
          {
            message: cleanText(message),
            ...(initial === undefined ? {} : { default: initial }),
            validate,
          },
          context,
        );
      }),
    search: (message, find) =>
      ask((context) =>
        search(
          { message: cleanText(message), source: async (typed) => shown(await find(typed ?? '')) },
          context,
        ),
      ),
    select: (message, choices) =>
      ask((context) => select({ message: cleanText(message), choices: shown(choices) }, context)),
    confirm: (message, initial = false) =>
      ask((context) => confirm({ message: cleanText(message), default: initial }, context)),
    line: (question) => askLine(terminal, question),
    countdown: (stretches, options) => countDown(terminal, stretches, options),
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
