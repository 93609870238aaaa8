import { PassThrough, Writable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import type { Choice, LiveQuestion, Prompter } from '../../src/prompts/prompter.js';
import { plainPrompter } from '../../src/prompts/plain.js';
import type { Terminal } from '../../src/prompts/terminal-settings.js';
import { instantStopwatch } from '../instant-stopwatch.js';
import { playedTerminal } from './played-terminal.js';

const open: PassThrough[] = [];
afterEach(() => {
  for (const stdin of open.splice(0)) stdin.end();
});

/** Asks on a terminal that hands its lines over one by one, each when a question waits for it. */
function ask<T>(
  question: (prompter: Prompter) => Promise<T>,
  lines: string[],
  settings: Partial<Terminal> = {},
) {
  const stdin = new PassThrough();
  open.push(stdin);
  const chunks: string[] = [];
  const left = [...lines];
  const stderr = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      chunks.push(chunk);
      // A question is what does not end its line.
      const line = /[^\n\u0007]$/.test(chunk) ? left.shift() : undefined;
      if (line === 'ctrl-d') stdin.end();
      else if (line !== undefined) stdin.write(`${line}\n`);
      done();
    },
  });
  const terminal = playedTerminal({ input: stdin, output: stderr }, settings);
  return { answer: question(plainPrompter(terminal)), written: () => chunks.join('') };
}

const lifts = ['Squat', 'Front Squat', 'Deadlift'].map((name, value): Choice<number> => ({ name, value }));
const find = (typed: string) =>
  Promise.resolve(lifts.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())));

describe('input', () => {
  test('a wrong line is told and asked again', async () => {
    const check = (text: string) => (text === '5' ? null : `"${text}" is not five`);
    const { answer, written } = ask((prompter) => prompter.input('Reps', { check }), ['6', '5']);
    await expect(answer).resolves.toBe('5');
    expect(written()).toBe('Reps "6" is not five\nReps ');
  });

  test('Enter alone takes what stands by', async () => {
    const { answer, written } = ask((prompter) => prompter.input('Squat', { initial: '100 kg × 5' }), ['']);
    await expect(answer).resolves.toBe('100 kg × 5');
    expect(written()).toBe('Squat (100 kg × 5) ');
  });
});

describe('search', () => {
  test.each([
    ['a number', ['2'], 1],
    ['a whole name, in any case', ['squat'], 0],
    ['a part that fits one', ['dead'], 2],
    ['a part, then a number of the shorter list', ['front', '1'], 1],
    ['a part that fits several, then a number', ['squ', '2'], 1],
    ['nothing that fits, then a number', ['bench', '3'], 2],
  ])('by %s', async (_, lines, chosen) => {
    const { answer } = ask((prompter) => prompter.search('Exercise', find), lines);
    await expect(answer).resolves.toBe(chosen);
  });

  test('reads numbered names out, and which is meant', async () => {
    const { answer, written } = ask((prompter) => prompter.search('Exercise', find), ['squ', 'x', '1']);
    await answer;
    const question = 'Exercise, a number or a part of the name: ';
    expect(written()).toBe(
      `1. Squat\n2. Front Squat\n3. Deadlift\n${question}1. Squat\n2. Front Squat\nwhich one?\n` +
        `${question}nothing fits "x"\n${question}`,
    );
  });

  test('a long list is not read out whole, and what was not read has no number', async () => {
    const many = Array.from({ length: 40 }, (_, value): Choice<number> => ({
      name: `Lift ${value + 1}`,
      value,
    }));
    const search = (typed: string) => Promise.resolve(many.filter(({ name }) => name.includes(typed)));
    const { answer, written } = ask((prompter) => prompter.search('Exercise', search), ['38']);
    await expect(answer).resolves.toBe(37);
    expect(written()).toContain('15. Lift 15\nand 25 more\n');
  });
});

test.each([
  ['2', 'lb'],
  ['Pounds', 'lb'],
])('select: %s', async (typed, value) => {
  const units = [
    { name: 'kilograms', value: 'kg' },
    { name: 'pounds', value: 'lb' },
  ];
  const { answer, written } = ask((prompter) => prompter.select('Which is it?', units), ['3', typed]);
  await expect(answer).resolves.toBe(value);
  expect(written()).toContain('2. pounds\nWhich is it? A number or a name: "3" is none of them\n');
});

