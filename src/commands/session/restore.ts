import type { App } from '../../app/app.js';
import { refreshRecords, type MovedRecords } from '../../db/records.js';
import { inTransaction } from '../../db/scope.js';
import { requireDeletedSession, restoreSession } from '../../db/session-state.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { readReference } from '../session-reference.js';
import { sessionName, sessionSaved } from './answer.js';

/** Brings a deleted session back, the one deleted last when none is named. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const done = await inTransaction(scope, app.note('session restore'), async (scope) => {
    const session = await requireDeletedSession(scope, readReference(scope, operands[0] ?? 'last'));
    const exercises = await restoreSession(scope, session);
    return { session: { ...session, deleted_at: null }, moved: await refreshRecords(scope, exercises) };
  });
  const lines = [`${sessionName(done.session)} is back`, ...firstRecordLines(done.moved)];
  return await sessionSaved(scope, done.session, lines, done.moved);
}

/** Of exercises that had no record left; elsewhere what came back is told record by record. */
function firstRecordLines(moved: readonly MovedRecords[]): string[] {
  return moved
    .filter(
      ({ diff, standing }) =>
        diff.gained.length === standing && diff.gained.every(({ isBaseline }) => isBaseline),
    )
    .map(({ exercise }) => `${exercise}: its records are back`);
}
