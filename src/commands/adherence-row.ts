import type { EnrollmentAdherence } from '../db/adherence.js';
import type { Share } from '../domain/enrollment/adherence.js';
import { showNumber } from '../output/numbers.js';
import type { Column, Json, Row } from '../output/view.js';

/** Adherence with its parts, as scripts get it; percentages are 0–100 or null. */
export function adherenceRow(adherence: EnrollmentAdherence): Row {
  const { sessions, sets, reps, load, percent } = adherence;
  return {
    sessions_held: sessions.done,
    sessions_due: sessions.asked,
    sessions_percent: sessions.percent,
    ...shareRow('sets', sets),
    ...shareRow('reps', reps),
    ...shareRow('load', load),
    percent,
  };
}

/** One part of it: what was done, what was asked, and the percentage. */
export function shareRow(name: string, { done, asked, percent }: Share): Row {
  return { [`${name}_done`]: done, [`${name}_asked`]: asked, [`${name}_percent`]: percent };
}

/** The columns of `adherenceRow`, for people a column a part. */
export const adherenceColumns: readonly Column[] = [
  {
    key: 'sessions_held',
    label: 'sessions',
    align: 'right',
    show: (row) => ofText(row.sessions_held, row.sessions_due),
  },
  { key: 'sessions_due' },
  { key: 'sessions_percent' },
  { key: 'sets_done', label: 'sets', align: 'right', show: (row) => ofText(row.sets_done, row.sets_asked) },
  { key: 'sets_asked' },
  { key: 'sets_percent' },
  { key: 'reps_done', label: 'reps', align: 'right', show: (row) => percentText(row.reps_percent) },
  { key: 'reps_asked' },
  { key: 'reps_percent' },
  { key: 'load_done', label: 'load', align: 'right', show: (row) => percentText(row.load_percent) },
  { key: 'load_asked' },
  { key: 'load_percent' },
  { key: 'percent', label: 'adherence', align: 'right', show: (row) => percentText(row.percent) },
];

/** `3 of 4`, and `4, 3 due` of sessions trained ahead of the calendar; nothing where there is neither. */
function ofText(done: Json | undefined, asked: Json | undefined): string {
  const [did, was] = [Number(done), Number(asked)];
  if (did > was) return `${did}, ${was || 'none'} due`;
  return was === 0 ? '' : `${did} of ${was}`;
}

/** `87 %`; nothing where there is none. */
export function percentText(percent: Json | undefined): string {
  return typeof percent === 'number' ? `${showNumber(percent, 0)} %` : '';
}
