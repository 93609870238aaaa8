import type { App } from '../../app/app.js';
import { exercisesOfUserFormula } from '../../db/formula.js';
import { changeProfile } from '../../db/profile.js';
import { previewRecords, refreshRecords, type MovedRecords } from '../../db/records.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { localDate } from '../../domain/days.js';
import { textOf } from '../../output/text-of.js';
import type { Row, SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { changeLines } from '../change-lines.js';
import { agreeToMoves, formulaMoveLines, formulaMoveSummary } from '../formula-change.js';
import type { Invocation } from '../handler.js';
import { movedRecordRows } from '../record-news.js';
import { userUnit } from '../user-unit.js';
import { askEdit } from './ask-edit.js';
import { readEdit, type EditFlags } from './edit-flags.js';
import { userColumns, userRow } from './user-row.js';

interface Options extends EditFlags {
  readonly yes?: true;
  readonly dryRun?: true;
}

/** Changes the acting user's profile and preferences; a change of the formula says which records it moves. */
export async function run(app: App, { options }: Invocation<Options>): Promise<SavedView> {
  const { yes, dryRun, ...flags } = options;
  const scope = dryRun === true ? await app.reading() : await app.writing();
  const now = scope.clock.now();
  const today = localDate(now, scope.clock.offsetMinutes(now));
  const { patch } = await fillIn(app, {
    patch: {
      name: 'what to change (a flag such as --units)',
      given: Object.keys(flags).length === 0 ? undefined : readEdit(flags, today),
      ask: (prompter: Prompter) => askEdit(prompter, today),
    },
  });
  const { one_rep_max_formula: formula } = patch;
  const ids = formula === undefined ? [] : await exercisesOfUserFormula(scope);
  const preview = formula === undefined ? [] : await previewRecords(scope, ids, formula);
  const before = rowOf(scope, scope.user);
  const after = rowOf(scope, { ...scope.user, ...patch });
  const unit = userUnit({ ...scope.user, ...patch });
  const changed = changeLines(editColumns, before, after);
  const told =
    changed.length === 0
      ? ['nothing to change']
      : [...changed, ...(before.unit_system === after.unit_system ? [] : unitLines(unit))];
  if (dryRun === true) {
    const lines = formula === undefined ? [] : formulaMoveLines(preview, unit, 'would');
    return answer(['a dry run, nothing is written', ...told, ...lines], after, preview, true);
  }
  const isSeen = await agreeToMoves(app, yes, preview, unit);
  const moved = await inTransaction(scope, app.note('user edit'), async (scope) => {
    await changeProfile(scope, patch);
    return formula === undefined ? [] : await refreshRecords(scope, await exercisesOfUserFormula(scope));
  });
  const news = isSeen ? [formulaMoveSummary(moved, 'done')] : formulaMoveLines(moved, unit, 'done');
  return answer([...told, ...(formula === undefined ? [] : news)], after, moved, false);
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

function rowOf(scope: Scope, user: Scope['user']): Row {
  return userRow(user, scope.clock.offsetMinutes(user.created_at));
}

function answer(
  lines: readonly string[],
  user: Row,
  moved: readonly MovedRecords[],
  isDryRun: boolean,
): SavedView {
  return { kind: 'saved', lines, record: { user, moved: movedRecordRows(moved), dry_run: isDryRun } };
}
