import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const fly = {
  category: 'chest',
  subcategory: 'fly',
  primary: ['chest'],
  secondary: ['shoulders'],
  pattern: 'fly',
  mechanic: 'isolation',
  force: 'push',
  laterality: 'bilateral',
  measurement: 'weight_reps',
  met: met.resistance,
  restSeconds: 90,
} satisfies Partial<CatalogExercise>;

/** Flies and pullovers. */
export const chestFly: readonly CatalogExercise[] = [
  {
    slug: 'chest-fly-dumbbell',
    name: 'Chest Fly (Dumbbell)',
    aliases: also(
      'chest fly | chest flys | chest flies | chest flyes | fly | flys | flyes | dumbbell fly | dumbbell flys | dumbbell flyes | dumbbell chest fly | flat dumbbell fly | db fly | pec fly dumbbell',
      {
        de: 'Fliegende | Kurzhantel-Fliegende | Fliegende mit Kurzhanteln',
        es: 'aperturas | aperturas con mancuernas | aperturas planas con mancuernas',
        fr: 'écarté couché | écarté haltères | écartés haltères | écarté couché haltères',
        pt: 'crucifixo | crucifixo reto | crucifixo com halteres',
        it: 'croci con manubri | croci su panca piana',
      },
    ),
    ...fly,
    equipment: ['Dumbbell', 'Bench'],
    implements: 2,
  },
  {
    slug: 'incline-chest-fly-dumbbell',
    name: 'Incline Chest Fly (Dumbbell)',
    aliases: also(
      'incline fly | incline flys | incline dumbbell fly | incline dumbbell flys | incline dumbbell flyes | incline db fly | incline chest fly | dumbbell incline fly | dumbbell incline flys | incline dumbbell chest fly',
      {
        de: 'Fliegende auf der Schrägbank',
        es: 'aperturas inclinadas | aperturas inclinadas con mancuernas',
        fr: 'écarté incliné | écarté incliné haltères',
        pt: 'crucifixo inclinado | crucifixo inclinado com halteres',
        it: 'croci su panca inclinata',
      },
    ),
    ...fly,
    equipment: ['Dumbbell', 'Bench'],
    implements: 2,
  },
  {
    slug: 'chest-fly-machine',
    name: 'Chest Fly (Machine)',
    aliases: also(
      'pec deck | pec deck machine | pec dec | peck deck | butterfly | butterfly (pec deck) | machine fly | machine chest fly | pec fly | pec fly machine | seated machine fly',
      {
        de: 'Butterfly am Gerät | Butterfly-Maschine | Brust-Butterfly',
        es: 'contractora | contractora de pecho | aperturas en máquina',
        fr: 'écarté à la machine | butterfly machine',
        pt: 'voador | voador peitoral | crucifixo máquina',
        it: 'pectoral machine',
      },
    ),
    ...fly,
    equipment: ['Pec Deck'],
  },
  {
    slug: 'cable-crossover',
    name: 'Cable Crossover',
    aliases: also(
      'cable crossovers | cable cross over | crossover | cable fly | cable flys | cable flies | cable flyes | cable chest fly | chest fly (cable) | cable fly crossovers | standing cable fly | cable crossover fly | cable crossover flys',
      {
        de: 'Butterfly am Kabelzug | Kabelzug über Kreuz | Fliegende am Kabelzug',
        es: 'cruce de poleas | cruces de poleas | cruces en polea | cruce en polea',
        fr: 'écarté à la poulie | écarté poulie vis-à-vis | poulie vis-à-vis',
        pt: 'crucifixo na polia | cross over na polia',
        it: 'croci ai cavi | croci ai cavi alti',
      },
    ),
    ...fly,
    equipment: ['Cable Machine'],
  },
  {
    slug: 'low-cable-crossover',
    name: 'Low Cable Crossover',
    aliases: also(
      'low cable fly crossovers | low cable fly | low cable crossovers | low to high cable fly | low to high cable crossover | lower cable fly | lower cable flys | lower cables flys | low cable flys | low cable flyes',
      {
        it: 'croci ai cavi bassi',
      },
    ),
    ...fly,
    equipment: ['Cable Machine'],
  },
  {
    slug: 'pullover-dumbbell',
    name: 'Pullover (Dumbbell)',
    aliases: also('pullover | pullovers | pull over | dumbbell pullover | dumbbell pull over | db pullover', {
      de: 'Überzüge | Kurzhantel-Überzüge | Überzüge mit Kurzhantel',
      es: 'pullover con mancuerna',
      fr: 'pull-over haltère | pullover haltère',
      pt: 'pullover com halter',
      it: 'pullover con manubrio',
    }),
    ...fly,
    equipment: ['Dumbbell', 'Bench'],
    primary: ['chest', 'lats'],
    secondary: ['triceps', 'shoulders'],
    force: 'pull',
  },
];
