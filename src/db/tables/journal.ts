import type { Generated } from 'kysely';
import type { RecordType, RecordUnit } from '../../domain/records/record.js';
import type { Flag, Time } from './columns.js';

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
