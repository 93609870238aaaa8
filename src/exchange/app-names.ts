import { allNames } from '../db/exercises.js';
import type { Scope } from '../db/scope.js';
import { nameKey } from './exercise-facts.js';
import type { WrittenApp } from './written-app.js';

/**
 * Exercises of the catalog that Hevy lists under another name than ours, by slug; each is an alias in the catalog, by
 * which it is found again. Strong needs no such list: our names follow its own.
 */
export const hevyNames: Readonly<Record<string, string>> = {
  'bicep-curl-ez-bar': 'EZ Bar Biceps Curl',
  'bulgarian-split-squat-dumbbell': 'Bulgarian Split Squat',
  'calf-press-on-leg-press': 'Calf Press (Machine)',
  'concentration-curl-dumbbell': 'Concentration Curl',
  'incline-curl-dumbbell': 'Seated Incline Curl (Dumbbell)',
  'leg-press': 'Leg Press (Machine)',
  'reverse-fly-cable': 'Rear Delt Reverse Fly (Cable)',
  'reverse-fly-machine': 'Rear Delt Reverse Fly (Machine)',
  'seated-row-cable': 'Seated Cable Row - V Grip (Cable)',
  'seated-wide-grip-row-cable': 'Seated Cable Row - Bar Wide Grip',
  'shoulder-press-machine': 'Seated Shoulder Press (Machine)',
  'shoulder-press-plate-loaded': 'Shoulder Press (Machine Plates)',
  'triceps-pushdown-cable': 'Triceps Pushdown',
  'wrist-curl-dumbbell': 'Seated Palms Up Wrist Curl',
};

/**
 * How an app calls an exercise.
 *
 * @returns the app's name where it leads back to the same exercise of this user, else ours
 */
export async function appNames(
  scope: Scope,
  app: WrittenApp,
): Promise<(exercise: { readonly id: number; readonly name: string; readonly slug: string }) => string> {
  const meant = new Map<string, number>();
  for (const { id, key } of await allNames(scope)) if (!meant.has(key)) meant.set(key, id);
  return ({ id, name, slug }) => {
    const other = app === 'hevy' && Object.hasOwn(hevyNames, slug) ? hevyNames[slug] : undefined;
    return other !== undefined && meant.get(nameKey(other)) === id ? other : name;
  };
}
