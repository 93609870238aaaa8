import { cancelled } from '../../src/prompts/answered.js';
import type { Choice, Prompter } from '../../src/prompts/prompter.js';

/**
 * A person who types these lines, whatever is asked; the end of the lines is Ctrl-C.
 *
 * @param refused told what is wrong with a line that is not taken
 */
export function typedPrompter(lines: readonly string[], refused: (wrong: string) => void): Prompter {
  const left = [...lines];

  function next(): string {
    const line = left.shift();
    if (line === undefined) throw cancelled();
    return line;
  }

  /** The next line that is taken. */
  async function accepted(check: (text: string) => string | null | Promise<string | null>): Promise<string> {
    for (;;) {
      const text = next();
      const wrong = await check(text);
      if (wrong === null) return text;
      refused(wrong);
    }
  }

  function pick<T>(choices: readonly Choice<T>[], typed: string): T {
    const found = choices.find(({ name }) => name === typed);
    if (found === undefined) throw new Error(`"${typed}" is none of the choices`);
    return found.value;
  }

  return {
    input: (_question, { check = () => null } = {}) => accepted(check),
    search: async (_question, find) => {
      const typed = next();
      return pick(await find(typed), typed);
    },
    select: (_question, choices) => Promise.resolve(pick(choices, next())),
    confirm: () => Promise.resolve(next().startsWith('y')),
    line: async (question) => ({ kind: 'entered', text: await accepted((text) => question.check(text)) }),
    countdown: () => Promise.resolve(0),
  };
}
