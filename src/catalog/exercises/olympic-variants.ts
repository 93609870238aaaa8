import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const lift = {
  category: 'olympic',
  subcategory: 'clean',
  equipment: ['Barbell'],
  primary: ['legs', 'glutes'],
  secondary: ['back', 'traps', 'shoulders', 'core'],
  pattern: 'full body',
  mechanic: 'compound',
  force: 'pull',
  laterality: 'bilateral',
  measurement: 'weight_reps',
  met: met.vigorous,
  restSeconds: 150,
} satisfies Partial<CatalogExercise>;

/** Partial Olympic lifts, and those with dumbbells. */
export const olympicVariants: readonly CatalogExercise[] = [
  {
    slug: 'hang-power-snatch-barbell',
    name: 'Hang Power Snatch (Barbell)',
    aliases: also('hang power snatch | hang power snatches | barbell hang power snatch'),
    ...lift,
    subcategory: 'snatch',
  },
  {
    slug: 'snatch-balance-barbell',
    name: 'Snatch Balance (Barbell)',
    aliases: also('snatch balance | snatch balances | drop snatch'),
    ...lift,
    subcategory: 'snatch',
    equipment: ['Barbell', 'Squat Rack'],
    primary: ['shoulders', 'legs'],
    secondary: ['core', 'back', 'triceps'],
    force: 'push',
  },
  {
    slug: 'muscle-snatch-barbell',
    name: 'Muscle Snatch (Barbell)',
    aliases: also('muscle snatch | muscle snatches | barbell muscle snatch'),
    ...lift,
    subcategory: 'snatch',
  },
  {
    slug: 'press-under-barbell',
    name: 'Press Under (Barbell)',
    aliases: also('press under | press unders | jerk press under'),
    ...lift,
    subcategory: 'jerk',
    primary: ['shoulders', 'legs'],
    secondary: ['triceps', 'core'],
    force: 'push',
  },
  {
    slug: 'clean-dumbbell',
    name: 'Clean (Dumbbell)',
    aliases: also('dumbbell clean | dumbbell cleans | db clean | dumbbell hang clean | dumbbell power clean | hang clean (dumbbell)'),
    ...lift,
    equipment: ['Dumbbell'],
    implements: 2,
    restSeconds: 120,
  },
  {
    slug: 'clean-and-press-dumbbell',
    name: 'Clean and Press (Dumbbell)',
    aliases: also('dumbbell clean and press | db clean and press | dumbbell clean and jerk'),
    ...lift,
    subcategory: 'clean and press',
    equipment: ['Dumbbell'],
    primary: ['shoulders', 'legs', 'glutes'],
    secondary: ['back', 'traps', 'triceps', 'core'],
    force: 'push',
    implements: 2,
    restSeconds: 120,
  },
];
