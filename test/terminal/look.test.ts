import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys } from './drive.js';
import { openGym, type Gym, type Lifter } from './terminal.js';

let gym: Gym;
let lifter: Lifter;
beforeAll(async () => {
  gym = await openGym([
    ['log', 'bench press', 'w 60x5', '100x5x3', '@8'],
    ['log', 'overhead press', '40x8', '--note', 'the left shoulder was stiff in the morning'],
  ]);
  lifter = await gym.lifter();
});
afterAll(() => gym.close());

const colour = /\u001b\[\d+(?:;\d+)*m/;

describe.concurrent('colours are for terminals', () => {
  test('a table on a terminal has them, one in a pipe has none', async () => {
    const onTerminal = await lifter.ton(['log', 'list']);
    expect(onTerminal.output).toMatch(colour);
    const inPipe = await lifter.ton(['log', 'list'], { stdout: 'pipe' });
    expect(inPipe.stdout).toContain('Bench Press (Barbell)');
    expect(inPipe.stdout).not.toMatch(colour);
  });

  test.each([
    ['NO_COLOR', { NO_COLOR: '1' }, []],
    ['TERM=dumb', { TERM: 'dumb' }, []],
    ['--no-color', {}, ['--no-color']],
  ])('%s takes them away', async (_, more, words) => {
    const { output } = await lifter.ton(['log', 'list', ...words], { more, columns: 120 });
    expect(output).toContain('Bench Press (Barbell)');
    expect(output).not.toMatch(colour);
  });

  test.each([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['TERM=dumb', { TERM: 'dumb' }],
  ])('%s takes them away from questions and errors too', async (_, more) => {
    const { output } = await lifter.ton(['log', 'delete', '1'], {
      more,
      steps: [{ expect: ['(y/N)'], send: `n${keys.enter}` }],
    });
    expect(output).toContain('error:');
    expect(output).not.toMatch(colour);
  });
});

describe.concurrent('on a terminal of 30 columns', () => {
  const lines = 200;

  test.each([
    ['log list', ['log', 'list'], ['Bench Press', '100 kg × 5', 'stiff']],
    ['session show', ['session', 'show', '1'], ['Bench Press', '60 kg × 5', 'stiff']],
    ['stats summary', ['stats', 'summary'], ['working sets']],
  ])('%s fits, whole words and all', async (_, words, parts) => {
    const { status, output, screen } = await lifter.ton(words, { columns: 30, lines });
    expect(status).toBe(0);
    for (const part of parts) expect(screen).toContain(part);
    // What the program wrote, not what the terminal made of it: no line is longer than the terminal is wide.
    for (const line of output.split('\r\n'))
      expect(line.replaceAll(new RegExp(colour, 'g'), '').length).toBeLessThan(31);
  });

  test('--help has every word', async () => {
    const wide = await lifter.ton(['--help'], { columns: 200, lines });
    const narrow = await lifter.ton(['--help'], { columns: 30, lines });
    const letters = (text: string) => text.replaceAll(/\s/g, '');
    expect(narrow.status).toBe(0);
    expect(letters(narrow.screen)).toBe(letters(wide.screen));
  });

  test('a question is asked and answered', async () => {
    const { ton, sets } = await gym.lifter();
    const { status } = await ton(['log'], {
      columns: 30,
      steps: [
        { expect: ['? Exercise'], send: 'incline bench press barbell' },
        { expect: ['❯ Incline Bench Press'], send: keys.enter },
        { expect: ['? Incline Bench Press'], send: `60x8${keys.enter}` },
      ],
    });
    expect(status).toBe(0);
    expect(sets().at(-1)).toBe('Incline Bench Press (Barbell) 60 kg × 8');
  });
});

describe.concurrent('the answer to a pipe while somebody looks on', () => {
  test('questions are drawn on standard error, standard output holds the answer alone', async () => {
    const { ton } = await gym.lifter();
    const { status, stdout, screen } = await ton(['log', '--json'], {
      stdout: 'pipe',
      steps: [
        { expect: ['? Exercise'], send: 'front squat' },
        { expect: ['Exercise front squat', '❯ Front Squat'], send: keys.enter },
        { expect: ['? Front Squat'], send: `80x5${keys.enter}` },
      ],
    });
    expect(status).toBe(0);
    expect(screen).not.toContain('{');
    expect(JSON.parse(stdout)).toMatchObject({ session_id: 1, sets: [{ weight: 80, reps: 5 }] });
  });

  test('an error leaves the pipe empty', async () => {
    const { ton } = await gym.lifter();
    const { status, stdout } = await ton(['log'], {
      stdout: 'pipe',
      steps: [{ expect: ['? Exercise'], send: keys.ctrlC }],
    });
    expect(status).toBe(130);
    expect(stdout).toBe('');
  });
});
