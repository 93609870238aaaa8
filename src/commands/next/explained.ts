import type { Scope } from '../../db/scope.js';
import { describeSet } from '../../domain/notation/describe.js';
import type { RecordView, Row, RowsView } from '../../output/view.js';
import { describePrescribed } from '../prescribed-sets.js';
import type { SlotPrescription } from '../prescriptions.js';
import { setInUnit, userUnit } from '../user-unit.js';
import { planText } from './rows.js';
import type { PlanToDo } from './what-to-do.js';

/** The same as people read it who want to know all of it: each exercise with the sessions it follows from. */
export function explained(scope: Scope, plans: readonly PlanToDo[]): RecordView {
  return {
    kind: 'record',
    title: plans.map(planText).join('; '),
    columns: [],
    record: {},
    sections: plans.flatMap(({ slots }) => slots.map((slot) => section(scope, slot))),
  };
}

function section(scope: Scope, { slot, exercise, sessions, prescription }: SlotPrescription) {
  const unit = userUnit(scope.user);
  const { reason, stall, rule, judged, sets } = prescription;
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const rows = judged.map(({ sessionId, outcome, why }): Row => {
    const session = byId.get(sessionId);
    const done = (session?.sets ?? []).toSorted((a, b) => a.setIndex - b.setIndex);
    return {
      date: session?.date ?? null,
      sets: done.map(({ set }) => describeSet(setInUnit(set, unit))).join(', '),
      ids: done.map(({ id }) => String(id)).join(', '),
      outcome,
      why,
    };
  });
  const told = [
    [reason, stall?.reason ?? ''].join(' ').trim(),
    rule === null ? 'no rule: the plan stays as it is' : `rule of ${slot.key}: ${rule} (see ton help plan)`,
  ];
  const view: RowsView & { title: string } = {
    kind: 'rows',
    title: `${exercise.name}: ${describePrescribed(sets, unit)}`,
    columns: [
      { key: 'date', label: 'date' },
      { key: 'sets', label: 'done' },
      { key: 'ids', label: 'set ids' },
      { key: 'outcome', label: 'judged' },
      { key: 'why', label: 'why' },
    ],
    rows,
    empty: told.join('\n'),
    footer: told,
  };
  return view;
}
