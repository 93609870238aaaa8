/** What the write door must know of a table to scope, record and undo a change of one of its rows. */
export interface JournaledTable {
  /** The column that says whose row it is; a user's own row is theirs by its id. */
  readonly owner: 'user_id' | 'owner_id' | 'id';
  /** The id, or the owner and what tells one row of theirs from another. */
  readonly key: readonly string[];
  /** Columns the database computes, which a restored row must not carry. */
  readonly derived?: readonly string[];
  /** False where a row is never edited. */
  readonly hasUpdatedAt?: false;
}

/** Every table a command may write to; a table that is missing here cannot be written through the door. */
export const journaledTables = {
  users: { owner: 'id', key: ['id'] },
  coaches: { owner: 'user_id', key: ['id'] },
  coach_notes: { owner: 'user_id', key: ['id'] },
  enrollments: { owner: 'user_id', key: ['id'] },
  enrollment_inputs: { owner: 'user_id', key: ['id'], hasUpdatedAt: false },
  sessions: { owner: 'user_id', key: ['id'] },
  session_exercises: { owner: 'user_id', key: ['id'] },
  target_sets: { owner: 'user_id', key: ['id'], hasUpdatedAt: false },
  set_logs: { owner: 'user_id', key: ['id'], derived: ['weight_kg', 'weight_g'] },
  exercises: { owner: 'owner_id', key: ['id'] },
  programs: { owner: 'owner_id', key: ['id'] },
  program_revisions: { owner: 'owner_id', key: ['id'], hasUpdatedAt: false },
  workouts: { owner: 'owner_id', key: ['id'] },
  workout_exercises: { owner: 'owner_id', key: ['id'] },
  planned_sets: { owner: 'owner_id', key: ['id'] },
  exercise_settings: { owner: 'user_id', key: ['user_id', 'exercise_id'] },
  exercise_aliases: { owner: 'owner_id', key: ['id'] },
  tags: { owner: 'owner_id', key: ['id'] },
  equipment: { owner: 'owner_id', key: ['id'] },
  user_equipment: { owner: 'user_id', key: ['id'] },
  training_maxes: { owner: 'user_id', key: ['id'] },
  body_measurements: { owner: 'user_id', key: ['id'] },
  import_logs: { owner: 'user_id', key: ['id'], hasUpdatedAt: false },
} as const satisfies Record<string, JournaledTable>;

export type JournaledTableName = keyof typeof journaledTables;
/** Tables whose rows come and go with commands; a user's own row is only ever changed. */
export type OwnedTableName = Exclude<JournaledTableName, 'users'>;

/** What names one row of the acting user: its id, or the columns of its key beside the owner. */
export type RowKey<T extends JournaledTableName> = (typeof journaledTables)[T]['key'] extends readonly ['id']
  ? number
  : Record<Exclude<(typeof journaledTables)[T]['key'][number], (typeof journaledTables)[T]['owner']>, number>;

/** A row that only ties two things together: it has no owner of its own, and is theirs whose the thing is it hangs on. */
export interface LinkTable {
  readonly key: readonly string[];
  readonly parent: 'exercises' | 'tags';
  /** The column that names the parent. */
  readonly parentColumn: string;
}

/** Every table of links a command may write to, through the functions of `write-links.ts`. */
export const linkTables = {
  exercise_muscles: { key: ['exercise_id', 'muscle'], parent: 'exercises', parentColumn: 'exercise_id' },
  exercise_equipment: {
    key: ['exercise_id', 'equipment_id'],
    parent: 'exercises',
    parentColumn: 'exercise_id',
  },
  exercise_tags: { key: ['exercise_id', 'tag_id'], parent: 'tags', parentColumn: 'tag_id' },
} as const satisfies Record<string, LinkTable>;

export type LinkTableName = keyof typeof linkTables;
/** Every table the journal may name. */
export type RecordedTableName = JournaledTableName | LinkTableName;
