import type { App } from '../../app/app.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { endSession } from '../../db/session-state.js';
import { noteSession } from '../../db/session-slots.js';
import { closeForgotten, requireSession } from '../../db/sessions.js';
import { parseMoment } from '../../domain/dates.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { sessionNews } from '../session-news.js';
import { summaryOf } from './summary.js';

interface Options {
  readonly end?: string;
  readonly note?: string;
}

/** Completes the session in progress and sums it up. */
export async function run(app: App, { options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const at = readEnd(scope, options.end);
  const { session, closed } = await inTransaction(scope, app.note('session finish'), async (scope) => {
    const current = await requireSession(scope, 'current');
    // Of a forgotten session the end is known: its last set.
    const { closed } = at === undefined ? await closeForgotten(scope) : { closed: null };
    const ended = closed ?? (await endSession(scope, current, { status: 'completed', at: at ?? scope.now }));
    return { session: await noteSession(scope, ended, options.note ?? ''), closed };
  });
  sessionNews(app, { opened: null, closed });
  return await summaryOf(scope, session);
}

function readEnd(scope: Scope, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { at } = parseMoment(text, scope.clock, { defaultTime: 12 * 3600 });
  if (at > scope.clock.now())
    throw new Failure('usage', `"${text}" is in the future`, 'a session ends when it is over');
  return at;
}
