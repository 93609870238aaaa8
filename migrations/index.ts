import { peopleAndPrograms } from './0001-people-and-programs.js';
import { exerciseCatalog } from './0002-exercises.js';
import { workouts } from './0003-workouts.js';
import { sessions } from './0004-sessions.js';
import { recordsAndCommands } from './0005-records-and-commands.js';
import { views } from './0006-views.js';
import { setsByDate } from './0007-sets-by-date.js';
import { actingUser } from './0008-acting-user.js';
import { coachNotes } from './0009-coach-notes.js';
import { leanSets } from './0010-lean-sets.js';
import type { Migration } from './migration.js';

/** Every step of the schema in its order; the number applied is the file's `user_version`. */
export const migrations: readonly Migration[] = [
  peopleAndPrograms,
  exerciseCatalog,
  workouts,
  sessions,
  recordsAndCommands,
  views,
  setsByDate,
  actingUser,
  coachNotes,
  leanSets,
];
