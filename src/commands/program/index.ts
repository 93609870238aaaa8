import type { Command } from 'commander';
import type { Act } from '../handler.js';
import { declareFiles } from './declare-files.js';

/** Declares `ton program`. */
export function declare(program: Command, act: Act): void {
  declareFiles(program, act);
}
