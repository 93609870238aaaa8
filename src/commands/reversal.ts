import { textOf } from '../output/text-of.js';
import type { App } from '../app/app.js';
import { refreshRecords, type MovedRecords } from '../db/records.js';
import { listCommands, reverse } from '../db/undo.js';
import { isoWithOffset } from '../domain/days.js';
import type { RowsView, SavedView } from '../output/view.js';
import { wholeNumber } from '../schema/flags.js';
import { movedRecordLines, movedRecordRows } from './record-news.js';
import { userUnit } from './user-unit.js';

export interface Options {
  readonly list?: true;
  readonly limit?: string;
}

/** Undoes or redoes one command and tells which records moved. */
export async function reverseView(app: App, direction: 'undo' | 'redo'): Promise<SavedView> {
  const scope = await app.writing();
  let moved: MovedRecords[] = [];
  const { command } = await reverse(scope, direction, async (scope, { exerciseIds }) => {
    moved = await refreshRecords(scope, exerciseIds);
  });
  const done = direction === 'undo' ? 'undone' : 'redone';
  return {
    kind: 'saved',
    lines: [`${done}: ton ${command.words}`, ...fewOf(movedRecordLines(moved, userUnit(scope.user)))],
    record: {
      [done]: { id: command.id, name: command.name, words: command.words },
      records: movedRecordRows(moved),
    },
  };
}

/** An import moves hundreds. */
const shown = 10;

/** The first few lines, and how many more there are. */
function fewOf(lines: readonly string[]): string[] {
  const more = lines.length - shown;
  return more > 1 ? [...lines.slice(0, shown), `and ${more} more`] : [...lines];
}

/** The last commands that changed something, newest first. */
export async function listView(app: App, options: Options): Promise<RowsView> {
  const scope = await app.reading();
  const limit =
    options.limit === undefined ? 20 : wholeNumber('--limit', options.limit, { min: 1, max: 100_000 });
  const commands = await listCommands(scope, limit);
  return {
    kind: 'rows',
    columns: [
      { key: 'id', label: 'id', align: 'right' },
      { key: 'at', label: 'when', show: (row) => textOf(row, 'at').slice(0, 16).replace('T', ' ') },
      { key: 'words', label: 'command', show: (row) => `ton ${textOf(row, 'words')}` },
      { key: 'name' },
      { key: 'is_undone', label: 'state', show: (row) => (row.is_undone === true ? 'undone' : '') },
    ],
    rows: commands.map((command) => ({
      id: command.id,
      at: isoWithOffset(command.at, scope.clock.offsetMinutes(command.at)),
      words: command.words,
      name: command.name,
      is_undone: command.undone_at !== null,
    })),
    empty: 'no command has changed anything yet',
  };
}
