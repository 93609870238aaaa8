import { Failure } from './failure.js';
import { foldName } from './fold.js';

/** Something a person may call by its name. */
export interface Named {
  readonly id: number;
  readonly name: string;
  /** The name folded. */
  readonly key: string;
}

/**
 * The one of several that a person means: by name or id exactly, else by parts of the name that fit one only. Never guesses
 * between two.
 *
 * @param text as typed
 * @param many what they are called together: `templates`
 * @returns undefined where none fits
 * @throws Failure usage when several fit
 */
export function pickNamed<T>(
  all: readonly T[],
  text: string,
  many: string,
  namedAs: (one: T) => Named,
): T | undefined {
  const wanted = foldName(text);
  const id = numberOf(text);
  const named = all.map((one) => ({ ...namedAs(one), one }));
  const exact = named.find(({ key }) => key === wanted) ?? named.find((one) => one.id === id);
  if (exact !== undefined || wanted === '') return exact?.one;
  const fits = named.filter(({ key }) => {
    const words = key.split(' ');
    return wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)));
  });
  if (fits.length < 2) return fits[0]?.one;
  const shown = fits.slice(0, 5).map(({ name }) => `"${name}"`);
  const more = fits.length - shown.length;
  throw new Failure(
    'usage',
    `"${text}" fits ${fits.length} ${many}`,
    `say which: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  );
}

/** The id that was typed; null for other words. */
export function numberOf(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}
