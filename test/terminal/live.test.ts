import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys } from './drive.js';
import { liveAsker, type LiveAsker } from './live.js';
import { openGym, type Gym } from './terminal.js';

let asker: LiveAsker;
let gym: Gym;
beforeAll(async () => {
  [asker, gym] = await Promise.all([liveAsker(), openGym([['log', 'squat', '100x5']])]);
});
afterAll(async () => {
  await Promise.all([asker.close(), gym.close()]);
});

const bell = '\u0007';
const entered = (text: string) => `${JSON.stringify({ kind: 'entered', text })}\n`;

describe.concurrent('a line with a rest above it', () => {
  test('counts down in place, rings once, counts up, and takes the line', async () => {
    const { status, stdout, screens, screen, output } = await asker.ask(
      { rest: 2, proposal: '100 kg × 5' },
      {
        steps: [
          { expect: ['set 2 of 5', 'rest 0:02 of 0:02', 'set (100 kg × 5)'], send: '' },
          { expect: ['rest 0:01'], send: '100' },
          { expect: ['rest is over', '+0:01'], send: `y5${keys.enter}` },
          { expect: ['> cannot read "100y5"'], send: `${keys.backspace.repeat(2)}x5${keys.enter}` },
        ],
      },
    );
    expect(screens[2]).toBe('Squat (Barbell)  set 2 of 5\nrest is over  +0:01\nset 100');
    expect(screen).toBe('set 100x5');
    expect(output.split(bell)).toHaveLength(2);
    // The header never changed, so it was written once.
    expect(output.split('set 2 of 5')).toHaveLength(2);
    expect(stdout).toBe(entered('100x5'));
    expect(status).toBe(0);
  });

  test('the arrows and Tab change it while the line is empty', async () => {
    const { screens } = await asker.ask(
      { rest: 100 },
      {
        steps: [
          { expect: ['rest 1:40 of 1:40'], send: keys.up },
          { expect: ['of 2:10'], send: keys.down },
          { expect: ['of 1:55'], send: keys.tab },
          { expect: ['set'], send: `5${keys.enter}` },
        ],
      },
    );
    expect(screens[3]).toBe('Squat (Barbell)  set 2 of 5\nset');
  });

  test('the keys of a line edit it', async () => {
    const { stdout } = await asker.ask(
      {},
      {
        steps: [
          { expect: ['set'], send: `junk${keys.ctrlU}belt 100x${keys.ctrlA}` },
          { expect: ['set belt 100x'], send: `${keys.right.repeat(5)}${keys.ctrlW}${keys.ctrlE}56` },
          { expect: ['set 100x56'], send: `${keys.left}${keys.ctrlK}${keys.tab}${keys.up}${keys.down}` },
          { expect: [], send: keys.enter },
        ],
      },
    );
    expect(stdout).toBe(entered('100x5'));
  });

  test('wide and combining characters leave the cursor where it belongs', async () => {
    const { screens, stdout } = await asker.ask(
      { title: '深蹲 e\u0301'.repeat(8) },
      {
        columns: 30,
        steps: [
          { expect: ['set'], send: '深蹲 5' },
          { expect: ['set 深蹲 5'], send: `${keys.left.repeat(3)}x` },
          { expect: ['set 深x蹲 5'], send: keys.enter },
        ],
      },
    );
    expect(screens[0]?.split('\n')[0]).toMatch(/^深蹲.*…$/);
    expect(stdout).toBe(entered('深x蹲 5'));
  });

  test.each([50, 30])('on %i columns everything has its own row', async (columns) => {
    const { output, screens, stdout } = await asker.ask(
      { title: 'Incline Bench Press (Barbell), close grip, with a pause', rest: 90, ticking: true },
      {
        columns,
        steps: [
          { expect: ['rest 1:30 of 1:30'], send: '' },
          { expect: ['open for 1 s'], send: '100x5 @8 "the last one was a grind, go down to 95"' },
          { expect: ['go down to 95"'], send: keys.ctrlA },
          { expect: ['set 100x5'], send: keys.enter },
        ],
      },
    );
    for (const screen of screens) expect(screen.split('\n')).toHaveLength(4);
    expect(screens[0]).toMatch(/^Incline Bench Press.*…\n/);
    for (const line of output.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '').split(/[\r\n]+/))
      expect(line.length).toBeLessThan(columns);
    expect(stdout).toContain('go down to 95');
  });

  test('another width draws everything anew', async () => {
    const { screens } = await asker.ask(
      { title: 'Incline Bench Press (Barbell), close grip', rest: 90 },
      {
        columns: 80,
        steps: [
          { expect: ['close grip  set 2 of 5', 'rest 1:30'], send: '', columns: 30 },
          { expect: ['Incline Bench Press (Barbell…', 'rest 1:'], send: '', columns: 80 },
          { expect: ['close grip  set 2 of 5', 'rest 1:'], send: keys.ctrlC },
        ],
      },
    );
    for (const screen of screens) expect(screen.split('\n')).toHaveLength(3);
  });

  test('has nothing but ASCII under --ascii', async () => {
    const { output } = await asker.ask(
      { ascii: true, rest: 60, proposal: '100 kg × 5' },
      { steps: [{ expect: ['rest 1:00 of 1:00  ....', 'set (100 kg x 5)', '^ +30 s'], send: keys.enter }] },
    );
    expect(output).toMatch(/^[\u0000-\u007f]*$/);
  });

  test('ends when something changed elsewhere', async () => {
    const { screen, stdout, status } = await asker.ask({ changesAfter: 1 });
    expect([screen, stdout, status]).toEqual(['', '{"kind":"changed","text":""}\n', 0]);
  });

  test.each([
    ['Ctrl-C', keys.ctrlC],
    ['Ctrl-D', keys.ctrlD],
  ])('%s ends it with 130', async (_, send) => {
    for (const plain of [false, true]) {
      const { status, stdout } = await asker.ask(
        { rest: 60, plain },
        { steps: [{ expect: ['rest 1:00', 'set'], send }] },
      );
      expect([plain, status, stdout]).toEqual([plain, 130, '']);
    }
  });
});

