import { expect, test } from 'vitest';

import { openDatabase } from '../../src/db/database.js';
import { setsByIds } from '../../src/db/sets.js';
import { usualUser } from '../../src/db/users.js';
import { newTon } from '../run-ton.js';

test('sets are found by more ids than SQLite takes values in one statement, in the order of the ids', async () => {
  const ton = newTon();
  await ton.text('log squat 100x5x3');
  const database = await openDatabase({ path: ton.database, create: false, clock: ton.clock });
  const user = await usualUser(database.db);
  if (user === undefined) throw new Error('nobody is there');
  const scope = { db: database.db, user, clock: ton.clock, random: (count: number) => new Uint8Array(count) };
  const ids = [3, ...Array.from({ length: 40_000 }, (_, at) => at + 1000), 1, 2];
  expect((await setsByIds(scope, ids)).map(({ id }) => id)).toEqual([3, 1, 2]);
  database.close();
});
