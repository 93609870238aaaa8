import { beforeEach, describe, expect, test } from 'vitest';
import { dump, newTon, type Ton } from '../../run-ton.js';
import { household } from './household.js';

let ton: Ton;
beforeEach(async () => {
  ton = await household();
});

const acting = async (options = '') =>
  (await ton.json<{ username: string; acts: boolean }[]>(`user list ${options}`))
    .filter(({ acts }) => acts)
    .map(({ username }) => username);

describe('user add', () => {
  test('adds a log of its own with a profile, and leaves who acts', async () => {
    expect(await ton.json('user add Bo_b-1 --name Bob --sex m --height 180cm')).toEqual({
      user: {
        ...{ id: 3, uid: expect.any(String) as string, username: 'Bo_b-1', name: 'Bob' },
        ...{ is_active: true, since: '2026-11-20', state: 'active' },
      },
    });
    expect(await ton.json('user show --user BO_B-1')).toMatchObject({
      sex: 'm',
      height_cm: 180,
      email: null,
    });
    expect(await ton.json('log list --user bo_b-1')).toEqual([]);
    expect(await acting()).toEqual(['lifter']);
    expect(await ton.text('user add carl')).toBe(
      'user "carl" added\nto act as carl: --user carl on one command, or from now on: ton user use carl\n',
    );
  });

  test.each([
    ['user add', 4, 'missing: NAME', 'give NAME on the line'],
    ['user add ab', 2, '"ab" is not a username', '3 to 50 letters'],
    ['user add Ann Lifter', 2, '"Ann Lifter" is not a username', '--name'],
    ['user add ANNA', 5, 'there is a user "ANNA" already', 'choose another name'],
    [
      'user add bob --email Anna@Example.org',
      5,
      'another user of this file has the e-mail address',
      'another one',
    ],
    ['user add bob --email nowhere', 2, '"nowhere" does not fit --email', 'it takes an address'],
  ])('%s is refused', async (line, status, message, hint) => {
    const before = dump(ton.database);
    const result = await ton(line);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(hint);
    expect(dump(ton.database)).toBe(before);
  });

  test('asks for the name, and again for one that does not fit', async () => {
    await ton.text('user add', {
      answers: [
        { asks: 'Username', answer: 'x', refused: 'not a username' },
        { asks: 'Username', answer: 'xena' },
      ],
    });
    expect(await ton.json('user show xena')).toMatchObject({ username: 'xena' });
  });

  test('is undone by whoever did it, unless the user has data since', async () => {
    await ton.text('user add bob');
    await ton.text('undo');
    expect((await ton('user show bob')).status).toBe(3);
    await ton.text('redo');
    await ton.text('log squat 60x5 --user bob');
    const before = dump(ton.database);
    const { status, stderr } = await ton('undo');
    expect([status, stderr]).toEqual([5, expect.stringContaining('the user who was added has data since')]);
    expect(dump(ton.database)).toBe(before);
  });
});

describe('user use', () => {
  test('decides who acts until it is decided anew; --user and TON_USER win', async () => {
    expect(await ton.text('user use ANNA')).toBe('"anna" acts in this file from now on\n');
    expect(await ton.json('log list')).toMatchObject([{ weight: 95 }, { weight: 95 }]);
    expect(await acting()).toEqual(['anna']);
    expect(await acting('--user lifter')).toEqual(['lifter']);
    const env = { TON_DB: ton.database, TON_USER: 'lifter' };
    expect(await ton.json('log list', { env })).toMatchObject([{ weight: 100 }]);
    const shell = await ton('user use anna', { env });
    expect(shell.stderr).toContain('TON_USER is "lifter" here, which still wins');
    await ton.text('user use lifter');
    expect(await acting()).toEqual(['lifter']);
  });

  test('is in nobody’s undo', async () => {
    const before = await ton.json('undo --list');
    await ton.text('user use anna');
    await ton.text('user use lifter');
    expect(await ton.json('undo --list')).toEqual(before);
  });

  test('asks on a terminal, and needs a name elsewhere', async () => {
    await ton.text('user use', { answers: [{ asks: 'User', answer: 'anna' }] });
    expect(await acting()).toEqual(['anna']);
    expect((await ton('user use')).status).toBe(4);
    expect((await ton('user use nobody')).status).toBe(3);
  });

  test('a file that is not there stays that way', async () => {
    const { status } = await newTon()(['user', 'use', 'anna', '--db', '/nowhere/at/all.db']);
    expect(status).toBe(3);
  });
});

