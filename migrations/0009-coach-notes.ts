import { run, table, type Migration } from './migration.js';

/** What a coach tells an athlete, seen at the athlete's next session. */
export const coachNotes: Migration = {
  name: '0009-coach-notes',
  up: (db, t) =>
    run(db, [
      table(t, 'coach_notes', [
        `id ${t.id}`,
        `user_id ${t.integer} not null references users (id) on delete cascade`,
        `coach_id ${t.integer} not null references coaches (id) on delete cascade`,
        `text ${t.text} not null check (text <> '')`,
        `seen_at ${t.time}`,
        `created_at ${t.time} not null`,
        `updated_at ${t.time} not null`,
      ]),
      `create index coach_notes_unseen on coach_notes (user_id, seen_at)`,
      `create index coach_notes_by_coach on coach_notes (coach_id)`,
    ]),
  down: (db) => run(db, ['drop table coach_notes']),
};
