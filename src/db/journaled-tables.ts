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
  sessions: { owner: 'user_id', key: ['id'] },
  session_exercises: { owner: 'user_id', key: ['id'] },
  target_sets: { owner: 'user_id', key: ['id'], hasUpdatedAt: false },
  set_logs: { owner: 'user_id', key: ['id'], derived: ['weight_kg', 'weight_g'] },
  exercises: { owner: 'owner_id', key: ['id'] },
  workouts: { owner: 'owner_id', key: ['id'] },
  workout_exercises: { owner: 'owner_id', key: ['id'] },
  planned_sets: { owner: 'owner_id', key: ['id'] },
  exercise_settings: { owner: 'user_id', key: ['user_id', 'exercise_id'] },
  exercise_aliases: { owner: 'owner_id', key: ['id'] },
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
