import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { performedSet, type NamedSet } from '../../db/sets.js';
import { describeSet } from '../../domain/notation/describe.js';
import type { Row, SavedView } from '../../output/view.js';
import { setRow } from '../set-rows.js';

/** The answer to a command whose key was used before, or undefined; loaded only for those. */
export async function answerRetry(app: App, scope: Scope, key: string): Promise<SavedView | undefined> {
  const { retold } = await import('./retry.js');
  return await retold(app, scope, key);
}

/**
 * The answer to sets stored: a line a set for people, the contract's object for scripts.
 *
 * @param estimates kilocalories by set, for timed sets that were given none
 * @param effective kilograms by set, the lifter's own weight included
 */
export function setsSaved(
  sets: readonly NamedSet[],
  broken: { rows: readonly Row[]; lines: readonly string[] },
  estimates: ReadonlyMap<number, number> = new Map(),
  effective: ReadonlyMap<number, number | null> = new Map(),
): SavedView {
  const sessionId = sets[0]?.session_id ?? null;
  return {
    kind: 'saved',
    lines: [
      ...sets.map((row) => `${row.exercise}  ${describeSet(performedSet(row))}  (${place(row)})`),
      ...broken.lines,
    ],
    record: {
      session_id: sessionId,
      sets: sets.map((row) => ({
        ...setRow(row),
        calories_estimated: estimates.get(row.id) ?? null,
        effective_kg: effective.get(row.id) ?? null,
      })),
      records: [...broken.rows],
    },
  };
}

function place(row: NamedSet): string {
  return row.session_id === null ? `on its own, id ${row.id}` : `set ${row.set_index}, id ${row.id}`;
}
