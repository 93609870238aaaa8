import type { App } from '../app/app.js';
import type { LoggedSets } from '../db/log-sets.js';
import { isoWithOffset } from '../domain/days.js';

/** Says which session was opened or closed on the way. */
export function sessionNews(app: App, { opened, closed }: Pick<LoggedSets, 'opened' | 'closed'>): void {
  if (closed !== null) {
    const end = isoWithOffset(closed.ended_at ?? closed.started_at, closed.utc_offset_minutes);
    app.say(
      `session ${closed.id} of ${closed.local_date} was still open; it is completed as of ${end.slice(11, 16)}`,
    );
  }
  if (opened?.isNew !== true) return;
  const { session } = opened;
  app.say(
    session.status === 'in_progress'
      ? `session ${session.id} started`
      : `session ${session.id} of ${session.local_date} made`,
  );
}
