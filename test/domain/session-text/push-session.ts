import { parseSets } from '../../../src/domain/notation/parse.js';
import { resolveSets } from '../../../src/domain/notation/resolve.js';
import { diffSessionText } from '../../../src/domain/session-text/diff.js';
import type { NamedExercise, SessionDocument } from '../../../src/domain/session-text/document.js';
import type { SessionEdit } from '../../../src/domain/session-text/edit.js';
import { parseSessionText } from '../../../src/domain/session-text/parse.js';
import { printSessionText } from '../../../src/domain/session-text/print.js';

export const bench: NamedExercise = { id: 1, name: 'Bench Press', measurement: 'weight_reps' };
export const row: NamedExercise = { id: 2, name: 'Row', measurement: 'weight_reps' };
export const dip: NamedExercise = { id: 3, name: 'Dip', measurement: 'bodyweight_reps' };
export const minute = 60_000;
/** 18:30 in Berlin, and half a minute. */
export const start = Date.UTC(2026, 10, 18, 17, 30, 30);

/** Sets in the notation, their ids numbered on from `id`, each a minute after the one before. */
export function sets(exercise: NamedExercise, text: string, id: number, notes: (string | null)[] = []) {
  const context = {
    unit: 'kg',
    measurement: exercise.measurement,
    last: null,
    exerciseName: exercise.name,
  } as const;
  return resolveSets(parseSets(text), context).map((set, at) => ({
    ...{ id: id + at, set, notes: notes[at] ?? null, performedAt: start + (id + at) * minute },
  }));
}

export const place = { supersetGroup: null, isSkipped: false, notes: null };

/** A session of an hour with sets of two exercises and a third one skipped. */
export const stored: SessionDocument = {
  id: 7,
  head: {
    ...{
      isRunning: false,
      date: '2026-11-18',
      startedAt: start,
      endedAt: start + 60 * minute,
      offsetMinutes: 60,
    },
    ...{
      isTimeKnown: true,
      pausedSeconds: 300,
      title: 'Push',
      notes: 'one\ntwo',
      isDeload: false,
      calories: null,
    },
  },
  slots: [
    {
      id: 1,
      exercise: bench,
      ...place,
      notes: 'seat 4',
      sets: sets(bench, 'w 60x5 100x5 @8; 225lbx3', 11, [null, 'belt']),
    },
    { id: 2, exercise: row, ...place, supersetGroup: 'A', sets: sets(row, '80x8|7', 14) },
    { id: 3, exercise: dip, ...place, supersetGroup: 'A', isSkipped: true, sets: [] },
  ],
};

/** It as text. */
export const text = printSessionText(stored, 'kg');
const now = Date.UTC(2026, 10, 20, 12);
const exercises = new Map(
  [bench, row, dip, { ...bench, id: 4, name: 'Squat' }].map((one) => [one.name, one]),
);

/** What an edited text makes of a session. */
export function diff(edited: string, document = stored): SessionEdit {
  return diffSessionText(document, parseSessionText(edited), {
    unit: 'kg',
    now,
    today: '2026-11-20',
    exercises,
  });
}

/** The text with one part replaced, which has to be in it. */
export function replaced(part: string | RegExp, by: string, from = text): string {
  if (typeof part === 'string' ? !from.includes(part) : !part.test(from))
    throw new Error(`no ${String(part)} in:\n${from}`);
  return from.replace(part, by);
}
