import { createInterface } from 'node:readline';
import { foldName } from '../domain/fold.js';
import { answered, cancelled } from './answered.js';
import { spell } from './look.js';
import { plainCountDown, plainLiveLine } from './plain-time.js';
import type { Choice, Prompter } from './prompter.js';
import type { Terminal } from './terminal-settings.js';

/** So many choices are read out at a time. */
const mostChoices = 15;

/**
 * A prompter that writes one line after the other and never goes back: for screen readers and for terminals that cannot
 * move their cursor. Lists are numbered; a number or a name chooses. Lines are edited by the terminal itself.
 *
 * @param terminal both of its streams must be terminals
 */
export function plainPrompter(terminal: Terminal): Prompter {
  const say = (text: string): void => void terminal.stderr.write(`${spell(text, terminal)}\n`);
  const read = (question: string): Promise<string> =>
    answered(terminal, ({ signal }) => readLine(terminal, `${question} `, signal));

  /** Reads until `take` makes something of a line; what is wrong with it is said. */
  async function until<T>(
    question: string,
    take: (text: string) => Promise<{ value: T } | { wrong: string }>,
  ): Promise<T> {
    for (;;) {
      const taken = await take((await read(question)).trim());
      if ('value' in taken) return taken.value;
      say(taken.wrong);
    }
  }

  function list(choices: readonly Choice<unknown>[]): void {
    choices.slice(0, mostChoices).forEach(({ name, description }, index) => {
      say(`${index + 1}. ${name}${description === undefined ? '' : `, ${description}`}`);
    });
    const more = choices.length - mostChoices;
    if (more > 0) say(`and ${more} more`);
  }

  return {
    input: (question, { initial, check } = {}) =>
      until(initial === undefined ? question : `${question} (${initial})`, async (typed) => {
        const text = typed === '' ? (initial ?? '') : typed;
        const wrong = (await check?.(text)) ?? null;
        return wrong === null ? { value: text } : { wrong };
      }),

    async search(question, find) {
      let choices = await find('');
      list(choices);
      return await until(`${question}, a number or a part of the name:`, async (typed) => {
        const chosen = byNumber(choices, typed);
        if (chosen !== undefined) return chosen;
        const found = await find(typed);
        const exact = byName(found, typed) ?? (found.length === 1 && typed !== '' ? found[0] : undefined);
        if (exact !== undefined) return { value: exact.value };
        if (found.length === 0) return { wrong: `nothing fits "${typed}"` };
        choices = found;
        list(choices);
        return { wrong: 'which one?' };
      });
    },

    async select(question, choices) {
      list(choices);
      return await until(`${question} A number or a name:`, (typed) => {
        const named = byName(choices, typed);
        const chosen = byNumber(choices, typed) ?? (named === undefined ? undefined : { value: named.value });
        return Promise.resolve(chosen ?? { wrong: `"${typed}" is none of them` });
      });
    },

    confirm: (question, initial = false) =>
      until(`${question} (${initial ? 'Y/n' : 'y/N'})`, (typed) => {
        if (typed === '') return Promise.resolve({ value: initial });
        const yes = /^y(?:es)?$/i.test(typed);
        return Promise.resolve(
          yes || /^no?$/i.test(typed) ? { value: yes } : { wrong: `"${typed}" is neither y nor n` },
        );
      }),

    line: (question) => plainLiveLine(terminal, question, readLine),
    countdown: (stretches, options) => plainCountDown(terminal, stretches, options),
  };
}

function byNumber<T>(choices: readonly Choice<T>[], typed: string): { value: T } | undefined {
  const choice = /^\d{1,4}$/.test(typed) ? choices.slice(0, mostChoices)[Number(typed) - 1] : undefined;
  return choice === undefined ? undefined : { value: choice.value };
}

function byName<T>(choices: readonly Choice<T>[], typed: string): Choice<T> | undefined {
  return choices.find(({ name }) => foldName(name) === foldName(typed));
}

/**
 * One line as the terminal hands it over.
 *
 * @throws Failure cancelled at the end of the input; the signal's reason when it is aborted
 */
async function readLine(terminal: Terminal, question: string, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const { stdin, stderr } = terminal;
  const lines = createInterface({ input: stdin, terminal: false });
  const over = new AbortController();
  try {
    return await new Promise<string>((resolve, reject) => {
      // The cursor is still behind the question.
      const giveUp = (reason: Error): void => {
        stderr.write('\n');
        reject(reason);
      };
      signal.addEventListener('abort', () => giveUp(signal.reason as Error), { signal: over.signal });
      lines.once('line', (line) => {
        over.abort();
        resolve(line);
      });
      lines.once('close', () => {
        if (!over.signal.aborted && !signal.aborted) giveUp(cancelled());
      });
      stderr.write(spell(question, terminal));
    });
  } finally {
    over.abort();
    lines.close();
  }
}
