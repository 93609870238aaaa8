import type { CoachProfile, NamedCoach } from '../../db/coaches.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { localDate } from '../../domain/days.js';
import { foldName } from '../../domain/fold.js';
import type { Column, Row } from '../../output/view.js';

/** What is said of a coach by flags. */
export interface ProfileFlags {
  readonly name?: string;
  readonly bio?: string;
  readonly zipCode?: string;
}

/**
 * A coach's profile as flags give it; `none` takes something back.
 *
 * @throws Failure usage for an empty name
 */
export function readProfile({ name, bio, zipCode }: ProfileFlags): CoachProfile {
  return {
    ...(name === undefined ? {} : { name: coachName(name) }),
    ...(bio === undefined ? {} : { bio: textOrNull(bio) }),
    ...(zipCode === undefined ? {} : { zip_code: textOrNull(zipCode) }),
  };
}

/**
 * What athletes know a coach by.
 *
 * @throws Failure usage when it has neither a letter nor a digit
 */
export function coachName(text: string): string {
  if (foldName(text) !== '') return text.trim();
  throw new Failure('usage', `"${text}" is not a name`, 'a name has a letter or a digit');
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' || trimmed.toLowerCase() === 'none' ? null : trimmed;
}

/** A coach as anyone in the file may see them. */
export function coachRow(scope: Scope, coach: NamedCoach): Row {
  const { id, uid, username, name, bio, zip_code, created_at: at } = coach;
  return { id, uid, username, name, bio, zip_code, since: localDate(at, scope.clock.offsetMinutes(at)) };
}

/** The columns of `coachRow`. */
export const coachColumns: readonly Column[] = [
  { key: 'id', label: 'id', align: 'right' },
  { key: 'uid' },
  { key: 'username', label: 'username' },
  { key: 'name', label: 'name' },
  { key: 'zip_code', label: 'zip code' },
  { key: 'bio', label: 'bio' },
  { key: 'since', label: 'since' },
];
