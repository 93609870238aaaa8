import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { readSessionPlan } from '../../db/session-plan.js';
import { requireSession } from '../../db/sessions.js';
import { Failure } from '../../domain/failure.js';
import { beginLoop, reload, type LoopState } from '../../domain/session/loop.js';
import { changeRest } from '../../domain/session/change-rest.js';
import type { Effect } from '../../domain/session/effects.js';
import { enterLine } from '../../domain/session/step.js';
import type { View } from '../../output/view.js';
import type { Prompter } from '../../prompts/prompter.js';
import { userUnit } from '../user-unit.js';
import { sessionName } from './answer.js';
import { loopEffects } from './loop-effects.js';
import { loopQuestion } from './loop-screen.js';

/**
 * A session at the keyboard: asks for one set after the other until the lifter finishes or leaves. All that counts is
 * in the database at every moment, so whoever comes back, or comes from another terminal, goes on where it stands.
 *
 * @param sessionId of the session in progress
 */
export async function runLoop(app: App, scope: Scope, prompter: Prompter, sessionId: number): Promise<View> {
  try {
    return await loop(app, scope, prompter, sessionId);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'cancelled') throw error;
    throw new Failure(
      'cancelled',
      'left the session',
      'everything you entered is saved; go on with: ton session resume',
      { cause: error },
    );
  }
}

async function loop(app: App, scope: Scope, prompter: Prompter, sessionId: number): Promise<View> {
  const { user, clock } = scope;
  const read = async () => {
    const session = await requireSession(scope, String(sessionId));
    return { session, plan: await readSessionPlan(scope, session) };
  };
  const { session, plan } = await read();
  const title = session.title ?? `session ${session.id}`;
  const effects = loopEffects(app, scope, prompter, sessionId);
  const changed = app.watch();
  let state = beginLoop(plan, userUnit(user), clock.now());
  const tell = (next: LoopState, own: readonly number[] = []): LoopState => {
    const reloaded = reload(state, next.plan, clock.now(), own);
    for (const line of reloaded.news) app.say(line);
    return reloaded.state;
  };
  for (;;) {
    const answer = await prompter.line({
      ...loopQuestion(state, title, userUnit(user)),
      changeRest: (change, now) => {
        const by = change === 'end' ? ({ kind: 'off' } as const) : ({ kind: 'by', seconds: change } as const);
        state = changeRest(state, by, now);
        return state.rest;
      },
      check: (text) => refusalOf(enterLine(state, text, clock.now()).effects),
      changed,
      leavesNothing: true,
    });
    if (answer.kind === 'changed') {
      const current = await read();
      if (current.session.status !== 'in_progress') return endedElsewhere(sessionName(current.session));
      state = tell({ ...state, plan: current.plan });
      continue;
    }
    const step = enterLine(state, answer.text, clock.now());
    state = step.state;
    const own: number[] = [];
    for (const effect of step.effects) {
      const outcome = await effects(effect, state);
      if (outcome.kind === 'over') return outcome.view;
      own.push(...outcome.own);
    }
    // Read again whatever was done: another terminal may have been at it as well.
    changed();
    state = tell({ ...state, plan: (await read()).plan }, own);
  }
}

/** Why a line cannot be followed, or null when it can. */
function refusalOf(effects: readonly Effect[]): string | null {
  const refused = effects.find((effect) => effect.kind === 'refuse');
  if (refused === undefined) return null;
  return refused.hint === null ? refused.message : `${refused.message}. ${refused.hint}`;
}

function endedElsewhere(name: string): View {
  return { kind: 'saved', lines: [`${name} was ended elsewhere`], record: {} };
}
