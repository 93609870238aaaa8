import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton undo`. */
export function declare(undo: Command, act: Act): void {
  act(
    withExamples(undo.option('--list', 'show the last commands instead'), [
      'ton undo',
      'ton undo --list',
    ]).option('--limit <n>', 'how many to list (20)'),
    () => import('./undo.js'),
  );
}
