/** One rule by example, and what it does. */
interface HelpLine {
  readonly form: string;
  readonly meaning: string;
}

/** Every form of the notation of rules by example; the tests read each of them. */
export const ruleExamples: readonly HelpLine[] = [
  { form: 'linear +2.5kg', meaning: 'more after each success' },
  { form: 'linear +5lb after 2, -10% after 3', meaning: 'after 2; less after 3 failures' },
  { form: 'linear +2.5kg double at 10', meaning: 'twice the step at 10 reps or more' },
  { form: 'double +2.5kg', meaning: 'reps up to the top, then load' },
  { form: 'double +5lb, -5lb after 2', meaning: 'and less after 2 failures' },
  { form: 'sum 25 +2.5kg', meaning: 'more when the reps add up to 25' },
  { form: 'rpe', meaning: 'by how hard it was: 3x5 @8, rpe' },
  { form: 'tm +5kg', meaning: 'the training max, each cycle' },
  { form: 'tm +5lb at 2, +10lb at 4', meaning: 'by the reps of the heaviest set' },
  { form: 'wave, tm +5kg, -10% after 2', meaning: 'with shares of it week by week' },
  { form: 'stages 5x3+ > 6x2+ +5kg', meaning: 'other sets on failure' },
  { form: 'stages 3x10 > 3x8 +5kg, reset +5kg', meaning: 'where to begin anew: +5kg, -10%' },
  { form: 'stages 5x3 > 10x1 +5kg, reset 85% of 5rm', meaning: 'or from a tested max' },
];

const width = 43;

/** The notation of rules: at most 24 lines of 78 columns. */
export const ruleHelp = [
  'Rules, in a program behind the sets and a comma: 5x5 100kg, linear +2.5kg',
  '',
  ...ruleExamples.map(({ form, meaning }) => `  ${form.padEnd(width)}${meaning}`),
  '',
  'A success is every set with its reps, weight and effort; a lighter weight that',
  'you chose is neither success nor failure. A step needs its unit.',
].join('\n');
