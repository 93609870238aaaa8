import type { Scope } from '../../db/scope.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row, RowsView } from '../../output/view.js';
import { describePrescribed, prescribedRow } from '../prescribed-sets.js';
import type { SlotPrescription } from '../prescriptions.js';
import { programDayText } from '../program-day-text.js';
import { userUnit } from '../user-unit.js';
import type { PlanToDo } from './what-to-do.js';

/** One row a slot. */
export function nextRows(scope: Scope, plans: readonly PlanToDo[], isExplained: boolean): RowsView {
  const all = plans.flatMap((plan) => plan.slots.map((slot) => ({ plan, slot })));
  const texts = new Map<Row, string>();
  const rows = all.map(({ plan, slot }) => {
    const row = nextRow(plan, slot, isExplained);
    texts.set(row, describePrescribed(slot.prescription.sets, userUnit(scope.user)));
    return row;
  });
  const hasSeveral = plans.length > 1;
  const columns: Column[] = [
    { key: 'exercise', label: 'exercise' },
    { key: 'slot' },
    { key: 'sets', label: 'next', show: (row) => texts.get(row) ?? '' },
    { key: 'outcome' },
    { key: 'reason', label: 'why', show: (row) => whyText(row) },
    { key: 'stall' },
    { key: 'rule' },
    { key: 'stage' },
    { key: 'training_max' },
    { key: 'training_max_unit' },
    { key: 'inputs' },
    { key: 'program', ...(hasSeveral ? { label: 'plan' } : {}) },
    { key: 'week' },
    { key: 'day' },
    ...(isExplained ? [{ key: 'judged' }] : []),
  ];
  return {
    kind: 'rows',
    columns,
    rows,
    empty: 'nothing is planned: join a program with ton program join, or see ton next --help',
    ...(hasSeveral || plans.length === 0
      ? {}
      : { footer: plans.map(planText).filter((text) => text !== '') }),
  };
}

/** `Strength, week 2, day 3: Pull`, or the name of a template alone. */
export function planText({ name, day }: PlanToDo): string {
  return day === null ? (name ?? '') : programDayText(name ?? '', day);
}

function whyText(row: Row): string {
  return [textOf(row, 'reason'), row.stall === null ? '' : textOf(row, 'stall')].join(' ').trim();
}

function nextRow(
  { name, day }: PlanToDo,
  { slot, exercise, prescription }: SlotPrescription,
  isExplained: boolean,
): Row {
  const { sets, outcome, reason, rule, stage, trainingMax, stall, setIds, judged } = prescription;
  return {
    exercise: exercise.name,
    slot: slot.key,
    sets: sets.map(prescribedRow),
    outcome,
    reason,
    stall: stall?.reason ?? null,
    rule,
    stage,
    training_max: trainingMax?.weight ?? null,
    training_max_unit: trainingMax?.unit ?? null,
    inputs: { set_ids: [...setIds] },
    program: name,
    week: day?.week ?? null,
    day: day?.day ?? null,
    ...(isExplained
      ? { judged: judged.map(({ sessionId, outcome, why }) => ({ session_id: sessionId, outcome, why })) }
      : {}),
  };
}
