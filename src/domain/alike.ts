/** Short forms that apps and notebooks use, each word by itself. */
const shortForms: Readonly<Record<string, string>> = {
  bb: 'barbell',
  bw: 'bodyweight',
  bp: 'bench press',
  cgbp: 'close grip bench press',
  db: 'dumbbell',
  dl: 'deadlift',
  kb: 'kettlebell',
  ohp: 'overhead press',
  rdl: 'romanian deadlift',
  sldl: 'stiff leg deadlift',
};

/**
 * A folded name with its short forms written out.
 *
 * @param key as `foldName` makes it: `bench bb` → `bench barbell`
 */
export function writtenOut(key: string): string {
  return key
    .split(' ')
    .map((word) => (Object.hasOwn(shortForms, word) ? shortForms[word] : word))
    .join(' ');
}

/** The different words of a folded name, without the s of a plural. */
export function wordsOf(key: string): ReadonlySet<string> {
  return new Set(key.split(' ').map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word)));
}

/**
 * How many words two names share: the Sørensen–Dice coefficient, twice the shared words over all words of both. A single
 * shared word of several, such as `press`, counts for nothing.
 *
 * @returns from 0 for none to 1 for all
 */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  if (shared < 2 && one.size + other.size > 2) return 0;
  return (2 * shared) / (one.size + other.size);
}
