import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { requireSession } from '../../db/sessions.js';
import { performedSet } from '../../db/sets.js';
import { compareExercises } from '../../db/substitutes.js';
import { expectFreeName } from '../../db/write-template.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import { describeSet } from '../../domain/notation/describe.js';
import { loopHelp } from '../../domain/session/commands.js';
import type { Effect } from '../../domain/session/effects.js';
import type { LoopState } from '../../domain/session/loop.js';
import type { SessionSlot } from '../../domain/session/plan.js';
import type { PerformedSet } from '../../domain/set.js';
import type { View } from '../../output/view.js';
import { askExercise, whichExercise } from '../../prompts/ask-exercise.js';
import { askSubstitute } from '../../prompts/ask-substitute.js';
import type { Prompter } from '../../prompts/prompter.js';
import { oddLoad } from '../odd-load.js';
import { brokenRecords, movedRecordLines } from '../record-news.js';
import { userUnit } from '../user-unit.js';
import { sessionName } from './answer.js';
import { planText } from './loop-screen.js';
import { loopWrites } from './loop-writes.js';
import { platesText } from './plates-text.js';
import { summaryOf } from './summary.js';

/** What became of an effect: the loop goes on, with the ids of sets it changed itself, or it is over. */
export type Outcome =
  | {
      readonly kind: 'on';
      readonly own: readonly number[];
      /** Sets typed for the place that was just added. */
      readonly toEnter?: { readonly slotId: number; readonly text: string };
    }
  | { readonly kind: 'over'; readonly view: View };

const on: Outcome = { kind: 'on', own: [] };

/** Does what the loop asks for, and says what became of it. */
export function loopEffects(app: App, scope: Scope, prompter: Prompter, sessionId: number) {
  const writes = loopWrites(scope, sessionId);
  const unit = userUnit(scope.user);

  async function log(slot: SessionSlot, sets: readonly PerformedSet[], expected: number): Promise<Outcome> {
    const odd = await oddLoad(scope, { id: slot.exerciseId, name: slot.exercise }, sets);
    if (odd !== null && !(await prompter.confirm(`${odd}. Log it all the same?`))) return on;
    const done = await writes.log(slot, sets, expected);
    if (done === null) {
      app.say(`${slot.exercise} changed elsewhere meanwhile; look again before you log`);
      return on;
    }
    const described = new Map(done.rows.map((row) => [row.id, describeSet(performedSet(row))]));
    app.say(`${slot.exercise}  ${[...described.values()].join(', ')}`);
    const broken = brokenRecords(done.moved, unit, (id) => described.get(id) ?? 'it');
    for (const line of broken.lines.flatMap((text) => text.split('\n'))) app.say(line);
    return { kind: 'on', own: done.rows.map(({ id }) => id) };
  }

  async function swap(slot: SessionSlot, text: string | null): Promise<Outcome> {
    const exercise =
      text === null ? await askSubstitute(prompter, scope, slot) : await whichExercise(app, scope, text);
    await writes.swap(slot, exercise);
    const likeness = await compareExercises(scope, slot.exerciseId, exercise.id);
    app.say(`${exercise.name} instead of ${slot.exercise}`);
    if (likeness?.sharesPrimary !== true) app.say(`warning: it works no primary muscle of ${slot.exercise}`);
    return on;
  }

  async function add(text: string | null, sets: string | null): Promise<Outcome> {
    const exercise =
      text === null ? await askExercise(prompter, scope) : await whichExercise(app, scope, text);
    const slotId = await writes.add(exercise);
    return sets === null ? on : { kind: 'on', own: [], toEnter: { slotId, text: sets } };
  }

  async function note(slot: SessionSlot | null, text: string | null): Promise<Outcome> {
    const written = text ?? (await prompter.input(`Note for ${slot?.exercise ?? 'the session'}`));
    if (written.trim() === '') return on;
    await writes.note(slot, written);
    app.say(`noted for ${slot?.exercise ?? 'the session'}`);
    return on;
  }

  async function finish(state: LoopState, left: number): Promise<Outcome> {
    const sets = counted(left, 'set is', 'sets are');
    if (left > 0 && !(await prompter.confirm(`${sets} left. Finish all the same?`))) return on;
    const note = await prompter.input('Note for the session (Enter for none)');
    const template = wasPlanned(state) ? '' : await askTemplate(prompter, scope);
    const session = await writes.finish({ note, template });
    return { kind: 'over', view: await summaryOf(scope, session) };
  }

  async function leave(): Promise<Outcome> {
    const session = await requireSession(scope, String(sessionId));
    const view: View = {
      kind: 'saved',
      lines: [`${sessionName(session)} runs on; come back with: ton session resume`],
      record: { id: session.id, status: session.status },
    };
    return { kind: 'over', view };
  }

  return async (effect: Effect, state: LoopState): Promise<Outcome> => {
    const slotOf = (id: number) => requirePlanSlot(state, id);
    try {
      switch (effect.kind) {
        case 'log':
          return await log(slotOf(effect.slotId), effect.sets, effect.expected);
        case 'skip':
        case 'unskip':
          await writes.skip(slotOf(effect.slotId), effect.kind === 'skip');
          return on;
        case 'swap':
          return await swap(slotOf(effect.slotId), effect.exercise);
        case 'add':
          return await add(effect.exercise, effect.sets);
        case 'note':
          return await note(effect.slotId === null ? null : slotOf(effect.slotId), effect.text);
        case 'undo': {
          const moved = await writes.removeSet(effect.setId);
          app.say(`${slotOf(effect.slotId).exercise}: the last set is taken back`);
          for (const line of movedRecordLines(moved, unit)) app.say(line);
          return { kind: 'on', own: [effect.setId] };
        }
        case 'plates':
          app.say(await platesText(scope, slotOf(effect.slotId), effect));
          return on;
        case 'show':
          for (const line of effect.what === 'help' ? loopHelp : planText(state)) app.say(line);
          return on;
        case 'pause':
        case 'resume':
          await writes[effect.kind]();
          return on;
        case 'leave':
          return await leave();
        case 'finish':
          return await finish(state, effect.left);
        case 'refuse':
          app.say(effect.message);
          return on;
      }
    } catch (error) {
      // A name that fits nothing must not end the session at the keyboard; Ctrl-C does.
      if (!(error instanceof Failure) || error.code === 'cancelled' || error.code === 'database') throw error;
      app.say(error.hint === undefined ? error.message : `${error.message}; ${error.hint}`);
      return on;
    }
  };
}

function requirePlanSlot(state: LoopState, id: number): SessionSlot {
  const slot = state.plan.slots.find((one) => one.id === id);
  if (slot === undefined) throw new Error(`slot ${id} is not in the plan`);
  return slot;
}

/** Whether anything was asked for, by a template or by an earlier session. */
function wasPlanned({ plan }: LoopState): boolean {
  return plan.slots.length === 0 || plan.slots.some(({ targets }) => targets.length > 0);
}

/** Asks for the name of a template to keep a workout by; empty for none. */
async function askTemplate(prompter: Prompter, scope: Scope): Promise<string> {
  return await prompter.input('Keep it as a template (a name, Enter for no)', {
    check: async (name) => {
      if (name.trim() === '') return null;
      try {
        await expectFreeName(scope, name);
        return null;
      } catch (error) {
        if (error instanceof Failure) return error.message;
        throw error;
      }
    },
  });
}
