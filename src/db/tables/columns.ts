import type { ColumnType } from 'kysely';

/** SQLite has no booleans. */
export type Flag = 0 | 1;
/** UTC milliseconds. */
export type Time = number;
/** Computed by the database. */
export type Derived<T> = ColumnType<T, never, never>;
