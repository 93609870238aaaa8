/** A plan as people paste it: three weeks, some of it not understood. */
export const plan = `# Winter plan

Three days a week.

Week 1-2
Day 1: Push
1. Bench press 3x8-12 60kg rest 2 min
2. DB curls 2x10 at 40lb felt heavy
A1) Dips 3x8
A2) Zercher carry 3x40m
Do 3 rounds of this
Day 2
Squat 5x5 100kg, linear +2.5kg
Deadlfit 1x5 120kg

Week 3 - Deload
Day 1
Squat 3x5 60kg
`;

/** What the import of it answers. */
export interface Answer {
  readonly import_id: number | null;
  readonly name: string;
  readonly program: Readonly<Record<string, unknown>>;
  readonly exercises: readonly {
    readonly line: number;
    readonly exercise: string | null;
    readonly confidence: string;
    readonly is_taken: boolean;
    readonly is_confirmed: boolean;
    readonly sets_text: string;
  }[];
  readonly unread: readonly unknown[];
  readonly created_exercises: readonly string[];
}

/** What was read, line by line. */
export const lines = ({ exercises }: Answer) =>
  exercises.map(({ line, exercise, confidence, is_taken: isTaken }) => [line, exercise, confidence, isTaken]);
