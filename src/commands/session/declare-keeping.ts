import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares the verbs that put sessions away and bring them back. */
export function declareKeeping(session: Command, act: Act): void {
  act(
    withExamples(
      session
        .command('delete')
        .description('take a session out of every figure; it can be restored')
        .argument('[session]', 'an id, last, current or a date'),
      ['ton session delete 1 --yes'],
    ).option('--yes', 'do not ask'),
    () => import('./delete.js'),
  );
  act(
    withExamples(
      session
        .command('restore')
        .description('bring a deleted session back')
        .argument('[session]', 'an id, last or a date (the one deleted last)'),
      ['ton session restore', 'ton session restore 1'],
    ),
    () => import('./restore.js'),
  );
}
