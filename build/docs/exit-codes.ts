import { exitStatus, type FailureCode } from '../../src/domain/failure.js';
import { markdownTable } from './sections.js';

const meanings: Readonly<Record<FailureCode, string>> = {
  failure: 'anything not listed here, our own bugs; `--debug` shows where',
  usage: 'a flag, a value or a file that cannot be read; a name that could be several',
  'not-found': 'something named is not there',
  'input-required': 'a question was needed and could not be asked',
  conflict: 'it exists already, or something newer stands in the way',
  database: 'the file cannot be read or written, is locked, of a newer version or not ours',
  denied: 'not allowed',
  'check-failed': 'a check did its work and found something',
  cancelled: 'cancelled, by Ctrl-C or a no',
};

/** One exit status. */
interface ExitCode {
  readonly status: number;
  /** As JSON tells it; null when all went well. */
  readonly code: FailureCode | null;
  readonly meaning: string;
}

/** The exit statuses in their order. */
export function exitCodes(): ExitCode[] {
  const failures = Object.entries(exitStatus) as [FailureCode, number][];
  return [
    { status: 0, code: null, meaning: 'done, also when a list is empty' },
    ...failures.map(([code, status]) => ({ status, code, meaning: meanings[code] })),
  ];
}

/** The exit statuses with their codes, as a table. */
export function exitCodeTable(): string {
  const rows = exitCodes().map(({ status, code, meaning }) => [
    String(status),
    code === null ? '' : `\`${code}\``,
    meaning,
  ]);
  return markdownTable(['exit', 'code', 'when'], rows);
}
