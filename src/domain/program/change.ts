/** What differs in the program as a whole; `before` is null where there was nothing, `after` where nothing is left. */
export interface ProgramFieldChange {
  readonly on: 'program';
  readonly field: 'name' | 'description' | 'zip_code' | 'visibility' | 'training_maxes' | 'tests';
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs in one day; weeks and days count from 1. */
export interface DayChange {
  readonly on: 'day';
  readonly kind: 'added' | 'removed' | 'changed';
  readonly week: number;
  readonly day: number;
  /** Null for a day that came or went; `before` or `after` is then its title. */
  readonly field: 'title' | 'rest_day' | 'notes' | null;
  readonly before: string | null;
  readonly after: string | null;
}

export type SlotField = 'sets' | 'progression' | 'rest' | 'superset' | 'notes';

/** What differs in one slot on one day. */
export interface SlotChange {
  readonly on: 'slot';
  readonly kind: 'added' | 'removed' | 'renamed' | 'moved' | 'changed';
  readonly week: number;
  /** Where it is now; of a slot that was removed, where it was. */
  readonly day: number;
  readonly key: string;
  /** As it is called now; of a slot that was removed, as it was. */
  readonly exercise: string;
  /** Of a changed slot what has changed; null for the other kinds. */
  readonly field: SlotField | null;
  /**
   * In the words of the document: of a changed slot the field, of an added or removed one its sets and rule, of a renamed one
   * the exercise, of a moved one its place, `1` within a day and `day 1, 1` between days.
   */
  readonly before: string | null;
  readonly after: string | null;
}

export type ProgramChange = ProgramFieldChange | DayChange | SlotChange;
