import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const pulldown = {
  category: 'back',
  subcategory: 'vertical pull',
  equipment: ['Cable Machine'],
  primary: ['lats'],
  secondary: ['back', 'biceps'],
  pattern: 'vertical pull',
  mechanic: 'compound',
  force: 'pull',
  laterality: 'bilateral',
  measurement: 'weight_reps',
  met: met.resistance,
  restSeconds: 120,
} satisfies Partial<CatalogExercise>;

/** Pulldowns and pullovers by cable and machine. */
export const backPulldown: readonly CatalogExercise[] = [
  {
    slug: 'lat-pulldown-cable',
    name: 'Lat Pulldown (Cable)',
    aliases: also(
      'lat pulldown | lat pulldowns | lat pull down | lat pull downs | pulldown | pulldowns | pull down | cable lat pulldown | cable pulldown | front lat pulldown',
      {
        de: 'Latzug | Latziehen | Lat-Ziehen | Latzug zur Brust | Latziehen (Kabel)',
        es: 'jalón al pecho | jalón al pecho en polea | jalón dorsal | jalones al pecho',
        fr: 'tirage vertical | tirage poitrine | tirage vertical poitrine | tirage vertical poulie',
        pt: 'puxada alta | puxada frontal | puxada alta frente | pulley frente',
        it: 'lat machine | lat machine avanti',
      },
    ),
    ...pulldown,
  },
  {
    slug: 'lat-pulldown-machine',
    name: 'Lat Pulldown (Machine)',
    aliases: also('machine lat pulldown | machine pulldown | plate loaded lat pulldown | lat pull down machine', {
      de: 'Latzug am Gerät | Latzugmaschine',
    }),
    ...pulldown,
    equipment: ['Lat Pulldown Machine'],
  },
  {
    slug: 'lat-pulldown-wide-grip-cable',
    name: 'Lat Pulldown - Wide Grip (Cable)',
    aliases: also('wide grip lat pulldown | wide lat pulldown | wide grip pulldown | lat pulldown wide grip', {
      de: 'Latzug breit | breiter Latzug',
      es: 'jalón al pecho agarre ancho',
      fr: 'tirage vertical prise large',
      pt: 'puxada aberta',
      it: 'lat machine presa larga',
    }),
    ...pulldown,
  },
  {
    slug: 'lat-pulldown-close-grip-cable',
    name: 'Lat Pulldown - Close Grip (Cable)',
    aliases: also(
      'close grip lat pulldown | close lat pulldown | close grip pulldown | narrow grip lat pulldown | lat pulldown close grip | v bar lat pulldown | v bar pulldown',
      {
        de: 'Latzug eng | enger Latzug',
        es: 'jalón al pecho agarre cerrado | jalón al pecho agarre estrecho',
        fr: 'tirage vertical prise serrée',
        pt: 'puxada fechada | puxada com triângulo',
        it: 'lat machine presa stretta',
      },
    ),
    ...pulldown,
  },
  {
    slug: 'lat-pulldown-neutral-grip-cable',
    name: 'Lat Pulldown - Neutral Grip (Cable)',
    aliases: also(
      'neutral lat pulldown | neutral grip lat pulldown | neutral grip pulldown | lat pulldown neutral grip | parallel grip lat pulldown',
      { es: 'jalón al pecho agarre neutro', fr: 'tirage vertical prise neutre', pt: 'puxada neutra', it: 'lat machine presa neutra' },
    ),
    ...pulldown,
  },
  {
    slug: 'lat-pulldown-underhand-cable',
    name: 'Lat Pulldown - Underhand (Cable)',
    aliases: also(
      'reverse grip lat pulldown (cable) | reverse grip lat pulldown | underhand lat pulldown | underhand pulldown | reverse grip pulldown | supinated lat pulldown | lat pulldown underhand',
      {
        de: 'Latzug im Untergriff',
        es: 'jalón al pecho supino',
        fr: 'tirage vertical supination',
        pt: 'puxada supinada',
        it: 'lat machine inversa | lat machine presa inversa',
      },
    ),
    ...pulldown,
  },
  {
    slug: 'single-arm-lat-pulldown-cable',
    name: 'Single Arm Lat Pulldown (Cable)',
    aliases: also(
      'single arm lat pulldown | single arm pulldown | one arm lat pulldown | lat pulldown (single arm) | cable single arm pull down | sitting 1 arm lat pulldown | 1 arm lat pulldown | single arm pull down',
      {
        de: 'einarmiger Latzug',
        es: 'jalón unilateral | jalón a una mano',
        fr: 'tirage vertical unilatéral',
        pt: 'puxada unilateral',
        it: 'lat machine a un braccio',
      },
    ),
    ...pulldown,
    laterality: 'unilateral',
    restSeconds: 90,
  },
  {
    slug: 'straight-arm-pulldown-cable',
    name: 'Straight Arm Pulldown (Cable)',
    aliases: also(
      'straight arm pulldown | straight arm lat pulldown (cable) | straight arm lat pulldown | straight arm cable pushdown | straight arm pushdown | stiff arm pulldown | stiff arm lat pulldown | cable pullover | lat pushdown',
      {
        de: 'Überzüge am Kabelzug | Latziehen mit gestreckten Armen',
        es: 'pullover en polea | pullover en polea alta | jalón con brazos rectos',
        fr: 'pull-over à la poulie | tirage bras tendus',
        pt: 'pullover na polia | pulldown com braços estendidos',
        it: 'pulldown a braccia tese | pullover ai cavi',
      },
    ),
    ...pulldown,
    secondary: ['triceps', 'core'],
    mechanic: 'isolation',
    restSeconds: 90,
  },
  {
    slug: 'pullover-machine',
    name: 'Pullover (Machine)',
    aliases: also('machine pullover | nautilus pullover | lat pullover machine'),
    ...pulldown,
    equipment: ['Machine'],
    secondary: ['chest', 'triceps'],
    mechanic: 'isolation',
    restSeconds: 90,
  },
  {
    slug: 'kneeling-pulldown-band',
    name: 'Kneeling Pulldown (Band)',
    aliases: also('band pulldown | band lat pulldown | lat pulldown (band) | banded lat pulldown'),
    ...pulldown,
    equipment: ['Resistance Band'],
    restSeconds: 60,
  },
];
