import { notationExamples } from '../../src/domain/notation/help.js';
import { markdownTable } from './sections.js';

/** Every form of the notation with its meaning, as a table. */
export function notationTable(): string {
  return markdownTable(
    ['typed', 'means'],
    notationExamples.map(({ forms, meaning }) => [forms.map((form) => `\`${form}\``).join(' · '), meaning]),
  );
}
