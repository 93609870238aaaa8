import { summarizeSession } from '../domain/history.js';
import type { OneRepMaxFormula } from '../domain/one-rep-max.js';
import { bodyweights } from './bodyweights.js';
import { effectiveLoads } from './effective-loads.js';
import { energyOf } from './energy.js';
import { setsOfExercise, type HistoryRow } from './history.js';
import type { Scope } from './scope.js';
import { performedSet } from './sets.js';
import type { DateBounds } from './stats-rules.js';
import type { Exercise } from './tables.js';

/** Everything logged of one exercise; null where there is nothing to take a best or an average of. */
export interface ExerciseStats {
  /** Sessions it was logged in; sets on their own are one a day, as in its history. */
  readonly sessions: number;
  /** Every set logged. */
  readonly sets: number;
  /** Completed and not warm-ups; a drop chain is one. */
  readonly working_sets: number;
  /** Of completed working sets, drops included. */
  readonly reps: number;
  readonly avg_reps_per_session: number | null;
  /** Most in one working set. */
  readonly max_reps: number | null;
  /** The heaviest load of a working set, of the machine's stacks where there are no kilograms. */
  readonly heaviest: number | null;
  readonly heaviest_unit: 'kg' | 'stacks' | null;
  /** Kilograms, the body included, of an exercise that lifts some of it; null where its weight was not known. */
  readonly heaviest_effective_kg: number | null;
  /** Kilograms. */
  readonly best_e1rm: number | null;
  readonly best_e1rm_unit: 'kg' | null;
  readonly formula: OneRepMaxFormula;
  readonly volume_kg: number;
  /** Of the sets themselves: a session's own time is not one exercise's. */
  readonly duration_seconds: number;
  readonly max_duration_seconds: number | null;
  readonly distance_m: number;
  readonly max_distance_m: number | null;
  /** Of the sets themselves, given plus estimated. */
  readonly calories: number;
  readonly calories_estimated: number;
  readonly first_date: string | null;
  readonly last_date: string | null;
}

/** Sums, averages and bests of one exercise over a span of days. */
export async function exerciseStats(
  scope: Scope,
  exercise: Exercise,
  formula: OneRepMaxFormula,
  { since, until }: DateBounds,
): Promise<ExerciseStats> {
  const all = await setsOfExercise(scope, exercise.id, until);
  const rows = since === undefined ? all : all.filter((row) => row.local_date >= since);
  const sets = rows.map((row) => ({ ...performedSet(row), id: row.id, dropOf: row.drop_of }));
  // What history says of a session, said of all of them at once.
  const whole = summarizeSession(exercise.measurement, sets, formula);
  const sessions = new Set(rows.map((row) => row.session_id ?? row.local_date)).size;
  const done = rows.filter((row) => row.is_completed === 1 && row.set_type !== 'warmup');
  const single = done.filter((row) => row.drop_of === null && row.set_type !== 'drop');
  const energy = await energyTotals(scope, exercise, rows);
  const dates = rows.map((row) => row.local_date).sort();
  return {
    sessions,
    sets: rows.length,
    working_sets: done.filter((row) => row.drop_of === null).length,
    reps: whole.totalReps,
    avg_reps_per_session: sessions === 0 ? null : whole.totalReps / sessions,
    max_reps: most(single.map((row) => row.reps)),
    ...heaviestOf(single),
    heaviest_effective_kg: await heaviestEffective(scope, exercise, single),
    best_e1rm: whole.bestOneRepMax,
    best_e1rm_unit: whole.bestOneRepMax === null ? null : 'kg',
    formula,
    volume_kg: whole.volumeKg,
    duration_seconds: sum(rows.map((row) => row.duration_seconds)),
    max_duration_seconds: most(single.map((row) => row.duration_seconds)),
    distance_m: sum(done.map((row) => row.distance_m)),
    max_distance_m: most(single.map((row) => row.distance_m)),
    ...energy,
    first_date: dates[0] ?? null,
    last_date: dates.at(-1) ?? null,
  };
}

/** Kilograms before stacks, which cannot be compared with them; assistance is no load. */
function heaviestOf(sets: readonly HistoryRow[]): Pick<ExerciseStats, 'heaviest' | 'heaviest_unit'> {
  const lifted = sets.filter((row) => row.load_kind === 'external' || row.load_kind === 'added');
  const kilograms = most(lifted.map((row) => row.weight_kg));
  if (kilograms !== null) return { heaviest: kilograms, heaviest_unit: 'kg' };
  const stacks = most(lifted.map((row) => row.weight));
  return { heaviest: stacks, heaviest_unit: stacks === null ? null : 'stacks' };
}

async function heaviestEffective(
  scope: Scope,
  exercise: Exercise,
  sets: readonly HistoryRow[],
): Promise<number | null> {
  if (exercise.bodyweight_share === 0) return null;
  return most([...(await effectiveLoads(scope, [exercise], sets)).values()]);
}

async function energyTotals(
  scope: Scope,
  { met, slug }: Exercise,
  rows: readonly HistoryRow[],
): Promise<Pick<ExerciseStats, 'calories' | 'calories_estimated'>> {
  const timed = rows.filter((row) => row.duration_seconds !== null || row.calories !== null);
  const weights = timed.length === 0 ? [] : await bodyweights(scope);
  const energy = timed.map((row) => energyOf({ ...row, met, slug }, weights));
  const estimated = sum(energy.map((set) => set.estimated));
  return { calories: sum(energy.map((set) => set.given)) + estimated, calories_estimated: estimated };
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** The largest above zero, or null. */
function most(values: readonly (number | null)[]): number | null {
  const largest = values.reduce<number>((best, value) => Math.max(best, value ?? 0), 0);
  return largest === 0 ? null : largest;
}
