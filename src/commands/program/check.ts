import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import { checkProgram } from '../../domain/program/check/check.js';
import type { Finding } from '../../domain/program/check/finding.js';
import type { Column, Row, RowsView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { findingsCount, placeText } from './findings.js';
import { whichSource } from './program-source.js';

interface Options {
  readonly strict?: true;
}

/** Says what a program has that cannot work, or hardly as it was meant; fails where there is an error. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const { name, document, lines } = await whichSource(app, scope, operands);
  const findings = checkProgram(document, lines);
  const failing = findings.filter(({ level }) => level === 'error' || options.strict === true);
  const places = new Map(findings.map((finding) => [findingRow(finding), placeText(finding)]));
  return {
    kind: 'rows',
    columns: columns(places),
    rows: places.keys(),
    empty: `"${name}" is in order`,
    ...(failing.length === 0
      ? {}
      : {
          failure: new Failure(
            'check-failed',
            `"${name}" has ${findingsCount(findings)}`,
            failing.some(({ level }) => level === 'error')
              ? 'mend the errors; until then ton program apply refuses the file'
              : 'mend them, or leave --strict out',
          ),
        }),
  };
}

function findingRow({ line, week, day, slot, level, message, hint }: Finding): Row {
  return { line, week, day, slot, level, message, hint };
}

function columns(places: ReadonlyMap<Row, string>): Column[] {
  return [
    { key: 'line', label: 'line', align: 'right' },
    { key: 'week', label: 'where', align: 'left', show: (row) => places.get(row) ?? '' },
    { key: 'day' },
    { key: 'slot' },
    { key: 'level', label: 'level' },
    { key: 'message', label: 'what' },
    { key: 'hint', label: 'way out' },
  ];
}
