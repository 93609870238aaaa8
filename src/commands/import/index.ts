import { Option, type Command } from 'commander';
import { tableFields } from '../../exchange/column-mapping.js';
import { conflictRules } from '../../exchange/conflict-rules.js';
import { sourceFormats } from '../../exchange/row.js';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton import`; without a verb the word is a file. */
export function declare(imports: Command, act: Act): void {
  act(
    withExamples(
      imports
        .command('file', { isDefault: true })
        .description(
          'read an export of Strong, Hevy, FitNotes (its CSV or its .fitnotes backup), Fitbod, StrongLifts, Liftosaur or GymBook, a folder of them, any other table with --columns, or a file of `ton export all`; the word `file` may be left out',
        )
        .argument('[file]', 'the file, or a folder with exports')
        .addOption(
          new Option(
            '--from <format>',
            'refuse the file unless it is of this app (whichever it is of)',
          ).choices([...sourceFormats, 'tonnage']),
        )
        .addOption(
          new Option('--unit <unit>', 'the unit of weights, when the file does not say').choices([
            'kg',
            'lb',
          ]),
        )
        .option(
          '--columns <list>',
          `which column is which, for a table that no known app wrote: FIELD=COLUMN with commas between; date and exercise are needed, the fields are ${tableFields.join(', ')}`,
        )
        .option(
          '--time-zone <zone>',
          "the zone of the times in the file, such as Europe/Berlin (this machine's)",
        )
        .addOption(
          new Option(
            '--on-conflict <rule>',
            'what becomes of a session that is here already but differs in the file: it stays as it is (skip, the usual), is replaced, or both are kept',
          )
            .choices(conflictRules)
            .default(undefined, 'skip'),
        )
        .option(
          '--map <file>',
          'which exercise here each name in the file is, as --map-out writes it and you edit it; remembered for next time',
        )
        .option('--map-out <file>', 'write that mapping to this file to edit, and import nothing')
        .option('--force', 'let --map-out replace a file')
        .option('--skip-bad-rows', 'leave out the rows that cannot be read, and say how many')
        .option('--dry-run', 'say what would be added and what each exercise would be, add nothing'),
      [
        'ton import strong.csv --unit kg --dry-run',
        'ton import workout_data.csv',
        'ton import strong.csv --unit kg --map-out map.csv',
        'ton import strong.csv --unit kg --map mapping.csv',
        'ton import FitNotes_Export.csv --json',
        'ton import workout_data.csv --on-conflict replace',
        'ton import sheet.csv --columns "date=Day,exercise=Lift,weight_kg=Load,reps=Reps"',
      ],
    ),
    () => import('./file.js'),
  );
  act(
    withExamples(imports.command('list').description('what was imported, newest first'), ['ton import list']),
    () => import('./list.js'),
  );
  act(
    withExamples(
      imports
        .command('show')
        .description('one import and its sessions, or the text a program was made of')
        .argument('[id]', 'the id that the list shows'),
      ['ton import show 1'],
    ),
    () => import('./show.js'),
  );
  act(
    withExamples(
      imports
        .command('undo')
        .description('take a whole import back, however long ago it was')
        .argument('[id]', 'the id that the list shows')
        .option('--yes', 'also when its sessions or its program were edited since'),
      ['ton import undo 1', 'ton import undo 1 --yes'],
    ),
    () => import('./undo.js'),
  );
}
