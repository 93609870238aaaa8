import { printSets } from '../../domain/notation/print-sets.js';
import type { ProgramDocument } from '../../domain/program/document.js';
import type { Attempt } from '../../domain/program/lifter.js';
import type { SimulatedSlot } from '../../domain/program/simulate.js';
import type { PrescribedSet } from '../../domain/progression/prescribe.js';
import type { Step } from '../../domain/progression/rule.js';
import type { Column, Row, RowsView } from '../../output/view.js';
import { prescribedRow } from '../prescribed-sets.js';
import { prescribedText } from './prescribed-text.js';

/** How a simulation is shown. */
export interface SimulationLook {
  /** By exercise: what stands in the first session where the plan names no weight. */
  readonly starts: ReadonlyMap<string, Step>;
  readonly attemptAt: (session: number, slot: string) => Attempt;
  readonly unit: 'kg' | 'lb';
  /** One slot alone: then there is room for the reasons. */
  readonly isOneSlot: boolean;
  readonly empty: string;
}

const attemptWords: Readonly<Record<Attempt, string>> = { hit: '', miss: 'missed', skip: 'skipped' };

/** A simulation as rows, one for each slot of each session; people read the day once, above its slots. */
export function simulationView(
  document: ProgramDocument,
  simulated: readonly SimulatedSlot[],
  { starts, attemptAt, unit, isOneSlot, empty }: SimulationLook,
): RowsView {
  const slots = document.weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const measurements = new Map(slots.map(({ key, measurement }) => [key, measurement]));
  const texts = new Map<Row, string>();
  const heads = new Map<Row, { session: string; day: string }>();
  const hasWeeks = document.weeks.length > 1;
  const rows = simulated.map((one, at): Row => {
    const measurement = measurements.get(one.slot) ?? 'weight_reps';
    const attempt = attemptAt(one.session, one.slot);
    const sets = withStart(one, starts.get(one.exercise));
    const row = simulatedRow(one, attempt, sets, prescribedText(sets, measurement));
    texts.set(row, prescribedText(sets, measurement, unit));
    if (simulated[at - 1]?.session !== one.session)
      heads.set(row, { session: String(one.session), day: dayText(one, hasWeeks) });
    return row;
  });
  const columns: Column[] = [
    { key: 'session', label: '#', align: 'right', show: (row) => heads.get(row)?.session ?? '' },
    { key: 'round' },
    { key: 'week' },
    { key: 'day', label: 'day', show: (row) => heads.get(row)?.day ?? '' },
    { key: 'title' },
    { key: 'slot' },
    { key: 'exercise', label: 'exercise' },
    { key: 'sets_text', label: 'sets', show: (row) => texts.get(row) ?? '' },
    { key: 'attempt', label: 'done', show: ({ attempt }) => attemptWords[attempt as Attempt] },
    { key: 'outcome' },
    { key: 'reason', ...(isOneSlot ? { label: 'why' } : {}) },
    ...['rule', 'stage', 'training_max', 'training_max_unit', 'sets', 'done_text'].map((key) => ({ key })),
  ];
  return { kind: 'rows', columns, rows, empty };
}

/** Sets of a first session with the weight that the lifter begins with, where the plan leaves it open. */
function withStart(
  { prescription: { sets, outcome } }: SimulatedSlot,
  start: Step | undefined,
): readonly PrescribedSet[] {
  if (start === undefined || outcome !== 'start') return sets;
  return sets.map((set) => {
    const isOpen = set.loadKind !== 'none' && set.weight === null && set.percentOf === null;
    return isOpen && set.setType === 'working' ? { ...set, ...start } : set;
  });
}

function dayText({ week, day, title }: SimulatedSlot, hasWeeks: boolean): string {
  const place = hasWeeks ? `${week}.${day}` : String(day);
  return title === null ? place : `${place} ${title}`;
}

function simulatedRow(
  { session, round, week, day, title, slot, exercise, prescription, done }: SimulatedSlot,
  attempt: Attempt,
  sets: readonly PrescribedSet[],
  setsText: string,
): Row {
  const { outcome, reason, rule, stage, trainingMax } = prescription;
  return {
    ...{ session, round, week, day, title, slot, exercise },
    sets_text: setsText,
    attempt,
    outcome,
    reason,
    rule,
    stage,
    training_max: trainingMax?.weight ?? null,
    training_max_unit: trainingMax?.unit ?? null,
    sets: sets.map(prescribedRow),
    done_text: printSets(done),
  };
}
