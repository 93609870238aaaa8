import type { Measurement } from '../domain/set.js';

export const categories = ['chest', 'back', 'legs', 'shoulders', 'arms', 'core', 'cardio', 'full body', 'olympic', 'mobility', 'other'] as const;
export type Category = (typeof categories)[number];

/** The eleven muscles everything finer maps onto. */
export const muscles = ['chest', 'back', 'shoulders', 'biceps', 'triceps', 'forearms', 'legs', 'glutes', 'core', 'traps', 'lats'] as const;
export type Muscle = (typeof muscles)[number];

export const movementPatterns = [
  'squat',
  'hinge',
  'lunge',
  'horizontal push',
  'horizontal pull',
  'vertical push',
  'vertical pull',
  'elbow flexion',
  'elbow extension',
  'raise',
  'fly',
  'knee extension',
  'knee flexion',
  'calf raise',
  'hip abduction',
  'hip adduction',
  'core flexion',
  'core extension',
  'core rotation',
  'core stability',
  'carry',
  'jump',
  'throw',
  'locomotion',
  'grip',
  'neck',
  'shrug',
  'stretch',
  'full body',
] as const;
export type MovementPattern = (typeof movementPatterns)[number];

/** Over several joints or one. */
export const mechanics = ['compound', 'isolation'] as const;
export type Mechanic = (typeof mechanics)[number];

/** Which way the load is moved. */
export const forces = ['push', 'pull', 'static', 'none'] as const;
export type Force = (typeof forces)[number];

/** Both sides at once, one, or in turn. */
export const lateralities = ['bilateral', 'unilateral', 'alternating'] as const;
export type Laterality = (typeof lateralities)[number];

/** An alias in another language says which; one without a locale is English or everyday short. */
export type CatalogAlias = string | { alias: string; locale: 'de' | 'es' | 'fr' | 'pt' | 'it' };

/** One exercise we ship. Facts only: no one else's wording, pictures or instructions. */
export interface CatalogExercise {
  /** Lower case words joined by hyphens; unique and never changed, since exports refer to it. */
  slug: string;
  name: string;
  /** Everyday short names and the spellings of Strong, Hevy, FitNotes and others; unique over the whole catalog when folded. */
  aliases: readonly CatalogAlias[];
  category: Category;
  subcategory?: string;
  /** Names from the equipment list; what one needs to do it. */
  equipment: readonly string[];
  /** At least one. */
  primary: readonly Muscle[];
  secondary: readonly Muscle[];
  pattern: MovementPattern;
  mechanic: Mechanic;
  force: Force;
  laterality: Laterality;
  /** 2 for a pair of dumbbells or kettlebells, whose logged weight is one's; 1 when left out. */
  implements?: 1 | 2;
  /** How much of the body is lifted, 0–1; 0 when left out. */
  bodyweightShare?: number;
  measurement: Measurement;
  /** Slug of the easier exercise this one builds on, and its step in that chain from 1. */
  variantOf?: string;
  level?: number;
  /** From the 2024 Adult Compendium of Physical Activities, with its five-digit code. */
  met: { value: number; code: string };
  restSeconds: number;
}
