import { expectWork } from '../complete-set.js';
import { parseSets } from '../notation/parse.js';
import { resolveSets, type SetContext } from '../notation/resolve.js';
import type { PerformedSet } from '../set.js';
import { Failure } from '../failure.js';
import type { DocumentSet, NamedExercise } from './document.js';
import type { SetEdit } from './edit.js';
import { atLine, TextMistake } from './mistake.js';
import type { TextSet } from './text.js';
import { readTime, type SessionTimes } from './times.js';

/** What the sets of one place are read by. */
export interface SetsContext {
  readonly exercise: NamedExercise;
  readonly unit: 'kg' | 'lb';
  readonly times: SessionTimes;
  readonly offsetMinutes: number;
  /** UTC milliseconds; no set is later. */
  readonly now: number;
}

/** A set that stays, with its line as it was written. */
export interface KnownSet {
  readonly stored: DocumentSet;
  readonly line: TextSet;
  /** When it counts as done, once the session was moved; UTC milliseconds. */
  readonly performedAt: number;
}

function readSets(work: string, context: SetsContext, last: PerformedSet | null): PerformedSet[] {
  const { exercise, unit } = context;
  const notation: SetContext = { unit, last, measurement: exercise.measurement, exerciseName: exercise.name };
  const sets = resolveSets(parseSets(work), notation);
  for (const set of sets) expectWork(set, exercise.name);
  return sets;
}

/** What the line of a stored set says by itself, which may be less than what is stored; null when it says nothing. */
function toldBy(line: TextSet, context: SetsContext): PerformedSet | null {
  try {
    return readSets(line.work, context, null)[0] ?? null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** The stored set with the fields that the new line tells otherwise than the old one. */
function corrected(
  { stored, line }: KnownSet,
  typed: TextSet,
  last: PerformedSet | null,
  context: SetsContext,
): PerformedSet {
  const [next, second] = readSets(typed.work, context, last);
  if (next === undefined || second !== undefined)
    throw new Failure(
      'usage',
      `"${typed.work}" is more than one set, and the line has the number of one`,
      'put the others on lines of their own, without a number',
    );
  const told = toldBy(line, context);
  if (told === null) return next;
  const changes = Object.entries(next).filter(
    ([field, value]) => told[field as keyof PerformedSet] !== value,
  );
  return { ...stored.set, ...Object.fromEntries(changes) };
}

function readAt(line: TextSet, { times, offsetMinutes, now }: SetsContext): number | null {
  if (line.time === null) return null;
  const at = readTime(line.time, times.date, offsetMinutes);
  // A time typed without seconds may be the minute in which the session began.
  const inside = Math.floor(at / 60_000) === Math.floor(times.startedAt / 60_000) ? times.startedAt : at;
  if (inside < times.startedAt || inside > (times.endedAt ?? now))
    throw new Failure(
      'usage',
      `"${line.time}" is outside of the session`,
      'change start or end of the session, too',
    );
  return inside;
}

/**
 * A set that stays, as its line has it now.
 *
 * @param last the set above it
 */
export function keepSet(
  known: KnownSet,
  typed: TextSet,
  last: PerformedSet | null,
  context: SetsContext,
): SetEdit {
  return atLine(typed.line, () => {
    const { stored, line } = known;
    const set = typed.work === line.work ? stored.set : corrected(known, typed, last, context);
    const notes = typed.note === line.note ? stored.notes : typed.note;
    const performedAt = readAt(typed, context) ?? known.performedAt;
    const isSame = (Object.keys(set) as (keyof PerformedSet)[]).every(
      (field) => set[field] === stored.set[field],
    );
    const isChanged = !isSame || notes !== stored.notes || performedAt !== known.performedAt;
    return { id: stored.id, from: null, set, notes, performedAt, isChanged };
  });
}

/**
 * The new sets of a line.
 *
 * @param moved the set whose number the line has, when it stood under another exercise before
 * @param last the set above it
 * @param performedAt when they count as done unless the line says so; UTC milliseconds
 */
export function addSets(
  typed: TextSet,
  moved: (KnownSet & { measurement: NamedExercise['measurement'] }) | undefined,
  last: PerformedSet | null,
  performedAt: number,
  context: SetsContext,
): SetEdit[] {
  return atLine(typed.line, () => {
    const isAsStored = moved?.line.work === typed.work && moved.measurement === context.exercise.measurement;
    const sets = isAsStored ? [moved.stored.set] : readSets(typed.work, context, last);
    const notes = moved?.line.note === typed.note ? moved.stored.notes : typed.note;
    const at = readAt(typed, context) ?? moved?.performedAt ?? performedAt;
    return sets.map((set, index) => ({
      ...{ id: null, from: index === 0 ? (moved?.stored.id ?? null) : null },
      ...{ set, notes, performedAt: at, isChanged: false },
    }));
  });
}

/** The mistake of a number that no set of the session has. */
export function unknownNumber(line: TextSet, sessionId: number): TextMistake {
  return new TextMistake(
    line.line,
    `there is no set "#${line.id ?? ''}" in session ${sessionId}`,
    'leave the number out for a new set; in a note write \\#',
  );
}
