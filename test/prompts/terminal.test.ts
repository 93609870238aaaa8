import { render } from '@inquirer/testing';
import { describe, expect, test, vi } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import type { Choice, Prompter } from '../../src/prompts/prompter.js';
import { terminalPrompter } from '../../src/prompts/terminal.js';
import { playedTerminal } from './played-terminal.js';

const ctrlC = { name: 'c', ctrl: true } as never;

/** Asks on a terminal that is played. */
async function ask<T>(question: (prompter: Prompter) => Promise<T>) {
  const played = await render(
    (_: object, context) => question(terminalPrompter(playedTerminal(context))),
    {},
  );
  // Questions that a test leaves open are cancelled when its process ends, with nobody waiting for them.
  played.answer.catch(() => undefined);
  return {
    ...played,
    enter: (text = '') => {
      played.events.type(text);
      played.events.keypress('enter');
    },
    /** Waits until that is on the screen. */
    shows: (text: string) =>
      vi.waitFor(() => {
        expect(played.getScreen()).toContain(text);
      }),
  };
}

describe('input', () => {
  test('takes what is typed', async () => {
    const { answer, enter, getScreen } = await ask((prompter) => prompter.input('File to import'));
    expect(getScreen()).toBe('? File to import');
    enter('strong.csv');
    await expect(answer).resolves.toBe('strong.csv');
  });

  test('Enter alone takes the text that stands by', async () => {
    const { answer, enter, getScreen } = await ask((prompter) =>
      prompter.input('Squat', { initial: '100 kg × 5' }),
    );
    expect(getScreen()).toBe('? Squat (100 kg × 5)');
    enter();
    await expect(answer).resolves.toBe('100 kg × 5');
  });

  test.each([
    ['a check that answers at once', (text: string) => (text === '5' ? null : `"${text}" is not five`)],
    [
      'a check that takes its time',
      (text: string) => Promise.resolve(text === '5' ? null : `"${text}" is not five`),
    ],
  ])('%s: a wrong answer stays to be corrected, with what is wrong', async (_, check) => {
    const { answer, enter, events, shows } = await ask((prompter) => prompter.input('Reps', { check }));
    enter('6');
    await shows('? Reps 6\n> "6" is not five');
    events.keypress('backspace');
    enter('5');
    await expect(answer).resolves.toBe('5');
  });

  test('a check that breaks ends the question with its error', async () => {
    const check = () => {
      throw new TypeError('broken check');
    };
    const { answer, enter } = await ask((prompter) => prompter.input('Reps', { check }));
    const outcome = expect(answer).rejects.toThrow(new TypeError('broken check'));
    enter('6');
    await outcome;
  });
});

describe('search', () => {
  const lifts = ['Squat', 'Front Squat', 'Deadlift'].map((name, value): Choice<number> => ({ name, value }));
  const find = (typed: string) =>
    Promise.resolve(lifts.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())));

  test('everything first, fewer with every letter, the chosen value in the end', async () => {
    const { answer, enter, events, shows } = await ask((prompter) => prompter.search('Exercise', find));
    await shows('❯ Squat\n  Front Squat\n  Deadlift');
    events.type('squat');
    await shows('? Exercise squat\n❯ Squat\n  Front Squat\n\n');
    events.keypress('down');
    await shows('❯ Front Squat');
    enter();
    await expect(answer).resolves.toBe(1);
  });

  test('nothing found is said, and fewer letters find again', async () => {
    const { answer, enter, events, shows } = await ask((prompter) => prompter.search('Exercise', find));
    events.type('deadx');
    await shows('No results found');
    events.keypress('backspace');
    await shows('❯ Deadlift');
    enter();
    await expect(answer).resolves.toBe(2);
  });

  test('names from the database cannot steer the terminal', async () => {
    const evil = [
      { name: 'Curl\u001b[2J\u0007\u202egnp', value: 1, description: '\u001b]0;title\u0007mine' },
    ];
    const { shows, getScreen } = await ask((prompter) =>
      prompter.search('Exercise', () => Promise.resolve(evil)),
    );
    await shows('Curl');
    const drawn = getScreen({ raw: true });
    for (const control of ['\u001b[2J', '\u0007', '\u202e', '\u001b]0;'])
      expect(drawn).not.toContain(control);
  });
});

test('select: the arrows move, Enter chooses', async () => {
  const { answer, enter, events, getScreen } = await ask((prompter) =>
    prompter.select('Which is it?', [
      { name: 'kilograms', value: 'kg' },
      { name: 'pounds', value: 'lb' },
    ]),
  );
  expect(getScreen()).toContain('❯ kilograms\n  pounds');
  events.keypress('down');
  enter();
  await expect(answer).resolves.toBe('lb');
});

describe('confirm', () => {
  test.each([
    ['', undefined, false],
    ['y', undefined, true],
    ['yes', undefined, true],
    ['n', undefined, false],
    ['', true, true],
    ['n', true, false],
  ])('%j, where the default is %j, is %j', async (typed, initial, expected) => {
    const { answer, enter, getScreen } = await ask((prompter) => prompter.confirm('Remove it?', initial));
    expect(getScreen()).toBe(`? Remove it? (${initial === true ? 'Y/n' : 'y/N'})`);
    enter(typed);
    await expect(answer).resolves.toBe(expected);
  });

  test('what is neither yes nor no is asked again', async () => {
    const { answer, enter, events, shows } = await ask((prompter) => prompter.confirm('Remove it?'));
    enter('maybe');
    await shows('You must answer');
    for (let letter = 0; letter < 5; letter += 1) events.keypress('backspace');
    enter('n');
    await expect(answer).resolves.toBe(false);
  });
});

describe('Ctrl-C', () => {
  const questions: [string, (prompter: Prompter) => Promise<unknown>][] = [
    ['input', (prompter) => prompter.input('File')],
    [
      'search',
      (prompter) => prompter.search('Exercise', () => Promise.resolve([{ name: 'Squat', value: 1 }])),
    ],
    ['select', (prompter) => prompter.select('Unit', [{ name: 'kg', value: 'kg' }])],
    ['confirm', (prompter) => prompter.confirm('Remove it?', true)],
  ];

  test.each(questions)('%s: the command is cancelled', async (_, question) => {
    const { answer, events } = await ask(question);
    const failure = answer.then(
      () => undefined,
      (error: unknown) => error,
    );
    events.keypress(ctrlC);
    expect(await failure).toBeInstanceOf(Failure);
    expect(await failure).toMatchObject({ code: 'cancelled', cause: { name: 'ExitPromptError' } });
  });
});
