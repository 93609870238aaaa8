import type { Command } from 'commander';
import type { Act } from '../handler.js';
import { declareFiles } from './declare-files.js';
import { declareFollowing } from './declare-following.js';
import { declareKeeping } from './declare-keeping.js';
import { declareImport } from './declare-import.js';
import { declareTrial } from './declare-trial.js';

/** Declares `ton program`. */
export function declare(program: Command, act: Act): void {
  declareKeeping(program, act);
  declareFiles(program, act);
  declareTrial(program, act);
  declareFollowing(program, act);
  declareImport(program, act);
}
