import type { App } from '../../app/app.js';
import { adherenceOf, datedPlans } from '../../db/adherence.js';
import { counted } from '../../domain/counted.js';
import type { DatedPlan } from '../../domain/enrollment/calendar.js';
import { Failure } from '../../domain/failure.js';
import type { Row, RowsView } from '../../output/view.js';
import { textOf } from '../../output/text-of.js';
import { plainNumber } from '../../schema/flags.js';
import { readBounds } from '../../schema/page.js';
import { adherenceColumns, adherenceRow, percentText } from '../adherence-row.js';
import type { Invocation } from '../handler.js';
import { enrolledAthletes, enrolledColumns, enrolledRow } from './enrolled.js';

interface Options {
  readonly program?: string;
  readonly since?: string;
  readonly until?: string;
  readonly failUnder?: string;
}

/** What the acting coach's athletes did of what was due; with a threshold it fails for those under it. */
export async function run(app: App, { options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const threshold = options.failUnder === undefined ? null : readPercent(options.failUnder);
  const period = readBounds(scope, options);
  const plans = new Map<number, readonly DatedPlan[]>();
  const rows: Row[] = [];
  for (const one of await enrolledAthletes(scope, options.program, ['active', 'paused'])) {
    const { athlete, enrollment } = one;
    const plan = plans.get(enrollment.program_id) ?? (await datedPlans(scope, enrollment.program_id));
    plans.set(enrollment.program_id, plan);
    const adherence = await adherenceOf({ ...scope, user: athlete.user }, enrollment, plan, period);
    rows.push({ ...enrolledRow(scope, one), ...adherenceRow(adherence) });
  }
  const under =
    threshold === null
      ? []
      : rows.filter(({ percent }) => typeof percent === 'number' && percent < threshold);
  return {
    kind: 'rows',
    columns: [...enrolledColumns, ...adherenceColumns],
    rows,
    empty: 'nobody has joined a program of yours; invite athletes with: ton coach enrol',
    ...(under.length === 0 || threshold === null
      ? {}
      : { failure: belowThreshold(under, threshold, rows.length) }),
  };
}

function belowThreshold(under: readonly Row[], threshold: number, all: number): Failure {
  const named = under.map((row) => `${textOf(row, 'athlete')} ${percentText(row.percent)}`);
  return new Failure(
    'check-failed',
    `${under.length} of ${counted(all, 'athlete')} ${under.length === 1 ? 'is' : 'are'} under "${threshold} %"`,
    named.join(', '),
  );
}

/** @throws Failure usage for anything but a number from 0 to 100 */
function readPercent(text: string): number {
  const value = plainNumber(text.replace(/\s*%$/, ''));
  if (value !== null && value <= 100) return value;
  throw new Failure('usage', `"${text}" does not fit --fail-under`, 'it takes a percentage from 0 to 100');
}
