import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const press = {
  category: 'arms',
  subcategory: 'triceps',
  primary: ['triceps'],
  secondary: ['chest', 'shoulders'],
  pattern: 'horizontal push',
  mechanic: 'compound',
  force: 'push',
  laterality: 'bilateral',
  measurement: 'weight_reps',
  met: met.resistance,
  restSeconds: 120,
} satisfies Partial<CatalogExercise>;

const dip = {
  category: 'arms',
  subcategory: 'triceps',
  primary: ['triceps'],
  secondary: ['chest', 'shoulders'],
  pattern: 'vertical push',
  mechanic: 'compound',
  force: 'push',
  laterality: 'bilateral',
  bodyweightShare: 1,
  measurement: 'bodyweight_reps',
  met: met.calisthenics,
  restSeconds: 120,
} satisfies Partial<CatalogExercise>;

/** Presses and dips for the triceps. */
export const armsPressAndDip: readonly CatalogExercise[] = [
  {
    slug: 'bench-press-close-grip-barbell',
    name: 'Bench Press - Close Grip (Barbell)',
    aliases: also(
      'close grip bench press | close grip bench | cgbp | close grip barbell bench press | barbell close grip bench press | narrow grip bench press | bench press close grip',
      {
        de: 'enges Bankdrücken | Bankdrücken eng',
        es: 'press de banca agarre cerrado | press cerrado | press banca agarre estrecho',
        fr: 'développé couché prise serrée | développé serré',
        pt: 'supino fechado | supino pegada fechada',
        it: 'panca presa stretta | panca piana presa stretta',
      },
    ),
    ...press,
    equipment: ['Barbell', 'Bench', 'Squat Rack'],
    primary: ['triceps', 'chest'],
    secondary: ['shoulders'],
    restSeconds: 150,
  },
  {
    slug: 'jm-press-barbell',
    name: 'JM Press (Barbell)',
    aliases: also('jm press | jm presses | barbell jm press'),
    ...press,
    equipment: ['Barbell', 'Bench'],
    secondary: ['chest'],
  },
  {
    slug: 'bench-dip',
    name: 'Bench Dip',
    aliases: also('bench dips | triceps bench dip | tricep bench dip | tricep bench dips | bench tricep dip', {
      de: 'Bankdips | Dips an der Bank | Arnold-Dips | Trizepsdips an der Bank',
      es: 'fondos en banco | fondos entre bancos',
      fr: 'dips sur banc | dips banc',
      pt: 'mergulho no banco | tríceps banco | tríceps no banco',
      it: 'dip su panca | dip alla panca',
    }),
    ...dip,
    equipment: ['Bench', 'Bodyweight'],
    bodyweightShare: 0.5,
    level: 1,
    met: met.bodyweight,
    restSeconds: 60,
  },
  {
    slug: 'triceps-dip',
    name: 'Triceps Dip',
    aliases: also(
      'triceps dips | tricep dip | tricep dips | parallel bar triceps dip | parallel bar triceps dips | parallel bar tricep dip | triceps dip (weighted) | weighted triceps dip | weighted tricep dip',
      {
        de: 'Trizeps-Dips | Trizeps-Dip',
        es: 'fondos para tríceps | fondos de tríceps',
        fr: 'dips triceps',
        pt: 'mergulho para tríceps | tríceps paralelas',
        it: 'dip per tricipiti',
      },
    ),
    ...dip,
    equipment: ['Dip Bars', 'Bodyweight'],
    variantOf: 'bench-dip',
    level: 2,
  },
  {
    slug: 'triceps-dip-assisted',
    name: 'Triceps Dip (Assisted)',
    aliases: also('assisted triceps dip | assisted tricep dip | tricep dip (assisted) | machine assisted triceps dip'),
    ...dip,
    equipment: ['Assisted Pull-Up Machine'],
    measurement: 'assisted_reps',
    met: met.resistance,
    restSeconds: 90,
  },
  {
    slug: 'seated-dip-machine',
    name: 'Seated Dip (Machine)',
    aliases: also(
      'dip machine | machine dip | machine dips | seated dip | seated dips | triceps dip machine | tricep dip machine | triceps press machine | machine tricep dip | machine triceps dip',
      { de: 'Dip-Maschine | Dips am Gerät', es: 'fondos en máquina', fr: 'dips machine', pt: 'mergulho máquina | paralelas máquina' },
    ),
    ...press,
    equipment: ['Machine'],
    pattern: 'vertical push',
    restSeconds: 90,
  },
];
