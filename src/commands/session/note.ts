import type { App } from '../../app/app.js';
import { inTransaction } from '../../db/scope.js';
import { noteSession, noteSlot, requireSlot } from '../../db/session-slots.js';
import { readSessionPlan } from '../../db/session-plan.js';
import { activeSession, requireSession } from '../../db/sessions.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { readReference } from '../session-reference.js';
import { sessionName, sessionSaved } from './answer.js';
import { whichSlot } from './current.js';

interface Options {
  readonly exercise?: string;
  readonly session?: string;
}

/** Writes a line to a session, or to one exercise of it. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const { text } = await fillIn(app, {
    text: {
      name: 'TEXT',
      given: blankToUndefined(operands.join(' ')),
      ask: (prompter) =>
        prompter.input('Note', { check: (typed) => (typed.trim() === '' ? 'write something' : null) }),
    },
  });
  const done = await inTransaction(scope, app.note('session note'), async (scope) => {
    const session =
      options.session === undefined
        ? ((await activeSession(scope)) ?? (await requireSession(scope, 'last')))
        : await requireSession(scope, readReference(scope, options.session));
    if (options.exercise === undefined)
      return { session: await noteSession(scope, session, text), place: 'session' };
    const slot = whichSlot(await readSessionPlan(scope, session), options.exercise);
    await noteSlot(scope, await requireSlot(scope, slot.id), text);
    return { session, place: slot.exercise };
  });
  const where = done.place === 'session' ? '' : `, ${done.place}`;
  return await sessionSaved(scope, done.session, [`noted for ${sessionName(done.session)}${where}`]);
}

function blankToUndefined(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}
