import type { Command } from 'commander';
import { weightUnits } from '../../domain/load.js';
import { setTypes } from '../../domain/set.js';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';
import { withPage } from '../page-options.js';

/** Declares `ton log`; without a verb the words are an exercise and its sets. */
export function declare(log: Command, act: Act): void {
  act(
    withSetFlags(
      withExamples(
        log
          .command('set', { isDefault: true })
          .description('log one set or several of an exercise; the word `set` may be left out')
          .argument('[exercise...]', 'the exercise, then its sets: bench press 100x5 100x5,4'),
        [
          'ton log bench press 100x5',
          'ton log set squat "100x5x3 @8"',
          'ton log pull up +10x8,7,6',
          'ton log push-up 25 --duration 180',
          'ton log plank 90s --at "yesterday 18:00"',
          'ton log deadlift last+2.5',
        ],
      ),
    )
      .option('--at <moment>', 'when it was done, into the session of that day: "yesterday 18:00" (now)')
      .option('--no-session', 'on its own, outside any session')
      .option('--key <key>', 'a name for this write; a retry with the same key does nothing')
      .option('--yes', 'do not ask about a load far from the usual'),
    () => import('./set.js'),
  );
  act(
    withPage(
      withExamples(log.command('list').description('the sets logged, newest first'), [
        'ton log list',
        'ton log list --exercise squat --limit 50',
        'ton log list --since 2026-11 --json',
      ]),
    ).option('--exercise <exercise>', 'only of this exercise'),
    () => import('./list.js'),
  );
  act(
    withExamples(
      log
        .command('batch')
        .description('log many sets from a file or standard input, all or nothing')
        .argument(
          '[file]',
          'lines of `exercise | sets [| note]`, or one JSON object a line; - for standard input',
        ),
      ['ton log batch workout.txt', 'echo "squat | 100x5x3 | belt" | ton log batch - --key monday'],
    )
      .option('--at <moment>', 'when it was done, unless a line says otherwise (now)')
      .option('--no-session', 'each set on its own')
      .option('--key <key>', 'a name for this write; a retry with the same key does nothing')
      .option('--dry-run', 'read and check everything, write nothing'),
    () => import('./batch.js'),
  );
  act(
    withSetFlags(
      withExamples(
        log
          .command('edit')
          .description('correct a set, by its id or by exercise and number in a session')
          .argument(
            '[set...]',
            'an id, or exercise and number; then, if it is another one, the set as it was done',
          ),
        [
          'ton log edit 42 --reps 6',
          'ton log edit squat 3 102.5x5',
          'ton log edit squat 1 --session last --weight 105',
        ],
      ),
    )
      .option(
        '--session <session>',
        'the session of the number: an id, last, current or a date (current, else last)',
      )
      .option('--at <moment>', 'when it was done'),
    () => import('./edit.js'),
  );
  act(
    withExamples(
      log
        .command('delete')
        .description('remove a set, by its id or by exercise and number in a session')
        .argument('[set...]', 'an id, or exercise and number'),
      ['ton log delete 42 --yes', 'ton log delete squat 3 --yes'],
    )
      .option(
        '--session <session>',
        'the session of the number: an id, last, current or a date (current, else last)',
      )
      .option('--yes', 'do not ask'),
    () => import('./delete.js'),
  );
  act(
    withExamples(
      log.command('undo').description('take back the last logging, correction or removal of sets'),
      ['ton log undo'],
    ),
    () => import('./undo.js'),
  );
}

/** What a set can hold, each as a flag. */
function withSetFlags(command: Command): Command {
  return command
    .option('--weight <weight>', 'the load: 100, 100kg, 225lb, 7stacks')
    .addOption(offering('--unit <unit>', 'unit of --weight (yours)', weightUnits))
    .option('--reps <n>', 'reps done')
    .option('--rpe <n>', 'effort as RPE, 1 to 10 in halves: 10 is all you had')
    .option('--rir <n>', 'effort as reps in reserve: how many more you could have done')
    .addOption(offering('--type <type>', 'what kind of set (working)', setTypes))
    .option('--failure', 'it was done to failure')
    .option('--amrap', 'it was as many reps as possible')
    .option('--missed', 'a failed attempt')
    .option('--tempo <tempo>', 'seconds down, at the bottom, up and at the top: 3-1-1-0')
    .option('--rest <time>', 'rest after it: 90s, 2:30')
    .option('--duration <time>', 'how long it took: 180, 90s, 25:00')
    .option('--distance <distance>', 'how far: 5km, 400m, 3.1mi')
    .option('--calories <n>', 'kilocalories, when a device told them')
    .option('--note <text>', 'a note');
}
