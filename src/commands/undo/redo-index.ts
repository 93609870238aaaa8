import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton redo`. */
export function declare(redo: Command, act: Act): void {
  act(
    withExamples(redo.option('--list', 'show the last commands instead'), ['ton redo']).option(
      '--limit <n>',
      'how many to list (20)',
    ),
    () => import('./redo.js'),
  );
}
