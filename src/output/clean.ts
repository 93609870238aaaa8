/**
 * Escape sequences of ECMA-48, 7-bit and 8-bit, whole: CSI up to its final byte, strings (OSC, DCS, SOS, PM, APC) up
 * to BEL or ST, then the short ones. A string without an end loses only its opening, so that no text is swallowed.
 * No part can match the start of another, which keeps the search linear on hostile text.
 */
const sequences =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-~]/g;
/** Text of these alone needs no cleaning; compiling the expressions below for nothing takes 3 ms. */
const harmless = /^[ -~\u00a1-\u00ac\u00ae-\u02ff–—‘’“”…→×·✓▁-█]*$/;
const lineBreaks = /\r\n?|[\x85\u2028\u2029]/g;
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
/** Bidi controls, zero-width characters, fillers, tags, annotation marks; joiners and selectors are judged below. */
const invisible = /(?![\u200c\u200d\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
const straySelectors = /(?<![\p{Extended_Pictographic}#*0-9])[\ufe00-\ufe0f]/gu;
const strayJoiners = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]/gu;

/**
 * Stored text made harmless for a terminal: without control characters, escape sequences, bidi controls and invisible
 * characters. Joiners stay after letters and emoji, variation selectors after emoji; half a surrogate pair becomes
 * U+FFFD. Cleaning twice changes nothing.
 *
 * @param options.multiline keep line breaks (as `\n`) instead of turning them into spaces; tabs are spaces either way
 */
export function cleanText(text: string, options: { multiline?: boolean } = {}): string {
  if (harmless.test(text)) return text;
  const clean = text
    // First, or removing what stands between two halves would join them.
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(sequences, '')
    .replace(lineBreaks, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(straySelectors, '')
    .replace(strayJoiners, '');
  return options.multiline === true ? clean : clean.replace(/\n/g, ' ');
}
