/** Letters that Unicode does not take apart, but that people type as plain ones. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

/**
 * The key a name is unique and searched by: case, accents, width and punctuation removed.
 *
 * Two names that fold to the same key are the same name; folding a key changes nothing. A name without any letter or
 * digit folds to the empty key, which is no name.
 *
 * @returns letters and digits in words separated by one space: `Bankdrücken` → `bankdrucken`
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæøłđ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
