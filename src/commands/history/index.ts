import type { Command } from 'commander';
import { oneRepMaxFormulas } from '../../domain/one-rep-max.js';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';
import { withBounds } from '../page-options.js';

/** Declares `ton history`. */
export function declare(history: Command, act: Act): void {
  act(
    withBounds(
      withExamples(history.argument('[exercise...]', 'the exercise'), [
        'ton history squat',
        'ton history bench press --since 2026 --json',
        'ton history squat --formula brzycki',
      ]),
    )
      .option('--limit <n>', 'only the last so many sessions (all)')
      .addOption(
        offering(
          '--formula <name>',
          'the 1RM as another formula estimates it; nothing is stored',
          oneRepMaxFormulas,
        ),
      ),
    () => import('./history.js'),
  );
}
