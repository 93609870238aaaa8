import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const extension = {
  category: 'arms',
  subcategory: 'triceps',
  primary: ['triceps'],
  secondary: [],
  pattern: 'elbow extension',
  mechanic: 'isolation',
  force: 'push',
  laterality: 'bilateral',
  measurement: 'weight_reps',
  met: met.resistance,
  restSeconds: 90,
} satisfies Partial<CatalogExercise>;

/** Triceps extensions and pushdowns. */
export const armsTriceps: readonly CatalogExercise[] = [
  {
    slug: 'triceps-pushdown-cable',
    name: 'Triceps Pushdown (Cable)',
    aliases: also(
      'triceps pushdown | triceps pushdowns | tricep pushdown | tricep pushdowns | triceps push down | tricep push down | pushdown | pushdowns | push down | push downs | pressdown | cable pushdown | cable triceps pushdown | cable tricep pushdown | triceps pushdown (cable - straight bar) | straight bar pushdown | tpd',
      {
        de: 'Trizepsdrücken am Kabelzug | Trizepsdrücken am Kabel | Trizepsdrücken (Kabel)',
        es: 'extensión de tríceps en polea | extensiones de tríceps en polea | jalón de tríceps | tríceps en polea',
        fr: 'extension triceps poulie | extension triceps à la poulie | extension triceps poulie haute',
        pt: 'tríceps na polia | tríceps polia | tríceps pulley | tríceps polia alta',
        it: 'pushdown ai cavi | push down ai cavi | push down tricipiti',
      },
    ),
    ...extension,
    equipment: ['Cable Machine'],
  },
  {
    // Hevy keeps it apart from its pushdown, so the sets of somebody who logged both stay apart here too.
    slug: 'triceps-pressdown-cable',
    name: 'Triceps Pressdown',
    aliases: also('tricep pressdown | triceps pressdowns'),
    ...extension,
    equipment: ['Cable Machine'],
  },
  {
    slug: 'triceps-pushdown-rope',
    name: 'Triceps Pushdown (Rope)',
    aliases: also(
      'rope pushdown | rope pushdowns | rope push down | rope push downs | triceps rope pushdown | tricep rope pushdown | rope triceps pushdown | rope tricep pushdown | triceps rope push down | rope pressdown | cable rope pushdown | cable rope triceps pushdown | cable rope tricep extension | cable rope triceps extension | rope tricep extension | rope push | pushdown rope',
      {
        de: 'Trizepsdrücken mit Seil | Trizepsdrücken am Seil',
        es: 'extensión de tríceps con cuerda | tríceps con cuerda',
        fr: 'extension triceps corde | extension triceps à la corde',
        pt: 'tríceps corda | tríceps na corda | tríceps com corda',
        it: 'push down con corda | pushdown con corda',
      },
    ),
    ...extension,
    equipment: ['Cable Machine'],
  },
  {
    slug: 'triceps-pushdown-v-bar',
    name: 'Triceps Pushdown (V-Bar)',
    aliases: also('v bar pushdown | v bar push down | v bar triceps pushdown | v bar pressdown', { it: 'push down con v bar' }),
    ...extension,
    equipment: ['Cable Machine'],
  },
  {
    slug: 'single-arm-triceps-pushdown-cable',
    name: 'Single Arm Triceps Pushdown (Cable)',
    aliases: also(
      'single arm triceps pushdown | single arm tricep pushdown | one arm triceps pushdown | one arm tricep pushdown | single arm cable pushdown | single arm pushdown | single arm rope pushdown | one arm rope pushdown | single arm tricep rope | single arm tricep rope pushdown | single arm rope tricep pushdown',
      {
        de: 'einarmiges Trizepsdrücken am Kabelzug',
        es: 'extensión de tríceps a una mano en polea',
        fr: 'extension triceps unilatérale poulie',
        pt: 'tríceps unilateral na polia',
        it: 'push down a un braccio',
      },
    ),
    ...extension,
    equipment: ['Cable Machine'],
    laterality: 'unilateral',
    restSeconds: 60,
  },
  {
    slug: 'triceps-extension-cable',
    name: 'Triceps Extension (Cable)',
    aliases: also('cable triceps extension | cable tricep extension | tricep extension (cable)', { it: 'estensioni tricipiti ai cavi' }),
    ...extension,
    equipment: ['Cable Machine'],
  },
  {
    slug: 'overhead-triceps-extension-cable',
    name: 'Overhead Triceps Extension (Cable)',
    aliases: also(
      'cable overhead triceps extension | cable overhead tricep extension | overhead cable triceps extension | overhead cable tricep extension | overhead cable extension | rope overhead triceps extension | overhead rope extension | overhead tricep extension cable | cable rope overhead triceps extension | cable rope overhead tricep extension | overhead rope triceps extension',
      {
        de: 'Trizepsdrücken über Kopf am Kabelzug | Trizepsdrücken über dem Kopf am Kabelzug',
        es: 'extensión de tríceps sobre la cabeza en polea',
        fr: 'extension triceps nuque poulie',
        pt: 'tríceps francês na polia | tríceps francês polia',
        it: 'estensioni tricipiti sopra la testa ai cavi',
      },
    ),
    ...extension,
    equipment: ['Cable Machine'],
  },
  {
    slug: 'katana-triceps-extension-cable',
    name: 'Katana Triceps Extension (Cable)',
    aliases: also('katana triceps extension | katana tricep extension | katana extension'),
    ...extension,
    equipment: ['Cable Machine'],
    laterality: 'unilateral',
    restSeconds: 60,
  },
  {
    slug: 'triceps-extension-dumbbell',
    name: 'Triceps Extension (Dumbbell)',
    aliases: also(
      'triceps extension | triceps extensions | tricep extension | tricep extensions | overhead triceps extension | overhead tricep extension | overhead extension | dumbbell triceps extension | dumbbell tricep extension | dumbbell overhead triceps extension | dumbbell overhead tricep extension | overhead dumbbell triceps extension | overhead dumbbell extension',
      {
        de: 'Trizepsdrücken über Kopf | Kurzhantel-Trizepsdrücken | Trizepsstrecken über Kopf',
        es: 'extensión de tríceps con mancuerna | extensión de tríceps sobre la cabeza | copa de tríceps',
        fr: 'extension triceps haltère | extension nuque haltère | extension triceps nuque',
        pt: 'tríceps francês | tríceps francês com halter',
        it: 'estensioni tricipiti sopra la testa | estensioni tricipiti con manubrio',
      },
    ),
    ...extension,
    equipment: ['Dumbbell'],
  },
  {
    slug: 'triceps-extension-barbell',
    name: 'Triceps Extension (Barbell)',
    aliases: also('barbell triceps extension | barbell tricep extension | barbell overhead triceps extension | overhead barbell extension', {
      it: 'estensioni tricipiti con bilanciere',
    }),
    ...extension,
    equipment: ['Barbell'],
  },
  {
    slug: 'triceps-extension-machine',
    name: 'Triceps Extension (Machine)',
    aliases: also('machine triceps extension | machine tricep extension | triceps machine | tricep machine | tricep extension machine', {
      de: 'Trizepsmaschine',
      es: 'extensión de tríceps en máquina',
      fr: 'extension triceps machine',
      pt: 'tríceps máquina | tríceps na máquina',
      it: 'tricipiti alla macchina',
    }),
    ...extension,
    equipment: ['Machine'],
  },
  {
    slug: 'skullcrusher-ez-bar',
    name: 'Skullcrusher (EZ Bar)',
    aliases: also(
      'skullcrusher | skullcrushers | skull crusher | skull crushers | ez bar skullcrusher | ez bar skullcrushers | ez bar skull crusher | ez skull crusher | lying triceps extension | lying tricep extension | lying ez bar triceps extension | nose breaker',
      {
        de: 'Stirndrücken | Stirndrücken mit SZ-Stange | Trizeps-Stirndrücken',
        es: 'rompecráneos | press francés | press francés con barra z',
        fr: 'barre au front | barre front',
        pt: 'tríceps testa | tríceps testa com barra w',
        it: 'skull crusher con bilanciere ez | estensioni tricipiti su panca piana',
      },
    ),
    ...extension,
    equipment: ['EZ Bar', 'Bench'],
  },
  {
    slug: 'skullcrusher-barbell',
    name: 'Skullcrusher (Barbell)',
    aliases: also(
      'barbell skullcrusher | barbell skull crusher | barbell skullcrushers | skull crusher (barbell) | barbell lying triceps extension',
      { de: 'Stirndrücken mit Langhantel', pt: 'tríceps testa com barra' },
    ),
    ...extension,
    equipment: ['Barbell', 'Bench'],
  },
  {
    slug: 'skullcrusher-dumbbell',
    name: 'Skullcrusher (Dumbbell)',
    aliases: also(
      'dumbbell skullcrusher | dumbbell skull crusher | dumbbell skullcrushers | dumbbell skull crushers | skull crusher (dumbbell) | lying dumbbell triceps extension | db skull crusher',
      {
        de: 'Kurzhantel-Stirndrücken | Stirndrücken mit Kurzhanteln',
        es: 'rompecráneos con mancuernas | press francés con mancuernas',
        pt: 'tríceps testa com halteres',
      },
    ),
    ...extension,
    equipment: ['Dumbbell', 'Bench'],
    implements: 2,
  },
  {
    slug: 'triceps-kickback-dumbbell',
    name: 'Triceps Kickback (Dumbbell)',
    aliases: also(
      'triceps kickback | triceps kickbacks | tricep kickback | tricep kickbacks | kickback | kickbacks | dumbbell kickback | dumbbell kickbacks | dumbell kickback | dumbbell triceps kickback | dumbbell tricep kickback',
      {
        de: 'Trizeps-Kickback | Trizeps-Kickbacks | Kickbacks mit Kurzhantel',
        es: 'patada de tríceps | patada de tríceps con mancuerna',
        fr: 'kickback haltère | extension triceps buste penché',
        pt: 'tríceps coice | tríceps coice com halter',
        it: 'kick back con manubrio | kickback con manubrio',
      },
    ),
    ...extension,
    equipment: ['Dumbbell'],
    laterality: 'unilateral',
    restSeconds: 60,
  },
  {
    slug: 'triceps-kickback-cable',
    name: 'Triceps Kickback (Cable)',
    aliases: also(
      'cable triceps kickback | cable tricep kickback | cable triceps kickbacks | tricep kickback (cable) | cable kickback | cable kickbacks',
      {
        es: 'patada de tríceps en polea',
        pt: 'tríceps coice na polia',
        it: 'kick back ai cavi',
      },
    ),
    ...extension,
    equipment: ['Cable Machine'],
    laterality: 'unilateral',
    restSeconds: 60,
  },
];
