import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historySets } from '../../../src/db/export-rows.js';
import type { HistorySet } from '../../../src/db/history-set.js';
import type { Scope } from '../../../src/db/scope.js';
import { isoWithOffset } from '../../../src/domain/days.js';
import type { Measurement } from '../../../src/domain/set.js';
import { writtenApps, type WrittenApp } from '../../../src/exchange/written-app.js';
import { timeKey } from '../../../src/exchange/local-time.js';
import { nameKey } from '../../../src/exchange/exercise-facts.js';
import type { SourceRow } from '../../../src/exchange/row.js';
import { storedSet } from '../../../src/exchange/stored-set.js';
import { cleanText } from '../../../src/output/clean.js';
import { roundFigure } from '../../../src/output/numbers.js';
import { arbitraryLog } from '../tonnage/arbitrary-log.js';
import { plant } from '../tonnage/plant.js';
import { freshScope } from '../tonnage/scopes.js';
import { appFile, readBack } from './app-files.js';
import { runs } from '../../full.js';

interface Measured extends HistorySet {
  readonly measurement: Measurement;
}

async function measuredSets(scope: Scope): Promise<Measured[]> {
  const exercises = await scope.db.selectFrom('exercises').select(['id', 'measurement']).execute();
  const byId = new Map(exercises.map(({ id, measurement }) => [id, measurement]));
  const sets: Measured[] = [];
  for await (const set of historySets(scope, {}))
    sets.push({ ...set, measurement: byId.get(set.exercise_id) ?? 'weight_reps' });
  return sets;
}

/** Written down here once more and from the documentation, so that the writer is not measured by itself. */
function isTellable({ is_completed, unit, weight, load_kind, measurement }: Measured): boolean {
  if (is_completed === 0 || unit === 'stacks') return false;
  if (weight === null || weight === 0) return true;
  return (load_kind === 'assisted') === (measurement === 'assisted_reps');
}

const isNothing = (weight: number | null) => (weight === null || roundFigure(weight) === 0 ? null : weight);

/** What both sides of a round trip must agree on. */
function told(app: WrittenApp, set: Measured) {
  const text = isoWithOffset(
    set.started_at ?? set.performed_at,
    set.session_offset ?? set.utc_offset_minutes,
  );
  const isKept = app === 'strong' || set.unit === 'kg';
  const weight = isKept ? set.weight : set.weight_kg;
  return {
    start: app === 'strong' ? text.slice(0, 19) : `${text.slice(0, 16)}:00`,
    exercise: nameKey(cleanText(set.exercise)),
    set_type: set.set_type,
    failure: set.set_type === 'working' && set.is_failure === 1,
    weight: isNothing(weight === null ? null : roundFigure(weight)),
    unit: isNothing(weight) === null ? null : isKept ? set.unit : 'kg',
    reps: set.reps,
    rpe: set.rpe,
    distance: set.distance_m,
    seconds: set.duration_seconds === null ? null : roundFigure(set.duration_seconds) || null,
  };
}

function read(row: SourceRow, measurement: Measurement) {
  const set = storedSet(row, measurement, 'kg');
  return {
    start: timeKey(row.start),
    exercise: nameKey(row.exercise),
    set_type: set.setType,
    failure: set.isFailure,
    weight: isNothing(set.weight),
    unit: isNothing(set.weight) === null ? null : set.unit,
    reps: set.reps,
    rpe: set.rpe,
    distance: set.distanceM,
    seconds: set.durationSeconds,
  };
}

describe.each(writtenApps)('a log as a file of %s, read again', (app) => {
  test('has the same sets, but for those that are counted as left out', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, async (log) => {
        const scope = await freshScope('lifter');
        // A name of nothing that can be shown has no equal on the other side.
        const exercises = log.exercises.filter(({ name }) => /[\p{L}\p{N}]/u.test(cleanText(name)));
        await plant(scope, { ...log, exercises });
        const { text, losses } = await appFile(scope, app);
        const sets = await measuredSets(scope);
        const written = sets.filter(isTellable);
        const { rows, variant } = await readBack(text);
        expect(variant).toBe(app === 'strong' ? 'S7' : 'H1');
        expect(rows).toHaveLength(written.length);
        expect(rows.map((row, at) => read(row, written[at]?.measurement ?? 'weight_reps'))).toEqual(
          written.map((set) => told(app, set)),
        );
        expect(losses.sets).toBe(written.length);
        expect(losses.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(sets.length - written.length);
        expect(text).not.toContain('\u001b');
      }),
      { numRuns: runs(500, 25) },
    );
  });
});
