import { Option, type Command } from 'commander';
import { oneRepMaxFormulas } from '../../domain/one-rep-max.js';
import { scoredEvents } from '../../domain/strength-score.js';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';
import { declareNext } from './declare-next.js';

const units = ['kg', 'lb', 'km', 'm', 'mi', 'yd', 'ft', 'cm', 'in', 'rpe', 'rir'];

/** Declares `ton calc`. */
export function declare(calc: Command, act: Act): void {
  act(
    withExamples(
      calc
        .command('1rm')
        .description('the most to be lifted once, estimated from a set')
        .argument('[set...]', 'a weight and reps, and how hard it was: 100x5, 225lb x 3, 100x5 @8'),
      ['ton calc 1rm 100x5', 'ton calc 1rm 225lb x 3 --formula brzycki', 'ton calc 1rm 100x5 --rpe 8 --json'],
    )
      .addOption(offering('--formula <name>', 'whose formula (yours, else epley)', oneRepMaxFormulas))
      .option(
        '--rpe <n>',
        'effort of the set as RPE, 6 to 10; the estimate is then by the chart of ton calc rpe',
      ),
    () => import('./one-rep-max.js'),
  );
  act(
    withExamples(
      calc
        .command('rpe')
        .description('the share of the one-rep max for reps at an effort, or the whole chart'),
      ['ton calc rpe', 'ton calc rpe --reps 5 --rpe 8', 'ton calc rpe --reps 5 --rpe 8 --weight 140kg'],
    )
      .option('--reps <n>', 'reps, 1 to 12')
      .option('--rpe <n>', 'effort as RPE, 6 to 10 in halves: 10 is all you had')
      .option('--weight <weight>', 'your one-rep max; the weight to lift is then told too')
      .addOption(
        new Option('--chart', 'the whole chart, as without any flag').conflicts(['reps', 'rpe', 'weight']),
      ),
    () => import('./rpe.js'),
  );
  act(
    withBarbell(
      withExamples(
        calc
          .command('plates')
          .description('what to put on each side of a bar')
          .argument('[weight...]', 'the weight to load: 100kg, 225lb'),
        ['ton calc plates 142.5kg', 'ton calc plates 145lb --bar 45lb --plates 35x4,15x4'],
      ),
    ),
    () => import('./plates.js'),
  );
  act(
    withBarbell(
      withExamples(
        calc
          .command('warmup')
          .description('the sets on the way to a working weight')
          .argument('[weight...]', 'the working weight: 100kg, 225lb'),
        ['ton calc warmup 100kg', 'ton calc warmup 60kg --bar 15kg --json'],
      ),
    ),
    () => import('./warmup.js'),
  );
  act(
    withExamples(
      calc.command('score').description('a total beside those of other body weights: Wilks, DOTS, IPF GL'),
      [
        'ton calc score --sex m --bodyweight 87.2kg --total 1013kg',
        'ton calc score --sex f --bodyweight 70.5kg --total 122.5kg --event bench',
      ],
    )
      .addOption(offering('--sex <sex>', 'whose coefficients', ['m', 'f']))
      .option('--bodyweight <weight>', 'body weight: 87.2kg, 190lb')
      .option('--total <weight>', 'the best squat, bench press and deadlift together')
      .option('--equipped', 'lifted in a supportive suit or shirt (without)')
      .addOption(
        offering('--event <event>', 'all three lifts, or the bench press alone (full)', scoredEvents),
      ),
    () => import('./score.js'),
  );
  act(
    withExamples(calc.command('calories').description('the energy an activity takes, an estimate'), [
      'ton calc calories --met 3.8 --bodyweight 70kg --duration 60m',
      'ton calc calories --exercise "jump rope" --bodyweight 150lb --duration 10m',
    ])
      .option(
        '--met <n>',
        'metabolic equivalent: how many times the energy of rest it takes, as the Compendium of Physical Activities lists it',
      )
      .addOption(new Option('--exercise <exercise>', 'an exercise instead, for its MET').conflicts(['met']))
      .option('--bodyweight <weight>', 'body weight: 70kg, 154lb')
      .option('--duration <time>', 'how long: 60m, 1:30:00'),
    () => import('./calories.js'),
  );
  act(
    withExamples(
      calc
        .command('convert')
        .description('a weight, distance, pace or effort in other units')
        .argument('[quantity...]', '225lb, 5km, 180cm, 5:00/km, @8, 2rir'),
      ['ton calc convert 225lb', 'ton calc convert 400m --to yd', 'ton calc convert 5:00/km'],
    ).addOption(offering('--to <unit>', 'the unit wanted (the counterpart: lb of kg)', units)),
    () => import('./convert.js'),
  );
  declareNext(calc, act);
}

/** The flags of a bar and its plates. */
function withBarbell(command: Command): Command {
  return command
    .option('--bar <weight>', 'the empty bar (yours, else 20kg or 45lb)')
    .option(
      '--plates <list>',
      'single plates in the gym (yours): 25x4,10x2; without a number as many as it takes',
    );
}