describe.concurrent('a terminal that is closed', () => {
  test.each([false, true])('ends the program, plain: %s', async (plain) => {
    const { status, stdout } = await asker.ask(
      { rest: 60, plain },
      { steps: [{ expect: ['rest 1:00', 'set'], send: '', hangup: true }] },
    );
    expect(stdout).toBe('');
    expect(status).toBeGreaterThan(128);
  });
});

describe.concurrent('plain', () => {
  test('a line and its rest have no control sequence at all', async () => {
    const { output, stdout, screen } = await asker.ask(
      { plain: true, rest: 1, ticking: true, proposal: '100 kg × 5' },
      {
        steps: [
          { expect: ['rest 0:01, until ', 'set (100 kg × 5)'], send: '5y\n' },
          { expect: ['cannot read "5y"'], send: '100x5\n' },
        ],
      },
    );
    expect(output).not.toContain('\u001b');
    expect(screen).toContain('open for 0 s');
    expect(screen).not.toContain('open for 1 s');
    expect(stdout).toBe(entered('100x5'));
  });

  test.each([
    ['--plain', ['--plain'], {}],
    ['TON_PLAIN', [], { TON_PLAIN: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('%s: a command asks line by line', async (_, words, more) => {
    const { ton, sets } = await gym.lifter();
    const { status, output } = await ton(['log', ...words, '--no-color'], {
      more,
      steps: [
        { expect: ['1. Squat (Barbell)', 'Exercise, a number or a part of the name:'], send: 'sqat\n' },
        { expect: ['which one?'], send: 'squat barbell\n' },
        { expect: ['Squat (Barbell) (last: 100 kg × 5)'], send: '105x5\n' },
      ],
    });
    expect(output).not.toContain('\u001b');
    expect(status).toBe(0);
    expect(sets().at(-1)).toBe('Squat (Barbell) 105 kg × 5');
  });

  test('Ctrl-C in a question is 130', async () => {
    const { ton, rows } = await gym.lifter();
    const before = rows();
    const { status, screen } = await ton(['log', 'delete', '1', '--plain'], {
      steps: [{ expect: ['(y/N)'], send: keys.ctrlC }],
    });
    expect(status).toBe(130);
    expect(screen).toContain('error: cancelled');
    expect(rows()).toEqual(before);
  });
});

describe.concurrent('ton timer', () => {
  test('counts down in place, rings and says what passed', async () => {
    const { ton } = await gym.lifter();
    const { status, stdout, output, screen } = await ton(['timer', '2s', '--json'], {
      stdout: 'pipe',
      steps: [
        { expect: ['0:02 of 0:02', 'space pause'], send: '' },
        { expect: ['0:01 of 0:02'], send: '' },
      ],
    });
    expect(JSON.parse(stdout)).toEqual({ seconds: 2 });
    expect(output.split(bell)).toHaveLength(2);
    expect(screen).toBe('');
    expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(output.lastIndexOf('\u001b[?25l'));
    expect(status).toBe(0);
  });

  test.each([
    ['q', 'q', []],
    ['Ctrl-C', keys.ctrlC, []],
    ['Ctrl-C when plain', keys.ctrlC, ['--plain']],
  ])('%s leaves with 130', async (_, send, words) => {
    const { ton } = await gym.lifter();
    const { status, stdout } = await ton(['timer', '1:30', ...words], {
      stdout: 'pipe',
      columns: 30,
      steps: [{ expect: ['1:30'], send }],
    });
    expect(status).toBe(130);
    expect(stdout).toBe('');
  });

  test('pauses, goes on and is made longer', async () => {
    const { ton } = await gym.lifter();
    const { stdout, status } = await ton(['timer', '1s', '--json'], {
      stdout: 'pipe',
      steps: [
        { expect: ['0:01 of 0:01'], send: ' ' },
        { expect: ['paused'], send: '+' },
        { expect: ['0:31 of 0:31'], send: ' ' },
        // Ten seconds to look at, since a busy machine may miss a single one.
        { expect: ['space pause', '0:2'], send: 'q' },
      ],
    });
    expect(stdout).toBe('');
    expect(status).toBe(130);
  });

  test('is lines without any control sequence when plain', async () => {
    const { ton } = await gym.lifter();
    const { output, stdout } = await ton(['timer', '1s', '1s', '--plain', '--silent'], { stdout: 'pipe' });
    expect(output).toBe('1 of 2: 1s\r\n1 of 2: over\r\n2 of 2: 1s\r\n2 of 2: over\r\n');
    expect(stdout).toBe('2s passed\n');
  });
});
