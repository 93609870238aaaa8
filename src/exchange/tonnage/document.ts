import {
  equipment,
  exerciseAliases,
  exercises,
  exerciseSettings,
  tags,
  userEquipment,
} from './exercise-tables.js';
import { bodyMeasurements, imports, sessions, standAloneSets } from './log-tables.js';
import { coaches, enrollments, programs, workouts } from './plan-tables.js';
import { flag, integer, maybe, real, stamps, text, type Columns, type Table } from './shape.js';

/** What the first key of a document says. */
export const documentFormat = 'tonnage';
/** Raised when an older program could no longer read what this one writes. */
export const documentVersion = 1;

/** The user: everything but secrets, and but what ties them to other users of their file. */
export const userColumns: Columns = {
  uid: text,
  username: text,
  email: maybe(text),
  name: maybe(text),
  unit_system: text,
  sex: maybe(text),
  birth_date: maybe(text),
  height_cm: maybe(real),
  one_rep_max_formula: text,
  default_rest_seconds: maybe(integer),
  first_day_of_week: integer,
  time_zone: maybe(text),
  shares_leaderboard: flag,
  ...stamps,
};

/** Every table of the document in its order, in which each refers only to those before it. A new table is one entry. */
export const documentTables: readonly Table[] = [
  coaches,
  programs,
  imports,
  equipment,
  exercises,
  exerciseAliases,
  exerciseSettings,
  tags,
  userEquipment,
  workouts,
  enrollments,
  bodyMeasurements,
  sessions,
  standAloneSets,
];
