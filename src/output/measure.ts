import type { Measure } from './wrap.js';

/** Texts of these characters alone are one column a character: ASCII, Latin letters, and the glyphs we write ourselves. */
const plain = /^[ -~\u00a0-\u00ac\u00ae-\u02ff–—‘’“”…→×·✓▁-█]*$/;

/**
 * How wide texts are in a terminal. string-width knows every script and emoji, but takes 18 ms to load (it builds a
 * segmenter), a third of an empty Node process; so it is asked only when a text needs it.
 *
 * @param texts all that will be measured
 */
export async function loadMeasure(texts: Iterable<string>): Promise<Measure> {
  for (const text of texts) {
    if (!plain.test(text)) return await loadExactMeasure();
  }
  return (text) => text.length;
}

/** The same for texts that are not known yet; for whoever waits for a person anyway. Colours have no width. */
export async function loadExactMeasure(): Promise<Measure> {
  return (await import('string-width')).default;
}
