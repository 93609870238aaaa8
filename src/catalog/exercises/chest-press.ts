import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const press = {
  category: 'chest',
  subcategory: 'press',
  primary: ['chest'],
  secondary: ['triceps', 'shoulders'],
  pattern: 'horizontal push',
  mechanic: 'compound',
  force: 'push',
  laterality: 'bilateral',
  measurement: 'weight_reps',
  met: met.resistance,
  restSeconds: 150,
} satisfies Partial<CatalogExercise>;

/** Bench and machine presses. */
export const chestPress: readonly CatalogExercise[] = [
  {
    slug: 'bench-press-barbell',
    name: 'Bench Press (Barbell)',
    aliases: also(
      'bench press | bench | bp | barbell bench press | barbell bench | flat bench | flat bench press | flat barbell bench press | bench presses',
      {
        de: 'Bankdrücken | Flachbankdrücken | Langhantel-Bankdrücken | Bankdrücken (Langhantel) | Bankdrücken mit Langhantel',
        es: 'press de banca | press banca | press de banca con barra | press de banca (barra) | press plano con barra',
        fr: 'développé couché | développé couché barre | développé couché à la barre',
        pt: 'supino reto | supino reto com barra | supino com barra | supino reto (barra)',
        it: 'panca piana | panca piana con bilanciere | distensioni su panca piana | distensioni su panca piana con bilanciere',
      },
    ),
    ...press,
    equipment: ['Barbell', 'Bench', 'Squat Rack'],
    restSeconds: 180,
  },
  {
    slug: 'bench-press-dumbbell',
    name: 'Bench Press (Dumbbell)',
    aliases: also(
      'dumbbell bench press | db bench press | db bench | dumbbell bench | flat dumbbell bench press | flat dumbbell press | dumbbell chest press',
      {
        de: 'Kurzhantel-Bankdrücken | Bankdrücken mit Kurzhanteln | Bankdrücken (Kurzhantel)',
        es: 'press de banca con mancuernas | press de banca (mancuernas) | press plano con mancuernas',
        fr: 'développé couché haltères | développé couché avec haltères | développé couché aux haltères',
        pt: 'supino reto com halteres | supino com halteres',
        it: 'panca piana con manubri | distensioni su panca piana con manubri',
      },
    ),
    ...press,
    equipment: ['Dumbbell', 'Bench'],
    implements: 2,
  },
  {
    slug: 'bench-press-smith-machine',
    name: 'Bench Press (Smith Machine)',
    aliases: also('smith machine bench press | smith bench press | smith bench', {
      de: 'Bankdrücken an der Multipresse',
      es: 'press de banca en multipower | press de banca en smith',
      fr: 'développé couché smith machine',
      pt: 'supino reto no smith',
      it: 'panca piana al multipower',
    }),
    ...press,
    equipment: ['Smith Machine', 'Bench'],
  },
  {
    slug: 'incline-bench-press-barbell',
    name: 'Incline Bench Press (Barbell)',
    aliases: also(
      'incline bench press | incline bench | incline press | incline barbell bench press | incline barbell press | barbell incline bench press',
      {
        de: 'Schrägbankdrücken | Schrägbankdrücken mit Langhantel | Langhantel-Schrägbankdrücken',
        es: 'press inclinado | press inclinado con barra | press de banca inclinado | press de banca inclinado con barra',
        fr: 'développé incliné | développé incliné barre | développé couché incliné',
        pt: 'supino inclinado | supino inclinado com barra',
        it: 'panca inclinata | panca inclinata con bilanciere',
      },
    ),
    ...press,
    equipment: ['Barbell', 'Bench', 'Squat Rack'],
  },
  {
    slug: 'incline-bench-press-dumbbell',
    name: 'Incline Bench Press (Dumbbell)',
    aliases: also(
      'incline dumbbell bench press | incline dumbbell press | incline db press | incline db bench | incline dumbbell bench | dumbbell incline press | dumbbell incline bench press',
      {
        de: 'Schrägbankdrücken mit Kurzhanteln | Kurzhantel-Schrägbankdrücken',
        es: 'press inclinado con mancuernas | press de banca inclinado con mancuernas',
        fr: 'développé incliné haltères | développé incliné avec haltères',
        pt: 'supino inclinado com halteres',
        it: 'panca inclinata con manubri',
      },
    ),
    ...press,
    equipment: ['Dumbbell', 'Bench'],
    implements: 2,
  },
  {
    slug: 'incline-bench-press-smith-machine',
    name: 'Incline Bench Press (Smith Machine)',
    aliases: also(
      'smith machine incline bench press | incline smith machine bench press | incline smith press | smith incline press | incline smith bench press',
    ),
    ...press,
    equipment: ['Smith Machine', 'Bench'],
  },
  {
    slug: 'decline-bench-press-barbell',
    name: 'Decline Bench Press (Barbell)',
    aliases: also('decline bench press | decline bench | decline barbell bench press | decline barbell press | barbell decline bench press', {
      de: 'Negativ-Bankdrücken | Negativbankdrücken',
      es: 'press declinado | press declinado con barra | press de banca declinado',
      fr: 'développé décliné | développé décliné barre',
      pt: 'supino declinado | supino declinado com barra',
      it: 'panca declinata | panca declinata con bilanciere',
    }),
    ...press,
    equipment: ['Barbell', 'Bench'],
  },
  {
    slug: 'decline-bench-press-dumbbell',
    name: 'Decline Bench Press (Dumbbell)',
    aliases: also('decline dumbbell bench press | decline dumbbell press | decline db press | dumbbell decline bench press', {
      de: 'Negativ-Bankdrücken mit Kurzhanteln',
      es: 'press declinado con mancuernas',
      fr: 'développé décliné haltères',
      pt: 'supino declinado com halteres',
      it: 'panca declinata con manubri',
    }),
    ...press,
    equipment: ['Dumbbell', 'Bench'],
    implements: 2,
  },
  {
    slug: 'bench-press-wide-grip-barbell',
    name: 'Bench Press - Wide Grip (Barbell)',
    aliases: also('wide grip bench press | wide grip bench | bench press wide grip', {
      de: 'Bankdrücken breit',
      es: 'press de banca agarre ancho',
      fr: 'développé couché prise large',
    }),
    ...press,
    equipment: ['Barbell', 'Bench', 'Squat Rack'],
  },
  {
    slug: 'floor-press-dumbbell',
    name: 'Floor Press (Dumbbell)',
    aliases: also('dumbbell floor press | db floor press'),
    ...press,
    equipment: ['Dumbbell'],
    primary: ['chest', 'triceps'],
    secondary: ['shoulders'],
    implements: 2,
  },
  {
    slug: 'floor-press-barbell',
    name: 'Floor Press (Barbell)',
    aliases: also('floor press | barbell floor press'),
    ...press,
    equipment: ['Barbell'],
    primary: ['chest', 'triceps'],
    secondary: ['shoulders'],
  },
  {
    slug: 'chest-press-machine',
    name: 'Chest Press (Machine)',
    aliases: also(
      'chest press | machine chest press | machine bench press | bench press machine | flat machine bench press | seated chest press | seated machine chest press',
      {
        de: 'Brustpresse | Brustpresse (Maschine)',
        es: 'press de pecho en máquina | press de pecho (máquina)',
        fr: 'développé couché machine | développé assis machine | presse pectorale',
        pt: 'supino máquina | supino na máquina | supino vertical máquina',
        it: 'chest press alla macchina',
      },
    ),
    ...press,
    equipment: ['Chest Press Machine'],
    restSeconds: 120,
  },
  {
    slug: 'incline-chest-press-machine',
    name: 'Incline Chest Press (Machine)',
    aliases: also(
      'incline machine press | machine incline press | incline machine chest press | incline chest press | incline hammer strength chest press | hammerstrength incline chest press | iso lateral incline press | incline press machine',
      {
        de: 'Schrägbankdrücken am Gerät',
        es: 'press inclinado en máquina',
        fr: 'développé incliné machine',
        pt: 'supino inclinado máquina',
        it: 'chest press inclinata | chest press inclinata alla macchina',
      },
    ),
    ...press,
    equipment: ['Chest Press Machine'],
    restSeconds: 120,
  },
  {
    slug: 'iso-lateral-chest-press-machine',
    name: 'Iso-Lateral Chest Press (Machine)',
    aliases: also(
      'iso lateral chest press | iso lateral bench press | hammer strength chest press | hammer strength bench press | plate loaded chest press | hammerstrength chest press',
    ),
    ...press,
    equipment: ['Chest Press Machine'],
    restSeconds: 120,
  },
];
