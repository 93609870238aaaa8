import { Failure } from '../failure.js';
import { parseSets } from '../notation/parse.js';
import { resolveSets } from '../notation/resolve.js';
import type { PlannedSet } from '../planned/planned-set.js';
import { printPlanned } from '../planned/print.js';
import type { PrescribedSet } from '../progression/prescribe.js';
import type { PerformedSet } from '../set.js';
import { appearances } from './appearances.js';
import type { ProgramDocument, ProgramTest } from './document.js';
import { SlotRun } from './slot-run.js';

/** What a test of a program came to. */
export interface ProgramTestResult {
  /** Which of the document's tests, from 1. */
  readonly number: number;
  readonly name: string | null;
  /** Key of the slot. */
  readonly slot: string;
  /** Null where the slot is not there. */
  readonly exercise: string | null;
  readonly sessions: number;
  readonly isPassed: boolean;
  /** Both in the notation of planned sets; what came is null when the test could not be run. */
  readonly expected: string;
  readonly came: string | null;
  /** Why the program asks for what came, or why the test could not be run; a sentence. */
  readonly reason: string;
}

/** Weights are written to two decimals. */
const tolerance = 0.005;

/**
 * Runs the tests of a program through the engine, each from nothing but its own sessions; nothing is rounded to plates.
 *
 * Sets, reps, load, time and distance have to be those expected; effort, tempo and rest only where the test names them.
 *
 * @returns one result for each test, in order
 */
export function runProgramTests(program: ProgramDocument): ProgramTestResult[] {
  const slots = appearances(program);
  return program.tests.map((test, at) => {
    const placed = slots.get(test.slot);
    const slot = placed?.[0]?.slot;
    const measurement = slot?.measurement ?? 'weight_reps';
    const told = {
      number: at + 1,
      name: test.name,
      slot: test.slot,
      exercise: slot?.exercise ?? null,
      sessions: test.done.length,
      expected: printPlanned(test.expect, measurement),
    };
    if (placed === undefined || slot === undefined)
      return { ...told, isPassed: false, came: null, reason: `There is no slot "${test.slot}".` };
    const run = new SlotRun(placed, { trainingMax: test.trainingMax, oneRepMax: null, equipment: null });
    try {
      for (const sets of sessionsOf(test, slot)) run.add(sets);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { ...told, isPassed: false, came: null, reason: `A session cannot be read: ${error.message}.` };
    }
    const { sets, reason } = run.next();
    const shown = sets.map((set, index) => asWritten(set, test.expect[index]));
    return { ...told, isPassed: isSame(test.expect, sets), came: printPlanned(shown, measurement), reason };
  });
}

/** The sessions of a test; `last` goes on from one to the next. A weight without a unit is in kilograms. */
function sessionsOf(
  { done }: ProgramTest,
  { exercise, measurement }: { exercise: string; measurement: Parameters<typeof printPlanned>[1] },
): PerformedSet[][] {
  let last: PerformedSet | null = null;
  return done.map((text) => {
    const context = {
      unit: 'kg' as const,
      measurement: measurement ?? 'weight_reps',
      last,
      exerciseName: exercise,
    };
    const sets = resolveSets(parseSets(text), context);
    last = sets.at(-1) ?? last;
    return sets;
  });
}

/** A set as a test would write it: its weight to two decimals instead of its share, and no more than the test names. */
function asWritten(set: PrescribedSet, expected: PlannedSet | undefined): PlannedSet {
  const isShare = set.weight === null || (expected !== undefined && expected.percentOf !== null);
  const load = isShare
    ? { weight: null, unit: null }
    : { weight: Number((set.weight ?? 0).toFixed(2)), percentMin: null, percentMax: null, percentOf: null };
  return { ...set, ...unsaid(expected), ...load };
}

/** What the test leaves open is not told of either. */
function unsaid(expected: PlannedSet | undefined): Partial<PlannedSet> {
  const hasEffort = expected !== undefined && (expected.rpeMin !== null || expected.rirMin !== null);
  return {
    ...(hasEffort ? {} : { rpeMin: null, rpeMax: null, rirMin: null, rirMax: null }),
    ...(expected === undefined || expected.tempo === null ? { tempo: null } : {}),
    ...(expected === undefined || expected.restSecondsMin === null
      ? { restSecondsMin: null, restSecondsMax: null }
      : {}),
  };
}

const always = [
  'setType',
  'isOptional',
  'isAmrap',
  'repsMin',
  'repsMax',
  'durationSeconds',
  'distanceM',
] as const;
const named = ['rpeMin', 'rpeMax', 'rirMin', 'rirMax', 'tempo', 'restSecondsMin', 'restSecondsMax'] as const;
const shares = ['percentOf', 'percentMin', 'percentMax'] as const;

function isSame(expected: readonly PlannedSet[], came: readonly PrescribedSet[]): boolean {
  return (
    expected.length === came.length &&
    expected.every((set, at) => {
      const other = came[at];
      return other !== undefined && fits(set, other);
    })
  );
}

function fits(expected: PlannedSet, came: PrescribedSet): boolean {
  const isWork = always.every((field) => expected[field] === came[field]);
  const isNamed = named.every((field) => expected[field] === null || expected[field] === came[field]);
  return isWork && isNamed && hasLoad(expected, came);
}

function hasLoad(expected: PlannedSet, came: PrescribedSet): boolean {
  if (expected.percentOf !== null) return shares.every((field) => expected[field] === came[field]);
  const { loadKind, weight, unit } = came;
  if (expected.loadKind !== loadKind || expected.unit !== unit) return false;
  return Math.abs((expected.weight ?? 0) - (weight ?? 0)) <= tolerance;
}
