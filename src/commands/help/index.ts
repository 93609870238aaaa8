import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton help`. */
export function declare(help: Command, act: Act): void {
  act(
    withExamples(
      help.argument('[topic...]', 'sets, plan, dates, terms, or the words of a command: log edit'),
      ['ton help sets', 'ton help plan', 'ton help dates', 'ton help terms', 'ton help log edit'],
    ),
    () => import('./help.js'),
  );
}
