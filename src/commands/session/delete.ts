import type { App } from '../../app/app.js';
import { refreshRecords } from '../../db/records.js';
import { inTransaction } from '../../db/scope.js';
import { deleteSession } from '../../db/session-state.js';
import { sessionTotals } from '../../db/session-summary.js';
import { requireSession } from '../../db/sessions.js';
import { counted } from '../../domain/counted.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { confirmOrRefuse } from '../confirm.js';
import { readReference } from '../session-reference.js';
import { sessionName, sessionSaved } from './answer.js';
import { askSession } from './ask-session.js';

/** Takes a session out of every figure until it is restored. */
export async function run(app: App, { operands, options }: Invocation<{ yes?: true }>): Promise<SavedView> {
  const scope = await app.writing();
  const { session } = await fillIn(app, {
    session: {
      name: 'SESSION',
      given:
        operands[0] === undefined
          ? undefined
          : await requireSession(scope, readReference(scope, operands[0])),
      ask: (prompter) => askSession(prompter, scope),
    },
  });
  const { sets } = await sessionTotals(scope, session);
  await confirmOrRefuse(app, options.yes, `Delete ${sessionName(session)} with ${counted(sets, 'set')}?`);
  const done = await inTransaction(scope, app.note('session delete'), async (scope) => {
    const exercises = await deleteSession(scope, session);
    return { moved: await refreshRecords(scope, exercises), at: scope.now };
  });
  return await sessionSaved(
    scope,
    { ...session, deleted_at: done.at },
    [`${sessionName(session)} is deleted; bring it back with: ton session restore ${session.id}`],
    done.moved,
  );
}
