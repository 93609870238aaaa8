import { render } from '@inquirer/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Stretch } from '../../src/prompts/prompter.js';
import { terminalPrompter } from '../../src/prompts/terminal.js';
import { drawnScreen } from './drawn-screen.js';
import { playedTerminal } from './played-terminal.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const one: Stretch[] = [{ label: '', seconds: 90 }];
const intervals: Stretch[] = [
  { label: 'work', seconds: 40 },
  { label: 'rest', seconds: 20 },
];

async function count(stretches: Stretch[], silent = false) {
  const played = await render((_: object, context) => {
    const stopwatch = { elapsed: () => Date.now(), wait: () => Promise.resolve() };
    return terminalPrompter(playedTerminal(context, { stopwatch })).countdown(stretches, { silent });
  }, {});
  played.answer.catch(() => undefined);
  return {
    ...played,
    screen: async () => {
      const drawn = played.getFullOutput({ raw: true }).then(drawnScreen);
      await vi.advanceTimersByTimeAsync(0);
      return await drawn;
    },
    seconds: (time: number) => vi.advanceTimersByTimeAsync(time * 1000),
    bells: async () => (await played.getFullOutput({ raw: true })).split('\u0007').length - 1,
  };
}

describe('a countdown', () => {
  test('shows what is left, rings at the end and leaves nothing', async () => {
    const { answer, screen, seconds, bells } = await count(one);
    expect(await screen()).toBe('1:30 of 1:30  ░░░░░░░░░░░░░░░░░░░░\nspace pause · + 30 s · q quit');
    await seconds(60);
    expect(await screen()).toContain('0:30 of 1:30  █████████████░░░░░░░');
    await seconds(30);
    await expect(answer).resolves.toBe(90);
    expect(await screen()).toBe('');
    expect(await bells()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('goes from one stretch to the next', async () => {
    const { answer, screen, seconds, bells } = await count(intervals);
    expect(await screen()).toMatch(/^work\n0:40 of 0:40/);
    await seconds(45);
    expect(await screen()).toMatch(/^rest\n0:15 of 0:20/);
    expect(await bells()).toBe(1);
    await seconds(15);
    await expect(answer).resolves.toBe(60);
    expect(await bells()).toBe(2);
  });

  test('stands still while paused', async () => {
    const { answer, screen, seconds, events } = await count(one);
    await seconds(30);
    events.type(' ');
    await seconds(500);
    expect(await screen()).toContain('1:00 of 1:30');
    expect(await screen()).toContain('paused · space goes on');
    events.type(' ');
    await seconds(60);
    await expect(answer).resolves.toBe(90);
  });

  test.each([
    ['running', '+'],
    ['paused', ' + '],
  ])('is 30 seconds longer with + while %s, and they count', async (_, typed) => {
    const { answer, seconds, screen, events } = await count(one);
    await seconds(60);
    events.type(typed);
    expect(await screen()).toContain('1:00 of 2:00');
    await seconds(60);
    await expect(answer).resolves.toBe(120);
  });

  test('is cancelled with q', async () => {
    const { answer, events } = await count(one);
    events.type('q');
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('is silent when told', async () => {
    const { answer, seconds, bells } = await count(one, true);
    await seconds(90);
    await answer;
    expect(await bells()).toBe(0);
  });
});
