import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { withPlace } from './place-options.js';

const reference = 'the workout by its id, or "Push pull legs 2 1"; then';
const slot = `${reference} its exercise by position, key or name`;

/** Declares `ton workout exercise`. */
export function declareExercises(workout: Command, act: Act): void {
  const exercise = workout
    .command('exercise')
    .description('the exercises of a day: add, change, move and remove them');
  act(
    withExamples(
      withPlace(
        withSlot(
          exercise
            .command('add')
            .description('put an exercise into a workout')
            .argument('[words...]', `${reference} a line: A1 bench press 3x8-12 60kg, double +2.5kg`),
        ),
      )
        .option('--position <n>', 'its place; those behind move on (the end)')
        .option('--all-weeks', 'on that day of every week'),
      [
        'ton workout exercise add "novice 1 1" "A1 dip 3x8-12, double +2.5kg"',
        'ton workout exercise add --program novice --day 2 plank --sets 3x45s --rest 60s --position 1',
      ],
    ),
    () => import('./exercise-add.js'),
  );
  act(
    withExamples(
      withPlace(
        withSlot(
          exercise
            .command('edit')
            .description('change what is asked of an exercise, or put another one in its slot')
            .argument('[words...]', slot),
        ),
      )
        .option('--exercise <name>', 'another exercise that goes on in its place')
        .option('--all-weeks', 'the slot of its key in every week'),
      [
        'ton workout exercise edit "novice 1 1" squat --sets "5x5 65kg" --rule "linear +2.5kg" --all-weeks',
        'ton workout exercise edit "novice 1 1" 2 --rest none --superset none',
      ],
    ),
    () => import('./exercise-edit.js'),
  );
  act(
    withExamples(
      withPlace(
        exercise
          .command('move')
          .description('move an exercise within its workout, or to another day of its week')
          .argument('[words...]', slot),
      )
        .option('--position <n>', 'its new place')
        .option('--to-day <n>', 'the day of the week it goes to')
        .option('--all-weeks', 'the slot of its key in every week'),
      ['ton workout exercise move "novice 1 1" 2 --position 1'],
    ),
    () => import('./exercise-move.js'),
  );
  act(
    withExamples(
      withPlace(
        exercise
          .command('remove')
          .description('take an exercise out of a workout; what was done of it stays')
          .argument('[words...]', slot),
      ).option('--all-weeks', 'the slot of its key in every week'),
      ['ton workout exercise remove "novice 1 1" 2'],
    ),
    () => import('./exercise-remove.js'),
  );
}

/** Adds the flags that say what is asked of an exercise. */
function withSlot(command: Command): Command {
  return command
    .option('--sets <sets>', 'sets as they are planned: "3x8-12 60kg", "5x5 @8"')
    .option('--rule <rule>', 'how the targets move: "linear +2.5kg", or none')
    .option('--superset <letter>', 'exercises of one letter are done in turn, or none')
    .option('--rest <time>', 'rest after each set: 90s, 3min, or none')
    .option('--notes <text>', 'a note; empty takes it away')
    .option('--key <word>', 'what it is known by; slots of one key share their progress');
}