describe('a deactivated user', () => {
  beforeEach(async () => {
    await ton.text('user deactivate anna');
  });

  test.each([
    'log squat 60x5',
    'log list',
    'user add bob',
    'user show',
    'undo',
    'body log 60kg',
    'user activate lifter',
  ])('cannot act: ton %s', async (line) => {
    await ton.text('user add carl');
    await ton.text('user deactivate lifter --user carl');
    const { status, stdout, stderr } = await ton(`${line} --user anna`);
    expect([status, stdout]).toEqual([7, '']);
    expect(stderr).toContain(
      'error: the user "anna" is deactivated\nhint: bring the user back with: ton user activate anna',
    );
  });

  test('keeps the history, is listed and handed out', async () => {
    expect(await ton.json('user list')).toMatchObject([{ username: 'lifter' }, { state: 'deactivated' }]);
    expect(await ton.text('user list')).toContain('deactivated');
    const document = JSON.parse(await ton.text('user export anna')) as { sessions: unknown[] };
    expect(document).toMatchObject({ user: { username: 'anna' } });
    expect(document.sessions).toHaveLength(1);
    await ton.text('user activate anna');
    expect(await ton.json('log list --user anna')).toHaveLength(2);
  });

  test('cannot be chosen, and who is chosen already is told how to go on', async () => {
    expect((await ton('user use anna')).status).toBe(7);
    await ton.text('user activate anna');
    await ton.text('user use anna');
    expect(await ton.text('user deactivate anna')).toContain(
      'choose who acts from now on with: ton user use NAME',
    );
    expect((await ton('log list')).status).toBe(7);
    expect((await ton('user list')).status).toBe(0);
    expect(await ton.text('user activate anna')).toBe('"anna" is active again\n');
    expect((await ton('log list')).status).toBe(0);
  });

  test('may be let back by undo of whoever did it; twice is no news', async () => {
    expect(await ton.text('user deactivate anna')).toBe('"anna" is deactivated already\n');
    await ton.text('undo');
    expect(await ton.text('user activate anna')).toBe('"anna" is active already\n');
  });

  test('is not the last one', async () => {
    const { status, stderr } = await ton('user deactivate lifter');
    expect([status, stderr]).toEqual([
      5,
      'error: "lifter" is the last active user of this file\nhint: add another one first: ton user add NAME\n',
    ]);
  });
});

test('user edit --username renames, and a name that is taken is a conflict', async () => {
  expect(await ton.text('user edit --username Ann')).toBe('username: "Ann" (was "lifter")\n');
  expect(await ton.json('log list --user ann')).toHaveLength(1);
  const { status, stderr } = await ton('user edit --username anna');
  expect([status, stderr]).toEqual([5, expect.stringContaining('there is a user "anna" already')]);
  expect((await ton('user edit --username "a b"')).status).toBe(2);
});

test('user edit --units says what changes and what does not', async () => {
  await ton.text('user edit --units imperial');
  expect(await ton.text('user edit --units metric')).toBe(
    'units: metric (was imperial)\ntables show kg and cm, and a weight typed without a unit is in kg\n' +
      'what is stored, exported and in JSON stays as it was typed: 225 lb stays 225 lb\n',
  );
  expect(await ton.json('log list')).toMatchObject([{ weight: 100, unit: 'kg' }]);
});

test('user export is export all of that user', async () => {
  expect(await ton.text('user export anna')).toBe(await ton.text('export all --user anna'));
  expect(await ton.text('user export')).toBe(await ton.text('export all'));
  expect((await ton('user export anna --format csv')).status).toBe(2);
  expect((await ton('user export nobody')).status).toBe(3);
});
