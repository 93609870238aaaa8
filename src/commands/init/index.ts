import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';
import { weekdays } from '../profile-row.js';

/** Declares `ton init`. */
export function declare(init: Command, act: Act): void {
  act(
    withExamples(
      init
        .description('asks where the log goes, who you are and what you train with; again at any time')
        .option('--name <name>', 'what you are called; "" for nothing')
        .addOption(
          offering('--units <system>', 'what tables show, and a weight without a unit is in (metric)', [
            'metric',
            'imperial',
          ]),
        )
        .addOption(offering('--week-starts <day>', 'the first day of the week (monday)', weekdays))
        .addOption(offering('--sex <sex>', 'strength scores need it (none)', ['m', 'f', 'none']))
        .option('--birth-date <day>', 'a date, or none')
        .option('--height <height>', '180cm, 5\'11", or none')
        .option('--bodyweight <weight>', 'what you weigh today: 87.2kg, 190lb; none takes the last one away')
        .option(
          '--gym <name>',
          'where the bar and the plates are; without a name the one you always go to; none takes its name away',
        )
        .option('--bar <weight>', 'what your bar weighs: 20kg, 45lb, or none')
        .option('--plates <list>', 'single plates in the gym: 25x4,20x4,10x2, or none'),
      [
        'ton init',
        'ton init --units imperial --bodyweight 190lb --week-starts sunday',
        'ton init --name Ann --bar 20kg --plates 20x4,10x4,5x4,2.5x4 --gym home',
      ],
    ),
    () => import('./init.js'),
  );
}
