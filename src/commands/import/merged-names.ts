import { counted } from '../../domain/counted.js';
import type { ImportResult } from '../../exchange/import-history.js';

const shown = 5;

/** Names of the file that are one exercise of ours, which an exact alias or a person can make them; a sentence each. */
export function mergedNames({ exercises }: ImportResult): string[] {
  const names = new Map<string, string[]>();
  for (const { name, exercise } of exercises)
    names.set(exercise.name, [...(names.get(exercise.name) ?? []), `"${name}"`]);
  return [...names]
    .filter(([, both]) => both.length > 1)
    .map(([ours, both]) => `${both.join(' and ')} are one exercise here: ${ours}`);
}

/** The first few of these sentences, and how many more there are. */
export function fewNames(merged: readonly string[]): string[] {
  const more = merged.length - shown;
  return [
    ...merged.slice(0, shown),
    ...(more > 0
      ? [`and ${counted(more, 'more exercise is', 'more exercises are')} meant by several names`]
      : []),
  ];
}
