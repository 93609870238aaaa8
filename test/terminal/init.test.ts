import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTerminal, keys, type Step } from './drive.js';
import { buildProgram, environment, type Program } from './program.js';

let program: Program;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

/** A person whose home is empty, and where their log would be. */
function newcomer(name: string) {
  const home = join(program.directory, name);
  const env = {
    ...environment(join(home, 'unused.db'), { TON_DB: '', SHELL: '/bin/bash' }),
    XDG_DATA_HOME: join(home, 'data'),
  };
  const init = (steps: readonly Step[]) =>
    inTerminal({ command: [...program.command, 'init'], env, steps, columns: 120, lines: 40 });
  return { home, init, usual: join(home, 'data/tonnage/ton.db') };
}

const step = (expected: string, send: string): Step => ({ expect: [expected], send: `${send}${keys.enter}` });

/** Every question but the first one, of which only a few are answered. */
const others = [
  step('? Your name', 'Ann'),
  step('? Units', 'stone'),
  step('"stone" does not fit --units', `${keys.backspace.repeat(5)}imperial`),
  step('First day of the week', ''),
  step('Sex', ''),
  step('Birth date', ''),
  step('Height', ''),
  step('Body weight', '190'),
  step('Name of your gym', ''),
  step('What your bar weighs', '45lb'),
  step('Single plates there', ''),
];

describe.concurrent('ton init at a terminal', () => {
  test('asks where the log goes, then the rest, and says what to type', async () => {
    const { init, usual } = newcomer('first');
    const { status, screen } = await init([step(`? Where the log is kept (${usual})`, ''), ...others]);
    expect(status).toBe(0);
    expect(existsSync(usual)).toBe(true);
    for (const line of [
      `your new log is ${usual}`,
      'name: Ann (was none)',
      'units: imperial (was metric)',
      'body weight: 190 lb',
      'you have: Barbell: 45 lb bar',
      'log a first set:   ton log bench press 135x5',
      "echo 'source <(ton completion bash)' >> ~/.bashrc",
    ])
      expect(screen).toContain(line);
    expect(screen).not.toContain('TON_DB');
  });

  test('another place is made on the spot, and the shell has to be told', async () => {
    const { home, init, usual } = newcomer('elsewhere');
    const place = join(home, 'log', 'mine.db');
    const { status, screen } = await init([
      step('? Where the log is kept', program.directory),
      step('is a folder: name a file in it', `${keys.ctrlU}${place}`),
      ...others,
    ]);
    expect(status).toBe(0);
    expect([existsSync(place), existsSync(usual)]).toEqual([true, false]);
    expect(screen.replaceAll('\n', '')).toContain(`export TON_DB="${place}"`);
  });

  test.each([1, 5, 11])('Ctrl-C at question %i leaves an empty home', async (count) => {
    const { init, usual } = newcomer(`cancel-${count}`);
    const steps = [step('? Where the log is kept', ''), ...others].slice(0, count);
    const last = steps.at(-1);
    const { status, screen } = await init([
      ...steps.slice(0, -1),
      { expect: last?.expect ?? [], send: keys.ctrlC },
    ]);
    expect(status).toBe(130);
    expect(screen).toContain('error: cancelled');
    expect(existsSync(usual)).toBe(false);
  });
});
