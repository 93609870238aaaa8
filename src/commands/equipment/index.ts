import type { Command } from 'commander';
import { equipmentKinds } from '../../db/exercise-words.js';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';

/** Declares `ton equipment`. */
export function declare(equipment: Command, act: Act): void {
  act(
    withExamples(
      equipment
        .command('list')
        .description('what one trains with, and what of it you have')
        .option('--owned', 'only what you have')
        .option('--gym <name>', 'only what you have in that gym'),
      ['ton equipment list', 'ton equipment list --owned', 'ton equipment list --gym home --json'],
    ),
    () => import('./list.js'),
  );
  act(
    withExamples(
      equipment
        .command('add')
        .description('a thing of your own that the list does not have')
        .argument('[name...]', 'what it is called')
        .addOption(offering('--kind <kind>', 'what it is like (other)', equipmentKinds))
        .option('--description <text>', 'what it is'),
      ['ton equipment add Axle Bar --kind barbell', 'ton equipment add Belt Squat Machine --kind machine'],
    ),
    () => import('./add.js'),
  );
  act(
    withExamples(
      equipment
        .command('own')
        .description('say what you have: in one gym or in several, with counts and sizes')
        .argument('[name...]', 'what it is; several with commas between them')
        .option('--gym <name>', 'where it is; without a name it is the gym you always go to')
        .option('--bar <weight>', 'what the bar weighs: 20kg, 45lb')
        .option('--plates <list>', 'single plates in the gym: 25x4,20x4,10x2')
        .option('--weights <list>', 'weights there are: 5,7.5,10kg')
        .option(
          '--steps <range>',
          'a machine from its lightest to its heaviest weight, in steps of what stands behind the slash: 5-100/5kg, 1-20/1stacks',
        )
        .option('--no-details', 'forget the counts and sizes told before'),
      [
        'ton equipment own barbell --bar 20kg --plates 25x4,20x4,10x4,5x4,2.5x4,1.25x2',
        'ton equipment own dumbbells --weights 5,7.5,10,12.5kg --gym home',
        'ton equipment own leg press machine --steps 20-200/10kg',
        'ton equipment own bench, squat rack, pull-up bar',
      ],
    ),
    () => import('./own.js'),
  );
  act(
    withExamples(
      equipment
        .command('disown')
        .description('say that you no longer have something')
        .argument('[name...]', 'what it is')
        .option('--gym <name>', 'where it was'),
      ['ton equipment disown kettlebell', 'ton equipment disown dumbbells --gym home'],
    ),
    () => import('./disown.js'),
  );
}
