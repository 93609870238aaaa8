import { run, table, type Migration } from './migration.js';

/** Who acts when nobody is named; kept in the file, so that the choice travels with it. */
export const actingUser: Migration = {
  name: '0008-acting-user',
  up: (db, t) =>
    run(db, [
      table(t, 'acting_user', [
        `id ${t.integer} primary key check (id = 1)`,
        `user_id ${t.integer} not null references users (id) on delete cascade`,
        `updated_at ${t.time} not null`,
      ]),
      `create index acting_user_by_user on acting_user (user_id)`,
    ]),
  down: (db) => run(db, ['drop table acting_user']),
};
