/** One word of the field, or of ours, and what it means here. */
interface Term {
  readonly term: string;
  /** In lines that fit a screen. */
  readonly meaning: readonly string[];
}

/** What commands, answers and help speak of, by name. */
export const terms: readonly Term[] = [
  { term: '1RM', meaning: ['one-rep max: the most you can lift once, tested or estimated'] },
  { term: 'adherence', meaning: ['how much of what was due and asked was done, in percent'] },
  { term: 'AMRAP', meaning: ['as many reps as possible; planned as 5+: five or more'] },
  { term: 'deload', meaning: ['a lighter session or week, to recover'] },
  { term: 'drop set', meaning: ['a lighter set right behind another, without rest between'] },
  { term: 'estimated 1RM', meaning: ['what a formula makes of weight and reps (ton calc 1rm)'] },
  {
    term: 'failure',
    meaning: [
      'of a set: done until no rep was left; of a session that is',
      'judged: reps or a set were missing',
    ],
  },
  {
    term: 'held',
    meaning: [
      'neither success nor failure: lighter than asked by choice,',
      'or harder than it was meant to be',
    ],
  },
  { term: 'MET', meaning: ['metabolic equivalent: how many times the energy of rest'] },
  { term: 'rep max', meaning: ['the heaviest for at least so many reps: the 5-rep max'] },
  { term: 'RIR', meaning: ['reps in reserve: how many more you could have done'] },
  { term: 'round', meaning: ['once through a program; it begins anew after its last week'] },
  { term: 'RPE', meaning: ['how hard a set was, 1 to 10: 10 no rep left, 8 two left'] },
  {
    term: 'rule',
    meaning: ['how the next target follows from what was done (ton help', 'plan); also called progression'],
  },
  { term: 'session', meaning: ['training as it was done, on one day; a workout is its plan'] },
  {
    term: 'slot',
    meaning: ['the place of an exercise in a program: its sets and its rule'],
  },
  { term: 'stacks', meaning: ['the plates of a machine, where nobody knows its kilograms'] },
  { term: 'success', meaning: ['every set asked was done with its reps, weight and effort'] },
  { term: 'superset', meaning: ['exercises done in turn, with the rest after each round'] },
  { term: 'template', meaning: ['a workout to do again, in no program'] },
  {
    term: 'tempo',
    meaning: ['seconds down, at the bottom, up, at the top: 3-1-1-0;', 'X is as fast as you can'],
  },
  {
    term: 'training max',
    meaning: ['TM: the weight that shares such as 85% TM are of, a bit', 'less than the 1RM'],
  },
  { term: 'volume', meaning: ['weight times reps, added up over working sets'] },
  { term: 'warm-up', meaning: ['a set before the working sets; in no total and no record'] },
  { term: 'working set', meaning: ['a set done that was no warm-up'] },
];

const width = 16;

/** The words on one page of 78 columns. */
export const termsHelp = [
  'Words that commands and answers use:',
  '',
  ...terms.flatMap(({ term, meaning }) =>
    meaning.map((line, at) => `  ${(at === 0 ? term : '').padEnd(width)}${line}`),
  ),
  '',
  'How the figures are counted is told in docs/numbers.md.',
].join('\n');
