import type { Command } from 'commander';
import { categories, muscles } from '../../db/exercise-words.js';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';

/** Declares the verbs that find an exercise. */
export function declareFinding(exercise: Command, act: Act): void {
  act(
    withExamples(
      exercise
        .command('list')
        .description('exercises by name, narrowed as you like')
        .option('--search <text>', 'by a name in any language, typos forgiven')
        .addOption(offering('--muscle <name>', 'those for that muscle', muscles))
        .option('--secondary', 'with --muscle: those that work it on the side, too')
        .option('--equipment <name>', 'those that take it, as ton equipment list names it')
        .addOption(offering('--category <name>', 'those of that part of the list', categories))
        .option('--tag <name>', 'those that carry the tag')
        .option('--mine', 'your own')
        .option('--owned', 'those you can do with what you have')
        .option('--gym <name>', 'those you can do with what you have in that gym')
        .option('--archived', 'those you archived')
        .option('--removed', 'those of your own that can be restored')
        .option('--limit <n>', 'how many at most (20)')
        .option('--offset <n>', 'skip so many first (0)'),
      [
        'ton exercise list --muscle glutes --equipment barbell',
        'ton exercise list --search "dumbel pres"',
        'ton exercise list --owned --category back --limit 50 --json',
      ],
    ),
    () => import('./list.js'),
  );
  act(
    withExamples(
      exercise
        .command('show')
        .description('everything about one exercise: muscles, names, variants, what you logged')
        .argument('[exercise...]', 'the exercise'),
      ['ton exercise show push-up', 'ton exercise show bench press --json'],
    ),
    () => import('./show.js'),
  );
  act(
    withExamples(
      exercise
        .command('substitute')
        .description('what can stand in for an exercise with what you have, the nearest first, and why')
        .argument('[exercise...]', 'the exercise')
        .option('--gym <name>', 'with what you have in that gym')
        .option('--limit <n>', 'how many at most (10)'),
      ['ton exercise substitute bench press', 'ton exercise substitute squat --limit 3 --json'],
    ),
    () => import('./substitute.js'),
  );
}
