import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';

import { keptSettings } from '../../../src/commands/kept-settings.js';
import { dump, newTon, runTon, temporaryDirectory, type RunOptions, type Ton } from '../../run-ton.js';

interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly source: string;
  readonly source_name: string | null;
}

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

async function setting(key: string, options?: RunOptions, before = ''): Promise<Setting> {
  return await ton.json<Setting>(`${before} config get ${key}`, options);
}

describe('where a setting comes from', () => {
  test.each<
    [
      key: string,
      before: string,
      env: Record<string, string>,
      value: unknown,
      source: string,
      name: string | null,
    ]
  >([
    ['user', '', {}, 'lifter', 'default', null],
    ['user', '--user lifter', { TON_USER: 'anna' }, 'lifter', 'flag', '--user'],
    ['user', '', { TON_USER: 'lifter' }, 'lifter', 'environment', 'TON_USER'],
    ['units', '', {}, 'metric', 'default', null],
    ['formula', '', {}, 'epley', 'default', null],
    ['rest', '', {}, null, 'default', null],
    ['week-starts', '', {}, 'monday', 'default', null],
    ['leaderboard', '', {}, false, 'default', null],
    ['time-zone', '', { TZ: 'Europe/Berlin' }, 'Europe/Berlin', 'environment', 'TZ'],
    ['now', '', {}, '2026-11-20T18:30:00+01:00', 'machine', null],
    ['now', '--now 2026-11-21T08:00', {}, '2026-11-21T08:00:00+01:00', 'flag', '--now'],
    ['now', '', { TON_NOW: '2026-11-21T08:00' }, '2026-11-21T08:00:00+01:00', 'environment', 'TON_NOW'],
    ['input', '', {}, false, 'terminal', null],
    ['input', '--no-input', { CI: '1' }, false, 'flag', '--no-input'],
    ['input', '', { CI: '1' }, false, 'environment', 'CI'],
    ['color', '', {}, false, 'terminal', null],
    ['color', '--color', { NO_COLOR: '1' }, true, 'flag', '--color'],
    ['color', '--no-color', {}, false, 'flag', '--no-color'],
    ['color', '', { NO_COLOR: '1', FORCE_COLOR: '1' }, false, 'environment', 'NO_COLOR'],
    ['color', '', { FORCE_COLOR: '1', TERM: 'dumb' }, true, 'environment', 'FORCE_COLOR'],
    ['color', '', { TERM: 'dumb' }, false, 'environment', 'TERM'],
    ['ascii', '', {}, false, 'default', null],
    ['ascii', '--ascii', {}, true, 'flag', '--ascii'],
    ['ascii', '', { LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, true, 'environment', 'LC_ALL'],
    ['ascii', '', { LC_ALL: '', LANG: 'de_DE.UTF-8' }, false, 'environment', 'LANG'],
    ['plain', '--plain', { TON_PLAIN: '0' }, true, 'flag', '--plain'],
    ['plain', '', { TON_PLAIN: '0', TERM: 'dumb' }, false, 'environment', 'TON_PLAIN'],
    ['plain', '', { TERM: 'dumb' }, true, 'environment', 'TERM'],
    ['width', '', {}, 80, 'default', null],
    ['width', '', { COLUMNS: '100' }, 100, 'environment', 'COLUMNS'],
    ['format', '', {}, 'json', 'flag', '--json'],
    ['quiet', '--quiet', {}, true, 'flag', '--quiet'],
    ['debug', '', {}, false, 'default', null],
    ['editor', '', { VISUAL: ' ', EDITOR: 'nano' }, 'nano', 'environment', 'EDITOR'],
    ['editor', '', { VISUAL: 'code -w', EDITOR: 'nano' }, 'code -w', 'environment', 'VISUAL'],
    ['code-cache', '', {}, true, 'default', null],
    ['code-cache', '', { TON_CODE_CACHE: 'off' }, false, 'environment', 'TON_CODE_CACHE'],
  ])('%s with %j and %j', async (key, before, env, value, source, name) => {
    // The zone of a test's clock is its own; that of TZ is what the clock was made with.
    const clock = key === 'time-zone' ? { ...ton.clock, zone: env.TZ ?? null } : ton.clock;
    const found = await setting(key, { env: { ...env }, clock }, before);
    expect(found).toMatchObject({ key, value, source, source_name: name });
  });

  test('the database by flag, by variable, by default', async () => {
    const { database } = ton;
    const found = async (words: string, env: Record<string, string>) =>
      (await runTon(`${words} --json`, { env })).json<Setting>();
    expect(await found(`config get db --db ${database}`, { TON_DB: '/x' })).toMatchObject({
      value: database,
      source_name: '--db',
    });
    expect(await found('config get db', { TON_DB: '', DATABASE_URL: `file://${database}` })).toMatchObject({
      value: database,
      source_name: 'DATABASE_URL',
    });
    expect(await setting('db')).toMatchObject({
      value: database,
      source: 'environment',
      source_name: 'TON_DB',
    });
  });

  test('a terminal is the source of width, colour and questions', async () => {
    const options = { terminal: { columns: 61 }, answers: [] };
    for (const [key, value] of [
      ['width', 61],
      ['color', true],
      ['input', true],
    ] as const)
      expect(await setting(key, options)).toMatchObject({ value, source: 'terminal' });
  });

  test('who was chosen in the file, and each what is theirs', async () => {
    await ton.text('user add anna --units imperial');
    await ton.text('user use anna');
    expect(await setting('user')).toMatchObject({ value: 'anna', source: 'file' });
    expect(await setting('units')).toMatchObject({ value: 'imperial', source: 'user', source_name: 'anna' });
    expect(await setting('units', {}, '--user lifter')).toMatchObject({ value: 'metric', source: 'default' });
  });
});

describe('ton config list', () => {
  test('every setting, its value and source, for people', async () => {
    await ton.text('config set rest 2:30');
    const text = await ton.text('config list --no-color', { terminal: { columns: 160 } });
    expect(text).toMatch(/^setting +value +from +what it is$/m);
    expect(text).toMatch(/^rest +2:30 +user lifter +rest between sets/m);
    expect(text).toMatch(/^user +lifter +default +who acts$/m);
    expect(text).toMatch(/^leaderboard +no +default /m);
    const rows = await ton.json<(Setting & { set_with: string })[]>('config list');
    expect(rows.map(({ key }) => key)).toEqual(
      text
        .split('\n')
        .slice(1)
        .flatMap((line) => /^([a-z0-9-]+) {2,}/.exec(line)?.[1] ?? []),
    );
    for (const { set_with: ways } of rows) expect(ways).toMatch(/\S/);
  });

  test('works before there is a database, and makes none', async () => {
    const database = join(temporaryDirectory(), 'none.db');
    const { status, stdout } = await runTon('config list', { database });
    expect([status, existsSync(database)]).toEqual([0, false]);
    expect(stdout).toMatch(/^units +metric +default/m);
    expect(stdout).toMatch(/^user +none +default/m);
  });
});

describe('ton config get', () => {
  test.each([
    ['units', 'metric\n'],
    ['rest', 'none\n'],
    ['unit_system', 'metric\n'],
    ['Week_Starts', 'monday\n'],
    ['first_day_of_week', 'monday\n'],
    ['width', '80\n'],
  ])('%s', async (key, text) => {
    expect(await ton.text(['config', 'get', key])).toBe(text);
  });

  test('asks which', async () => {
    const answers = [{ asks: 'Setting', answer: 'formula' }];
    expect(await ton.text('config get', { answers })).toBe('epley\n');
  });
});

describe('ton config set and unset', () => {
  test.each([
    ['units', 'imperial', 'units: imperial (was metric)', 'unit_system', 'imperial', 'metric'],
    ['week-starts', 'sunday', 'week starts: sunday (was monday)', 'first_day_of_week', 7, 1],
    ['default_rest_seconds', '90s', 'rest: 1:30 (was none)', 'default_rest_seconds', 90, null],
    ['formula', 'brzycki', '1RM formula: Brzycki (was Epley)', 'one_rep_max_formula', 'brzycki', 'epley'],
    ['leaderboard', 'yes', 'leaderboard: shared (was not shared)', 'shares_leaderboard', 1, 0],
  ])('%s %s', async (key, value, line, column, stored, initial) => {
    const read = () => ton.sql<{ value: unknown }>(`select ${column} as value from users`)[0]?.value;
    const dry = await ton.json(`config set ${key} ${value} --dry-run`);
    expect([dry.dry_run, read()]).toEqual([true, initial]);
    expect((await ton.text(`config set ${key} ${value}`)).split('\n')[0]).toBe(line);
    expect(read()).toBe(stored);
    expect(await setting(key)).toMatchObject({ source: 'user', source_name: 'lifter' });
    await ton.text('undo');
    expect(read()).toBe(initial);
    await ton.text('redo');
    expect(await ton.json(`config unset ${key}`)).toMatchObject({ source: 'default', dry_run: false });
    expect(read()).toBe(initial);
  });

  test('what get prints, set takes', async () => {
    for (const { key } of keptSettings) {
      const value = (await ton.text(`config get ${key}`)).trim();
      expect(await ton.text(['config', 'set', key, value])).toMatch(/^nothing to change\n/);
    }
  });

  test('a formula moves records as ton user edit moves them', async () => {
    await ton.text('log bench press 100x5');
    const other = newTon(undefined, ton);
    await ton.text('config set formula brzycki');
    await other.text('user edit --formula brzycki');
    const records = (one: Ton) =>
      one.sql('select record_type, reps, value from personal_records order by id');
    expect(records(ton)).toEqual(records(other));
    const { stdout } = await ton('config unset formula', {
      answers: [{ asks: 'Change the formula?', answer: true }],
    });
    expect(stdout).toBe('1RM formula: Epley (was Brzycki)\n1 record changed with Epley\n');
  });

  test('asks for what is missing, from what is', async () => {
    const answers = [
      { asks: 'Setting', answer: 'week-starts' },
      { asks: 'week-starts: monday, tuesday, wednesday', answer: 'someday', refused: 'it is one of monday' },
      { asks: '(monday)', answer: 'sunday' },
    ];
    expect(await ton.text('config set', { answers })).toBe('week starts: sunday (was monday)\n');
    const again = [{ asks: 'Setting', answer: 'week-starts' }];
    expect(await ton.text('config unset', { answers: again })).toBe('week starts: monday (was sunday)\n');
  });
});

describe('what cannot be done says why', () => {
  test.each([
    ['config get unit', 2, 'there is no setting "unit"', 'did you mean "units"? there are: db, user, units,'],
    ['config set qqqq 1', 2, 'there is no setting "qqqq"', 'there are: db, user, units,'],
    ['config set color off', 2, '"color" is no setting that is kept', '--no-color, NO_COLOR'],
    ['config set db x.db', 2, '"db" is no setting that is kept', '--db, TON_DB or DATABASE_URL'],
    ['config unset time-zone', 2, '"time-zone" is no setting that is kept', 'TZ'],
    ['config set user anna', 2, '"user" is no setting that is kept', 'ton user use'],
    ['config set units stone', 2, '"stone" does not fit --units', 'metric, imperial'],
    ['config set leaderboard maybe', 2, '"maybe" does not fit leaderboard', 'yes or no'],
    ['config set', 4, 'missing: KEY, VALUE', 'give KEY and VALUE'],
    ['config set rest', 4, 'missing: VALUE', 'give VALUE'],
    ['config unset', 4, 'missing: KEY', 'give KEY'],
    ['config get', 4, 'missing: KEY', 'give KEY'],
  ])('%s', async (words, expected, message, hint) => {
    const before = dump(ton.database);
    const { status, stdout, stderr } = await ton(words);
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(dump(ton.database)).toBe(before);
  });
});
