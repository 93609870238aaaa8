import type { App } from '../../app/app.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import { runProgramTests, type ProgramTestResult } from '../../domain/program/run-tests.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row, RowsView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { whichSource } from './program-source.js';

/** What came is told of the tests that failed; the others came to what they expect. */
function ifFailed(key: string): (row: Row) => string {
  return (row) => (row.is_passed === true ? '' : textOf(row, key));
}

const columns: readonly Column[] = [
  { key: 'number', label: '#', align: 'right' },
  { key: 'is_passed', label: 'result', show: (row) => (row.is_passed === true ? 'passed' : 'FAILED') },
  { key: 'name', label: 'test' },
  { key: 'slot', label: 'slot' },
  { key: 'exercise' },
  { key: 'sessions', label: 'sessions', align: 'right' },
  { key: 'expected', label: 'expected' },
  { key: 'came', label: 'came', show: ifFailed('came') },
  { key: 'reason', label: 'why', show: ifFailed('reason') },
];

/** Runs the tests of a program; fails when one does. */
export async function run(app: App, { operands }: Invocation<object>): Promise<RowsView> {
  const scope = await app.reading();
  const { name, document } = await whichSource(app, scope, operands);
  const results = runProgramTests(document);
  const failed = results.filter(({ isPassed }) => !isPassed);
  return {
    kind: 'rows',
    columns,
    rows: results.map(resultRow),
    empty: `"${name}" has no tests`,
    ...(failed.length === 0
      ? { footer: [`${counted(results.length, 'test')} passed`] }
      : {
          failure: new Failure(
            'check-failed',
            `${failed.length} of ${counted(results.length, 'test')} of "${name}" failed: ${namesOf(failed)}`,
            'mend the plan, its rule or what the test expects',
          ),
        }),
  };
}

function namesOf(results: readonly ProgramTestResult[]): string {
  return results.map(({ name, number }) => `"${name ?? `test ${number}`}"`).join(', ');
}

function resultRow(result: ProgramTestResult): Row {
  const { number, name, slot, exercise, sessions, isPassed, expected, came, reason } = result;
  return { number, name, slot, exercise, sessions, is_passed: isPassed, expected, came, reason };
}
