import type { Scope } from '../../db/scope.js';
import type { Session } from '../../db/tables.js';
import { describeTarget } from '../../domain/planned/describe.js';
import { nextPlace, type Place } from '../../domain/session/next-set.js';
import type { SessionPlan } from '../../domain/session/plan.js';
import type { SavedView } from '../../output/view.js';
import { statusRecord } from '../session-status.js';

/** The answer to a write that changed what a session holds: the lines, and what comes next. */
export async function planSaved(
  scope: Scope,
  now: { session: Session; plan: SessionPlan },
  lines: readonly string[],
): Promise<SavedView> {
  const place = nextPlace(now.plan);
  const next = place === null ? [] : [`next: ${nextText(place)}`];
  return { kind: 'saved', lines: [...lines, ...next], record: await statusRecord(scope, now) };
}

function nextText({ slot, target }: Place): string {
  return target === null ? slot.exercise : `${slot.exercise}: ${describeTarget(target)}`;
}
