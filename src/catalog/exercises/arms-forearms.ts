import { also } from '../alias.js';
import type { CatalogExercise } from '../exercise.js';
import { met } from '../met.js';

const reverseCurl = {
  category: 'arms',
  subcategory: 'forearms',
  primary: ['forearms', 'biceps'],
  secondary: [],
  pattern: 'elbow flexion',
  mechanic: 'isolation',
  force: 'pull',
  laterality: 'bilateral',
  measurement: 'weight_reps',
  met: met.resistance,
  restSeconds: 90,
} satisfies Partial<CatalogExercise>;

const wrist = {
  category: 'arms',
  subcategory: 'forearms',
  primary: ['forearms'],
  secondary: [],
  pattern: 'grip',
  mechanic: 'isolation',
  force: 'pull',
  laterality: 'bilateral',
  measurement: 'weight_reps',
  met: met.resistance,
  restSeconds: 60,
} satisfies Partial<CatalogExercise>;

/** Reverse curls, wrists and grip. */
export const armsForearms: readonly CatalogExercise[] = [
  {
    slug: 'zottman-curl-dumbbell',
    name: 'Zottman Curl (Dumbbell)',
    aliases: also('zottman curl | zottman curls | dumbbell zottman curl'),
    ...reverseCurl,
    equipment: ['Dumbbell'],
    primary: ['biceps', 'forearms'],
    implements: 2,
  },
  {
    slug: 'reverse-curl-barbell',
    name: 'Reverse Curl (Barbell)',
    aliases: also(
      'reverse curl | reverse curls | barbell reverse curl | barbell reverse curls | reverse barbell curl | reverse grip curl | reverse grip barbell curl',
      {
        de: 'Langhantelcurls im Obergriff | Bizepscurls im Obergriff',
        es: 'curl inverso | curl inverso con barra',
        fr: 'curl inversé | curl inversé barre',
        pt: 'rosca inversa | rosca inversa com barra',
        it: 'curl inverso con bilanciere | curl presa prona',
      },
    ),
    ...reverseCurl,
    equipment: ['Barbell'],
  },
  {
    slug: 'reverse-curl-dumbbell',
    name: 'Reverse Curl (Dumbbell)',
    aliases: also('dumbbell reverse curl | dumbbell reverse curls | reverse dumbbell curl', {
      es: 'curl inverso con mancuernas',
      pt: 'rosca inversa com halteres',
    }),
    ...reverseCurl,
    equipment: ['Dumbbell'],
    implements: 2,
  },
  {
    slug: 'reverse-curl-ez-bar',
    name: 'Reverse Curl (EZ Bar)',
    aliases: also('ez bar reverse curl | reverse ez bar curl | ez bar reverse grip curl'),
    ...reverseCurl,
    equipment: ['EZ Bar'],
  },
  {
    slug: 'wrist-curl-barbell',
    name: 'Wrist Curl (Barbell)',
    aliases: also('wrist curl | wrist curls | barbell wrist curl | barbell wrist curls | seated barbell wrist curl | forearm curl', {
      de: 'Handgelenkcurls | Unterarmcurls | Unterarm-Curls mit der Langhantel | Handgelenkbeugen',
      es: 'curl de muñeca | curl de muñeca con barra',
      fr: 'curl poignets | flexion des poignets barre',
      pt: 'rosca punho | rosca de punho com barra',
      it: 'wrist curl con bilanciere | curl dei polsi',
    }),
    ...wrist,
    equipment: ['Barbell', 'Bench'],
  },
  {
    slug: 'wrist-curl-dumbbell',
    name: 'Wrist Curl (Dumbbell)',
    aliases: also(
      'dumbbell wrist curl | dumbbell wrist curls | seated palms up wrist curl | seated palms up wrist curl (dumbbell) | palms up wrist curl | dumbbell forearm curl | palms up dumbbell wrist curl',
      {
        de: 'Unterarm-Curls mit Kurzhanteln | Handgelenkcurls mit Kurzhanteln',
        es: 'curl de muñeca con mancuernas',
        pt: 'rosca punho com halteres',
        it: 'wrist curl con manubri',
      },
    ),
    ...wrist,
    equipment: ['Dumbbell', 'Bench'],
    implements: 2,
  },
  {
    slug: 'reverse-wrist-curl-barbell',
    name: 'Reverse Wrist Curl (Barbell)',
    aliases: also(
      'reverse wrist curl | reverse wrist curls | barbell reverse wrist curl | seated wrist extension (barbell) | wrist extension | wrist extensions',
      {
        de: 'Unterarmstrecken | Handgelenkstrecken',
        es: 'curl de muñeca inverso',
        pt: 'rosca punho inversa',
        it: 'reverse wrist curl con bilanciere',
      },
    ),
    ...wrist,
    equipment: ['Barbell', 'Bench'],
  },
  {
    slug: 'reverse-wrist-curl-dumbbell',
    name: 'Reverse Wrist Curl (Dumbbell)',
    aliases: also(
      'dumbbell reverse wrist curl | dumbbell reverse wrist curls | seated palms down wrist curl | palms down wrist curl | seated palms down wrist curl (dumbbell) | palms down dumbbell wrist curl',
    ),
    ...wrist,
    equipment: ['Dumbbell', 'Bench'],
    implements: 2,
  },
  {
    slug: 'wrist-roller',
    name: 'Wrist Roller',
    aliases: also('wrist rollers | wrist roll'),
    ...wrist,
    equipment: ['Wrist Roller'],
  },
];
