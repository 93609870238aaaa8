/** One line of the help: forms that mean the same kind of thing, and what they mean. */
interface HelpLine {
  forms: readonly string[];
  meaning: string;
}

/** Every form of the notation by example; the tests read each of them. */
export const notationExamples: readonly HelpLine[] = [
  { forms: ['100x5', '100kg x 5', '225lb×5', '7stacks x 12'], meaning: 'weight and reps' },
  { forms: ['100x5x3', '100x5,5,4'], meaning: 'three sets: equal, or listed' },
  { forms: ['12', 'x12', 'bw x 12', '10,8,6', 'x12x3'], meaning: 'reps without a weight' },
  { forms: ['+20x8', 'bw+20x8'], meaning: 'weight added to the body' },
  { forms: ['-15x8', 'bw-15x8'], meaning: 'help taken from it' },
  { forms: ['90s', '1:30', '1h30min', '60s x3'], meaning: 'for time; three holds' },
  { forms: ['5km 25:00', '5km', '400m', '3,1mi'], meaning: 'for distance (m km mi yd ft)' },
  { forms: ['30kg 60s', '24kg 40m'], meaning: 'a weighted hold, a carry' },
  { forms: ['x50 in 60s', '20x10 over 20m'], meaning: 'reps with their time or way' },
  { forms: ['40x8|7'], meaning: 'left 8, right 7, one set' },
  { forms: ['100x5 @8', '100x5 @8,5', '100x5 2rir'], meaning: 'effort: RPE, reps in reserve' },
  { forms: ['100x5 tempo 31X0 rest 90s'], meaning: 'tempo, and the rest after it' },
  { forms: ['w 60x5', 'd 80x8'], meaning: 'warm-up, drop set' },
  { forms: ['f 100x4', 'a 60x12', 'df 60x9'], meaning: 'to failure, AMRAP, combined' },
  { forms: ['miss 100', 'miss 100x3', 'miss bw'], meaning: 'a failed attempt' },
  { forms: ['last', 'last+2.5', 'last-5', 'last x6'], meaning: 'the set before, again or changed' },
  { forms: ['w 60x5 100x5x3 @8; x12'], meaning: 'several; ; where a space joins' },
];

const width = 44;

function lineText({ forms, meaning }: HelpLine): string {
  return `  ${forms.join('  ').padEnd(width)}${meaning}`;
}

/** The notation of sets done on one screen: at most 24 lines of 78 columns. */
export const notationHelp = [
  'Sets done: weight x reps x sets, groups apart by spaces.',
  '',
  ...notationExamples.map(lineText),
  '',
  'Flags stand in front; effort, tempo and rest behind, for each set of a group.',
  'No unit means yours. Commas part reps, and are decimal anywhere else.',
  'For x also X × * ·; in a shell, quote *, ; and |.',
].join('\n');
