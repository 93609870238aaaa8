import { Failure } from '../domain/failure.js';
import type { Terminal } from './terminal-settings.js';

/** What a question ends with when the person gives up: Ctrl-C, Ctrl-D, or a terminal that is gone. */
export function cancelled(options?: ErrorOptions): Failure {
  return new Failure('cancelled', 'cancelled', 'nothing of this command was saved', options);
}

/**
 * Asks, and ends the question when the program is told to end or the terminal goes away.
 *
 * @param ask puts the question and gives up as soon as the controller's signal is aborted; it may abort it itself, with
 *   the error the question is to end with
 * @throws Failure cancelled when the person gives up; the reason when `ask` aborts
 */
export async function answered<T>(
  terminal: Terminal,
  ask: (stop: AbortController) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const { stdin, stderr } = terminal;
  const cancel = (): void => stop.abort(cancelled());
  const forget = terminal.onInterrupt(cancel);
  stdin.on('end', cancel).on('error', cancel);
  stderr.on('error', cancel);
  try {
    return await ask(stop);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'ExitPromptError') throw cancelled({ cause: error });
    throw error.name === 'AbortPromptError' ? error.cause : error;
  } finally {
    forget();
    stdin.off('end', cancel).off('error', cancel);
    stderr.off('error', cancel);
  }
}
