/** What the write door must know of a table to scope, record and undo a change of one of its rows. */
export interface JournaledTable {
  /** The column that says whose row it is. */
  readonly owner: 'user_id' | 'owner_id';
  readonly key: readonly string[];
  /** Columns the database computes, which a restored row must not carry. */
  readonly derived?: readonly string[];
  /** False where a row is never edited. */
  readonly hasUpdatedAt?: false;
}

/** Every table a command may write to; a table that is missing here cannot be written through the door. */
export const journaledTables = {
  sessions: { owner: 'user_id', key: ['id'] },
  session_exercises: { owner: 'user_id', key: ['id'] },
  target_sets: { owner: 'user_id', key: ['id'], hasUpdatedAt: false },
  set_logs: { owner: 'user_id', key: ['id'], derived: ['weight_kg', 'weight_g'] },
  exercises: { owner: 'owner_id', key: ['id'] },
  workouts: { owner: 'owner_id', key: ['id'] },
  workout_exercises: { owner: 'owner_id', key: ['id'] },
  planned_sets: { owner: 'owner_id', key: ['id'] },
  exercise_aliases: { owner: 'owner_id', key: ['id'] },
  body_measurements: { owner: 'user_id', key: ['id'] },
  import_logs: { owner: 'user_id', key: ['id'], hasUpdatedAt: false },
} as const satisfies Record<string, JournaledTable>;

export type JournaledTableName = keyof typeof journaledTables;
