import { showDuration } from '../domain/durations.js';
import type { ProgramDay, ProgramSlot } from '../domain/program/document.js';
import { setsText } from '../domain/program/slot-text.js';
import { printRule } from '../domain/progression/rule-notation.js';
import type { Column, Row, RowsView } from '../output/view.js';
import { slotLabels } from './slot-rows.js';

/** `1–3, 5` from growing numbers. */
export function weeksText(weeks: readonly number[]): string {
  const runs: number[][] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    if (run?.at(-1) === week - 1) run.push(week);
    else runs.push([week]);
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`)).join(', ');
}

/**
 * A day as people read it, a line an exercise; where its sets differ from week to week, a line for each.
 *
 * @param weekly the same day in each of these weeks, one or more, that differ by their sets alone
 */
export function dayTable(weekly: readonly { readonly week: number; readonly day: ProgramDay }[]): RowsView {
  const day = weekly[0]?.day ?? { title: null, isRest: false, notes: null, slots: [] };
  const labels = slotLabels(day.slots);
  const rows = day.slots.flatMap((slot, at) => {
    const slots = weekly.map(({ week, day: { slots } }) => ({ week, slot: slots[at] ?? slot }));
    return slotLines(slot, labels[at] ?? '', slots);
  });
  const optional = ['weeks', 'sets', 'progression', 'rest', 'notes'];
  const columns: Column[] = [
    { key: 'place', label: '#', align: 'right' },
    { key: 'exercise', label: 'exercise' },
    ...optional
      .filter((key) => rows.some((row) => row[key] !== null))
      .map((key) => ({ key, label: key === 'weeks' ? 'week' : key })),
  ];
  const notes = day.notes === null ? [] : [day.notes];
  const nothing = day.isRest ? 'rest' : 'no exercises yet';
  return { kind: 'rows', columns, rows, footer: notes, empty: [nothing, ...notes].join('\n') };
}

function slotLines(
  slot: ProgramSlot,
  place: string,
  weekly: readonly { readonly week: number; readonly slot: ProgramSlot }[],
): Row[] {
  const byText = new Map<string, number[]>();
  for (const { week, slot: one } of weekly) {
    const text = setsText(one);
    byText.set(text, [...(byText.get(text) ?? []), week]);
  }
  return [...byText].map(([sets, weeks], at): Row => {
    const said = { sets, weeks: byText.size === 1 ? null : weeksText(weeks) };
    if (at > 0) return { place: '', exercise: '', ...said, progression: null, rest: null, notes: null };
    return {
      place,
      exercise: slot.exercise,
      ...said,
      progression: slot.rule === null ? null : printRule(slot.rule),
      rest: slot.restSeconds === null ? null : showDuration(slot.restSeconds),
      notes: slot.notes,
    };
  });
}

/** `week 2, day 1: Push`; of a program of one week without the week. */
export function dayTitle(weeks: string | null, day: number, { title }: Pick<ProgramDay, 'title'>): string {
  const when = weeks === null ? '' : `week${/[–,]/.test(weeks) ? 's' : ''} ${weeks}, `;
  return `${when}day ${day}${title === null ? '' : `: ${title}`}`;
}
