import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton session edit`. */
export function declareEdit(session: Command, act: Act): void {
  act(
    withExamples(
      session
        .command('edit')
        .description('change a session as text in your editor, all at once, or its head by flags')
        .argument('[session]', 'an id, last, current or a date (current, else last)'),
      [
        'ton session edit 42 --title "Push day" --start 11:15 --end 12:30',
        'ton session edit last --date yesterday --deload',
        'ton session edit 42 --print',
      ],
    )
      .option('--title <text>', 'its title; empty takes it away')
      .option('--notes <text>', 'its notes, all of them; empty takes them away')
      .option('--date <date>', 'the day it counts on; its sets move along')
      .option('--start <time>', 'when it began: 18:30')
      .option('--end <time>', 'when it ended: 19:45, on the next day with its date')
      .option('--paused <time>', 'how long it was paused: 5:00, 90s')
      .option('--deload', 'it was a deload session')
      .option('--no-deload', 'it was none')
      .option('--calories <n>', 'kilocalories, when a device told them; empty takes them away')
      .option('--file <file>', 'the text from a file instead of the editor; - for standard input')
      .option('--print', 'show the text and change nothing'),
    () => import('./edit.js'),
  );
}
