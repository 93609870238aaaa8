import type { App } from '../../app/app.js';
import { inTransaction } from '../../db/scope.js';
import { sessionTotals } from '../../db/session-summary.js';
import { endSession } from '../../db/session-state.js';
import { forgottenAt, requireSession } from '../../db/sessions.js';
import type { SavedView } from '../../output/view.js';
import { sessionName, sessionSaved } from './answer.js';

/** Ends the session in progress as abandoned; its sets were done and count. */
export async function run(app: App): Promise<SavedView> {
  const scope = await app.writing();
  const session = await inTransaction(scope, app.note('session abandon'), async (scope) => {
    const current = await requireSession(scope, 'current');
    // Of a forgotten session the end is known: its last set.
    const end = await forgottenAt(scope, current);
    return await endSession(scope, current, { status: 'abandoned', at: end ?? scope.now });
  });
  const { sets } = await sessionTotals(scope, session);
  const rest =
    sets > 0
      ? 'what was done counts'
      : `nothing was logged in it; remove it with: ton session delete ${session.id}`;
  return await sessionSaved(scope, session, [`${sessionName(session)} is abandoned; ${rest}`]);
}
