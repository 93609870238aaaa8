import type { Command } from 'commander';
import {
  categories,
  forces,
  lateralities,
  mechanics,
  movementPatterns,
  muscles,
} from '../../db/exercise-words.js';
import { measurements } from '../../domain/set.js';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';

/** Declares the verbs for exercises of the user's own. */
export function declareOwn(exercise: Command, act: Act): void {
  act(
    withDescription(
      withExamples(
        exercise
          .command('add')
          .description('an exercise of your own')
          .argument('[name...]', 'what it is called'),
        [
          'ton exercise add Hatfield Squat --muscle legs,glutes --secondary core --equipment "safety squat bar" --pattern squat',
          'ton exercise add Towel Hang --muscle forearms --measurement duration --equipment "pull-up bar"',
        ],
      ),
    ),
    () => import('./add.js'),
  );
  act(
    withDescription(
      withExamples(
        exercise
          .command('edit')
          .description('change an exercise of your own; those of the catalog stay as they are')
          .argument('[exercise...]', 'the exercise')
          .option('--name <name>', 'what it is called from now on'),
        [
          'ton exercise edit tire flip over --name "Tire Turn" --category "full body"',
          'ton exercise edit tire flip over --secondary core,forearms --met 6.5',
        ],
      ),
    ),
    () => import('./edit.js'),
  );
  act(
    withExamples(
      exercise
        .command('remove')
        .description('put an exercise of your own away that nothing uses; it can be restored')
        .argument('[exercise...]', 'the exercise'),
      ['ton exercise remove tire flip over'],
    ),
    () => import('./remove.js'),
  );
  act(
    withExamples(
      exercise
        .command('restore')
        .description('bring an exercise back that was removed')
        .argument('[exercise...]', 'its whole name, or its id'),
      ['ton exercise restore old lift'],
    ),
    () => import('./restore.js'),
  );
  act(
    withExamples(
      exercise
        .command('merge')
        .description('give everything of one exercise to another: sets, plans, names, tags, settings')
        .argument('[exercise...]', 'the exercise that goes')
        .option('--into <exercise...>', 'the exercise that stays')
        .option('--dry-run', 'show what would move, change nothing'),
      [
        'ton exercise merge zercher squat --into front squat --dry-run',
        'ton exercise merge tire flip over --into tire flip',
      ],
    ),
    () => import('./merge.js'),
  );
}

/** The flags that say what an exercise is. */
function withDescription(command: Command): Command {
  return command
    .option('--muscle <list>', `the muscles it is for, with commas between: ${muscles.join(', ')}`)
    .option('--secondary <list>', 'muscles it works on the side, likewise')
    .addOption(offering('--category <name>', 'where it is listed (as its first muscle)', categories))
    .option('--subcategory <name>', 'a finer one of your own')
    .addOption(
      offering(
        '--measurement <name>',
        'what a set counts (weight_reps; bodyweight_reps where only the body is needed)',
        measurements,
      ),
    )
    .option('--equipment <list>', 'what it takes, as ton equipment list names it: barbell,squat rack')
    .addOption(offering('--pattern <name>', 'its movement; substitutes share it', movementPatterns))
    .addOption(offering('--mechanic <name>', 'over several joints, or one', mechanics))
    .addOption(offering('--force <name>', 'which way it goes', forces))
    .addOption(offering('--laterality <name>', 'both sides at once, one, or in turn', lateralities))
    .option('--implements <n>', '2 where a pair of dumbbells is logged by the weight of one (1)')
    .option('--bodyweight-share <n>', 'how much of the body is lifted, 0 to 1')
    .option('--variant-of <exercise>', 'the easier exercise it builds on')
    .option('--level <n>', 'its step in that chain, from 1')
    .option('--default-weight <weight>', 'a weight to begin with: 20kg')
    .option('--default-reps <n>', 'reps to begin with')
    .option('--rest <time>', 'rest between its sets: 90s, 2:30')
    .option('--met <n>', 'metabolic equivalent, for calories: how many times the energy of rest it takes')
    .option('--description <text>', 'what it is')
    .option('--instructions <text>', 'how it is done')
    .option('--image-url <url>', 'a picture of it')
    .option('--video-url <url>', 'a film of it');
}
