/** Forms of days and moments by example, and what they mean; the tests read each of them. */
export const dateExamples: readonly { forms: readonly string[]; meaning: string }[] = [
  { forms: ['2026-11-20', '2026/11/20'], meaning: 'year, month, day' },
  { forms: ['20.11.2026', '5.12.2026'], meaning: 'with dots the day is first' },
  { forms: ['20 nov 2026', 'November 20, 2026', '5. Mai 2026'], meaning: 'with the name of the month' },
  { forms: ['20/11/2026', '11/20/2026'], meaning: 'slashes, if one is above 12' },
  { forms: ['today', 'yesterday', '-3d', '-2w', '3 days ago'], meaning: 'from today (d w m y)' },
  { forms: ['monday', 'last monday'], meaning: 'the latest one; before today' },
  { forms: ['2026-11-20 18:30', 'yesterday 6:30pm'], meaning: 'with a time' },
  { forms: ['18:30', '20 minutes ago', '2 hours ago'], meaning: 'a time of today' },
];

const width = 45;

/** Days, moments and numbers on one screen. */
export const datesHelp = [
  'Dates and times, where a command takes --at, --since, --until or --now:',
  '',
  ...dateExamples.map(({ forms, meaning }) => `  ${forms.join('  ').padEnd(width)}${meaning}`),
  '',
  '05/12/2026 has two readings and is refused. --since and --until also take',
  '2026-11, 2026, and "this" or "last" before week, month or year.',
  'Numbers: 102.5 and 102,5 are the same, and so are 1,234.5 and 1.234,5.',
].join('\n');
