/** One line of the help: forms that mean the same kind of thing, and what they mean. */
interface HelpLine {
  forms: readonly string[];
  meaning: string;
}

/** Every form of the notation of planned sets by example; the tests read each of them. */
export const plannedExamples: readonly HelpLine[] = [
  { forms: ['5x5', '3x8-12', '3 sets of 10'], meaning: 'sets and reps, or a range' },
  { forms: ['3-4x6-10'], meaning: 'three sets, the fourth optional' },
  { forms: ['3x5+', '1x5+', '3xAMRAP'], meaning: 'as many as possible: last, all' },
  { forms: ['3x30s', '3x400m', '1x5km 25:00'], meaning: 'for time, for distance' },
  { forms: ['1xAMRAP in 60s', '20x10 over 20m'], meaning: 'reps with their time or way' },
  { forms: ['5x5 100kg', '3x8 @60kg', '3x12 7stacks'], meaning: 'a weight, with its unit' },
  { forms: ['5x5 +20kg', '3x8 -15kg', '3x10 bw'], meaning: 'added, taken off, body alone' },
  { forms: ['4x6 70-75%', '3x8 @80% 1RM'], meaning: 'share of the one-rep max' },
  { forms: ['1x5+ 85% TM'], meaning: 'share of the training max' },
  { forms: ['5x5 @8', '5x5 @7-8', '3x8 RPE 8,5'], meaning: 'effort as RPE, up to 10' },
  { forms: ['3x8 2RIR', '3x8 1-2 RIR'], meaning: 'effort as reps in reserve' },
  { forms: ['3x8 rest 90s', '3x8 rest 2-3min'], meaning: 'the rest after each set' },
  { forms: ['3x8 tempo 3-1-1-0'], meaning: 'down, bottom, up, top' },
  { forms: ['w 2x5 40kg', 'd 1x12 40kg'], meaning: 'warm-up sets, drop sets' },
  { forms: ['1x5 67%, 1x3 76%, 1x1+ 85%'], meaning: 'groups, apart by commas' },
];

const width = 44;

function lineText({ forms, meaning }: HelpLine): string {
  return `  ${forms.join('  ').padEnd(width)}${meaning}`;
}

/** The notation of planned sets on one screen: at most 24 lines of 78 columns. */
export const plannedHelp = [
  'Sets planned: sets x reps, then load, effort, tempo and rest in any order.',
  '',
  ...plannedExamples.map(lineText),
  '',
  'What stands behind a group holds for that group. A number above 10 behind @',
  'needs a unit. In a line the exercise goes first, and a superset before it:',
  '  A1 bench press 3x8-12 60kg rest 90s    squat: 5x5 60kg    row | 3x8 | note',
].join('\n');