describe('confirm', () => {
  test.each([
    [[''], undefined, false],
    [['y'], undefined, true],
    [['YES'], undefined, true],
    [['n'], true, false],
    [[''], true, true],
    [['maybe', 'y'], undefined, true],
  ])('%j, where the default is %j, is %j', async (lines, initial, expected) => {
    const { answer, written } = ask((prompter) => prompter.confirm('Remove it?', initial), lines);
    await expect(answer).resolves.toBe(expected);
    expect(written()).toContain(`Remove it? (${initial === true ? 'Y/n' : 'y/N'}) `);
  });
});

describe('a live line', () => {
  const start = Date.parse('2026-11-20T18:30:00+01:00');
  const question: LiveQuestion = {
    header: () => [[{ text: 'Squat', emphasis: 'title' }, ' set 2 of 5'], 'last: 100 kg × 5'],
    label: 'set',
    proposal: '100 kg × 5',
    rest: { from: start, until: start + 120_000 },
    check: (text) => (text === 'x' ? '"x" is no set' : null),
  };

  test('writes its header and the rest once, and rings at its end', async () => {
    const { answer, written } = ask((prompter) => prompter.line(question), ['x', '']);
    await expect(answer).resolves.toEqual({ kind: 'entered', text: '' });
    expect(written().replace('\u0007', '')).toBe(
      'Squat set 2 of 5\nlast: 100 kg × 5\nrest 2:00, until 18:32\n' +
        'set (100 kg × 5) "x" is no set\nset (100 kg × 5) ',
    );
    expect(written().split('\u0007')).toHaveLength(2);
  });

  test('does not ring for a rest that was over, nor after the answer', async () => {
    const over = ask(
      (prompter) => prompter.line({ ...question, rest: { from: start - 9, until: start } }),
      ['5'],
    );
    await over.answer;
    expect(over.written()).toContain('rest is over\n');
    expect(over.written()).not.toContain('\u0007');
    const waiting = { ...instantStopwatch(), wait: (_: number, signal?: AbortSignal) => aborted(signal) };
    const early = ask((prompter) => prompter.line(question), ['5'], { stopwatch: waiting });
    await early.answer;
    expect(early.written()).not.toContain('\u0007');
  });

  test('ends when something changed elsewhere', async () => {
    let asked = 0;
    const changed = () => (asked += 1) > 3;
    const { answer } = ask((prompter) => prompter.line({ ...question, changed }), []);
    await expect(answer).resolves.toEqual({ kind: 'changed', text: '' });
  });

  test('ends with the error of a broken question', async () => {
    const changed = () => {
      throw new TypeError('broken');
    };
    const { answer } = ask((prompter) => prompter.line({ ...question, changed }), []);
    await expect(answer).rejects.toThrow(new TypeError('broken'));
  });
});

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
}

describe('a countdown', () => {
  test('tells its start, each minute, ten seconds before the end, and the end', async () => {
    const stopwatch = instantStopwatch();
    const stretches = [
      { label: 'work', seconds: 150 },
      { label: 'rest', seconds: 10 },
    ];
    const { answer, written } = ask((prompter) => prompter.countdown(stretches, { silent: false }), [], {
      stopwatch,
    });
    await expect(answer).resolves.toBe(160);
    expect(written()).toBe(
      'work: 2:30\nwork: 2:00 left\nwork: 1:00 left\nwork: 10s left\n\u0007work: over\nrest: 10s\n\u0007rest: over\n',
    );
    expect(stopwatch.waits).toEqual([30_000, 60_000, 50_000, 10_000, 10_000]);
  });

  test('is silent when told', async () => {
    const stretch = [{ label: '', seconds: 5 }];
    const { answer, written } = ask((prompter) => prompter.countdown(stretch, { silent: true }), []);
    await answer;
    expect(written()).toBe('5s\nover\n');
  });
});

describe('giving up', () => {
  test('Ctrl-D is cancelled', async () => {
    const { answer } = ask((prompter) => prompter.input('Reps'), ['ctrl-d']);
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('so is a program told to end', async () => {
    let interrupt = (): void => undefined;
    const onInterrupt = (listener: () => void) => {
      interrupt = listener;
      return () => undefined;
    };
    const { answer } = ask((prompter) => prompter.input('Reps'), [], { onInterrupt });
    interrupt();
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('names from the database cannot steer the terminal', async () => {
  const evil = [{ name: 'Curl\u001b[2J\u0007\u202egnp', value: 1, description: '\u001b]0;title\u0007mine' }];
  const { answer, written } = ask((prompter) => prompter.select('Which', evil), ['1']);
  await answer;
  expect(written()).toBe('1. Curlgnp, mine\nWhich A number or a name: ');
});
