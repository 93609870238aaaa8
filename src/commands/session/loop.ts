import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { readSessionPlan } from '../../db/session-plan.js';
import { requireSession } from '../../db/sessions.js';
import { Failure } from '../../domain/failure.js';
import { beginLoop, reload } from '../../domain/session/loop.js';
import { changeRest } from '../../domain/session/change-rest.js';
import type { Effect } from '../../domain/session/effects.js';
import { enterLine, enterSets, type Step } from '../../domain/session/step.js';
import { loadExactMeasure } from '../../output/measure.js';
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
  const measure = await loadExactMeasure();
  const changed = app.watch();
  let state = beginLoop(plan, userUnit(user), clock.now());

  /** Reads the plan again; false when the session is over. */
  async function takeUp(own: readonly number[]): Promise<boolean> {
    // What is read now is no news any more.
    changed();
    const current = await read();
    if (current.session.status !== 'in_progress') return false;
    const reloaded = reload(state, current.plan, clock.now(), own);
    for (const line of reloaded.news) app.say(line);
    state = reloaded.state;
    return true;
  }

  /** Does what a line comes to; a view when that ends the loop. */
  async function perform(step: Step): Promise<View | null> {
    state = step.state;
    for (const effect of step.effects) {
      const outcome = await effects(effect, state);
      if (outcome.kind === 'over') return outcome.view;
      if (!(await takeUp(outcome.own))) return endedElsewhere(sessionName(session));
      if (outcome.toEnter !== undefined) {
        const { slotId, text } = outcome.toEnter;
        return await perform(enterSets(state, slotId, text, clock.now()));
      }
    }
    return null;
  }

  let typed = '';
  for (;;) {
    const answer = await prompter.line({
      ...loopQuestion(state, title, userUnit(user), measure),
      changeRest: (change, now) => {
        const by = change === 'end' ? ({ kind: 'off' } as const) : ({ kind: 'by', seconds: change } as const);
        state = changeRest(state, by, now);
        return state.rest;
      },
      check: (text) => refusalOf(enterLine(state, text, clock.now()).effects),
      changed,
      initial: typed,
      leavesNothing: true,
    });
    typed = answer.kind === 'entered' ? '' : answer.text;
    if (answer.kind === 'entered') {
      const view = await perform(enterLine(state, answer.text, clock.now()));
      if (view !== null) return view;
    } else if (!(await takeUp([]))) return endedElsewhere(sessionName(session));
  }
}

/** Why a line cannot be followed, or null when it can. */
function refusalOf(effects: readonly Effect[]): string | null {
  const refused = effects.find((effect) => effect.kind === 'refuse');
  if (refused === undefined) return null;
  // The lines below point into the text, which stands above the cursor anyway.
  const [hint] = refused.hint?.split('\n') ?? [];
  return hint === undefined ? refused.message : `${refused.message}; ${hint}`;
}

function endedElsewhere(name: string): View {
  return { kind: 'saved', lines: [`${name} was ended elsewhere`], record: {} };
}
