import type { App } from '../../app/app.js';
import { importExercises, importSessions, listImports } from '../../db/imports.js';
import type { RecordView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { createdColumn, importColumns, importRow } from './import-row.js';
import { showProgramImport } from './show-program.js';
import { whichImport } from './which-import.js';

/** One import: what it was, the exercises it made, its sessions or the text it was. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<RecordView> {
  const scope = await app.reading();
  const { id } = await whichImport(app, scope, operands[0]);
  const log = (await listImports(scope)).find((candidate) => candidate.id === id);
  const exercises = (await importExercises(scope, id)).map(({ name }) => name);
  if (log?.kind === 'program') return showProgramImport(scope, log, exercises);
  const sessions = await importSessions(scope, id);
  const rows = sessions.map((session) => ({
    session_id: session.id,
    date: session.local_date,
    title: session.title,
  }));
  return {
    kind: 'record',
    title: `import ${id}`,
    columns: [...importColumns.filter(({ key }) => key !== 'id'), createdColumn],
    record: {
      ...(log === undefined ? {} : importRow(scope, log)),
      created_exercises: exercises,
      session_list: rows,
    },
    sections: [
      {
        kind: 'rows',
        columns: [
          { key: 'session_id', label: 'session', align: 'right' },
          { key: 'date', label: 'date' },
          { key: 'title', label: 'title' },
        ],
        rows,
        empty: 'none of its sessions is left',
      },
    ],
  };
}
