import type { App } from '../../app/app.js';
import { requireExercise } from '../../db/exercises.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import type { WrittenApp } from '../../exchange/written-app.js';
import { guardedRows } from '../../exchange/excel-safe.js';
import { historyColumns, historyRows } from '../../exchange/tonnage/history.js';
import { render } from '../../output/render.js';
import type { DocumentView, Row, RowsView, SavedView } from '../../output/view.js';
import { readBounds } from '../../schema/page.js';
import { askedFormat } from '../asked-format.js';
import type { Invocation } from '../handler.js';
import { saveTo, type OutputFlags } from '../output-file.js';
import { expectAppFormat, exportForApp } from './for-app.js';

interface Options extends OutputFlags {
  readonly as: 'tonnage' | WrittenApp;
  readonly since?: string;
  readonly until?: string;
  readonly exercise?: string;
  readonly excelSafe?: true;
}

/** Hands out the sets that count, one row each, in our own columns or as another app's file. */
export async function run(
  app: App,
  { options }: Invocation<Options>,
): Promise<RowsView | DocumentView | SavedView> {
  if (options.as !== 'tonnage') expectAppFormat(app, options.as, options);
  const { fields } = app.options;
  const format = askedFormat(app) ?? 'csv';
  if (format === 'markdown' || format === 'table')
    throw new Failure('usage', `"${format}" does not fit the history`, 'one of csv, json, ndjson');
  if (fields !== undefined && options.output !== undefined) {
    throw new Failure(
      'usage',
      '--fields does not go with --output',
      'send the answer to the file instead: ton export history --fields … > FILE',
    );
  }
  const isExcelSafe = options.excelSafe === true;
  if (isExcelSafe && format !== 'csv')
    throw new Failure('usage', `--excel-safe does not fit "${format}"`, 'leave it out: it is for CSV only');
  const scope = await app.reading();
  const exercise =
    options.exercise === undefined ? undefined : await requireExercise(scope, options.exercise);
  const filter = {
    ...readBounds(scope, options),
    ...(exercise === undefined ? {} : { exerciseId: exercise.id }),
  };
  if (options.as !== 'tonnage') return await exportForApp(app, scope, filter, options.as, options);
  const told = historyRows(scope, filter);
  const rows = format === 'csv' ? guardedRows(told, isExcelSafe) : told;
  if (options.output === undefined) return historyView(rows);
  let sets = 0;
  const rowsCounted = rows.map((row) => {
    sets += 1;
    return row;
  });
  const chunks = render(historyView(rowsCounted), {
    format,
    width: 80,
    colour: false,
    ascii: false,
    person: false,
  });
  await saveTo(app, options.output, options, chunks);
  return {
    kind: 'saved',
    lines: [`wrote ${counted(sets, 'set')} to ${options.output} as ${format}`],
    record: { file: options.output, format, sets },
  };
}

function historyView(rows: AsyncIterable<Row>): RowsView {
  return {
    kind: 'rows',
    columns: historyColumns.map((key) => ({ key })),
    rows,
    empty: 'no sets yet',
    insteadOfTable: 'csv',
  };
}
