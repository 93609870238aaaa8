import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { collect } from '../collect.js';
import { withPlace } from './place-options.js';

const reference = 'its id, or its program with week and day: "Push pull legs 2 1"';

/** Declares the verbs for the days of a program. */
export function declareDays(workout: Command, act: Act): void {
  act(
    withExamples(
      workout
        .command('add')
        .description('a day for one week of a program, or for each')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option('--week <n>', 'for this week alone (each)')
        .option('--day <n>', 'its place in the week; those behind move on (the end)')
        .option('--title <text>', 'what it is called')
        .option('--rest', 'a day off')
        .option('--notes <text>', 'a note')
        .option(
          '--exercise <line>',
          'an exercise, in order: "A1 bench press 3x8-12 60kg, double +2.5kg" (repeat it)',
          collect,
        ),
      [
        'ton workout add novice --title Arms --exercise "curl 3x10" --exercise "triceps pushdown 3x12"',
        'ton workout add novice --day 2 --rest',
      ],
    ),
    () => import('./add.js'),
  );
  act(
    withExamples(
      workout
        .command('list')
        .description('the days of a program with their ids')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option('--week <n>', 'of this week alone')
        .option('--removed', 'those that were taken out and can come back'),
      ['ton workout list novice', 'ton workout list novice --removed --json'],
    ),
    () => import('./list.js'),
  );
  act(
    withExamples(
      withPlace(
        workout
          .command('show')
          .description('one day of a program with its exercises')
          .argument('[workout...]', reference),
      ),
      ['ton workout show novice 1 2', 'ton workout show --program novice --day 2 --json'],
    ),
    () => import('./show.js'),
  );
  act(
    withExamples(
      withPlace(
        workout
          .command('edit')
          .description('change what a day is called, its notes, or whether it is a day off')
          .argument('[workout...]', reference),
      )
        .option('--title <text>', 'what it is called; empty takes it away')
        .option('--notes <text>', 'a note; empty takes it away')
        .option('--rest', 'it is a day off')
        .option('--no-rest', 'it is none')
        .option('--all-weeks', 'that day of every week'),
      ['ton workout edit novice 1 1 --title "Heavy day" --notes "Belt from the third set on"'],
    ),
    () => import('./edit.js'),
  );
  declareMoving(workout, act);
}

function declareMoving(workout: Command, act: Act): void {
  act(
    withExamples(
      withPlace(
        workout
          .command('move')
          .description('move a day within its week, or into another one')
          .argument('[workout...]', reference),
      ).option('--to <place>', 'the day it becomes: 2, or week/day: 3/1'),
      ['ton workout move novice 1 2 --to 1'],
    ),
    () => import('./move.js'),
  );
  act(
    withExamples(
      withPlace(
        workout
          .command('remove')
          .description('take a day out of a program; sessions done by it stay, and it can be restored')
          .argument('[workout...]', reference),
      ).option('--all-weeks', 'that day of every week'),
      ['ton workout remove novice 1 2'],
    ),
    () => import('./remove.js'),
  );
  act(
    withExamples(
      workout
        .command('restore')
        .description('bring a day back that was taken out of its program')
        .argument('[workout]', 'its id, as ton workout list --removed has it')
        .option('--to <place>', 'the day it becomes: 2, or week/day: 3/1 (where it was)'),
      ['ton workout restore 3'],
    ),
    () => import('./restore.js'),
  );
}
