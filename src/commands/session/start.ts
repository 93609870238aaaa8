import { localToday } from '../../domain/clock.js';
import type { App } from '../../app/app.js';
import { takeNotes } from '../../db/coach-notes.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { activeSession, closeForgotten, forgottenAt } from '../../db/sessions.js';
import { momentOf, startSession } from '../../db/start-session.js';
import type { Session } from '../../db/tables.js';
import { parseMoment, type Moment } from '../../domain/dates.js';
import { localDate } from '../../domain/days.js';
import { Failure } from '../../domain/failure.js';
import type { View } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { sessionNews } from '../session-news.js';
import { sessionName } from './answer.js';
import { askWorkout } from './ask-workout.js';
import { currentPlan } from './current.js';
import { runLoop } from './loop.js';
import { planSaved } from './plan-saved.js';
import { readWorkout, usualWorkout, type Beginning } from './which-workout.js';

interface Options extends Beginning {
  readonly title?: string;
  readonly deload?: true;
  readonly at?: string;
}

/** Starts a session from a template, like an earlier one, or empty; on a terminal it goes on at the keyboard. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<View> {
  const scope = await app.writing();
  const moment = options.at === undefined ? null : readStart(scope, options.at);
  const prompter = app.options.format === 'table' ? await app.prompter() : null;
  // Before any question, so that nobody answers one in vain.
  const running = await activeSession(scope);
  if (running !== undefined && (await forgottenAt(scope, running)) === null) throw alreadyRunning(running);
  const date = moment?.date ?? localToday(scope.clock);
  const asked = await readWorkout(scope, operands.join(' '), options, date);
  const workout =
    asked ?? (prompter === null ? await usualWorkout(scope, date) : await askWorkout(prompter, scope));
  const { session, closed, notes } = await inTransaction(scope, app.note('session start'), async (scope) => {
    const { active, closed } = await closeForgotten(scope);
    if (active !== null) throw alreadyRunning(active);
    const started: Session = await startSession(scope, moment ?? momentOf(scope), 'in_progress', {
      ...workout,
      title: options.title === undefined ? workout.title : blankToNull(options.title),
      isDeload: options.deload === true,
    });
    return { session: started, closed, notes: await takeNotes(scope) };
  });
  sessionNews(app, { opened: null, closed });
  for (const { coach, text } of notes) app.say(`${coach}: ${text}`);
  if (prompter !== null) return await runLoop(app, scope, prompter, session.id);
  return await planSaved(scope, await currentPlan(scope), [`${sessionName(session)} started`]);
}

function blankToNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function readStart(scope: Scope, text: string): Moment {
  const moment = parseMoment(text, scope.clock, { defaultTime: 12 * 3600 });
  const now = scope.clock.now();
  if (moment.at > now)
    throw new Failure('usage', `"${text}" is in the future`, 'a session starts when it starts');
  if (moment.date !== localDate(now, scope.clock.offsetMinutes(now)))
    throw new Failure(
      'usage',
      `"${text}" is not today`,
      'log past days with: ton log bench press 100x5 --at yesterday',
    );
  return moment;
}

function alreadyRunning(active: Session): Failure {
  return new Failure(
    'conflict',
    `${sessionName(active)} is in progress`,
    'go on with: ton session resume, or end it with: ton session finish',
  );
}
