import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const calf = {
  category: 'legs',
  subcategory: 'calves',
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

/** Calf raises. */
export const legsCalf: readonly CatalogExercise[] = [
  {
    slug: 'standing-calf-raise-machine',
    name: 'Standing Calf Raise (Machine)',
    aliases: also(
      'calf raise | calf raises | machine calf raise | machine calf raises | calf raise machine | machine standing calf raise | standing machine calf press | standing machine calf raise',
      {
        de: 'Wadenheben | Wadenheben stehend | stehendes Wadenheben | stehendes Wadenheben am Gerät',
        es: 'elevación de talones | elevación de talones de pie | elevación de gemelos de pie | gemelos de pie',
        fr: 'mollets debout | extension mollets debout | mollets debout machine',
        pt: 'panturrilha em pé | panturrilha em pé na máquina | elevação de panturrilha em pé',
        it: 'calf in piedi | calf raise in piedi | polpacci in piedi',
      },
    ),
    ...calf,
    equipment: ['Calf Raise Machine'],
  },
  {
    slug: 'seated-calf-raise-machine',
    name: 'Seated Calf Raise (Machine)',
    aliases: also('seated calf raise | seated calf raises | seated calf raise (plate loaded) | machine seated calf raise', {
      de: 'Wadenheben sitzend | sitzendes Wadenheben | sitzendes Wadenheben am Gerät',
      es: 'elevación de talones sentado | elevación de gemelos sentado | gemelos sentado',
      fr: 'mollets assis | mollets assis machine',
      pt: 'panturrilha sentado | panturrilha sentada | panturrilha sentado na máquina',
      it: 'calf seduto | calf da seduto | polpacci da seduto',
    }),
    ...calf,
    equipment: ['Calf Raise Machine'],
  },
  {
    slug: 'standing-calf-raise-barbell',
    name: 'Standing Calf Raise (Barbell)',
    aliases: also('barbell calf raise | barbell calf raises | barbell standing calf raise', {
      de: 'Wadenheben mit Langhantel | stehendes Wadenheben mit der Langhantel',
      es: 'elevación de talones con barra',
      pt: 'panturrilha com barra',
      it: 'calf con bilanciere',
    }),
    ...calf,
    equipment: ['Barbell'],
  },
  {
    slug: 'standing-calf-raise-dumbbell',
    name: 'Standing Calf Raise (Dumbbell)',
    aliases: also('dumbbell calf raise | dumbbell calf raises | dumbbell standing calf raise | db calf raise', {
      de: 'Wadenheben mit Kurzhanteln | Kurzhantel-Wadenheben',
      es: 'elevación de talones con mancuernas',
      pt: 'panturrilha com halteres',
      it: 'calf con manubri',
    }),
    ...calf,
    equipment: ['Dumbbell'],
    implements: 2,
  },
  {
    slug: 'standing-calf-raise-smith-machine',
    name: 'Standing Calf Raise (Smith Machine)',
    aliases: also('smith machine calf raise | smith machine calf raises | standing calf raise (smith) | smith calf raise', {
      de: 'Wadenheben an der Multipresse',
      es: 'elevación de talones en multipower',
      pt: 'panturrilha no smith',
      it: 'calf al multipower',
    }),
    ...calf,
    equipment: ['Smith Machine'],
  },
  {
    slug: 'standing-calf-raise-bodyweight',
    name: 'Standing Calf Raise (Bodyweight)',
    aliases: also('standing calf raise | standing calf raises | bodyweight calf raise | bodyweight calf raises', { de: 'Wadenheben ohne Gewicht' }),
    ...calf,
    equipment: ['Bodyweight'],
    bodyweightShare: 0.95,
    measurement: 'bodyweight_reps',
    level: 1,
    met: met.bodyweight,
  },
  {
    slug: 'single-leg-standing-calf-raise',
    name: 'Single Leg Standing Calf Raise',
    aliases: also('single leg calf raise | single leg calf raises | one leg calf raise | single leg standing calf raises | single leg calf', {
      de: 'einbeiniges Wadenheben',
      es: 'elevación de talón a una pierna',
      pt: 'panturrilha unilateral',
    }),
    ...calf,
    equipment: ['Bodyweight'],
    laterality: 'unilateral',
    bodyweightShare: 0.95,
    measurement: 'bodyweight_reps',
    variantOf: 'standing-calf-raise-bodyweight',
    level: 2,
    met: met.bodyweight,
  },
  {
    slug: 'calf-press-on-leg-press',
    name: 'Calf Press on Leg Press',
    aliases: also(
      'calf press | calf presses | calf press (machine) | leg press calf raise | leg press calf press | leg press calf raises | calf raise on leg press',
      {
        de: 'Wadenheben an der Beinpresse | Wadendrücken an der Beinpresse',
        es: 'gemelos en prensa | elevación de talones en prensa',
        fr: 'mollets à la presse',
        pt: 'panturrilha no leg press',
        it: 'calf alla pressa | polpacci alla pressa',
      },
    ),
    ...calf,
    equipment: ['Leg Press Machine'],
  },
  {
    slug: 'calf-press-on-seated-leg-press',
    name: 'Calf Press on Seated Leg Press',
    aliases: also('seated leg press calf press | seated leg press calf raise', {
      es: 'gemelos en prensa horizontal',
      pt: 'panturrilha no leg press horizontal',
    }),
    ...calf,
    equipment: ['Leg Press Machine'],
  },
  {
    slug: 'donkey-calf-raise',
    name: 'Donkey Calf Raise',
    aliases: also('donkey calf raises | donkey calf raise machine | donkey raise | donkey', {
      de: 'Esel-Wadenheben',
      es: 'elevación de talones tipo burro',
      pt: 'panturrilha burrinho',
    }),
    ...calf,
    equipment: ['Calf Raise Machine'],
  },
];
