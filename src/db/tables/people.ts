import type { Generated } from 'kysely';
import type { OneRepMaxFormula } from '../../domain/one-rep-max.js';
import type { Flag, Time } from './columns.js';

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

/** At most one row: who acts when nobody is named. */
export interface ActingUserTable {
  id: number;
  user_id: number;
  updated_at: Time;
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

/** What a coach told an athlete, whose row it is. */
export interface CoachNotesTable {
  id: Generated<number>;
  user_id: number;
  coach_id: number;
  text: string;
  /** Null until the athlete saw it. */
  seen_at: Time | null;
  created_at: Time;
  updated_at: Time;
}

export interface CoachesTable {
  id: Generated<number>;
  uid: string;
  user_id: number;
  name: string;
  bio: string | null;
  zip_code: string | null;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}
