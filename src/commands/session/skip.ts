import type { App } from '../../app/app.js';
import { skipSlot } from '../../db/session-slots.js';
import { Failure } from '../../domain/failure.js';
import { findSlots } from '../../domain/session/find-slot.js';
import type { SessionPlan, SessionSlot } from '../../domain/session/plan.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { currentPlan, whichSlot, writeCurrent } from './current.js';
import { planSaved } from './plan-saved.js';

/** Passes over an exercise of the session in progress, or takes that back. */
export async function run(app: App, { operands, options }: Invocation<{ back?: true }>): Promise<SavedView> {
  const isSkipped = options.back !== true;
  const scope = await app.writing();
  const { slot, now } = await writeCurrent(app, scope, 'session skip', async (scope) => {
    const { plan } = await currentPlan(scope);
    const slot = isSkipped ? slotToSkip(plan, operands.join(' ')) : skippedSlot(plan, operands.join(' '));
    await skipSlot(scope, slot.id, isSkipped);
    return { slot, now: await currentPlan(scope) };
  });
  return await planSaved(scope, now, [
    isSkipped
      ? `${slot.exercise} is skipped; take that back with: ton session skip --back ${slot.position}`
      : `${slot.exercise} is on again`,
  ]);
}

function slotToSkip(plan: SessionPlan, text: string): SessionSlot {
  const slot = whichSlot(plan, text);
  if (!slot.isSkipped) return slot;
  throw new Failure(
    'conflict',
    `"${slot.exercise}" is skipped already`,
    `take that back with: ton session skip --back ${slot.position}`,
  );
}

/** The skipped exercise that is meant: one of those skipped that is named, else the last of them. */
function skippedSlot(plan: SessionPlan, text: string): SessionSlot {
  const skipped = plan.slots.filter(({ isSkipped }) => isSkipped);
  const [slot] = text === '' ? skipped.slice(-1) : findSlots({ ...plan, slots: skipped }, text);
  if (slot !== undefined) return slot;
  if (text === '')
    throw new Failure('not-found', 'no exercise is skipped', 'see how they stand: ton session status');
  throw new Failure(
    'conflict',
    `"${whichSlot(plan, text).exercise}" is not skipped`,
    'see how they stand: ton session status',
  );
}
