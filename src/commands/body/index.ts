import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { withPage } from '../page-options.js';

/** Declares `ton body`. */
export function declare(body: Command, act: Act): void {
  act(
    withExamples(
      body
        .command('log')
        .description('log your weight, body fat or girths, one or several at once')
        .argument(
          '[measured...]',
          'what was measured: 87.2kg, fat 18%, waist 84cm; other names need their unit',
        )
        .option('--at <moment>', 'when it was measured: "yesterday 7:00"')
        .option('--note <text>', 'a note')
        .option('--yes', 'do not ask about a value far from the usual'),
      ['ton body log 87.2kg', 'ton body log weight 87.2 waist 84', 'ton body log fat 18% --at yesterday'],
    ),
    () => import('./log.js'),
  );
  act(
    withPage(
      withExamples(
        body
          .command('list')
          .description('what was measured, newest first, with the change to the time before')
          .argument('[kind...]', 'only this: weight, fat, waist'),
        [
          'ton body list',
          'ton body list weight --since 2026',
          'ton body list waist --sort oldest --format csv',
        ],
      ),
    ),
    () => import('./list.js'),
  );
  act(
    withExamples(
      body
        .command('edit')
        .description('correct a measurement by its id')
        .argument('[measurement...]', 'its id, then what it should be: 3 86.8, or 3 waist 84cm')
        .option('--at <moment>', 'when it was measured')
        .option('--note <text>', 'a note; "" for none')
        .option('--yes', 'do not ask about a value far from the usual'),
      ['ton body edit 1 86.8kg', 'ton body edit 1 --at "yesterday 7:00" --note "after a run"'],
    ),
    () => import('./edit.js'),
  );
  act(
    withExamples(
      body
        .command('delete')
        .description('remove a measurement by its id; undo brings it back')
        .argument('[measurement]', 'its id')
        .option('--yes', 'do not ask'),
      ['ton body delete 1 --yes'],
    ),
    () => import('./delete.js'),
  );
}
