import type { App } from '../../app/app.js';
import { counted } from '../../domain/counted.js';
import type { Adopted } from '../../exchange/tonnage/adopt.js';
import type { SavedView } from '../../output/view.js';
import { inTransactionOrDry } from '../dry-run.js';

/**
 * Reads a document of `ton export all` back: the acting user, who must have no data, becomes the one of the document.
 *
 * @throws Failure usage when the document is not sound; conflict when the user has data
 */
export async function importDocument(app: App, file: string, isDryRun: boolean): Promise<SavedView> {
  // Loaded only now: files of other apps need none of it.
  const [{ readDocument }, { adoptDocument }] = await Promise.all([
    import('../../exchange/tonnage/read.js'),
    import('../../exchange/tonnage/adopt.js'),
  ]);
  const document = await readDocument(file);
  const scope = await app.writing();
  const adopted = await inTransactionOrDry(scope, app.note('import'), isDryRun, async (scope) => {
    const adopted = await adoptDocument(scope, document);
    app.finish();
    return adopted;
  });
  return report(adopted, scope.user.username, isDryRun);
}

function report(adopted: Adopted, before: string, isDryRun: boolean): SavedView {
  const { user, sessions, sets, exercises, ownExercises } = adopted;
  const warnings = [
    'this is not in the journal: "ton undo" does not take it back',
    ...(adopted.hasForgottenCommands ? ['what was undone in this log before can no longer be redone'] : []),
    ...(user.username === before
      ? []
      : [`the user "${before}" ${isDryRun ? 'would become' : 'is now'} "${user.username}"`]),
  ];
  return {
    kind: 'saved',
    lines: [
      `${isDryRun ? 'would import' : 'imported'} everything of "${user.username}": ${counted(sets, 'set')} in ${counted(sessions, 'session')}`,
      ...(ownExercises.length > 0 ? [`  exercises of their own: ${ownExercises.join(', ')}`] : []),
      ...warnings.map((warning) => `  note: ${warning}`),
    ],
    record: {
      import_id: null,
      format: 'tonnage',
      user: user.username,
      rows: sets,
      sessions,
      exercises,
      sets,
      skipped: [],
      created_exercises: [...ownExercises],
      duplicates: 0,
      warnings,
      dry_run: isDryRun,
    },
  };
}
