import { describe, expect, test } from 'vitest';
import { instantStopwatch } from '../instant-stopwatch.js';
import { runTon } from '../run-ton.js';

describe('ton timer', () => {
  test('without a terminal waits and says what passed', async () => {
    const stopwatch = instantStopwatch();
    const { status, stdout, stderr } = await runTon('timer 1:30', { stopwatch });
    expect([status, stdout, stderr]).toEqual([0, '1:30 passed\n', '']);
    expect(stopwatch.waits).toEqual([90_000]);
  });

  test('adds up what follows each other, round by round', async () => {
    const stopwatch = instantStopwatch();
    const result = await runTon('timer 40s 20s --rounds 8 --json', { stopwatch });
    expect(result.json()).toEqual({ seconds: 480 });
    expect(stopwatch.waits).toEqual([480_000]);
  });

  test.each([
    ['timer 90', ' 90 s'],
    ['timer 1:00 30s', '1 of 2 60 s\n2 of 2 30 s'],
    ['timer 90s --rounds 2', 'round 1 of 2 90 s\nround 2 of 2 90 s'],
    ['timer 40s 20s --rounds 2', 'round 1 of 2, work 40 s\nround 1 of 2, rest 20 s\nround 2 of 2, work'],
  ])('on a terminal "%s" shows each stretch by its name', async (line, asks) => {
    const { status } = await runTon(line, { terminal: { columns: 80 }, answers: [{ asks, answer: true }] });
    expect(status).toBe(0);
  });

  test('asks how long, and takes no nonsense', async () => {
    const { stdout, stderr } = await runTon('timer', {
      terminal: { columns: 80 },
      answers: [
        { asks: 'How long', answer: 'soon', refused: '"soon" is not a duration' },
        { asks: 'How long', answer: '2min' },
        { asks: '120 s', answer: true },
      ],
    });
    expect([stdout, stderr]).toEqual(['2:00 passed\n', '']);
  });

  test.each([
    ['timer soon', 2, '"soon" is not a duration'],
    ['timer 90s then', 2, '"then" is not a duration'],
    ['timer 0', 2, '"0" is over before it begins'],
    ['timer 25h', 2, '"25h" is longer than a day'],
    ['timer 90s --rounds 0', 2, '"0" does not fit --rounds'],
    ['timer 90s --rounds 101', 2, '"101" does not fit --rounds'],
    ['timer', 4, 'missing: DURATION'],
  ])('%s is %i', async (line, expected, message) => {
    const stopwatch = instantStopwatch();
    const { status, stderr, stdout } = await runTon(line, { stopwatch });
    expect(stderr).toContain(`error: ${message}`);
    expect(stderr).toContain('hint: ');
    expect([status, stdout, stopwatch.waits]).toEqual([expected, '', []]);
  });

  test('left by its person is 130', async () => {
    const { status } = await runTon('timer 90s', { answers: [{ asks: '90 s', answer: 'ctrl-c' }] });
    expect(status).toBe(130);
  });
});
