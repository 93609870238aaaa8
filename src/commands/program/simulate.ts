import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import type { ProgramDocument, ProgramSlot } from '../../domain/program/document.js';
import { simulate } from '../../domain/program/simulate.js';
import { trainingDaysIn } from '../../domain/program/training-days.js';
import type { RowsView } from '../../output/view.js';
import { wholeNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { readLifter, type LifterFlags } from './lifter-flags.js';
import { loadingOf, type LoadingFlags } from './loading.js';
import { slotNaming } from './named-slots.js';
import { whichSource } from './program-source.js';
import { simulationView } from './simulation-view.js';
import { startingWeights, type WeightFlags } from './starting-weights.js';

interface Options extends LifterFlags, LoadingFlags, WeightFlags {
  readonly sessions?: string;
  readonly weeks?: string;
  readonly slot?: string;
}

/** Shown of a program that is shorter. */
const leastSessions = 12;
const mostSessions = 5000;

/** What a program would ask for, session by session, of somebody who does what the flags say. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const told = readLifter(options);
  const scope = await app.reading();
  const source = await whichSource(app, scope, operands);
  const { document, exerciseId } = source;
  const sessions = sessionsOf(document, options);
  const named = await slotNaming(scope, source);
  const slots = document.weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const shown = new Set((options.slot === undefined ? slots : named(options.slot)).map(({ key }) => key));
  const part = onlySlots(document, ({ key }) => shown.has(key));
  const ids = [...new Set(slots.map(({ exercise }) => exerciseId(exercise)))];
  const loading = await loadingOf(scope, options, ids);
  const weights = await startingWeights(app, scope, options, { document, part, exerciseId, named });
  const rows = simulate({
    program: document,
    sessions,
    lifter: told.lifter,
    starts: weights.start,
    trainingMaxes: weights.trainingMax,
    oneRepMaxes: weights.oneRepMax,
    equipmentOf: (exercise) => loading(exerciseId(exercise)),
  }).filter(({ slot }) => shown.has(slot));
  return simulationView(document, rows, {
    starts: weights.start,
    attemptAt: told.attemptAt,
    unit: userUnit(scope.user),
    isOneSlot: options.slot !== undefined,
    empty: `"${source.name}" has no training day`,
  });
}

/** The same program with some of its slots alone, on the same days. */
function onlySlots(document: ProgramDocument, isKept: (slot: ProgramSlot) => boolean): ProgramDocument {
  const weeks = document.weeks.map(({ days }) => ({
    days: days.map((day) => ({ ...day, slots: day.slots.filter(isKept) })),
  }));
  return { ...document, weeks };
}

function sessionsOf(document: ProgramDocument, { sessions, weeks }: Options): number {
  if (sessions !== undefined && weeks !== undefined) {
    const message = `"--sessions ${sessions}" and "--weeks ${weeks}" both say how long`;
    throw new Failure('usage', message, 'give one of them');
  }
  if (weeks !== undefined)
    return trainingDaysIn(document, wholeNumber('--weeks', weeks, { min: 1, max: 520 }));
  if (sessions !== undefined) return wholeNumber('--sessions', sessions, { min: 1, max: mostSessions });
  return Math.max(leastSessions, Math.min(trainingDaysIn(document), mostSessions));
}
