import type { Scope } from '../../db/scope.js';
import type { User } from '../../db/tables.js';
import type { Row, SavedView } from '../../output/view.js';
import { profileRow, stateOf } from '../profile-row.js';

/** A user as others of the file see them, with what became of them. */
export function memberRow(scope: Scope, user: User): Row {
  return { ...profileRow(user, scope.clock.offsetMinutes(user.created_at)), state: stateOf(user) };
}

/** The answer to a write: sentences for people, the user for scripts, and whatever else there is to know. */
export function userSaved(scope: Scope, user: User, lines: readonly string[], more: Row = {}): SavedView {
  return { kind: 'saved', lines, record: { user: memberRow(scope, user), ...more } };
}
