import type { Generated } from 'kysely';
import type { LoadKind, WeightUnit } from '../../domain/load.js';
import type { SetType } from '../../domain/set.js';
import type { Derived, Flag, Time } from './columns.js';
import type { AskedColumns } from './plans.js';

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

/** What was asked, copied when the session starts, so that adherence stays true after the plan changes. */
export interface TargetSetsTable extends AskedColumns {
  id: Generated<number>;
  user_id: number;
  session_exercise_id: number;
  planned_set_id: number | null;
  rest_seconds: number | null;
  created_at: Time;
}
