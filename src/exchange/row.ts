import type { WeightUnit, LoadKind } from '../domain/load.js';
import type { SetType } from '../domain/set.js';

/** Foreign formats: all told apart by their header but `csv`, a table whose columns the user names. */
export const sourceFormats = [
  'strong',
  'hevy',
  'fitnotes',
  'fitbod',
  'stronglifts',
  'liftosaur',
  'gymbook',
  'csv',
] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** A wall-clock time without a zone, as nearly every export writes it. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  date: string;
  /** Seconds since local midnight, or null when the file only knows the day. */
  secondsOfDay: number | null;
}

/** One set of a foreign file in our words, before an exercise or a session of ours is found for it. */
export interface SourceRow {
  /** The line of the file its record begins on, from 1. */
  line: number;
  /** What the file identifies the session by, such as start and title: equal for all rows of one session. */
  sessionKey: string;
  sessionTitle: string | null;
  start: LocalTime;
  end: LocalTime | null;
  /** The session's own duration, where the file has one and no end. */
  sessionSeconds: number | null;
  sessionNotes: string | null;
  /** Trimmed, never empty. */
  exercise: string;
  exerciseNotes: string | null;
  /** The file's own word for the muscle group or category. */
  category: string | null;
  /** Unique within the session. */
  superset: string | null;
  setType: SetType;
  isFailure: boolean;
  /** ≥ 0, exactly as written; null when blank. */
  weight: number | null;
  unit: WeightUnit | null;
  /** What the file itself says of the load's kind; null when only the exercise can tell. */
  loadKind: LoadKind | null;
  reps: number | null;
  rpe: number | null;
  distanceM: number | null;
  durationSeconds: number | null;
  restSeconds: number | null;
  setNotes: string | null;
  /** Cells that our model has no column for, by their header. */
  extra: Record<string, string>;
}
