import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton config`. */
export function declare(config: Command, act: Act): void {
  act(
    withExamples(
      config.command('list').description('every setting with its value and where that comes from'),
      ['ton config list', 'ton config list --json --fields key,value,source,source_name,set_with'],
    ),
    () => import('./list.js'),
  );
  act(
    withExamples(
      config
        .command('get')
        .description('the value of one setting, and nothing else')
        .argument('[key]', 'a setting, as ton config list names it'),
      ['ton config get units', 'ton config get db', 'ton config get week-starts --json'],
    ),
    () => import('./get.js'),
  );
  act(
    withChange(
      withExamples(
        config
          .command('set')
          .description('change a setting that is kept with you, as ton user edit does')
          .argument('[key]', 'units, formula, rest, week-starts or leaderboard')
          .argument('[value]', 'what it is from now on'),
        [
          'ton config set units imperial',
          'ton config set rest 2:30',
          'ton config set formula brzycki --dry-run',
        ],
      ),
    ),
    () => import('./set.js'),
  );
  act(
    withChange(
      withExamples(
        config
          .command('unset')
          .description('bring a setting back to what it was at first')
          .argument('[key]', 'units, formula, rest, week-starts or leaderboard'),
        ['ton config unset rest', 'ton config unset formula --yes'],
      ),
    ),
    () => import('./unset.js'),
  );
}

function withChange(command: Command): Command {
  return command
    .option('--yes', 'do not ask about the records a formula moves')
    .option('--dry-run', 'show what would change, change nothing');
}
