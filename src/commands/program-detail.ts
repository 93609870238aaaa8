import { listPrograms } from '../db/program-list.js';
import { enrolledIn } from '../db/programs.js';
import type { Scope } from '../db/scope.js';
import type { Program } from '../db/tables.js';
import type { ProgramDay } from '../domain/program/document.js';
import { blocksOf } from '../exchange/program/blocks.js';
import type { StoredProgram } from '../exchange/program/stored.js';
import { textOf } from '../output/text-of.js';
import type { Column, RecordView, Row } from '../output/view.js';
import { dayTable, dayTitle, weeksText } from './day-table.js';
import { listedRow, programFields } from './program-row.js';
import { workoutRow } from './workout-row.js';

const columns: readonly Column[] = [
  { key: 'owner', label: 'owner', show: (row) => (row.standing === 'own' ? '' : textOf(row, 'owner')) },
  { key: 'standing', label: 'yours', show: (row) => (row.standing === 'own' ? '' : textOf(row, 'standing')) },
  { key: 'coach', label: 'coach' },
  { key: 'description', label: 'description' },
  { key: 'visibility', label: 'visibility' },
  { key: 'zip_code', label: 'zip code' },
  { key: 'weeks', label: 'weeks', align: 'left' },
  { key: 'training_maxes', label: 'training maxes', show: ({ training_maxes: maxes }) => maxesText(maxes) },
  { key: 'athletes', label: 'athletes', show: ({ athletes }) => athletesText(athletes) },
  { key: 'revision', label: 'revision', align: 'left' },
];

function maxesText(maxes: Row[string] | undefined): string {
  return Array.isArray(maxes)
    ? maxes.map((max) => `${textOf(max as Row, 'exercise')} ${textOf(max as Row, 'percent')}%`).join(', ')
    : '';
}

function athletesText(athletes: Row[string] | undefined): string {
  return Array.isArray(athletes)
    ? athletes.map((one) => `${textOf(one as Row, 'username')} (${textOf(one as Row, 'status')})`).join(', ')
    : '';
}

/** A program with its days, as scripts see it. */
export async function programRecord(scope: Scope, stored: StoredProgram): Promise<Row> {
  const { program, revision, document } = stored;
  const [listed] = await listPrograms(scope, {
    reach: 'all',
    id: program.id,
    order: 'newest',
    limit: 1,
    offset: 0,
  });
  return {
    ...(listed === undefined ? programFields(scope, program) : listedRow(scope, listed)),
    revision,
    training_maxes: document.trainingMaxes.map(({ exercise, percent }) => ({ exercise, percent })),
    athletes: (await athletesOf(scope, program)).map(({ username, status }) => ({ username, status })),
    workouts: workoutRows(stored),
  };
}

async function athletesOf(scope: Scope, program: Program) {
  return program.owner_id === scope.user.id ? await enrolledIn(scope, program) : [];
}

/** The days of a program, or of one week of it, as scripts see them. */
export function workoutRows({ document }: StoredProgram, only?: number): Row[] {
  return document.weeks.flatMap(({ days }, weekAt) =>
    only === undefined || only === weekAt + 1
      ? days.map((day, at) => workoutRow(day, { week: weekAt + 1, day: at + 1 }))
      : [],
  );
}

/**
 * A program for people: what it is, then its days; weeks that differ by their sets alone are folded into one.
 *
 * @param only the one week to show
 */
export async function programView(scope: Scope, stored: StoredProgram, only?: number): Promise<RecordView> {
  const record = await programRecord(scope, stored);
  return {
    kind: 'record',
    title: `program ${stored.program.id}: ${stored.program.name}`,
    columns,
    record: only === undefined ? record : { ...record, workouts: workoutRows(stored, only) },
    sections: sectionsOf(stored.document.weeks, only),
  };
}

/** A table a day of each block of weeks. */
function sectionsOf(
  weeks: readonly { readonly days: readonly (ProgramDay & { readonly id: number })[] }[],
  only: number | undefined,
): NonNullable<RecordView['sections']> {
  let first = only ?? 1;
  return blocksOf(only === undefined ? weeks : weeks.slice(only - 1, only)).flatMap((block) => {
    const numbers = block.map((_, at) => first + at);
    first += block.length;
    const when = weeks.length === 1 ? null : weeksText(numbers);
    return block[0].days.map((day, at) => {
      const weekly = block.map(({ days }, index) => ({ week: numbers[index] ?? 1, day: days[at] ?? day }));
      const known = 'id' in day && typeof day.id === 'number' && block.length === 1 ? day.id : null;
      const title = dayTitle(when, at + 1, day);
      return { ...dayTable(weekly), title: known === null ? title : `${title}  (workout ${known})` };
    });
  });
}
