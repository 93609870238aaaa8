import { describe, expect, test } from 'vitest';

import { openDatabase } from '../../src/db/database.js';
import { createUser } from '../../src/db/users.js';
import { dump, newTon, type Ton } from '../run-ton.js';
import type { LogAnswer } from '../commands/answers.js';

/** A file with a second user, `rival`. */
async function twoUsers(): Promise<Ton> {
  const ton = newTon();
  const database = await openDatabase({ path: ton.database, create: false, clock: ton.clock });
  await createUser(database.db, ton.clock, (count) => new Uint8Array(count).fill(7), { username: 'rival' });
  database.close();
  return ton;
}

describe('two users in one file', () => {
  test('never see each other’s sets, sessions, figures, records or commands', async () => {
    const ton = await twoUsers();
    await ton.text('log squat 200x5 --at yesterday');
    const first = await ton.json<LogAnswer>('log squat 100x5 --user rival --at yesterday');
    expect(first.records).toEqual([]);
    const second = await ton.json<LogAnswer>('log squat 105x5 --user RIVAL');
    expect(second.records).toContainEqual(
      expect.objectContaining({ record_type: 'weight', value: 105, previous: 100 }),
    );
    expect(await ton.json('log list')).toMatchObject([{ weight: 200 }]);
    expect(await ton.json('log list --user rival')).toMatchObject([{ weight: 105 }, { weight: 100 }]);
    expect(await ton.json('session list')).toHaveLength(1);
    expect(await ton.json('session list --user rival')).toHaveLength(2);
    expect(await ton.json('stats summary')).toMatchObject({ sets: 1, volume_kg: 1000, sessions: 1 });
    expect(await ton.json('stats summary --user rival')).toMatchObject({ sets: 2, volume_kg: 1025 });
    expect(await ton.json('undo --list')).toHaveLength(1);
    expect(await ton.json('undo --list --user rival')).toHaveLength(2);
    expect(await ton.json('log list --user rival --exercise squat')).toHaveLength(2);
  });

  test.each([
    ['log edit 1 --reps 9', 3, 'there is no set "1"'],
    ['log edit squat 1 --session 1 --reps 9', 3, 'there is no session "1"'],
    ['log edit squat 1 --reps 9', 3, 'there is no session "last"'],
    ['log delete 1 --yes', 3, 'there is no set "1"'],
    ['session show 1', 3, 'there is no session "1"'],
    ['session show', 3, 'there is no session "last"'],
    ['session list --after 1', 3, 'there is no session "1"'],
    ['log list --after 1', 3, 'there is no set "1"'],
    ['log squat last', 2, '"last" has no set of Squat (Barbell) before it'],
    ['undo', 3, 'there is nothing to undo'],
    ['log undo', 3, 'there is nothing to undo'],
    ['redo', 3, 'there is nothing to redo'],
    ['import show 1', 3, 'there is no import "1"'],
    ['import undo 1 --yes', 3, 'there is no import "1"'],
  ])('what is another’s is not found: ton %s --user rival', async (line, status, message) => {
    const ton = await twoUsers();
    await ton.text('log squat 200x5');
    const before = dump(ton.database);
    const result = await ton(`${line} --user rival`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(dump(ton.database)).toBe(before);
  });

  test('a session in progress and a key are each user’s own', async () => {
    const ton = await twoUsers();
    await ton.text('log squat 100x5 --key monday');
    const { session_id: session } = await ton.json<LogAnswer>('log squat 60x5 --key monday --user rival');
    expect(session).toBe(2);
    expect(await ton.json('log list --user rival')).toMatchObject([{ weight: 60 }]);
  });

  test('an exercise of one’s own is nobody else’s', async () => {
    const ton = await twoUsers();
    ton.exec(`insert into exercises (uid, slug, owner_id, name, name_key, category, measurement, implements, bodyweight_share, created_at, updated_at)
      select 'e1', 'log-flip', 1, 'Log Flip', 'log flip', category, measurement, implements, bodyweight_share, 1, 1 from exercises where slug = 'squat-barbell' or id = 1 limit 1`);
    expect((await ton('log log flip 80x5')).status).toBe(0);
    const { status, stderr } = await ton('log log flip 80x5 --user rival');
    expect([status, stderr]).toEqual([3, expect.stringContaining('there is no exercise "log flip"')]);
    expect(stderr).not.toContain('Log Flip');
  });

  test('TON_USER acts, and --user wins over it', async () => {
    const ton = await twoUsers();
    const env = { TON_DB: ton.database, TON_USER: 'rival' };
    await ton.text('log squat 60x5', { env });
    await ton.text('log squat 100x5 --user lifter', { env });
    expect(await ton.json('log list')).toMatchObject([{ weight: 100 }]);
  });

  test('an unknown user is exit 3 and names those there are', async () => {
    const ton = await twoUsers();
    const before = dump(ton.database);
    const { status, stdout, stderr } = await ton('log squat 60x5 --user nobody');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toBe('error: there is no user "nobody"\nhint: users in this file: lifter, rival\n');
    expect(dump(ton.database)).toBe(before);
  });

  test.each(['log squat 60x5', 'log list', 'undo', 'stats summary'])(
    'a deactivated user cannot act: ton %s',
    async (line) => {
      const ton = await twoUsers();
      ton.exec(`update users set is_active = 0 where username = 'rival'`);
      const { status, stdout, stderr } = await ton(`${line} --user rival`);
      expect([status, stdout]).toEqual([7, '']);
      expect(stderr).toContain('error: the user "rival" is deactivated\nhint: ');
    },
  );
});
