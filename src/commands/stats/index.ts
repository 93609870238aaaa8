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
  act(
    withBounds(
      withExamples(
        stats
          .command('exercise')
          .description('one exercise in one look: how often, how much, and the best of it')
          .argument('[exercise...]', 'the exercise'),
        ['ton stats exercise bench press', 'ton stats exercise squat --since -90d --json'],
      ),
    ),
    () => import('./exercise.js'),
  );
  act(
    withExamples(
      stats
        .command('week')
        .description('the last seven days one by one, today among them')
        .option('--calendar', 'the week of the calendar instead, from the first day of your week on')
        .option('--date <day>', 'the seven days up to this one, or the week that holds it'),
      ['ton stats week', 'ton stats week --calendar --date -7d', 'ton stats week --format csv'],
    ),
    () => import('./week.js'),
  );
}
