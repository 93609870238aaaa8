/** Root options that take a value, so that the value is not taken for a noun. */
const optionsWithValue = new Set(['--db', '--user', '--athlete', '--format', '--fields', '--now']);

/** Marks a word that begins with a dash but is not an option; no argument can hold it, since none can hold NUL. */
const shield = '\0';

/**
 * Hides words such as `-15x8` and `-3d` from the option parser: a dash before a digit is a set or a day.
 *
 * @returns the words with a mark that `unshield` takes off
 */
export function shieldDashes(words: readonly string[]): string[] {
  return words.map((word) => (/^[-−]\d/.test(word) ? shield + word : word));
}

/** Takes the mark off whatever the option parser hands back: words, lists of words, anything else as it is. */
export function unshield<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(shield, '') as T;
  if (Array.isArray(value)) return value.map((item: unknown) => unshield(item)) as T;
  return value;
}

/** The first word that is neither an option nor an option's value. */
export function findNoun(words: readonly string[]): string | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') return words[at + 1];
    if (!word.startsWith('-')) return word;
    if (optionsWithValue.has(word)) at += 1;
  }
  return undefined;
}

/** True when errors are to be written as JSON; looked up in the words, since the error may be that they cannot be parsed. */
export function wantsJson(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      word === '--json' || word === '--format=json' || (word === 'json' && words[at - 1] === '--format'),
  );
}
