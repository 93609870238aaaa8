import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const carry = {
  category: 'full body',
  subcategory: 'carry',
  primary: ['forearms', 'core'],
  secondary: ['traps', 'shoulders', 'legs'],
  pattern: 'carry',
  mechanic: 'compound',
  force: 'static',
  laterality: 'bilateral',
  measurement: 'weight_distance',
  met: met.vigorous,
  restSeconds: 90,
} satisfies Partial<CatalogExercise>;

/** Carries and sleds. */
export const fullBodyCarry: readonly CatalogExercise[] = [
  {
    slug: 'farmers-walk',
    name: "Farmer's Walk",
    aliases: also(
      'farmers walk | farmer walk | farmers walks | farmers carry | farmer carry | farmers carries | dumbbell farmers walk | dumbbell farmers carry | loaded carry',
      {
        de: 'Farmergang | Bauerngang',
        es: 'paseo del granjero | caminata del granjero',
        fr: 'marche du fermier',
        pt: 'caminhada do fazendeiro | passeio do fazendeiro',
        it: 'camminata del contadino | passeggiata del contadino',
      },
    ),
    ...carry,
    equipment: ['Dumbbell'],
    implements: 2,
  },
  {
    slug: 'suitcase-carry',
    name: 'Suitcase Carry',
    aliases: also('suitcase carries | suitcase walk | single arm farmers walk | one arm farmers walk', {
      de: 'Koffertragen',
      es: 'paseo de la maleta',
      fr: 'marche de la valise',
    }),
    ...carry,
    equipment: ['Dumbbell'],
    laterality: 'unilateral',
  },
  {
    slug: 'overhead-carry',
    name: 'Overhead Carry',
    aliases: also('overhead carries | waiter walk | waiters walk | waiter carry | overhead walk'),
    ...carry,
    equipment: ['Dumbbell'],
    primary: ['shoulders', 'core'],
    secondary: ['traps', 'triceps', 'legs'],
    laterality: 'unilateral',
  },
  {
    slug: 'sandbag-carry',
    name: 'Sandbag Carry',
    aliases: also('sandbag carries | bear hug carry | sandbag bear hug carry | sandbag'),
    ...carry,
    equipment: ['Sandbag'],
    primary: ['core', 'back'],
    secondary: ['legs', 'biceps', 'forearms'],
  },
  {
    slug: 'sled-push',
    name: 'Sled Push',
    aliases: also('sled pushes | prowler push | prowler | sled drive', {
      de: 'Schlittenschieben',
      es: 'empuje de trineo',
      fr: 'poussée de traîneau',
      pt: 'empurrar trenó',
      it: 'spinta della slitta',
    }),
    ...carry,
    equipment: ['Sled'],
    primary: ['legs', 'glutes'],
    secondary: ['core', 'shoulders', 'triceps'],
    pattern: 'locomotion',
    force: 'push',
    laterality: 'alternating',
  },
  {
    slug: 'sled-pull',
    name: 'Sled Pull',
    aliases: also('sled pulls | sled drag | sled drags | backward sled drag', {
      de: 'Schlittenziehen',
      es: 'arrastre de trineo',
      fr: 'tirage de traîneau',
      pt: 'puxar trenó',
      it: 'traino della slitta',
    }),
    ...carry,
    equipment: ['Sled'],
    primary: ['legs', 'back'],
    secondary: ['glutes', 'biceps', 'core'],
    pattern: 'locomotion',
    force: 'pull',
    laterality: 'alternating',
  },
];
