import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';

import { main } from '../../src/main.js';
import { fixedClock } from '../fixed-clock.js';
import { newTon, temporaryDirectory, testNow, type Ton } from '../run-ton.js';
import { preparedTon, readingLines } from './prepared.js';

/** Clears the screen, renames the window, moves text backwards: what nobody’s log should be able to do. */
const evil = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202eevil\u0000\r';

/** An import whose every text tries to take over the terminal. */
async function hostileTon(): Promise<Ton> {
  const ton = newTon();
  const file = join(temporaryDirectory(), 'evil.csv');
  const text = evil.replace('\u0000', '');
  const cell = (word: string) => `"${word} ${text} ${word}"`;
  writeFileSync(
    file,
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n' +
      `2026-03-02 18:00:00,${cell('Title')},30m,${cell('Lift')},1,80,5,0,0,${cell('note')},${cell('session')},\n` +
      `2026-03-02 18:00:00,${cell('Title')},30m,Squat (Barbell),1,80,5,0,0,${cell('note')},${cell('session')},\n`,
  );
  await ton.text(['import', file, '--unit', 'kg']);
  await ton.text(['log', 'squat', '100x5', '--note', evil.replace('\u0000', '')]);
  ton.exec(`update sessions set title = 'a' || char(27) || '[2Jb', notes = char(155) || '31mc'`);
  return ton;
}

/** Control characters that a terminal obeys, colours of our own aside. */
function obeyed(text: string): string[] {
  return (
    text
      .replace(/\u001b\[[0-9;]*m/g, '')
      .match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g) ?? []
  );
}

describe('text from the database is harmless on a terminal', () => {
  let ton: Ton;
  beforeAll(async () => {
    ton = await hostileTon();
  });
  const lines = [...readingLines, 'import show 1', 'session show last', 'log list --exercise lift'];

  test.each(lines)('ton %s', async (line) => {
    for (const flags of [
      '',
      '--json',
      '--format csv',
      '--format ndjson',
      '--format markdown',
      '--fields notes',
    ]) {
      const { stdout, stderr } = await ton(`${line} ${flags}`, { terminal: { columns: 80 } });
      expect(obeyed(stdout + stderr), `${line} ${flags}`).toEqual([]);
    }
  });

  test('nor in the answers to writes, in warnings, errors and questions', async () => {
    const own = await hostileTon();
    const [lift] = own.sql<{ name: string }>(`select name from exercises where name like 'Lift%'`);
    const name = lift?.name ?? '';
    expect(obeyed(name)).not.toEqual([]);
    for (const words of [
      ['log', name, '90x5'],
      ['log', name, '9000x5'],
      ['log', name, '900x5'],
      ['log', 'edit', name, '1', '--session', '1', '--reps', '6'],
      ['log', 'edit', name, '99', '--reps', '6'],
      ['log', 'delete', name, '1', '--session', '1'],
      ['log', 'delete', name, '1', '--session', '1', '--yes'],
      ['log', `${name}x`, '1x1'],
      ['undo'],
      ['redo'],
      ['log', 'squat', `100x5${evil}`],
      ['log', 'list', '--since', evil],
      ['log', 'squat', '100x5', '--key', evil],
      ['log', 'squat', '100x5', '--key', evil],
      [evil],
    ]) {
      const { stdout, stderr } = await own(
        words.map((word) => word.replaceAll('\u0000', '')),
        {
          terminal: { columns: 80 },
        },
      );
      expect(obeyed(stdout + stderr), words.join(' ')).toEqual([]);
    }
  });

  test('a pipe gets JSON and CSV whole', async () => {
    const own = newTon();
    await own.text(['log', 'squat', '100x5', '--note', 'a\u001b[31mb']);
    expect(await own.json('log list')).toMatchObject([{ notes: 'a\u001b[31mb' }]);
    expect(await own.text('log list --format csv')).toContain('a\u001b[31mb');
  });
});

