import type { App } from '../../app/app.js';
import {
  listMeasurements,
  measuredKinds,
  requireMeasurement,
  type MeasurementInTime,
} from '../../db/body.js';
import type { Scope } from '../../db/scope.js';
import { dimensionOf, kindNamed } from '../../domain/body/kinds.js';
import { inBodyUnit } from '../../domain/body/measure.js';
import { Failure } from '../../domain/failure.js';
import { sparkline } from '../../output/sparkline.js';
import type { RowsView } from '../../output/view.js';
import { readPage, type PageFlags } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { measurementColumns, measurementRow, shownUnit, showMeasured } from './measurement-row.js';

/** What was measured of the body, newest first unless asked otherwise, ready for a chart. */
export async function run(app: App, { operands, options }: Invocation<PageFlags>): Promise<RowsView> {
  const scope = await app.reading();
  const { after, ...page } = readPage(scope, options);
  const kind = operands.length === 0 ? undefined : await knownKind(scope, operands.join(' '));
  const rows = await listMeasurements(scope, {
    ...page,
    ...(kind === undefined ? {} : { kind }),
    ...(after === undefined ? {} : { after: await requireMeasurement(scope, after) }),
  });
  const last = rows.at(-1);
  const inOrder = page.ascending ? rows : rows.toReversed();
  const more = last !== undefined && rows.length === page.limit;
  return {
    kind: 'rows',
    columns: measurementColumns(rows, scope.user),
    rows: rows.map(measurementRow),
    footer: [
      ...trends(inOrder, scope, app.options.ascii),
      ...(more ? [`there may be more: --after ${last.id}`] : []),
    ],
    empty:
      kind === undefined
        ? 'nothing measured yet; log your weight with: ton body log 87.2kg'
        : `no ${kind} was measured${options.since === undefined && options.until === undefined ? ' yet' : ' in that time'}`,
  };
}

/** @throws Failure not-found when it is neither a usual kind nor one of the user's own */
async function knownKind(scope: Scope, text: string): Promise<string> {
  const kind = kindNamed(text);
  if (dimensionOf(kind) !== null) return kind;
  const own = await measuredKinds(scope);
  if (own.includes(kind)) return kind;
  throw new Failure(
    'not-found',
    `nothing was measured as "${text}"`,
    own.length === 0 ? 'log something first: ton body log 87.2kg' : `what was: ${own.join(', ')}`,
  );
}

/** A line for each kind measured twice or more, from the earliest to the latest shown. */
function trends(rows: readonly MeasurementInTime[], { user }: Scope, ascii: boolean): string[] {
  const kinds = [...new Set(rows.map((row) => row.kind))].sort();
  return kinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || own.length < 2) return [];
    const unit = shownUnit(last.unit, user);
    const line = sparkline(
      own.map((row) => inBodyUnit(row.value, row.unit, unit)),
      ascii,
    );
    return [`trend of ${kind}: ${showMeasured(first, user)} ${line} ${showMeasured(last, user)}`];
  });
}
