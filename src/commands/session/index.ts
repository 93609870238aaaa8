import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { withPage } from '../page-options.js';

/** Declares `ton session`. */
export function declare(session: Command, act: Act): void {
  act(
    withPage(
      withExamples(session.command('list').description('sessions with their totals, newest first'), [
        'ton session list',
        'ton session list --since 2026 --json',
      ]),
    ),
    () => import('./list.js'),
  );
  act(
    withExamples(
      session
        .command('show')
        .description('one session with its sets')
        .argument('[session]', 'an id, last, current or a date (current, else last)'),
      ['ton session show', 'ton session show 42', 'ton session show yesterday --json'],
    ),
    () => import('./show.js'),
  );
}
