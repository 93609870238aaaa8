/** What is known of a preset without reading it. */
export interface PresetSummary {
  /** What it is called on the command line, and its file without `.yaml`. */
  readonly name: string;
  /** The name of the program it is. */
  readonly title: string;
  /** One sentence without a full stop. */
  readonly summary: string;
  /** After these it begins again; 1 for a program of workouts in turn. */
  readonly weeks: number;
  readonly daysPerWeek: number;
  /** What it needs, as the catalog calls it, the body left out. */
  readonly equipment: readonly string[];
  readonly level: 'beginner' | 'intermediate' | 'advanced';
}

const wave = [
  'Barbell',
  'Bench',
  'Cable Machine',
  'Dumbbell',
  'Leg Curl Machine',
  'Pull-Up Bar',
  'Squat Rack',
];

/** Every preset, the gentlest first. Its program is in `presets/<name>.yaml`, which is read only when it is asked for. */
export const presets: readonly PresetSummary[] = [
  {
    name: 'novice-5x5',
    title: 'Novice Linear 5×5',
    summary: 'Two workouts in turn, five sets of five, a little more every time',
    weeks: 1,
    daysPerWeek: 3,
    equipment: ['Barbell', 'Bench', 'Squat Rack'],
    level: 'beginner',
  },
  {
    name: 'novice-3x5',
    title: 'Novice Linear 3×5',
    summary: 'Two workouts in turn, three sets of five, a little more every time',
    weeks: 1,
    daysPerWeek: 3,
    equipment: ['Barbell', 'Bench', 'Squat Rack'],
    level: 'beginner',
  },
  {
    name: 'last-set-plus',
    title: 'Last Set Plus',
    summary: 'Two workouts in turn; ten reps in the last set double the step, a failure takes a tenth off',
    weeks: 1,
    daysPerWeek: 3,
    equipment: ['Barbell', 'Bench', 'Pull-Up Bar', 'Squat Rack'],
    level: 'beginner',
  },
  {
    name: 'full-body-dumbbell',
    title: 'Full Body with Dumbbells',
    summary: 'Dumbbells and a bench, reps before weight',
    weeks: 1,
    daysPerWeek: 3,
    equipment: ['Bench', 'Dumbbell'],
    level: 'beginner',
  },
  {
    name: 'bodyweight',
    title: 'Body and a Bar',
    summary: 'Nothing but a bar to hang from, and a rucksack once that is too easy',
    weeks: 1,
    daysPerWeek: 3,
    equipment: ['Pull-Up Bar'],
    level: 'beginner',
  },
  {
    name: 'kettlebell',
    title: 'Kettlebell Three Days',
    summary: 'Swings, presses and get-ups through wide ranges of reps',
    weeks: 1,
    daysPerWeek: 3,
    equipment: ['Kettlebell'],
    level: 'beginner',
  },
  {
    name: 'jump-rope',
    title: 'Jump Rope in Twelve Weeks',
    summary: 'Intervals, tricks and long rounds, each week a little more',
    weeks: 12,
    daysPerWeek: 3,
    equipment: ['Jump Rope'],
    level: 'beginner',
  },
  {
    name: 'three-tiers',
    title: 'Three Tiers',
    summary: 'One heavy, one middling and one light lift a day, each with stages to fall back on',
    weeks: 1,
    daysPerWeek: 4,
    equipment: ['Barbell', 'Bench', 'Cable Machine', 'Dumbbell', 'Squat Rack'],
    level: 'intermediate',
  },
  {
    name: 'upper-lower',
    title: 'Upper Lower',
    summary: 'Two heavy days and two with more reps, all by double progression',
    weeks: 1,
    daysPerWeek: 4,
    equipment: [
      'Barbell',
      'Bench',
      'Cable Machine',
      'Calf Raise Machine',
      'Dumbbell',
      'Leg Curl Machine',
      'Leg Extension Machine',
      'Leg Press Machine',
      'Pull-Up Bar',
      'Squat Rack',
    ],
    level: 'intermediate',
  },
  {
    name: 'push-pull-legs',
    title: 'Push Pull Legs',
    summary: 'Six days: one lift in small steps, the others through ranges of reps',
    weeks: 1,
    daysPerWeek: 6,
    equipment: [
      'Barbell',
      'Bench',
      'Cable Machine',
      'Calf Raise Machine',
      'Dumbbell',
      'Leg Curl Machine',
      'Leg Press Machine',
      'Pull-Up Bar',
      'Squat Rack',
    ],
    level: 'intermediate',
  },
  {
    name: 'four-week-wave',
    title: 'Four-Week Wave',
    summary: 'Fives, threes, a heavy single and an easy week, by shares of a training max',
    weeks: 4,
    daysPerWeek: 4,
    equipment: [...wave, 'Calf Raise Machine', 'Dip Bars', 'Roman Chair'].sort(),
    level: 'intermediate',
  },
  {
    name: 'four-week-wave-big-volume',
    title: 'Four-Week Wave, Big Volume',
    summary: 'The same wave with five sets of ten behind it',
    weeks: 4,
    daysPerWeek: 4,
    equipment: wave,
    level: 'intermediate',
  },
  {
    name: 'by-effort',
    title: 'Heavy by Effort',
    summary: 'The weight follows from how hard the last sessions were',
    weeks: 1,
    daysPerWeek: 3,
    equipment: ['Barbell', 'Bench', 'Dumbbell', 'Pull-Up Bar', 'Squat Rack'],
    level: 'advanced',
  },
  {
    name: 'top-set',
    title: 'Top Set Decides',
    summary: 'Seven sets a lift; the reps of the heaviest move the training max each week',
    weeks: 1,
    daysPerWeek: 4,
    equipment: wave,
    level: 'advanced',
  },
];
