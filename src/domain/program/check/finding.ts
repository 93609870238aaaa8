/** Something a program says that does not do what it looks like. */
export interface Finding {
  /** From 1; null where the place in the file is not known. */
  readonly line: number | null;
  /** All three null for what is not about one slot; day and slot null for what is about a week. */
  readonly week: number | null;
  readonly day: number | null;
  /** Key of the slot. */
  readonly slot: string | null;
  /** An error cannot work as it is written; a warning can, but hardly as it was meant. */
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

/** What is wrong, before its place is known. */
export type Problem = Pick<Finding, 'level' | 'message' | 'hint'>;

export function error(message: string, hint: string): Problem {
  return { level: 'error', message, hint };
}

export function warning(message: string, hint: string): Problem {
  return { level: 'warning', message, hint };
}

/** Where things stand in the file a program was read from, lines from 1. */
export interface ProgramLines {
  /** All three from 1. */
  readonly ofSlot: (week: number, day: number, position: number) => number | null;
  readonly ofDay: (week: number, day: number) => number | null;
  /** From 0. */
  readonly ofTest: (at: number) => number | null;
  /** As the program calls the exercise. */
  readonly ofTrainingMax: (exercise: string) => number | null;
}
