import type { App } from '../../app/app.js';
import { pauseSession } from '../../db/session-state.js';
import type { SavedView } from '../../output/view.js';
import { sessionName, sessionSaved } from './answer.js';
import { writeCurrent } from './current.js';

/** Stops the clock of the session in progress. */
export async function run(app: App): Promise<SavedView> {
  const scope = await app.writing();
  const session = await writeCurrent(app, scope, 'session pause', pauseSession);
  return await sessionSaved(scope, session, [
    `${sessionName(session)} is paused; go on with: ton session resume`,
  ]);
}
