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

/** The exit statuses with their codes, as a table. */
export function exitCodeTable(): string {
  const rows = Object.entries(exitStatus).map(([code, status]) => [
    String(status),
    `\`${code}\``,
    meanings[code as FailureCode],
  ]);
  return markdownTable(['exit', 'code', 'when'], [['0', '', 'done, also when a list is empty'], ...rows]);
}
