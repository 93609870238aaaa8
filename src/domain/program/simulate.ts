import type { Equipment } from '../loadable.js';
import type { Prescription } from '../progression/prescribe.js';
import type { Step } from '../progression/rule.js';
import type { PerformedSet } from '../set.js';
import { byKeyOf, placedSlots } from './appearances.js';
import type { ProgramDocument } from './document.js';
import type { Lifter } from './lifter.js';
import type { PlacedSlot } from './match-slots.js';
import { SlotRun } from './slot-run.js';

/** A program to try out. */
export interface Simulation {
  readonly program: ProgramDocument;
  /** Training days, one after the other; after the last week the first comes again. */
  readonly sessions: number;
  readonly lifter: Lifter;
  /** By exercise, as the program names it: the weight first lifted where the plan names none. */
  readonly starts?: ReadonlyMap<string, Step>;
  readonly trainingMaxes?: ReadonlyMap<string, Step>;
  readonly oneRepMaxes?: ReadonlyMap<string, Step>;
  /** What an exercise can be loaded with; null, or left out, where nothing is to be rounded. */
  readonly equipmentOf?: (exercise: string) => Equipment | null;
}

/** One slot of one session of a simulation. */
export interface SimulatedSlot {
  /** How many times through the program, from 1. */
  readonly round: number;
  /** Of the program, both from 1. */
  readonly week: number;
  readonly day: number;
  /** Of all, from 1. */
  readonly session: number;
  readonly title: string | null;
  readonly slot: string;
  readonly exercise: string;
  /** As it stood before the session. */
  readonly prescription: Prescription;
  /** Empty where nothing was done, or nobody could say with which weight. */
  readonly done: readonly PerformedSet[];
}

/** A training day, and the slots that are trained on it. */
interface Day {
  readonly title: string | null;
  readonly placed: readonly PlacedSlot[];
}

/**
 * What a program asks for, session by session, of a lifter who does what `lifter` says. Rest days and days without
 * exercises are passed over.
 *
 * @returns by session, then by position; empty for a program without a training day
 */
export function simulate(simulation: Simulation): SimulatedSlot[] {
  const { program, sessions, lifter, starts } = simulation;
  const all = placedSlots(program).filter(({ week, day }) => !isRest(program, week, day));
  const days = trainingDays(program, all);
  const runs = runsOf(simulation, all);
  const rows: SimulatedSlot[] = [];
  const times = new Map<string, number>();
  const lasts = new Map<string, PerformedSet>();
  for (let at = 0; at < sessions && days.length > 0; at += 1) {
    const today = days[at % days.length];
    for (const placed of today?.placed ?? []) {
      const { slot, week, day } = placed;
      const run = runs.get(slot.key);
      if (run === undefined) continue;
      const appearance = run.placed.indexOf(placed);
      const prescription = run.next(appearance);
      const count = (times.get(slot.key) ?? 0) + 1;
      times.set(slot.key, count);
      const start = starts?.get(slot.exercise) ?? null;
      const last = lasts.get(slot.key) ?? null;
      const done = lifter({ slot, prescription, session: at + 1, times: count, start, last });
      run.add(done, appearance);
      const latest = done.findLast(({ setType }) => setType === 'working');
      if (latest !== undefined) lasts.set(slot.key, latest);
      const round = Math.floor(at / days.length) + 1;
      const { key, exercise } = slot;
      const title = today?.title ?? null;
      rows.push({ round, week, day, session: at + 1, title, slot: key, exercise, prescription, done });
    }
  }
  return rows;
}

function isRest({ weeks }: ProgramDocument, week: number, day: number): boolean {
  return weeks[week - 1]?.days[day - 1]?.isRest === true;
}

/** The days with something to do, in order. */
function trainingDays({ weeks }: ProgramDocument, all: readonly PlacedSlot[]): Day[] {
  const days = new Map<string, PlacedSlot[]>();
  for (const placed of all) {
    const key = `${placed.week} ${placed.day}`;
    const others = days.get(key);
    if (others === undefined) days.set(key, [placed]);
    else others.push(placed);
  }
  return [...days.values()].map((placed) => {
    const { week = 1, day = 1 } = placed[0] ?? {};
    return { title: weeks[week - 1]?.days[day - 1]?.title ?? null, placed };
  });
}

function runsOf(
  { trainingMaxes, oneRepMaxes, equipmentOf }: Simulation,
  all: readonly PlacedSlot[],
): ReadonlyMap<string, SlotRun> {
  return new Map(
    [...byKeyOf(all)].map(([key, placed]) => {
      const exercise = placed[0]?.slot.exercise ?? '';
      const context = {
        trainingMax: trainingMaxes?.get(exercise) ?? null,
        oneRepMax: oneRepMaxes?.get(exercise) ?? null,
        equipment: equipmentOf?.(exercise) ?? null,
      };
      return [key, new SlotRun(placed, context)];
    }),
  );
}
