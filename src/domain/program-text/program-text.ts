import type { PlannedSet } from '../planned/planned-set.js';
import type { Rule } from '../progression/rule.js';
import type { Measurement } from '../set.js';

/** An exercise a name may stand for. */
export interface NamedExercise {
  readonly id: number;
  readonly name: string;
  readonly measurement: Measurement;
}

/** What a name led to: one exercise for sure, some it may mean, or none. */
export type Found =
  | ({ readonly kind: 'exact' } & NamedExercise)
  | { readonly kind: 'near'; readonly candidates: readonly NamedExercise[] }
  | { readonly kind: 'none' };

/** What a text leaves open. */
export interface ProgramContext {
  /** The user's unit, for weights without one. */
  readonly unit: 'kg' | 'lb';
  /** Exact for a name or an alias; near with every exercise that is plausible. Asked once a name. */
  find(name: string): Found;
}

export type Confidence = 'high' | 'medium' | 'low';

/** One exercise of a day. */
export interface ProgramSlot {
  /** Where it begins, counted from 1; the copies of a repeated week or exercise share it. */
  readonly line: number;
  /** Its lines as typed, without indentation. */
  readonly text: string;
  /** The exercise as typed; empty where no name was found. */
  readonly exerciseText: string;
  /** Null where none or more than one is plausible. */
  readonly exercise: NamedExercise | null;
  /** What may be meant, where no exercise is chosen. */
  readonly candidates: readonly NamedExercise[];
  /** Shared by the members of a superset, two or more of a day. */
  readonly supersetGroup: string | null;
  readonly sets: readonly PlannedSet[];
  /** How its targets move; null where nothing says so. */
  readonly rule: Rule | null;
  /** What belongs to the exercise and is no set. */
  readonly notes: string | null;
  readonly confidence: Confidence;
  /** Each thing that was guessed or not understood, in words; empty exactly when the confidence is high. */
  readonly guesses: readonly string[];
}

/** A line that belongs to no exercise and was not understood. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
}

export interface ProgramDay {
  readonly title: string | null;
  readonly isRest: boolean;
  readonly notes: string | null;
  readonly slots: readonly ProgramSlot[];
  /** Those of the unread lines that stand in this day. */
  readonly unread: readonly UnreadLine[];
}

export interface ProgramWeek {
  readonly title: string | null;
  readonly days: readonly ProgramDay[];
}

/** What became of a stretch of the text; marks are bullets, numbers, labels and punctuation. */
export type Role = 'mark' | 'title' | 'exercise' | 'sets' | 'note' | 'unread';

export interface Span {
  /** Offsets into the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

/** A program as far as a text tells it. */
export interface ProgramText {
  readonly name: string | null;
  readonly description: string | null;
  /** A week that is said to repeat stands here once for each time. */
  readonly weeks: readonly ProgramWeek[];
  readonly unread: readonly UnreadLine[];
  /** Every character that is not blank is in exactly one, in order. */
  readonly spans: readonly Span[];
}
