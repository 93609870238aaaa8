import { Failure } from '../src/domain/failure.js';
import { plainLine } from '../src/prompts/look.js';
import type { Choice, Prompter } from '../src/prompts/prompter.js';

/** What a person does at one question. */
export interface Answer {
  /** Words that the question has to contain. */
  readonly asks: string;
  /** Text for a line, the name to pick from a list (after typing it), a yes or no; `ctrl-c` gives up. */
  readonly answer: string | boolean;
  /**
   * What is typed into a searching list before picking, the answer itself when left out; or into a live line before
   * something changes elsewhere.
   */
  readonly types?: string;
  /** What stands in a live line to begin with, left from before. */
  readonly finds?: string;
  /** The line is expected to be refused with these words, and the next answer is for the same question. */
  readonly refused?: string;
  /** What happens elsewhere while the question is open. */
  readonly meanwhile?: () => Promise<unknown>;
  /** A live line is entered before it notices what happened meanwhile. */
  readonly hasty?: true;
  /** The keys that change the rest of a live line, before the answer. */
  readonly rest?: readonly (number | 'end')[];
}

/**
 * A person who gives these answers, one after the other. A live line is asked for by its header, label and proposal; it
 * ends unanswered when it finds that something changed meanwhile.
 *
 * @param now UTC milliseconds
 * @returns the prompter, and a check to call at the end, which throws when a question went wrong or an answer is left
 */
export function scriptedPrompter(
  answers: readonly Answer[],
  now: () => number,
): {
  prompter: Prompter;
  expectDone(context: string): void;
} {
  const left = [...answers];
  let problem: Error | undefined;

  /** The program may turn any error into its own, so the first one is kept and thrown at the end as well. */
  function fail(message: string): never {
    problem ??= new Error(message);
    throw problem;
  }

  function next(question: string): Answer {
    const answer = left.shift();
    if (answer === undefined) fail(`nothing answers the question "${question}"`);
    if (!question.includes(answer.asks)) fail(`"${question}" was asked where "${answer.asks}" was expected`);
    if (answer.answer === 'ctrl-c') throw new Failure('cancelled', 'cancelled');
    return answer;
  }

  function pick<T>(question: string, answer: Answer, choices: readonly Choice<T>[]): T {
    const found = choices.find(({ name }) => name === answer.answer);
    if (found === undefined)
      fail(
        `"${question}" offers no "${String(answer.answer)}" but ${choices.map(({ name }) => name).join(', ')}`,
      );
    return found.value;
  }

  /** Whether a line was taken; false when it was refused as expected. */
  function accepts({ refused }: Answer, text: string, wrong: string | null): boolean {
    if (wrong === null && refused === undefined) return true;
    if (wrong === null || refused === undefined || !wrong.includes(refused))
      fail(`"${text}" was ${wrong === null ? 'taken' : `refused: ${wrong}`}`);
    return false;
  }

  const prompter: Prompter = {
    async input(question, { initial, check } = {}) {
      for (;;) {
        const answer = next(initial === undefined ? question : `${question} (${initial})`);
        // Enter alone takes what is proposed.
        const text = answer.answer === '' ? (initial ?? '') : String(answer.answer);
        await answer.meanwhile?.();
        if (accepts(answer, text, (await check?.(text)) ?? null)) return text;
      }
    },
    async search(question, find) {
      const answer = next(question);
      return pick(question, answer, await find(answer.types ?? String(answer.answer)));
    },
    select: (question, choices) => Promise.resolve(pick(question, next(question), choices)),
    async confirm(question) {
      const { answer, meanwhile } = next(question);
      await meanwhile?.();
      return answer === true;
    },
    async line(question) {
      let { rest } = question;
      for (;;) {
        const header = question.header(now(), 80).map((line) => plainLine(line, { ascii: false }));
        const given = next([...header, question.label, question.proposal ?? ''].join('\n'));
        if (given.finds !== undefined && given.finds !== question.initial)
          fail(`"${question.initial ?? ''}" stands in the line where "${given.finds}" was expected`);
        await given.meanwhile?.();
        if (given.hasty !== true && question.changed?.() === true)
          return { kind: 'changed', text: given.types ?? '' };
        for (const change of given.rest ?? []) {
          if (rest === null) fail(`there is no rest to change before "${String(given.answer)}"`);
          rest = question.changeRest?.(change, now()) ?? null;
        }
        const text = String(given.answer);
        const wrong = question.check(text);
        if (wrong?.includes('\n') === true) fail(`"${text}" was refused in more than a line: ${wrong}`);
        if (accepts(given, text, wrong)) return { kind: 'entered', text };
      }
    },
    countdown(stretches) {
      next(stretches.map(({ label, seconds }) => `${label} ${seconds} s`).join('\n'));
      return Promise.resolve(stretches.reduce((sum, { seconds }) => sum + seconds, 0));
    },
  };
  return {
    prompter,
    expectDone(context) {
      if (problem !== undefined) throw new Error(`${problem.message}\n${context}`);
      if (left.length > 0)
        throw new Error(`was not asked: ${left.map(({ asks }) => asks).join(', ')}\n${context}`);
    },
  };
}
