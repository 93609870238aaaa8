/** What would break a line, be seen as nothing, or not survive a file. */
const unsafe = /[\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function escapeCharacter(character: string): string {
  if (character === '\\') return '\\\\';
  if (character === '\n') return '\\n';
  // Joiners and variation selectors hold letters and emoji together; code points are written whole.
  return /[\u200c\u200d]/.test(character)
    ? character
    : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Text on one line: a line break as `\n`, a backslash twice, other characters nobody sees as `\u{1b}`. */
export function escapeText(text: string): string {
  return text.replace(unsafe, escapeCharacter);
}

/** The inverse of `escapeText`; a backslash before anything else is dropped, so that `\#4` is `#4`. */
export function unescapeText(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-f]{1,6})\}|([^]))/gi, (whole, code?: string, next?: string) => {
    if (code === undefined) return next === 'n' ? '\n' : (next ?? '');
    const point = parseInt(code, 16);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
}
