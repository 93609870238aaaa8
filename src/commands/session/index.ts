import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { withPage } from '../page-options.js';
import { declareDoing } from './declare-doing.js';
import { declareEdit } from './declare-edit.js';
import { declareKeeping } from './declare-keeping.js';

/** Declares `ton session`. */
export function declare(session: Command, act: Act): void {
  declareDoing(session, act);
  act(
    withPage(
      withExamples(session.command('list').description('sessions with their totals, newest first'), [
        'ton session list',
        'ton session list --since 2026 --json',
      ]),
    ).option('--deleted', 'those that were deleted'),
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
  declareEdit(session, act);
  declareKeeping(session, act);
}
