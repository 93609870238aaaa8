import type { Command } from 'commander';
import { collect } from '../collect.js';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton calc next`. */
export function declareNext(calc: Command, act: Act): void {
  act(
    withExamples(
      calc.command('next').description('what a rule of progression asks for next, from sessions typed here'),
      [
        'ton calc next --plan "5x5 @100kg" --rule "linear +2.5kg" --done "100x5x5"',
        'ton calc next --plan "3x8-12 @100kg" --rule "double +2.5kg" --done "100x12,11,10" --done "100x12,12,12"',
        'ton calc next --plan "1x5 75% TM, 1x3 85% TM, 1x1+ 95% TM" --rule "tm +5kg" --training-max 100kg --done "75x5 85x3 95x4"',
      ],
    )
      .option(
        '--plan <sets>',
        'the sets planned, as ton help plan shows; once for each week of a cycle',
        collect,
      )
      .option(
        '--rule <rule>',
        'how the target moves: linear +2.5kg, double +2.5kg; ton help plan has all of them',
      )
      .option('--done <sets>', 'the sets of one session; once for each, in order', collect)
      .option('--training-max <weight>', 'what shares such as 75% TM are of')
      .option('--one-rep-max <weight>', 'what shares such as 75% are of')
      .option('--bar <weight>', 'the empty bar; weights are then rounded to what can be loaded')
      .option('--plates <list>', 'single plates in the gym: 25x4,10x2; without a number as many as it takes'),
    () => import('./next.js'),
  );
}
