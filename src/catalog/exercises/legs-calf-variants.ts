import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const calf = {
  category: 'legs',
  subcategory: 'calf',
  primary: ['legs'],
  secondary: [],
  pattern: 'calf raise',
  mechanic: 'isolation',
  force: 'push',
  laterality: 'bilateral',
  measurement: 'weight_reps',
  met: met.resistance,
  restSeconds: 60,
} satisfies Partial<CatalogExercise>;

/** Calf raises on one leg, seated with free weights, and on the sled. */
export const legsCalfVariants: readonly CatalogExercise[] = [
  {
    slug: 'calf-extension-machine',
    name: 'Calf Extension (Machine)',
    aliases: also('calf extension | calf extensions | seated machine calf press | seated calf press | seated calf extension | rotary calf'),
    ...calf,
    equipment: ['Calf Raise Machine'],
  },
  {
    slug: 'seated-calf-raise-dumbbell',
    name: 'Seated Calf Raise (Dumbbell)',
    aliases: also('dumbbell seated calf raise | dumbbell seated calf raises | seated dumbbell calf raise'),
    ...calf,
    equipment: ['Dumbbell', 'Bench'],
    implements: 2,
  },
  {
    slug: 'seated-calf-raise-barbell',
    name: 'Seated Calf Raise (Barbell)',
    aliases: also('barbell seated calf raise | barbell seated calf raises | seated barbell calf raise'),
    ...calf,
    equipment: ['Barbell', 'Bench'],
  },
  {
    slug: 'single-leg-standing-calf-raise-dumbbell',
    name: 'Single Leg Standing Calf Raise (Dumbbell)',
    aliases: also('single leg dumbbell calf raise | dumbbell single leg calf raise | one leg dumbbell calf raise'),
    ...calf,
    equipment: ['Dumbbell'],
    laterality: 'unilateral',
  },
  {
    slug: 'single-leg-standing-calf-raise-barbell',
    name: 'Single Leg Standing Calf Raise (Barbell)',
    aliases: also('single leg barbell calf raise | barbell single leg calf raise'),
    ...calf,
    equipment: ['Barbell'],
    laterality: 'unilateral',
  },
  {
    slug: 'single-leg-standing-calf-raise-machine',
    name: 'Single Leg Standing Calf Raise (Machine)',
    aliases: also('single leg machine calf raise | machine single leg calf raise | single leg calf raise (machine)'),
    ...calf,
    equipment: ['Calf Raise Machine'],
    laterality: 'unilateral',
  },
];
