import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import { writeProgramDocument } from '../../exchange/program/write.js';
import type { Column, DocumentView, Row, RowsView } from '../../output/view.js';
import { presets, type PresetSummary } from '../../presets/list.js';
import { presetText, readPreset } from '../../presets/read.js';
import type { Invocation } from '../handler.js';

const columns: readonly Column[] = [
  { key: 'name', label: 'name' },
  { key: 'title', label: 'title' },
  { key: 'level', label: 'level' },
  { key: 'weeks', label: 'weeks', align: 'right' },
  { key: 'days_per_week', label: 'days', align: 'right' },
  { key: 'equipment', label: 'equipment', show: ({ equipment }) => (equipment as string[]).join(', ') },
  { key: 'summary', label: 'summary' },
];

/** Lists the programs that come along, or writes one as the file it is. */
export function run(app: App, { operands }: Invocation<object>): Promise<RowsView | DocumentView> {
  return Promise.resolve(operands.length === 0 ? list() : document(app, operands.join(' ')));
}

function list(): RowsView {
  return {
    kind: 'rows',
    columns,
    rows: presets.map(presetRow),
    empty: 'none come along',
    footer: ['one as a file: ton program presets novice-5x5 > mine.yaml'],
  };
}

function presetRow({ name, title, summary, weeks, daysPerWeek, equipment, level }: PresetSummary): Row {
  return { name, title, level, weeks, days_per_week: daysPerWeek, equipment: [...equipment], summary };
}

function document(app: App, typed: string): DocumentView {
  const { format } = app.options;
  if (format !== 'table' && format !== 'json')
    throw new Failure('usage', `"${format}" does not fit a program`, 'leave it out for YAML, or take --json');
  const text = format === 'json' ? writeProgramDocument(readPreset(typed), 'json') : presetText(typed);
  return { kind: 'document', chunks: once(text) };
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
