import type { App } from '../app/app.js';
import { exercisesOfUserFormula } from '../db/formula.js';
import { changeProfile, type ProfilePatch } from '../db/profile.js';
import { previewRecords, refreshRecords, type MovedRecords } from '../db/records.js';
import { inTransaction, type Scope } from '../db/scope.js';
import { textOf } from '../output/text-of.js';
import type { Row } from '../output/view.js';
import { changeLines } from './change-lines.js';
import { agreeToMoves, formulaMoveLines, formulaMoveSummary } from './formula-change.js';
import { userColumns, userRow } from './profile-row.js';
import { userUnit } from './user-unit.js';

/** How a change of the profile is to be made. */
export interface ProfileChangeOptions {
  /** Noun and verb, for the journal. */
  readonly note: string;
  /** Do not ask about the records a formula moves. */
  readonly yes: true | undefined;
  readonly dryRun: true | undefined;
}

/** What a change of the profile did, or would do. */
export interface ProfileChange {
  /** Sentences for people. */
  readonly lines: readonly string[];
  /** The user as stored afterwards. */
  readonly user: Scope['user'];
  readonly moved: readonly MovedRecords[];
}

/**
 * Changes the acting user's profile and preferences; a change of the formula shows which records it moves, asks where
 * somebody can answer, and moves them in the same transaction.
 *
 * @throws Failure cancelled when the answer is no; as `changeProfile` does
 */
export async function makeProfileChange(
  app: App,
  scope: Scope,
  patch: ProfilePatch,
  { note, yes, dryRun }: ProfileChangeOptions,
): Promise<ProfileChange> {
  const { one_rep_max_formula: formula } = patch;
  const ids = formula === undefined ? [] : await exercisesOfUserFormula(scope);
  const preview = formula === undefined ? [] : await previewRecords(scope, ids, formula);
  const user = { ...scope.user, ...patch };
  const unit = userUnit(user);
  const changed = profileLines(scope, user);
  const told = changed.length === 0 ? ['nothing to change'] : changed;
  if (dryRun === true) {
    const lines = formula === undefined ? [] : formulaMoveLines(preview, unit, 'would');
    return { lines: ['a dry run, nothing is written', ...told, ...lines], user, moved: preview };
  }
  const isSeen = await agreeToMoves(app, yes, preview, unit);
  const moved = await inTransaction(scope, app.note(note), async (scope) => {
    await changeProfile(scope, patch);
    return formula === undefined ? [] : await refreshRecords(scope, await exercisesOfUserFormula(scope));
  });
  const news = isSeen ? [formulaMoveSummary(moved, 'done')] : formulaMoveLines(moved, unit, 'done');
  return { lines: [...told, ...(formula === undefined ? [] : news)], user, moved };
}

/** What differs between the acting user and the same one changed, a line each. */
export function profileLines(scope: Scope, user: Scope['user']): string[] {
  const offset = scope.clock.offsetMinutes(user.created_at);
  const lines = changeLines(editColumns, userRow(scope.user, offset), userRow(user, offset));
  return scope.user.unit_system === user.unit_system ? lines : [...lines, ...unitLines(userUnit(user))];
}

/** The profile's title is a field here. */
const editColumns = userColumns.map((column) =>
  column.key === 'username'
    ? { ...column, label: 'username', show: (row: Row) => `"${textOf(row, 'username')}"` }
    : column,
);

/** What another unit system changes, and what not. */
function unitLines(unit: 'kg' | 'lb'): string[] {
  const example = unit === 'kg' ? '225 lb stays 225 lb' : '100 kg stays 100 kg';
  return [
    `tables show ${unit === 'kg' ? 'kg and cm' : 'lb and in'}, and a weight typed without a unit is in ${unit}`,
    `what is stored, exported and in JSON stays as it was typed: ${example}`,
  ];
}
