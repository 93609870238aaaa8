import { render } from '@inquirer/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import type { LiveQuestion, Rest } from '../../src/prompts/prompter.js';
import type { Terminal } from '../../src/prompts/terminal-settings.js';
import { terminalPrompter } from '../../src/prompts/terminal.js';
import { drawnScreen } from './drawn-screen.js';
import { playedTerminal } from './played-terminal.js';

const ctrlC = { name: 'c', ctrl: true } as never;
const bell = '\u0007';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const plainQuestion: LiveQuestion = {
  header: () => ['Squat'],
  label: 'set',
  proposal: null,
  rest: null,
  check: () => null,
};

/** Asks on a terminal that is played; its time moves only when told. */
async function ask(question: Partial<LiveQuestion>, settings: Partial<Terminal> = {}) {
  const played = await render((_: object, context) => {
    const stopwatch = { elapsed: () => Date.now(), wait: () => Promise.resolve() };
    const terminal = playedTerminal(context, { stopwatch, ...settings });
    return terminalPrompter(terminal).line({ ...plainQuestion, ...question });
  }, {});
  // Awaited elsewhere too; a failure is not to go unnoticed there only.
  played.answer.catch(() => undefined);
  const screen = async (): Promise<string> => {
    const drawn = played.getFullOutput({ raw: true }).then(drawnScreen);
    await vi.advanceTimersByTimeAsync(0);
    return await drawn;
  };
  return {
    ...played,
    screen,
    seconds: (count: number) => vi.advanceTimersByTimeAsync(count * 1000),
    key: (name: string) => played.events.keypress(name),
    bells: async () => (await played.getFullOutput({ raw: true })).split(bell).length - 1,
  };
}

/** A rest that began with the question, and what was done to it. */
function resting(seconds: number) {
  const changes: (number | 'end')[] = [];
  const from = Date.parse('2026-11-20T18:30:00+01:00');
  let rest: Rest | null = { from, until: from + seconds * 1000 };
  return {
    changes,
    question: {
      rest,
      changeRest(change: number | 'end'): Rest | null {
        changes.push(change);
        rest = rest === null || change === 'end' ? null : { ...rest, until: rest.until + change * 1000 };
        return rest;
      },
    },
  };
}

describe('the line', () => {
  test('is what was typed, and stays on the screen alone', async () => {
    const { answer, events, key, screen } = await ask({ proposal: '100 kg × 5' });
    expect(await screen()).toBe('Squat\nset (100 kg × 5)');
    events.type('100x5');
    expect(await screen()).toBe('Squat\nset 100x5');
    key('enter');
    await expect(answer).resolves.toEqual({ kind: 'entered', text: '100x5' });
    expect((await screen()).trimEnd()).toBe('set 100x5');
  });

  test('begins with what it is given, which can be edited', async () => {
    const { answer, events, key, screen } = await ask({ initial: '100x', proposal: '100 kg × 5' });
    expect(await screen()).toBe('Squat\nset 100x');
    events.type('8');
    expect(await screen()).toBe('Squat\nset 100x8');
    key('enter');
    await expect(answer).resolves.toEqual({ kind: 'entered', text: '100x8' });
  });

  test('Enter alone is an empty text; what it means stays on the screen', async () => {
    const { answer, key, screen } = await ask({ proposal: '100 kg × 5' });
    key('enter');
    await expect(answer).resolves.toEqual({ kind: 'entered', text: '' });
    expect((await screen()).trimEnd()).toBe('set 100 kg × 5');
  });

  test('that is wrong stays, with what is wrong below it until it is changed', async () => {
    const check = (text: string) => (text === '5' ? null : `"${text}" is not five`);
    const { answer, events, key, screen } = await ask({ check });
    events.type('6');
    key('enter');
    expect(await screen()).toBe('Squat\nset 6\n> "6" is not five');
    key('up');
    expect(await screen()).toBe('Squat\nset 6\n> "6" is not five');
    key('backspace');
    expect((await screen()).trimEnd()).toBe('Squat\nset');
    events.type('5');
    key('enter');
    await expect(answer).resolves.toEqual({ kind: 'entered', text: '5' });
  });

  test('cannot be steered by what is pasted, nor by what is told', async () => {
    const evil = '\u001b[2J\u009b31mevil\u202e';
    const { events, key, getFullOutput, screen } = await ask({
      header: () => [evil, [{ text: evil, emphasis: 'title' }]],
      proposal: evil,
      check: () => evil,
    });
    expect(await screen()).toBe('evil\nevil\nset (evil)');
    events.type('a\u202eb');
    key('enter');
    expect(await screen()).toBe('evil\nevil\nset ab\n> evil');
    const raw = await getFullOutput({ raw: true });
    for (const control of ['\u001b[2J', '\u009b', '\u202e']) expect(raw).not.toContain(control);
  });
});

