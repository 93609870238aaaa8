import { glyphs, type Measure } from './wrap.js';

/**
 * The start of a text in at most `width` columns; `mark` stands for what is missing, where there is room for it.
 *
 * @param width columns, 0 or more
 */
export function cutText(text: string, width: number, measure: Measure, mark = '…'): string {
  if (measure(text) <= width) return text;
  const end = mark.length < width ? mark : '';
  let kept = '';
  for (const glyph of text.match(glyphs) ?? []) {
    if (measure(kept + glyph) > width - end.length) break;
    kept += glyph;
  }
  return kept.trimEnd() + end;
}

/**
 * The part of a line around its cursor that fits in `width` columns: its start as long as the cursor is in there, else
 * the part that ends at the cursor.
 *
 * @param cursor where the cursor is, in UTF-16 units
 * @param width columns, 1 or more, the cursor's own included
 * @returns the part, and the cursor's column in it, from 0
 */
export function windowAround(
  text: string,
  cursor: number,
  width: number,
  measure: Measure,
): { text: string; column: number } {
  let before = text.slice(0, cursor);
  let hidden = 0;
  for (const glyph of before.match(glyphs) ?? []) {
    if (measure(before.slice(hidden)) < width) break;
    hidden += glyph.length;
  }
  before = before.slice(hidden);
  let after = '';
  for (const glyph of text.slice(cursor).match(glyphs) ?? []) {
    if (measure(before + after + glyph) > width) break;
    after += glyph;
  }
  return { text: before + after, column: measure(before) };
}
