import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { isoWithOffset } from '../../domain/days.js';
import { changeLines } from '../../domain/program/change-lines.js';
import { diffPrograms } from '../../domain/program/diff.js';
import type { ProgramDocument } from '../../domain/program/document.js';
import { revisionsOf, type Revision } from '../../exchange/program/stored.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row, RowsView } from '../../output/view.js';
import { wholeNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { revisionReader } from '../program-revision.js';
import { whichProgram } from '../which-program.js';

const columns: readonly Column[] = [
  { key: 'revision', label: 'revision', align: 'right' },
  { key: 'at', label: 'when', show: (row) => textOf(row, 'at').slice(0, 16).replace('T', ' ') },
  { key: 'author', label: 'by' },
  { key: 'changes', label: 'changes', show: ({ changes }) => summary(changes as string[]) },
];

/** Lists what a program was, newest first. */
export async function run(
  app: App,
  { operands, options }: Invocation<{ readonly limit?: string }>,
): Promise<RowsView> {
  const limit =
    options.limit === undefined ? 10 : wholeNumber('--limit', options.limit, { min: 1, max: 10_000 });
  const scope = await app.reading();
  const program = await whichProgram(app, scope, operands, 'any');
  const revisions = await revisionsOf(scope, program, limit + 1);
  const read = await revisionReader(scope, program);
  const documents = revisions.map(read);
  const rows = revisions.slice(0, limit).map((revision, index): Row => {
    const [after, before] = [documents[index], documents[index + 1]];
    const lines = after === undefined || before === undefined ? ['created'] : changesBetween(before, after);
    return {
      revision: revision.number,
      at: timeText(scope, revision),
      author: revision.author,
      changes: lines,
    };
  });
  return { kind: 'rows', columns, rows, empty: 'no revisions' };
}

/** Only exercises that were merged leave a revision like the one before: by then the name of one means the other. */
function changesBetween(before: ProgramDocument, after: ProgramDocument): string[] {
  const lines = changeLines(diffPrograms(before, after), after.weeks.length);
  return lines.length > 0 ? lines : ['exercises merged'];
}

function timeText(scope: Scope, { createdAt }: Revision): string {
  return isoWithOffset(createdAt, scope.clock.offsetMinutes(createdAt));
}

function summary(changes: readonly string[]): string {
  const [first = 'none', ...others] = changes;
  return others.length === 0 ? first : `${first}, and ${others.length} more`;
}
