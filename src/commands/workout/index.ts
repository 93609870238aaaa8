import type { Command } from 'commander';
import type { Act } from '../handler.js';
import { declareDays } from './declare-days.js';
import { declareExercises } from './declare-exercises.js';

/** Declares `ton workout`. */
export function declare(workout: Command, act: Act): void {
  declareDays(workout, act);
  declareExercises(workout, act);
}
