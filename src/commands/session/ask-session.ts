import { listSessions } from '../../db/session-list.js';
import type { Scope } from '../../db/scope.js';
import { requireSession } from '../../db/sessions.js';
import type { Session } from '../../db/tables.js';
import { counted } from '../../domain/counted.js';
import { foldName } from '../../domain/fold.js';
import type { Prompter } from '../../prompts/prompter.js';
import { showWeight, userUnit } from '../user-unit.js';

/** How many sessions are offered. */
const offered = 100;

/** Asks which session is meant, the newest first; typing narrows by date and title. */
export async function askSession(prompter: Prompter, scope: Scope): Promise<Session> {
  const sessions = await listSessions(scope, { ascending: false, limit: offered, offset: 0 });
  const unit = userUnit(scope.user);
  const id = await prompter.search('Session', (typed) => {
    const choices = sessions.map((session) => ({
      value: session.id,
      name: [
        session.local_date,
        ...(session.title === null ? [] : [session.title]),
        counted(session.sets, 'set'),
        ...(session.volume_kg > 0 ? [`${showWeight(session.volume_kg, unit)} ${unit}`] : []),
      ].join('  '),
    }));
    const key = foldName(typed);
    return Promise.resolve(choices.filter(({ name }) => foldName(name).includes(key)));
  });
  return await requireSession(scope, String(id));
}
