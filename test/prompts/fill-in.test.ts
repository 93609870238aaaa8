import { describe, expect, test } from 'vitest';
import type { App } from '../../src/app/app.js';
import { Failure } from '../../src/domain/failure.js';
import { fillIn, type Question } from '../../src/prompts/fill-in.js';
import type { Prompter } from '../../src/prompts/prompter.js';

/** An app with somebody to ask, or with nobody; counts how often it was asked for them. */
function appWith(prompter: Prompter | null) {
  let calls = 0;
  const app = {
    prompter: () => {
      calls += 1;
      return Promise.resolve(prompter);
    },
  } as unknown as App;
  return { app, calls: () => calls };
}

/** A person who answers every line with the question in capitals. */
function person() {
  const asked: string[] = [];
  const unasked = () => {
    throw new Error('not asked in these tests');
  };
  const prompter: Prompter = {
    input: (question) => {
      asked.push(question);
      return Promise.resolve(question.toUpperCase());
    },
    search: unasked,
    select: unasked,
    confirm: unasked,
    line: unasked,
    countdown: unasked,
  };
  return { asked, prompter };
}

const question = (name: string, given?: string): Question<string> => ({
  name,
  given,
  ask: (prompter: Prompter) => prompter.input(`${name}?`),
});

describe('fillIn', () => {
  test('what was typed is not asked, and nobody is looked for', async () => {
    const { app, calls } = appWith(null);
    await expect(fillIn(app, { a: question('A', 'one'), b: question('B', '') })).resolves.toEqual({
      a: 'one',
      b: '',
    });
    expect(calls()).toBe(0);
  });

  test('zero and false are answers', async () => {
    const { app } = appWith(null);
    const never = () => Promise.reject(new Error('asked'));
    await expect(
      fillIn(app, {
        reps: { name: 'REPS', given: 0, ask: never },
        yes: { name: '--yes', given: false, ask: never },
      }),
    ).resolves.toEqual({ reps: 0, yes: false });
  });

  test('what is missing is asked for in the order of the questions, one after the other', async () => {
    const { asked, prompter } = person();
    const { app } = appWith(prompter);
    const answers = await fillIn(app, { a: question('A'), b: question('B', 'given'), c: question('C') });
    expect(asked).toEqual(['A?', 'C?']);
    expect(answers).toEqual({ a: 'A?', b: 'given', c: 'C?' });
  });

  test('with nobody to ask everything missing is named at once', async () => {
    const { app } = appWith(null);
    const outcome = fillIn(app, { a: question('EXERCISE'), b: question('B', 'given'), c: question('SET') });
    await expect(outcome).rejects.toThrow(Failure);
    await expect(outcome).rejects.toMatchObject({
      code: 'input-required',
      message: 'missing: EXERCISE, SET',
      hint: 'give EXERCISE and SET on the line, or run it on a terminal to be asked',
    });
  });

  test('giving up at one question leaves the others unasked', async () => {
    const { asked, prompter } = person();
    const cancelled = new Failure('cancelled', 'cancelled');
    const { app } = appWith(prompter);
    const giveUp: Question<string> = { name: 'B', given: undefined, ask: () => Promise.reject(cancelled) };
    await expect(fillIn(app, { a: question('A'), b: giveUp, c: question('C') })).rejects.toBe(cancelled);
    expect(asked).toEqual(['A?']);
  });
});
