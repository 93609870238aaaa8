import { Option, type Command } from 'commander';
import { writtenApps } from '../../exchange/written-app.js';
import { withExamples, type Act } from '../handler.js';
import { withBounds, withOutput } from '../page-options.js';

/** Declares `ton export`. */
export function declare(exports: Command, act: Act): void {
  act(
    withBounds(
      withOutput(
        withExamples(
          exports
            .command('history')
            .description('every set that counts, one row each, as CSV (or with --format json or ndjson)'),
          [
            'ton export history --output history.csv',
            'ton export history --format json',
            'ton export history --since 2026 --exercise squat --output squat.csv --force',
            'ton export history --as strong --output for-hevy.csv',
          ],
        ),
      ),
    )
      .addOption(
        new Option('--as <app>', 'our own columns, or a file that this app takes in')
          .choices(['tonnage', ...writtenApps])
          .default('tonnage'),
      )
      .option('--exercise <exercise>', 'only of this exercise')
      .option('--excel-safe', 'keep spreadsheets from running text as formulas; reading it back undoes it'),
    () => import('./history.js'),
  );
  act(
    withExamples(
      withOutput(
        exports
          .command('program')
          .description('a program as a file, as `ton program export` does; with --json as JSON')
          .argument('[program...]', 'its name, a part of it, or its id')
          .option('--revision <n>', 'as it was then, by the number in its history'),
      ),
      ['ton export program strength', 'ton export program strength --output copy.yaml'],
    ),
    () => import('./program.js'),
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
