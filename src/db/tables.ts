import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Category, MovementPattern, Muscle } from '../catalog/exercise.js';
import type { LoadKind, WeightUnit } from '../domain/load.js';
import type { Measurement, SetType } from '../domain/set.js';
import type { RecordType, RecordUnit } from '../domain/records/record.js';
import type { OneRepMaxFormula } from '../domain/one-rep-max.js';

/** SQLite has no booleans. */
export type Flag = 0 | 1;
/** UTC milliseconds. */
type Time = number;
type Derived<T> = ColumnType<T, never, never>;

export interface UsersTable {
  id: Generated<number>;
  uid: string;
  username: string;
  username_key: string;
  email: string | null;
  name: string | null;
  password_hash: string | null;
  oauth_provider: string | null;
  oauth_id: string | null;
  unit_system: Generated<'metric' | 'imperial'>;
  sex: 'm' | 'f' | null;
  birth_date: string | null;
  height_cm: number | null;
  one_rep_max_formula: Generated<OneRepMaxFormula>;
  default_rest_seconds: number | null;
  first_day_of_week: Generated<number>;
  time_zone: string | null;
  managed_by_coach_id: number | null;
  shares_leaderboard: Generated<Flag>;
  is_active: Generated<Flag>;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface ExercisesTable {
  id: Generated<number>;
  uid: string | null;
  owner_id: number | null;
  slug: string;
  name: string;
  name_key: string;
  category: Category;
  subcategory: string | null;
  movement_pattern: MovementPattern | null;
  mechanic: 'compound' | 'isolation' | null;
  force: 'push' | 'pull' | 'static' | 'none' | null;
  laterality: 'bilateral' | 'unilateral' | 'alternating' | null;
  implements: Generated<1 | 2>;
  bodyweight_share: Generated<number>;
  measurement: Measurement;
  variant_of: number | null;
  level: number | null;
  default_weight_kg: number | null;
  default_reps: number | null;
  default_rest_seconds: number | null;
  met: number | null;
  met_code: string | null;
  description: string | null;
  instructions: string | null;
  image_url: string | null;
  video_url: string | null;
  extra: string | null;
  import_id: number | null;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface ExerciseAliasesTable {
  id: Generated<number>;
  exercise_id: number;
  owner_id: number | null;
  alias: string;
  alias_key: string;
  locale: string | null;
  import_id: number | null;
  created_at: Time;
  updated_at: Time;
}

export interface ExerciseMusclesTable {
  exercise_id: number;
  muscle: Muscle;
  role: 'primary' | 'secondary';
}

export interface EquipmentTable {
  id: Generated<number>;
  owner_id: number | null;
  name: string;
  name_key: string;
  description: string | null;
  kind: string;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface ExerciseEquipmentTable {
  exercise_id: number;
  equipment_id: number;
}

export interface BodyMeasurementsTable {
  id: Generated<number>;
  uid: string;
  user_id: number;
  kind: string;
  value: number;
  unit: 'kg' | 'lb' | 'cm' | 'in' | '%';
  measured_at: Time;
  local_date: string;
  utc_offset_minutes: number;
  notes: string | null;
  import_id: number | null;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface CatalogStateTable {
  id: 1;
  version: number;
  updated_at: Time;
}

export interface ImportLogsTable {
  id: Generated<number>;
  uid: string;
  user_id: number;
  program_id: number | null;
  kind: 'history' | 'program';
  format: string | null;
  file_name: string | null;
  file_digest: string | null;
  raw_text: string | null;
  parsed: string | null;
  confidence: string | null;
  counts: string | null;
  unit: string | null;
  time_zone: string | null;
  created_at: Time;
}

export interface SessionsTable {
  id: Generated<number>;
  uid: string;
  user_id: number;
  program_id: number | null;
  workout_id: number | null;
  enrollment_id: number | null;
  program_revision: number | null;
  status: 'in_progress' | 'completed' | 'abandoned';
  started_at: Time;
  ended_at: Time | null;
  paused_at: Time | null;
  paused_seconds: Generated<number>;
  local_date: string;
  utc_offset_minutes: number;
  time_zone: string | null;
  is_time_known: Generated<Flag>;
  title: string | null;
  notes: string | null;
  is_deload: Generated<Flag>;
  calories: number | null;
  import_id: number | null;
  source_key: string | null;
  source_digest: string | null;
  extra: string | null;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface SessionExercisesTable {
  id: Generated<number>;
  user_id: number;
  session_id: number;
  position: number;
  exercise_id: number;
  workout_exercise_id: number | null;
  superset_group: string | null;
  is_skipped: Generated<Flag>;
  notes: string | null;
  created_at: Time;
  updated_at: Time;
}

export interface SetLogsTable {
  id: Generated<number>;
  uid: string | null;
  user_id: number;
  exercise_id: number;
  session_exercise_id: number | null;
  planned_set_id: number | null;
  drop_of: number | null;
  set_index: number;
  set_type: SetType;
  is_failure: Generated<Flag>;
  is_amrap: Generated<Flag>;
  is_completed: Generated<Flag>;
  load_kind: LoadKind;
  weight: number | null;
  unit: WeightUnit | null;
  weight_kg: Derived<number | null>;
  weight_g: Derived<number | null>;
  reps: number | null;
  reps_left: number | null;
  reps_right: number | null;
  rir: number | null;
  rpe: number | null;
  tempo: string | null;
  rest_seconds: number | null;
  duration_seconds: number | null;
  distance_m: number | null;
  calories: number | null;
  performed_at: Time;
  local_date: string;
  utc_offset_minutes: number;
  notes: string | null;
  extra: string | null;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface PersonalRecordsTable {
  id: Generated<number>;
  user_id: number;
  exercise_id: number;
  record_type: RecordType;
  reps: Generated<number>;
  load: Generated<number>;
  unit: RecordUnit;
  value: number;
  /** What records are compared by: the value as it would be with the load in whole grams. */
  score: number;
  set_log_id: number;
  achieved_at: Time;
  is_baseline: Generated<Flag>;
  beaten_at: Time | null;
}

export interface CommandsTable {
  id: Generated<number>;
  user_id: number;
  key: string | null;
  name: string;
  words: string;
  at: Time;
  undone_at: Time | null;
  /** The newest command when this one was undone; once there is a newer one it cannot be redone. */
  undone_after: number | null;
}

export interface ChangesTable {
  id: Generated<number>;
  command_id: number;
  table_name: string;
  row_key: string;
  before: string | null;
  after: string | null;
}

export interface SchemaMigrationsTable {
  number: number;
  name: string;
  applied_at: Time;
}

/** The tables that queries are written against; the migrations create more for what comes later. */
export interface Tables {
  users: UsersTable;
  exercises: ExercisesTable;
  exercise_aliases: ExerciseAliasesTable;
  exercise_muscles: ExerciseMusclesTable;
  equipment: EquipmentTable;
  exercise_equipment: ExerciseEquipmentTable;
  body_measurements: BodyMeasurementsTable;
  catalog_state: CatalogStateTable;
  import_logs: ImportLogsTable;
  sessions: SessionsTable;
  session_exercises: SessionExercisesTable;
  set_logs: SetLogsTable;
  personal_records: PersonalRecordsTable;
  commands: CommandsTable;
  changes: ChangesTable;
  schema_migrations: SchemaMigrationsTable;
}

export type User = Selectable<UsersTable>;
export type Exercise = Selectable<ExercisesTable>;
export type Session = Selectable<SessionsTable>;
export type SessionExercise = Selectable<SessionExercisesTable>;
export type SetLog = Selectable<SetLogsTable>;
