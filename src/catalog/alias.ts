import type { CatalogAlias } from './exercise.js';

/** Names in other languages by locale, in the same form as the English ones. */
export type ForeignNames = Partial<Record<Extract<CatalogAlias, object>['locale'], string>>;

const locales = ['de', 'es', 'fr', 'pt', 'it'] as const;

/**
 * Spells out aliases from the short form of the data files, where a list of one string a line would bury the facts.
 *
 * @param english names separated by ` | `, without a locale
 * @param foreign names by locale, separated alike
 * @returns one alias a name, English first, in the order given
 */
export function also(english: string, foreign: ForeignNames = {}): CatalogAlias[] {
  return [...split(english), ...locales.flatMap((locale) => split(foreign[locale] ?? '').map((alias) => ({ alias, locale })))];
}

function split(names: string): string[] {
  return names === '' ? [] : names.split(' | ');
}
