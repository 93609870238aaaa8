import type { App } from '../../app/app.js';
import { listSessions } from '../../db/session-list.js';
import { requireDeletedSession } from '../../db/session-state.js';
import { requireSession } from '../../db/sessions.js';
import type { RowsView } from '../../output/view.js';
import { readPage, type PageFlags } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { sessionColumns, sessionRow } from '../session-row.js';

/** Sessions with their totals, newest first unless asked otherwise. */
export async function run(
  app: App,
  { options }: Invocation<PageFlags & { deleted?: true }>,
): Promise<RowsView> {
  const scope = await app.reading();
  const { after, ...page } = readPage(scope, options);
  const isDeleted = options.deleted === true;
  const requireAny = isDeleted ? requireDeletedSession : requireSession;
  const sessions = await listSessions(scope, {
    ...page,
    which: isDeleted ? 'deleted' : 'live',
    ...(after === undefined ? {} : { after: await requireAny(scope, String(after)) }),
  });
  const last = sessions.at(-1);
  return {
    kind: 'rows',
    columns: sessionColumns(userUnit(scope.user)),
    rows: sessions.map(sessionRow),
    ...(last !== undefined && sessions.length === page.limit
      ? { footer: [`there may be more: --after ${last.id}`] }
      : {}),
    empty: isDeleted
      ? 'no session was deleted'
      : 'no sessions yet; logging a set starts one: ton log bench press 100x5',
  };
}
