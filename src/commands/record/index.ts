import type { Command } from 'commander';
import { oneRepMaxFormulas } from '../../domain/one-rep-max.js';
import { recordTypes } from '../../domain/records/record.js';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';
import { withBounds } from '../page-options.js';

/** Declares `ton record`. */
export function declare(record: Command, act: Act): void {
  act(
    withExamples(
      record
        .command('list')
        .description('the records that stand; of one exercise with the heaviest weight for 1 to 12 reps')
        .argument('[exercise...]', 'only of this exercise')
        .addOption(offering('--type <type>', 'only of this type', recordTypes))
        .option('--as-of <day>', 'as they stood at the end of that day (now)')
        .addOption(
          offering(
            '--formula <name>',
            'as another 1RM formula would have them; nothing is stored',
            oneRepMaxFormulas,
          ),
        ),
      [
        'ton record list',
        'ton record list bench press',
        'ton record list squat --as-of 2026-06-30 --json',
        'ton record list --type 1rm --formula brzycki',
      ],
    ),
    () => import('./list.js'),
  );
  act(
    withBounds(
      withExamples(
        record
          .command('history')
          .description('every record ever set in an exercise, and when it was beaten')
          .argument('[exercise...]', 'the exercise')
          .addOption(offering('--type <type>', 'only of this type', recordTypes)),
        ['ton record history squat', 'ton record history squat --type 1rm --format csv'],
      ),
    ),
    () => import('./history.js'),
  );
  act(
    withExamples(
      record
        .command('explain')
        .description('where a figure comes from: the set, the session, the formula')
        .argument('[exercise...]', 'the exercise')
        .addOption(offering('--type <type>', 'only of this type', recordTypes)),
      ['ton record explain bench press', 'ton record explain bench press --type 1rm'],
    ),
    () => import('./explain.js'),
  );
  act(
    withExamples(
      record.command('rebuild').description('derive every record anew from the sets, and say what differed'),
      ['ton record rebuild'],
    ),
    () => import('../rebuild.js'),
  );
}
