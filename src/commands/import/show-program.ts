import type { ListedImport } from '../../db/imports.js';
import type { Scope } from '../../db/scope.js';
import type { Json, RecordView, Row } from '../../output/view.js';
import { createdColumn, importColumns, importRow } from './import-row.js';

/** The import of a program: the text as it was, and how sure each exercise was. */
export function showProgramImport(scope: Scope, log: ListedImport, created: readonly string[]): RecordView {
  const exercises = JSON.parse(log.confidence ?? '[]') as Row[];
  const { unread = [] } = JSON.parse(log.parsed ?? '{}') as { unread?: Json };
  return {
    kind: 'record',
    title: `import ${log.id}`,
    columns: [
      ...importColumns.filter(({ key }) => key !== 'id' && key !== 'sessions'),
      createdColumn,
      { key: 'raw_text', label: 'text' },
    ],
    record: {
      ...importRow(scope, log),
      created_exercises: [...created],
      exercise_list: exercises,
      unread,
      raw_text: log.raw_text,
    },
    sections: [
      {
        kind: 'rows',
        columns: [
          { key: 'line', label: 'line', align: 'right' },
          { key: 'text', label: 'text' },
          {
            key: 'exercise',
            label: 'exercise',
            show: ({ exercise }) => (exercise as string | null) ?? '(a note)',
          },
          { key: 'confidence', label: 'confidence' },
          {
            key: 'confirmed',
            label: 'confirmed',
            show: ({ confirmed }) => (confirmed === true ? 'yes' : ''),
          },
        ],
        rows: exercises,
        empty: 'no exercise was read',
      },
    ],
  };
}
