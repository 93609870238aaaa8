import type { Command } from 'commander';
import { collect } from '../collect.js';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton template`. */
export function declare(template: Command, act: Act): void {
  act(
    withExamples(
      template
        .command('create')
        .description('a workout to do again: from lines, a file or a session done')
        .argument('[name...]', 'what it is called: push day')
        .option(
          '--exercise <line>',
          'an exercise with its sets, in order: "squat 5x5 @100kg", "A1 dip 3x8" (repeat it)',
          collect,
        )
        .option('--file <file>', 'the same, a line each; - for standard input')
        .option(
          '--from-session [session]',
          'what was done in a session: an id, last, current or a date (last)',
        )
        .option('--notes <text>', 'a note'),
      [
        'ton template create leg day --exercise "squat 5x5 @100kg rest 3min" --exercise "leg press 3x8-12"',
        'ton template create again --from-session last',
        'echo "bench press | 3x8-12 60kg | pause" | ton template create push day --file -',
      ],
    ),
    () => import('./create.js'),
  );
  act(
    withExamples(
      template
        .command('list')
        .description('the templates, by name')
        .option('--deleted', 'those that can be restored'),
      ['ton template list', 'ton template list --deleted --json'],
    ),
    () => import('./list.js'),
  );
  act(
    withExamples(
      template
        .command('show')
        .description('a template with its exercises and sets')
        .argument('[template...]', 'its name, a part of it, or its id'),
      ['ton template show upper body', 'ton template show upper --json'],
    ),
    () => import('./show.js'),
  );
  act(
    withExamples(
      template
        .command('delete')
        .description('put a template away; sessions done by it stay, and it can be restored')
        .argument('[template...]', 'its name, a part of it, or its id'),
      ['ton template delete upper body'],
    ),
    () => import('./delete.js'),
  );
  act(
    withExamples(
      template
        .command('restore')
        .description('bring a deleted template back')
        .argument('[template...]', 'its name, a part of it, or its id'),
      ['ton template restore old routine'],
    ),
    () => import('./restore.js'),
  );
}
