import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton timer`, a noun without verbs. */
export function declare(timer: Command, act: Act): void {
  act(
    withExamples(
      timer
        .argument('[duration...]', 'how long: 90, 90s, 1:30, 2min; several follow each other')
        .option('--rounds <n>', 'how often all of them, from the first to the last (1)')
        .option('--silent', 'no bell'),
      ['ton timer 90s', 'ton timer 40s 20s --rounds 8', 'ton timer 2:30 --silent --json'],
    ),
    () => import('./timer.js'),
  );
}
