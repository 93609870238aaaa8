import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { withOutput } from '../page-options.js';

/** Declares `ton export`. */
export function declare(exports: Command, act: Act): void {
  act(
    withOutput(
      withExamples(
        exports
          .command('history')
          .description('every set that counts, one row each, as CSV (or with --format json or ndjson)'),
        [
          'ton export history --output history.csv',
          'ton export history --format json',
          'ton export history --since 2026 --exercise squat --output squat.csv --force',
        ],
      ),
    )
      .option('--since <date>', 'only from that day on')
      .option('--until <date>', 'only up to that day, included')
      .option('--exercise <exercise>', 'only of this exercise'),
    () => import('./history.js'),
  );
  act(
    withOutput(
      withExamples(
        exports
          .command('all')
          .description(
            'everything of yours as one JSON document, which "ton import" reads back into an empty database',
          ),
        ['ton export all --output backup.json', 'ton export all --output backup.json --force'],
      ),
    ),
    () => import('./all.js'),
  );
}
