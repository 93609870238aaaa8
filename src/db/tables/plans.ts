import type { Generated } from 'kysely';
import type { LoadKind, WeightUnit } from '../../domain/load.js';
import type { SetType } from '../../domain/set.js';
import type { Flag, Time } from './columns.js';

/** What a set can be asked for, in a plan or copied into a session. */
export interface AskedColumns {
  set_index: number;
  set_type: Generated<SetType>;
  is_optional: Generated<Flag>;
  is_amrap: Generated<Flag>;
  reps_min: number | null;
  reps_max: number | null;
  load_kind: Generated<LoadKind>;
  weight: number | null;
  unit: WeightUnit | null;
  rpe_min: number | null;
  rpe_max: number | null;
  rir_min: number | null;
  rir_max: number | null;
  tempo: string | null;
  duration_seconds: number | null;
  distance_m: number | null;
}

export interface ProgramsTable {
  id: Generated<number>;
  uid: string;
  owner_id: number;
  coach_id: number | null;
  name: string;
  name_key: string;
  description: string | null;
  zip_code: string | null;
  visibility: Generated<'private' | 'public'>;
  weeks: Generated<number>;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface ProgramRevisionsTable {
  id: Generated<number>;
  owner_id: number;
  program_id: number;
  number: number;
  document: string;
  author_id: number | null;
  created_at: Time;
}

/** A day of a program; without a program a template. */
export interface WorkoutsTable {
  id: Generated<number>;
  uid: string;
  owner_id: number;
  program_id: number | null;
  week_index: number | null;
  day_index: number | null;
  title: string | null;
  title_key: string | null;
  is_rest: Generated<Flag>;
  notes: string | null;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface WorkoutExercisesTable {
  id: Generated<number>;
  owner_id: number;
  workout_id: number;
  slot_key: string;
  position: number;
  exercise_id: number;
  superset_group: string | null;
  rest_seconds: number | null;
  progression: string | null;
  confidence_level: 'high' | 'medium' | 'low' | null;
  notes: string | null;
  created_at: Time;
  updated_at: Time;
}

export interface PlannedSetsTable extends AskedColumns {
  id: Generated<number>;
  owner_id: number;
  workout_exercise_id: number;
  percent_min: number | null;
  percent_max: number | null;
  percent_of: '1rm' | 'training_max' | null;
  rest_seconds_min: number | null;
  rest_seconds_max: number | null;
  created_at: Time;
  updated_at: Time;
}

export interface EnrollmentsTable {
  id: Generated<number>;
  uid: string;
  program_id: number;
  user_id: number;
  status: 'invited' | 'active' | 'paused' | 'left';
  joined_at: Time | null;
  left_at: Time | null;
  created_at: Time;
  updated_at: Time;
}

export interface EnrollmentInputsTable {
  id: Generated<number>;
  user_id: number;
  enrollment_id: number;
  kind: 'skip' | 'repeat' | 'pause' | 'resume' | 'override';
  local_date: string;
  slot_key: string | null;
  document: string | null;
  created_at: Time;
}

export interface TrainingMaxesTable {
  id: Generated<number>;
  user_id: number;
  enrollment_id: number;
  exercise_id: number;
  weight: number;
  unit: WeightUnit;
  local_date: string;
  created_at: Time;
  updated_at: Time;
}