describe('narrow terminals', () => {
  let ton: Ton;
  beforeAll(async () => {
    ton = await preparedTon();
  });
  const tables = readingLines.filter((line) => !line.startsWith('help') && !/path|migrate|check/.test(line));

  test.each(tables)('ton %s', async (line) => {
    for (const columns of [20, 40, 80]) {
      const { status, stdout } = await ton(line, { terminal: { columns } });
      expect(status).toBe(0);
      // Sentences around a table, its title and its footer, are left to the terminal to fold.
      const lines = stdout
        .replace(/\u001b\[[0-9;]*m/g, '')
        .split('\n')
        .filter(
          (text) =>
            !/^(?:(?:session|template) \d+|import \d+|there may be more|\d+ to \d+ of |best estimated|trend of |together: |volume by day|Bench Press \(Barbell\)$|Friday, )/.test(
              text,
            ),
        );
      const widths = lines.map((text) => stringWidth(text));
      expect(Math.max(...widths), `${columns} columns\n${stdout}`).toBeLessThanOrEqual(columns);
    }
  });

  test('a pipe is not folded', async () => {
    const wide = await ton.text('log list --fields id,exercise,set,notes,performed_at,date,uid');
    expect(
      await ton.text('log list --fields id,exercise,set,notes,performed_at,date,uid', {
        env: { TON_DB: ton.database, COLUMNS: '20' },
      }),
    ).toBe(wide);
  });
});

describe('colour', () => {
  const terminal = { columns: 80 };
  test.each([
    ['', { terminal }, {}, true],
    ['', {}, {}, false],
    ['--color', {}, {}, true],
    ['--no-color', { terminal }, {}, false],
    ['', { terminal }, { NO_COLOR: '1' }, false],
    ['', { terminal }, { NO_COLOR: '' }, true],
    ['', { terminal }, { TERM: 'dumb' }, false],
    ['', {}, { FORCE_COLOR: '1' }, true],
    ['', { terminal }, { FORCE_COLOR: '0' }, false],
    ['--color', { terminal }, { NO_COLOR: '1' }, true],
  ])('%s, %j, %j: %s', async (flag, options, env, expected) => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    const run = (line: string) =>
      ton(`${line} ${flag}`, { ...options, env: { TON_DB: ton.database, ...env } });
    expect((await run('log list')).stdout.includes('\u001b[')).toBe(expected);
    expect((await run('log squat 100x0')).stderr.includes('\u001b[')).toBe(expected);
    expect((await run('log list --json')).stdout).not.toContain('\u001b[');
  });
});

describe('ASCII', () => {
  test('with --ascii or a locale that has nothing else, every letter of ours is ASCII', async () => {
    const ton = await preparedTon();
    await ton.text('log squat 100x5');
    const ascii = /^[\u0000-\u007f]*$/;
    for (const line of [
      ...readingLines,
      'log squat 1000x5',
      `log squat ${'100x5 '.repeat(20)}x`,
      'log edit 10 --reps 6',
      'undo',
    ]) {
      const { stdout, stderr } = await ton(`${line} --ascii`);
      expect(stdout + stderr, line).toMatch(ascii);
    }
    const { stdout } = await ton('log list', { env: { TON_DB: ton.database, LC_ALL: 'C' } });
    expect(stdout).toMatch(ascii);
    expect(await ton.text('log list')).toContain('×');
  });
});

describe('a reader that goes away', () => {
  test('is success: ton log list | head', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5x50');
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const said: string[] = [];
    const stderr = new Writable({
      write(chunk, _encoding, done) {
        said.push(String(chunk));
        done();
      },
    });
    const status = await main(['log', 'list', '--limit', '50', '--json'], {
      env: { TON_DB: ton.database },
      stdin: Readable.from([]),
      stdout,
      stderr,
      clock: fixedClock(testNow),
      prompter: null,
    });
    expect([status, said]).toEqual([0, []]);
  });
});
