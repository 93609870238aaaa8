import type { Selectable } from 'kysely';
import type {
  ActingUserTable,
  UsersTable,
  BodyMeasurementsTable,
  CoachNotesTable,
  CoachesTable,
} from './tables/people.js';
import type {
  ExercisesTable,
  ExerciseAliasesTable,
  ExerciseMusclesTable,
  EquipmentTable,
  ExerciseEquipmentTable,
  CatalogStateTable,
  TagsTable,
  ExerciseTagsTable,
  ExerciseSettingsTable,
  UserEquipmentTable,
} from './tables/exercises.js';
import type {
  ProgramsTable,
  ProgramRevisionsTable,
  WorkoutsTable,
  WorkoutExercisesTable,
  PlannedSetsTable,
  EnrollmentsTable,
  EnrollmentInputsTable,
  TrainingMaxesTable,
} from './tables/plans.js';
import type {
  SessionsTable,
  SessionExercisesTable,
  SetLogsTable,
  TargetSetsTable,
} from './tables/sessions.js';
import type {
  ImportLogsTable,
  PersonalRecordsTable,
  CommandsTable,
  ChangesTable,
  SchemaMigrationsTable,
} from './tables/journal.js';

export type { Flag } from './tables/columns.js';
export type { SetLogsTable } from './tables/sessions.js';

/** Every table of the database, by name. */
export interface Tables {
  users: UsersTable;
  acting_user: ActingUserTable;
  body_measurements: BodyMeasurementsTable;
  coaches: CoachesTable;
  coach_notes: CoachNotesTable;
  exercises: ExercisesTable;
  exercise_aliases: ExerciseAliasesTable;
  exercise_muscles: ExerciseMusclesTable;
  equipment: EquipmentTable;
  exercise_equipment: ExerciseEquipmentTable;
  catalog_state: CatalogStateTable;
  tags: TagsTable;
  exercise_tags: ExerciseTagsTable;
  exercise_settings: ExerciseSettingsTable;
  user_equipment: UserEquipmentTable;
  programs: ProgramsTable;
  program_revisions: ProgramRevisionsTable;
  workouts: WorkoutsTable;
  workout_exercises: WorkoutExercisesTable;
  planned_sets: PlannedSetsTable;
  enrollments: EnrollmentsTable;
  enrollment_inputs: EnrollmentInputsTable;
  training_maxes: TrainingMaxesTable;
  sessions: SessionsTable;
  session_exercises: SessionExercisesTable;
  set_logs: SetLogsTable;
  target_sets: TargetSetsTable;
  import_logs: ImportLogsTable;
  personal_records: PersonalRecordsTable;
  commands: CommandsTable;
  changes: ChangesTable;
  schema_migrations: SchemaMigrationsTable;
}

export type Coach = Selectable<Tables['coaches']>;
export type Enrollment = Selectable<Tables['enrollments']>;
export type User = Selectable<Tables['users']>;
export type Exercise = Selectable<Tables['exercises']>;
export type Session = Selectable<Tables['sessions']>;
export type SessionExercise = Selectable<Tables['session_exercises']>;
export type SetLog = Selectable<Tables['set_logs']>;
export type TargetSet = Selectable<Tables['target_sets']>;
export type Program = Selectable<Tables['programs']>;
export type Workout = Selectable<Tables['workouts']>;
export type PlannedSetRow = Selectable<Tables['planned_sets']>;
