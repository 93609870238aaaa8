import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton next`. */
export function declare(next: Command, act: Act): void {
  act(
    withExamples(
      next
        .description('what to lift next and why: the next day of your programs, or one exercise')
        .argument('[exercise...]', 'one exercise; everything of the next day when left out')
        .option('--program <name>', 'the next day of this program alone')
        .option('--template <name>', 'a template instead of a program')
        .option(
          '--rule <rule>',
          'with an exercise that no plan has: linear +2.5kg, double +2.5kg; ton help plan has all of them',
        )
        .option('--as-of <day>', 'as it was on that day: 2026-11-01, -7d (today)')
        .option('--explain', 'each session, how it was judged, and its sets'),
      [
        'ton next',
        'ton next squat --explain',
        'ton next --template "push day" --json',
        'ton next deadlift --rule "linear +5kg" --as-of yesterday',
      ],
    ),
    () => import('./show.js'),
  );
}
