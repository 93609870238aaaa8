import { cellText, peopleText } from './cells.js';
import type { Palette } from './colour.js';
import { labelled } from './fields.js';
import { gap } from './layout.js';
import { loadMeasure } from './measure.js';
import type { RenderOptions } from './options.js';
import { writeTable } from './table.js';
import type { Column, RecordView, Row } from './view.js';
import { wrapLine } from './wrap.js';

/** Beside its label a value needs this much room; with less it begins on the label's own line and goes on below. */
const leastValueWidth = 8;

/**
 * Fields of one record as `label  value` lines, values under one another; for a person folded to the width, in a pipe
 * one line a field.
 *
 * @param keepEmpty show a field without a value too, as when it was asked for by name
 */
export async function* writeFields(
  record: Row,
  columns: readonly Column[],
  options: RenderOptions,
  palette: Palette,
  keepEmpty: boolean,
): AsyncGenerator<string> {
  const fields = labelled(columns)
    .map((column) => ({
      label: peopleText(column.label, options),
      value: cellText(column, record, options, { multiline: options.person }),
    }))
    .filter(({ value }) => keepEmpty || value !== '');
  const measure = await loadMeasure(fields.flatMap(({ label, value }) => [label, ...value.split('\n')]));
  const labelWidth = Math.max(0, ...fields.map(({ label }) => measure(label)));
  const room = options.person ? options.width - labelWidth - gap : Infinity;

  for (const { label, value } of fields) {
    const lines = value.split('\n');
    if (room < leastValueWidth) {
      const folded = [`${label}: ${lines[0] ?? ''}`, ...lines.slice(1)].flatMap((line) =>
        wrapLine(line, options.width, measure),
      );
      yield folded.map((line) => `${line.trimEnd()}\n`).join('');
      continue;
    }
    const head = palette.dim(label) + ' '.repeat(labelWidth - measure(label) + gap);
    const indent = ' '.repeat(labelWidth + gap);
    yield lines
      .flatMap((line) => wrapLine(line, room, measure))
      .map((line, index) => `${((index === 0 ? head : indent) + line).trimEnd()}\n`)
      .join('');
  }
}

/** A record for people: its title, its fields, and the tables that belong to it. */
export async function* writeRecord(
  view: RecordView,
  options: RenderOptions,
  palette: Palette,
): AsyncGenerator<string> {
  yield* writeTitle(view.title, options, palette);
  yield* writeFields(view.record, view.columns, options, palette, false);
  yield* writeSections(view.sections ?? [], options, palette);
}

/** The tables below a record or an answer, each after an empty line. */
export async function* writeSections(
  sections: NonNullable<RecordView['sections']>,
  options: RenderOptions,
  palette: Palette,
): AsyncGenerator<string> {
  for (const section of sections) {
    yield '\n';
    yield* writeTitle(section.title, options, palette);
    yield* writeTable(section, section.columns, options, palette);
  }
}

async function* writeTitle(
  title: string | undefined,
  options: RenderOptions,
  palette: Palette,
): AsyncGenerator<string> {
  if (title === undefined) return;
  const text = peopleText(title, options);
  const lines = options.person ? wrapLine(text, options.width, await loadMeasure([text])) : [text];
  for (const line of lines) yield `${palette.title(line)}\n`;
}
