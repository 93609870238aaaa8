import { peopleText } from './cells.js';
import { cleanText } from './clean.js';
import { loadPalette } from './colour.js';
import { writeCsv } from './csv.js';
import { columnsOf, pickColumns, pickRow } from './fields.js';
import { toJson, writeJsonRows, writeNdjson } from './json.js';
import { writeMarkdownTable } from './markdown.js';
import { loadMeasure } from './measure.js';
import type { RenderOptions } from './options.js';
import { writeFields, writeRecord, writeSections } from './record.js';
import { writeTable } from './table.js';
import type { Column, DocumentView, Row, SavedView, TextView, View } from './view.js';
import { wrapIndented } from './wrap.js';

export type { RenderOptions } from './options.js';

/** The one row of a view that is not a list. */
function recordOf(view: Exclude<View, { kind: 'rows' | 'document' }>): Row {
  return view.kind === 'text' ? { [view.key]: view.text } : view.record;
}

function writeText(view: TextView, options: RenderOptions): string {
  if (view.exact === true && !options.person) return view.text;
  const text = peopleText(view.text, options, { multiline: true });
  return text === '' ? '' : `${text}\n`;
}

async function* writeDocument(view: DocumentView, options: RenderOptions): AsyncGenerator<string> {
  for await (const chunk of view.chunks) yield options.person ? cleanText(chunk, { multiline: true }) : chunk;
}

async function* writeForPeople(
  view: Exclude<View, DocumentView>,
  picked: readonly Column[] | undefined,
  options: RenderOptions,
): AsyncGenerator<string> {
  if (view.kind === 'text') {
    yield writeText(view, options);
  } else if (view.kind === 'saved' && picked === undefined) {
    yield* writeSaved(view, options);
  } else {
    const palette = await loadPalette(options.colour);
    if (view.kind === 'rows') yield* writeTable(view, picked ?? view.columns, options, palette);
    else if (picked !== undefined) yield* writeFields(view.record, picked, options, palette, true);
    else if (view.kind === 'record') yield* writeRecord(view, options, palette);
  }
}

/** Sentences: folded on a terminal, as they are in a pipe; then the tables. */
async function* writeSaved({ lines, sections }: SavedView, options: RenderOptions): AsyncGenerator<string> {
  for (const text of lines) {
    for (const line of peopleText(text, options, { multiline: true }).split('\n')) {
      // Measured only where it may matter: this is the answer of `log set`.
      const isShort = !options.person || line.length * 2 <= options.width;
      const folded = isShort ? [line] : wrapIndented(line, options.width, await loadMeasure([line]));
      yield `${folded.join('\n')}\n`;
    }
  }
  if (sections !== undefined) yield* writeSections(sections, options, await loadPalette(options.colour));
}

async function* writeMarkdown(
  view: Exclude<View, DocumentView>,
  picked: readonly Column[] | undefined,
  options: RenderOptions,
): AsyncGenerator<string> {
  if (view.kind === 'text') {
    yield writeText(view, options);
    return;
  }
  if (view.kind === 'rows') {
    yield* writeMarkdownTable(view, picked ?? view.columns, options);
    return;
  }
  const whole = picked === undefined;
  if (whole && view.kind === 'record' && view.title !== undefined)
    yield `## ${peopleText(view.title, options)}\n\n`;
  yield* writeMarkdownTable({ rows: [view.record], empty: '' }, picked ?? columnsOf(view), options);
  if (!whole) return;
  for (const section of view.sections ?? []) {
    yield section.title === undefined ? '\n' : `\n### ${peopleText(section.title, options)}\n\n`;
    yield* writeMarkdownTable(section, section.columns, options);
  }
}

/**
 * A view in the format asked for, in pieces of text that end in a newline when joined.
 *
 * JSON, NDJSON and CSV hold a few hundred rows at a time and are never coloured, folded or cut; tables and Markdown
 * need all rows before the first. Libraries are loaded by the format that needs them: saved lines load none.
 *
 * @throws Failure('usage') before any output when `fields` names one that the view does not have
 */
export async function* render(view: View, options: RenderOptions): AsyncGenerator<string> {
  const columns = columnsOf(view);
  const picked = options.fields === undefined ? undefined : pickColumns(columns, options.fields);
  const shape = (row: Row): Row => (picked === undefined ? row : pickRow(row, picked));
  if (view.kind === 'document') {
    yield* writeDocument(view, options);
    return;
  }
  const rows = view.kind === 'rows' ? view.rows : [recordOf(view)];
  const insteadOfTable = view.kind === 'rows' ? view.insteadOfTable : undefined;
  switch (options.format === 'table' ? (insteadOfTable ?? 'table') : options.format) {
    case 'json':
      if (view.kind === 'rows') yield* writeJsonRows(rows, shape);
      else yield `${toJson(shape(recordOf(view)), 2)}\n`;
      return;
    case 'ndjson':
      yield* writeNdjson(rows, shape);
      return;
    case 'csv':
      yield* writeCsv(rows, picked ?? columns, options);
      return;
    case 'markdown':
      yield* writeMarkdown(view, picked, options);
      return;
    case 'table':
      yield* writeForPeople(view, picked, options);
      return;
  }
}
