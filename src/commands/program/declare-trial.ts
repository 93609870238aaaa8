import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { collect } from '../collect.js';
import { withBounds } from '../page-options.js';

const whichProgram = 'a file, a program of yours or another you see, or a preset';

/** Declares the verbs that bring programs along and try them out; none of them changes anything. */
export function declareTrial(program: Command, act: Act): void {
  act(
    withExamples(
      program
        .command('presets')
        .description('the programs that come along, or one of them as a file')
        .argument('[preset...]', 'its name'),
      ['ton program presets', 'ton program presets novice-5x5 > mine.yaml'],
    ),
    () => import('./presets.js'),
  );
  act(
    withExamples(
      program
        .command('check')
        .description('what in a program cannot work, or hardly as it was meant')
        .argument('[program...]', whichProgram)
        .option('--strict', 'warnings fail as well'),
      ['ton program check strength.yaml', 'ton program check strength --json'],
    ),
    () => import('./check.js'),
  );
  act(
    withExamples(
      program
        .command('test')
        .description('run the tests that stand in a program')
        .argument('[program...]', whichProgram),
      ['ton program test strength.yaml', 'ton program test novice-5x5 --json'],
    ),
    () => import('./test.js'),
  );
  declareSimulate(program, act);
  declareBacktest(program, act);
}

function declareSimulate(program: Command, act: Act): void {
  act(
    withLoading(
      withExamples(
        program
          .command('simulate')
          .description('what a program would ask for, session by session')
          .argument('[program...]', whichProgram),
        [
          'ton program simulate strength --sessions 6',
          'ton program simulate strength.yaml --slot squat --pattern "hit hit miss"',
          'ton program simulate four-week-wave --weeks 4 --one-rep-max squat=140kg --slot squat --no-plates',
        ],
      )
        .option('--sessions <n>', 'training days (once through the program, at least 12)')
        .option('--weeks <n>', 'weeks of the program, over and over')
        .option(
          '--pattern <words>',
          'how the sessions of each exercise go: "hit hit miss", with skip as well',
        )
        .option('--misses <list>', 'the sessions in which the heaviest sets miss a rep: 3,5')
        .option('--extra-reps <n>', 'reps beyond the least where a set is as many as possible (0)')
        .option('--start <exercise=weight>', 'what you begin with where the plan has no weight', collect)
        .option('--training-max <exercise=weight>', 'what shares of a training max are of', collect)
        .option('--one-rep-max <exercise=weight>', 'what shares of a one-rep max are of', collect)
        .option('--slot <name>', 'this alone, by its key or exercise, and why'),
    ),
    () => import('./simulate.js'),
  );
}

function declareBacktest(program: Command, act: Act): void {
  act(
    withLoading(
      withBounds(
        withExamples(
          program
            .command('backtest')
            .description('your own history of an exercise against a rule: where they part')
            .argument('[program-or-rule...]', `${whichProgram}; or a rule: "linear +2.5kg"`),
          [
            'ton program backtest strength --exercise squat',
            'ton program backtest "double +2.5kg" --exercise "bench press" --plan "3x8-12" --json',
          ],
        )
          .option('--exercise <name>', 'whose history (the one of the slot)')
          .option('--slot <name>', 'which slot of the program, by its key or exercise')
          .option('--plan <sets>', 'the sets that the rule goes with, once for each week of a cycle', collect)
          .option('--training-max <weight>', 'what shares of a training max are of'),
      ),
    ),
    () => import('./backtest.js'),
  );
}

function withLoading(command: Command): Command {
  return command
    .option('--gym <name>', 'round to what this gym has (your usual one)')
    .option('--no-plates', 'round to nothing');
}
