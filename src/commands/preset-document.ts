import { exerciseFinder } from '../db/exercises.js';
import type { Scope } from '../db/scope.js';
import type { Exercise } from '../db/tables.js';
import type { ProgramDocument } from '../domain/program/document.js';
import { readPreset } from '../presets/read.js';

/** A preset as a program of the user's own would have it. */
export interface PresetProgram {
  readonly document: ProgramDocument;
  /** Finds the exercises it names, the user's own before those that come along. */
  readonly find: (name: string) => Exercise;
}

/**
 * Reads a preset for a user.
 *
 * @param typed its name or title
 * @throws Failure not-found with the nearest names
 */
export async function presetProgram(scope: Scope, typed: string): Promise<PresetProgram> {
  const find = await exerciseFinder(scope);
  return { document: readPreset(typed, { find }), find };
}
