import type { SourceRow } from './row.js';

/** What a row of a file says that says nothing; a reader fills in what its file has. */
export const blankRow = {
  sessionTitle: null,
  end: null,
  sessionSeconds: null,
  sessionNotes: null,
  exerciseNotes: null,
  category: null,
  superset: null,
  setType: 'working',
  isFailure: false,
  weight: null,
  unit: null,
  loadKind: null,
  reps: null,
  rpe: null,
  distanceM: null,
  durationSeconds: null,
  restSeconds: null,
  setNotes: null,
} as const satisfies Partial<SourceRow>;
