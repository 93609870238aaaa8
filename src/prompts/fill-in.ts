import { Failure } from '../domain/failure.js';
import type { Asking, Prompter } from './prompter.js';

/** One input of a command: what was typed, or how to ask for it. */
export interface Question<T> {
  /** How the input is named in the error when nobody can be asked: a word in capitals or a flag. */
  readonly name: string;
  readonly given: T | undefined;
  readonly ask: (prompter: Prompter) => Promise<T>;
}

type Answers<Q> = { [K in keyof Q]: Q[K] extends Question<infer T> ? T : never };

/**
 * Completes a command's inputs: what was not typed is asked for, one question after the other.
 *
 * @throws Failure input-required naming everything missing, when nobody can be asked
 */
export async function fillIn<Q extends Record<string, Question<unknown>>>(
  asking: Asking,
  questions: Q,
): Promise<Answers<Q>> {
  const missing = Object.values(questions).filter(({ given }) => given === undefined);
  const prompter = missing.length === 0 ? null : await asking.prompter();
  if (missing.length > 0 && prompter === null) {
    const names = missing.map(({ name }) => name);
    throw new Failure(
      'input-required',
      `missing: ${names.join(', ')}`,
      `give ${names.join(' and ')} on the line, or run it on a terminal to be asked`,
    );
  }
  const answers: Record<string, unknown> = {};
  for (const [name, question] of Object.entries(questions)) {
    answers[name] = question.given ?? (prompter === null ? undefined : await question.ask(prompter));
  }
  return answers as Answers<Q>;
}
