import { run, type Migration } from './migration.js';

/**
 * Indexes for sums over a span of days. Both are for the queries that repeat their condition: an index by date that any
 * query could use would take lists away from their index by time, and with it their order.
 */
export const setsByDate: Migration = {
  name: '0007-sets-by-date',
  up: (db) =>
    run(db, [
      `create index set_logs_by_date on set_logs (user_id, local_date) where deleted_at is null and local_date > ''`,
      `create index set_logs_timed on set_logs (user_id, local_date) where deleted_at is null and (duration_seconds is not null or calories is not null)`,
    ]),
  down: (db) => run(db, ['drop index set_logs_timed', 'drop index set_logs_by_date']),
};
