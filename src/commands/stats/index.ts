import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { withBounds } from '../page-options.js';

/** Declares `ton stats`. */
export function declare(stats: Command, act: Act): void {
  act(
    withBounds(
      withExamples(
        stats
          .command('summary')
          .description('everything logged in one look: sessions, sets, reps, volume, time'),
        ['ton stats summary', 'ton stats summary --since 2026 --json'],
      ),
    ),
    () => import('./summary.js'),
  );
}