describe('the rest', () => {
  test('counts down, rings once at its end and counts up', async () => {
    const { screen, seconds, bells } = await ask(resting(90).question);
    expect(await screen()).toContain('rest 1:30 of 1:30  ░░░░');
    await seconds(45);
    expect(await screen()).toContain('rest 0:45 of 1:30  ██████████░░░░░░░░░░');
    await seconds(44);
    expect(await screen()).toContain('rest 0:01 of 1:30');
    expect(await bells()).toBe(0);
    await seconds(1);
    expect(await screen()).toContain('rest is over');
    await seconds(75);
    expect(await screen()).toContain('rest is over  +1:15');
    expect(await bells()).toBe(1);
  });

  test('that was over before the question does not ring', async () => {
    const { screen, seconds, bells } = await ask(resting(-10).question);
    expect(await screen()).toContain('rest is over  +0:10');
    await seconds(5);
    expect(await bells()).toBe(0);
  });

  test('is made longer and shorter by the arrows, and ended by Tab', async () => {
    const { changes, question } = resting(60);
    const { key, screen } = await ask(question);
    key('up');
    expect(await screen()).toContain('rest 1:30 of 1:30');
    key('down');
    expect(await screen()).toContain('rest 1:15 of 1:15');
    key('tab');
    expect(await screen()).not.toContain('rest');
    key('tab');
    key('up');
    expect(changes).toEqual([30, -15, 'end']);
  });

  test('rings again when it was made longer after its end', async () => {
    const { key, seconds, bells } = await ask(resting(10).question);
    await seconds(12);
    key('up');
    await seconds(40);
    expect(await bells()).toBe(2);
  });

  test('goes on while something is typed; the keys belong to the line then', async () => {
    const { changes, question } = resting(60);
    const { answer, events, key, screen, seconds } = await ask(question);
    events.type('5');
    for (const name of ['up', 'down', 'tab']) key(name);
    await seconds(10);
    expect(await screen()).toMatch(/rest 0:50 of 1:00 .*\nset 5$/);
    key('enter');
    await expect(answer).resolves.toEqual({ kind: 'entered', text: '5' });
    expect(changes).toEqual([]);
  });

  test('moves even where the clock stands still', async () => {
    const { screen, seconds } = await ask({ header: (now) => [new Date(now).toISOString()] });
    expect(await screen()).toContain('17:30:00');
    await seconds(7);
    expect(await screen()).toContain('17:30:07');
  });
});

describe('the question ends', () => {
  test('when something changed elsewhere, without a trace', async () => {
    let changed = false;
    const { answer, events, screen, seconds } = await ask({ changed: () => changed });
    events.type('100');
    await seconds(3);
    changed = true;
    await seconds(1);
    await expect(answer).resolves.toEqual({ kind: 'changed', text: '100' });
    expect(await screen()).toBe('');
  });

  test('with Ctrl-C as cancelled', async () => {
    const { answer, events } = await ask(resting(60).question);
    events.keypress(ctrlC);
    await expect(answer).rejects.toBeInstanceOf(Failure);
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('when the program is told to end', async () => {
    let interrupt = (): void => undefined;
    let listening = 0;
    const { answer } = await ask(
      {},
      {
        onInterrupt(listener) {
          interrupt = listener;
          listening += 1;
          return () => (listening -= 1);
        },
      },
    );
    interrupt();
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
    expect(listening).toBe(0);
  });

  test.each([
    ['header', { header: (now: number) => (now % 60_000 === 0 ? [] : fail()) }],
    ['changed', { changed: () => (Date.now() % 60_000 === 0 ? false : fail()) }],
  ])('with the error of a broken %s', async (_, question) => {
    vi.setSystemTime(new Date('2026-11-20T18:30:00+01:00'));
    const { answer, seconds } = await ask(question);
    await seconds(1);
    await expect(answer).rejects.toThrow(new TypeError('broken'));
  });
});

function fail(): never {
  throw new TypeError('broken');
}

test('colours and ASCII are as the person said', async () => {
  const question = {
    header: () => [['5 × 5 ', { text: 'Squat', emphasis: 'title' as const }]],
    ...resting(60).question,
  };
  const coloured = await ask(question, { colour: true });
  expect(await coloured.getFullOutput({ raw: true })).toContain('5 × 5 \u001b[1mSquat\u001b[22m');
  const ascii = await ask(question, { ascii: true });
  const raw = await ascii.getFullOutput({ raw: true });
  expect(raw).toContain('5 x 5 Squat');
  expect(raw).toContain('rest 1:00 of 1:00  ....................');
  expect(raw).toMatch(/^[\u0000-\u007f]*$/);
});
