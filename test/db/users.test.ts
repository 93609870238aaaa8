import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { chooseUser } from '../../src/db/household.js';
import { createUser, expectActive, findUser, usernameFrom, usualUser } from '../../src/db/users.js';
import { count } from './rows.js';
import { twoPeople, type TwoPeople } from './two-people.js';

let people: TwoPeople;
beforeEach(() => {
  people = twoPeople();
});

describe('a username from the name of an account', () => {
  test.each([
    ['ann', 'ann'],
    ['Zoë Müller', 'zoe_muller'],
    ['DOMAIN\\jo', 'domain_jo'],
    ['x', 'x__'],
    ['', 'me_'],
    ['名前', 'me_'],
    ['a'.repeat(80), 'a'.repeat(50)],
  ])('%j becomes %j', (account, username) => {
    expect(usernameFrom(account)).toBe(username);
  });

  test('is one the database takes, whatever the account', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (account) => {
        const { ann, raw } = twoPeople();
        raw.exec('delete from users');
        const user = await createUser(ann.db, ann.clock, ann.random, { username: usernameFrom(account) });
        expect(user.username).toMatch(/^[a-z0-9_]{3,50}$/);
        raw.close();
      }),
      { numRuns: 50 },
    );
  });
});

describe('a user', () => {
  test('is found by name in any letters, unless deleted', async () => {
    expect(await findUser(people.ann.db, 'ANN')).toMatchObject({ username: 'ann' });
    await expect(findUser(people.ann.db, 'carl')).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is no user "carl"',
      hint: 'users in this file: ann, bob',
    });
    people.raw.exec(`update users set deleted_at = 1 where username = 'ann'`);
    await expect(findUser(people.ann.db, 'ann')).rejects.toMatchObject({ code: 'not-found' });
    expect(await usualUser(people.ann.db)).toMatchObject({ username: 'bob' });
  });

  test('who is deactivated is found, and cannot act', async () => {
    people.raw.exec('update users set is_active = 0');
    for (const user of [await findUser(people.ann.db, 'ann'), await usualUser(people.ann.db)]) {
      if (user === undefined) throw new Error('nobody was found');
      expect(user).toMatchObject({ username: 'ann', is_active: 0 });
      expect(() => expectActive(user)).toThrow(
        expect.objectContaining({
          code: 'denied',
          message: 'the user "ann" is deactivated',
          hint: expect.stringContaining('ton user activate ann') as string,
        }),
      );
    }
  });

  test('who was chosen acts when nobody is named, until removed', async () => {
    await chooseUser(people.ann, people.bob.user);
    expect(await usualUser(people.ann.db)).toMatchObject({ username: 'bob' });
    await chooseUser(people.ann, people.ann.user);
    expect(await usualUser(people.ann.db)).toMatchObject({ username: 'ann' });
    await chooseUser(people.ann, people.bob.user);
    people.raw.exec(`update users set deleted_at = 1 where username = 'bob'`);
    expect(await usualUser(people.ann.db)).toMatchObject({ username: 'ann' });
    expect(count(people.raw, 'acting_user')).toBe(1);
  });

  test('cannot take a name that is taken, in other letters either', async () => {
    const { db, clock, random } = people.ann;
    await expect(createUser(db, clock, random, { username: 'Ann' })).rejects.toMatchObject({
      code: 'conflict',
      message: 'there is a user "Ann" already',
    });
    expect(count(people.raw, 'users')).toBe(2);
    people.raw.exec('update users set deleted_at = 1');
    expect(await createUser(db, clock, random, { username: 'Ann' })).toMatchObject({
      username: 'Ann',
      username_key: 'ann',
    });
  });

  test('is undefined in a file that has none', async () => {
    people.raw.exec('delete from users');
    expect(await usualUser(people.ann.db)).toBeUndefined();
  });
});
