import type { App } from '../../app/app.js';
import { resumeSession } from '../../db/session-state.js';
import type { View } from '../../output/view.js';
import { sessionName } from './answer.js';
import { currentPlan, writeCurrent } from './current.js';
import { runLoop } from './loop.js';
import { planSaved } from './plan-saved.js';

/** Goes on with the session in progress, at the keyboard where there is one; a paused clock runs again. */
export async function run(app: App): Promise<View> {
  const scope = await app.writing();
  const session = await writeCurrent(app, scope, 'session resume', resumeSession);
  const prompter = app.options.format === 'table' ? await app.prompter() : null;
  if (prompter !== null) return await runLoop(app, scope, prompter, session.id);
  return await planSaved(scope, await currentPlan(scope), [`${sessionName(session)} goes on`]);
}
