import { requireExercise } from '../../db/exercises.js';
import type { Scope } from '../../db/scope.js';
import { localDate } from '../../domain/days.js';
import { diffSessionText, newNames } from '../../domain/session-text/diff.js';
import type { NamedExercise, SessionDocument } from '../../domain/session-text/document.js';
import type { SessionEdit } from '../../domain/session-text/edit.js';
import { asMistake } from '../../domain/session-text/mistake.js';
import type { HeadField, SessionText } from '../../domain/session-text/text.js';
import { userUnit } from '../user-unit.js';

/** Flags of `session edit` that say what a line of the head says. */
export interface HeadFlags {
  readonly title?: string;
  readonly notes?: string;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly paused?: string;
  readonly deload?: boolean;
  readonly calories?: string;
}

/** A text whose head says what flags say; their lines count as line 0. */
export function withFlags(text: SessionText, { deload, ...flags }: HeadFlags): SessionText {
  const said: Partial<Record<HeadField, string | undefined>> = {
    ...flags,
    deload: deload === undefined ? undefined : deload ? 'yes' : 'no',
  };
  const lines = Object.entries(said).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, { line: 0, text: value }]],
  );
  return { ...text, head: { ...text.head, ...(Object.fromEntries(lines) as SessionText['head']) } };
}

/**
 * What an edited text makes of a session; its new exercises are looked up.
 *
 * @throws TextMistake at the line that cannot be
 */
export async function readEdit(
  scope: Scope,
  document: SessionDocument,
  text: SessionText,
): Promise<SessionEdit> {
  const unit = userUnit(scope.user);
  const exercises = new Map<string, NamedExercise>();
  for (const [name, line] of newNames(document, text, unit)) {
    try {
      exercises.set(name, await requireExercise(scope, name));
    } catch (error) {
      throw asMistake(line, error);
    }
  }
  const now = scope.clock.now();
  const today = localDate(now, scope.clock.offsetMinutes(now));
  return diffSessionText(document, text, { unit, exercises, now, today });
}
