import type { App } from '../../app/app.js';
import { putAwayDays } from '../../db/program-rows.js';
import { expectOwnProgram } from '../../db/programs.js';
import { counted } from '../../domain/counted.js';
import { programLimits } from '../../domain/program/limits.js';
import { readStoredProgram } from '../../exchange/program/stored.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row, RowsView } from '../../output/view.js';
import { wholeNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { workoutRows } from '../program-detail.js';
import { isoTime } from '../program-row.js';
import { whichProgram } from '../which-program.js';
import { workoutRow } from '../workout-row.js';

interface Options {
  readonly week?: string;
  readonly removed?: true;
}

const columns: readonly Column[] = [
  { key: 'id', label: 'id', align: 'right' },
  { key: 'week', label: 'week', align: 'right' },
  { key: 'day', label: 'day', align: 'right' },
  {
    key: 'title',
    label: 'title',
    show: (row) => textOf(row, 'title') || (row.is_rest === true ? 'rest' : ''),
  },
  { key: 'is_rest' },
  { key: 'exercises', label: 'exercises', show: ({ exercises }) => exercisesText(exercises) },
  { key: 'notes', label: 'notes' },
];

/** The days of a program, or those that were taken out of it. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const { week, removed } = options;
  const only =
    week === undefined ? undefined : wholeNumber('--week', week, { min: 1, max: programLimits.weeks });
  const program = await whichProgram(app, scope, operands, 'any');
  if (removed !== true) {
    const stored = await readStoredProgram(scope, program);
    return {
      kind: 'rows',
      columns,
      rows: workoutRows(stored, only),
      empty: `no workouts yet; add one with: ton workout add "${program.name}"`,
    };
  }
  const days = await putAwayDays(scope, expectOwnProgram(program));
  return {
    kind: 'rows',
    columns: [
      ...columns,
      { key: 'removed_at', label: 'removed on', show: (row) => textOf(row, 'removed_at').slice(0, 10) },
    ],
    rows: days
      .filter((one) => only === undefined || one.week === only)
      .map(({ stored, putAwayAt, ...place }): Row => ({
        ...workoutRow(stored, place),
        removed_at: isoTime(scope, putAwayAt),
      })),
    empty: `no workout was taken out of "${program.name}"`,
  };
}

function exercisesText(exercises: Row[string] | undefined): string {
  const names = Array.isArray(exercises) ? exercises.map((one) => textOf(one as Row, 'exercise')) : [];
  if (names.length <= 4) return names.join(', ');
  return `${names.slice(0, 3).join(', ')} and ${counted(names.length - 3, 'more exercise')}`;
}
