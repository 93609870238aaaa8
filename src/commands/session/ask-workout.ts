import { listSessions } from '../../db/session-list.js';
import type { Scope } from '../../db/scope.js';
import { dayToDo, followedPrograms } from '../../db/followed-days.js';
import { sessionLike } from '../../db/session-source.js';
import { requireSession } from '../../db/sessions.js';
import { emptySession, type SessionToStart } from '../../db/start-session.js';
import { listTemplates } from '../../db/templates.js';
import { counted } from '../../domain/counted.js';
import { localToday } from '../../domain/clock.js';
import type { Choice, Prompter } from '../../prompts/prompter.js';
import { sessionFromProgram, sessionFromTemplate } from '../planned-session.js';
import { sessionName } from './answer.js';

/** Sessions that are offered to be done again. */
const offered = 5;

/** Asks what is trained: a template, an earlier session again, or whatever comes. */
export async function askWorkout(prompter: Prompter, scope: Scope): Promise<SessionToStart> {
  const templates = await listTemplates(scope, 'live');
  const sessions = await listSessions(scope, { ascending: false, limit: offered, offset: 0 });
  const today = localToday(scope.clock);
  const followed = await followedPrograms(scope);
  const days = (await Promise.all(followed.map((one) => dayToDo(scope, one, today)))).filter(
    (day) => day !== null,
  );
  const choices: Choice<() => Promise<SessionToStart>>[] = [
    ...days.map((day) => ({
      name: day.title === null ? day.program.name : `${day.program.name}: ${day.title}`,
      description: `next in your program: week ${day.week}, day ${day.day}`,
      value: () => sessionFromProgram(scope, day, today),
    })),
    ...templates.map((template) => ({
      name: template.title,
      description: template.exercises.join(', '),
      value: () => sessionFromTemplate(scope, template, today),
    })),
    ...sessions
      .filter(({ sets }) => sets > 0)
      .map((session) => ({
        name: `again: ${sessionName(session)}`,
        description: `${counted(session.exercises, 'exercise')}, ${counted(session.sets, 'set')}`,
        value: async () => sessionLike(scope, await requireSession(scope, String(session.id))),
      })),
    {
      name: 'nothing planned',
      description: 'exercises as they come',
      value: () => Promise.resolve(emptySession),
    },
  ];
  if (choices.length === 1) return emptySession;
  const chosen = await prompter.select('What do you train', choices);
  return await chosen();
}
