import type { Command } from 'commander';
import { oneRepMaxFormulas } from '../../domain/one-rep-max.js';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';
import { declareFinding } from './declare-finding.js';
import { declareNames } from './declare-names.js';
import { declareOwn } from './declare-own.js';

/** Declares `ton exercise`. */
export function declare(exercise: Command, act: Act): void {
  declareFinding(exercise, act);
  act(
    withExamples(
      exercise
        .command('settings')
        .description('what you set for one exercise, and what holds where you set nothing')
        .argument('[exercise...]', 'the exercise')
        .addOption(
          offering('--formula <name>', 'the formula its one-rep max is estimated with', [
            ...oneRepMaxFormulas,
            'default',
          ]),
        )
        .option('--rest <time>', 'rest between its sets: 90s, 2:30, or default')
        .option('--bar <weight>', 'what its bar weighs: 20kg, 45lb, or default')
        .option('--step <weight>', 'its smallest step of weight: 2.5kg, 5lb, 1stack, or default')
        .option('--note <text>', 'a note shown whenever it is done: "seat 4"')
        .option('--no-note', 'take the note off')
        .option('--yes', 'do not ask about the records a formula moves')
        .option('--dry-run', 'show what would change, change nothing'),
      [
        'ton exercise settings squat',
        'ton exercise settings squat --rest 3:00 --bar 20kg --note "belt from 120"',
        'ton exercise settings bench press --formula brzycki --dry-run',
        'ton exercise settings squat --formula default --rest default',
      ],
    ),
    () => import('./settings.js'),
  );
  declareNames(exercise, act);
  declareOwn(exercise, act);
}
