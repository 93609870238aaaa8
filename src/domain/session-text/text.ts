/** The lines of the head, in the order they are written. */
export const headFields = [
  'session',
  'date',
  'start',
  'end',
  'paused',
  'title',
  'notes',
  'deload',
  'calories',
] as const;
export type HeadField = (typeof headFields)[number];

/** What stands behind the name of a field; notes may have several lines. */
export interface HeadLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** One line of sets. */
export interface TextSet {
  readonly line: number;
  /** The number behind it; null for a new one. */
  readonly id: number | null;
  /** In the notation of sets done, with single spaces. */
  readonly work: string;
  /** The time typed behind `at`. */
  readonly time: string | null;
  readonly note: string | null;
}

/** The lines of one exercise. */
export interface TextSlot {
  readonly line: number;
  /** The number behind its name; null for a new one. */
  readonly id: number | null;
  readonly name: string;
  readonly supersetGroup: string | null;
  readonly isSkipped: boolean;
  readonly notes: string | null;
  readonly sets: readonly TextSet[];
}

/** The text of a session taken apart; nothing in it is judged yet. */
export interface SessionText {
  /** A line that is not there says nothing. */
  readonly head: Readonly<Partial<Record<HeadField, HeadLine>>>;
  readonly slots: readonly TextSlot[];
}
