import type { App } from '../../app/app.js';
import { equipmentIdsOf } from '../../db/exercise-parts.js';
import {
  changeExerciseSettings,
  exerciseSettings,
  takesBarbell,
  type SettingsPatch,
} from '../../db/exercise-settings.js';
import { previewRecords, refreshRecords, type MovedRecords } from '../../db/records.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { usualBars } from '../../domain/usual-plates.js';
import type { RecordView, Row, SavedView } from '../../output/view.js';
import { askExercise, whichExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { changeLines } from '../change-lines.js';
import { agreeToMoves, formulaMoveLines, formulaMoveSummary } from '../formula-change.js';
import type { Invocation } from '../handler.js';
import { ownedBarbell } from '../owned-barbell.js';
import { movedRecordRows } from '../record-news.js';
import { userUnit } from '../user-unit.js';
import { readSettings, type SettingsFlags } from './settings-flags.js';
import { settingsColumns, settingsRow, type UsualBar } from './settings-row.js';

interface Options extends SettingsFlags {
  readonly yes?: true;
  readonly dryRun?: true;
}

/** Shows the settings of an exercise, or changes them; a change of its formula says which records it moves. */
export async function run(
  app: App,
  { operands, options }: Invocation<Options>,
): Promise<RecordView | SavedView> {
  const { yes, dryRun, ...flags } = options;
  const isChange = Object.keys(flags).length > 0;
  const scope = isChange && dryRun !== true ? await app.writing() : await app.reading();
  const patch = readSettings(flags, userUnit(scope.user));
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: operands.length === 0 ? undefined : await whichExercise(app, scope, operands.join(' ')),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
  });
  const before = await rowOf(scope, exercise, {});
  if (!isChange) return { kind: 'record', title: exercise.name, columns: settingsColumns, record: before };

  const unit = userUnit(scope.user);
  const { one_rep_max_formula: formula } = patch;
  const preview =
    formula === undefined
      ? []
      : await previewRecords(scope, [exercise.id], formula ?? scope.user.one_rep_max_formula);
  const after = await rowOf(scope, exercise, patch);
  const changed = changeLines(settingsColumns, before, after);
  const told = changed.length === 0 ? ['nothing to change'] : changed;
  if (dryRun === true) {
    const lines = formula === undefined ? [] : formulaMoveLines(preview, unit, 'would');
    return answer(['a dry run, nothing is written', ...told, ...lines], after, preview, true);
  }
  const isSeen = await agreeToMoves(app, yes, preview, unit);
  const moved = await inTransaction(scope, app.note('exercise settings'), async (scope) => {
    await changeExerciseSettings(scope, exercise.id, patch);
    return formula === undefined ? [] : await refreshRecords(scope, [exercise.id]);
  });
  const news = isSeen ? [formulaMoveSummary(moved, 'done')] : formulaMoveLines(moved, unit, 'done');
  return answer([exercise.name, ...told, ...(formula === undefined ? [] : news)], after, moved, false);
}

async function rowOf(scope: Scope, exercise: Exercise, patch: SettingsPatch): Promise<Row> {
  const stored = { ...(await exerciseSettings(scope, exercise.id)), ...patch };
  return settingsRow(scope.user, exercise, stored, await usualBar(scope, exercise));
}

/** The bar the user has for it, else the built-in one; as plates are worked out in a workout. */
async function usualBar(scope: Scope, exercise: Exercise): Promise<UsualBar | null> {
  const unit = userUnit(scope.user);
  const taken = await equipmentIdsOf(scope, exercise.id);
  const { bar, isTaken } = await ownedBarbell(scope, unit, taken);
  if (!isTaken && !(await takesBarbell(scope, exercise.id))) return null;
  return bar === null
    ? { weight: usualBars[unit], unit, source: 'built_in' }
    : { weight: bar, unit, source: 'equipment' };
}

function answer(
  lines: readonly string[],
  settings: Row,
  moved: readonly MovedRecords[],
  isDryRun: boolean,
): SavedView {
  return { kind: 'saved', lines, record: { settings, moved: movedRecordRows(moved), dry_run: isDryRun } };
}
