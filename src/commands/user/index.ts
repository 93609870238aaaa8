import type { Command } from 'commander';
import { oneRepMaxFormulas } from '../../domain/one-rep-max.js';
import { withExamples, type Act } from '../handler.js';
import { offering } from '../offering.js';
import { weekdays } from '../profile-row.js';
import { withOutput } from '../page-options.js';

/** Declares `ton user`. */
export function declare(user: Command, act: Act): void {
  declareLooking(user, act);
  declareProfile(user, act);
  declareActing(user, act);
  declareLeaving(user, act);
}

function declareLooking(user: Command, act: Act): void {
  act(
    withExamples(
      user
        .command('list')
        .description('who is in this file, and who of them acts')
        .option('--all', 'also those who were removed and can be restored'),
      ['ton user list', 'ton user list --all --json'],
    ),
    () => import('./list.js'),
  );
  act(
    withExamples(
      user
        .command('show')
        .description('your profile and preferences, or what anyone may know of another user')
        .argument('[name]', 'a username (you)'),
      ['ton user show', 'ton user show --json'],
    ),
    () => import('./show.js'),
  );
  act(
    withOutput(
      withExamples(
        user
          .command('export')
          .description('everything of a user as one JSON document, as "ton export all" of that user')
          .argument('[name]', 'a username (you)'),
        ['ton user export anna --output anna.json'],
      ),
    ),
    () => import('./export.js'),
  );
}

function declareProfile(user: Command, act: Act): void {
  act(
    withProfile(
      withExamples(
        user
          .command('add')
          .description('add somebody to this file, with a log of their own')
          .argument('[name...]', 'a username: 3 to 50 letters, digits, _ and -'),
        ['ton user add carl', 'ton user add carla_m --name "Carla M." --units imperial'],
      ),
    ),
    () => import('./add.js'),
  );
  act(
    withProfile(
      withExamples(user.command('edit').description('change your profile and preferences'), [
        'ton user edit --units imperial --week-starts sunday',
        'ton user edit --formula brzycki --dry-run',
        'ton user edit --formula wathan --yes',
        'ton user edit --name "Ann Lifter" --height 180cm --birth-date 1990-05-17',
        'ton user edit --username ann',
      ]),
    )
      .option('--username <name>', 'another username')
      .option('--yes', 'do not ask about the records a formula moves')
      .option('--dry-run', 'show what would change, change nothing'),
    () => import('./edit.js'),
  );
}

/** What can be said of a user, each as a flag. */
function withProfile(command: Command): Command {
  return command
    .option('--name <name>', 'what the person is called; "" for nothing')
    .option('--email <address>', 'an e-mail address, or none')
    .addOption(
      offering('--units <system>', 'what tables show, and a weight without a unit is in (metric)', [
        'metric',
        'imperial',
      ]),
    )
    .addOption(
      offering(
        '--formula <name>',
        'the 1RM formula of every exercise without its own (epley)',
        oneRepMaxFormulas,
      ),
    )
    .option('--rest <time>', 'rest between sets: 90s, 2:30, or none (none)')
    .addOption(offering('--week-starts <day>', 'the first day of the week (monday)', weekdays))
    .addOption(offering('--sex <sex>', 'strength scores need it (none)', ['m', 'f', 'none']))
    .option('--birth-date <day>', 'a date, or none')
    .option('--height <height>', '180cm, 5\'11", or none')
    .option('--leaderboard', 'let the other users of this file see your records (they do not)')
    .option('--no-leaderboard', 'do not let them');
}

function declareActing(user: Command, act: Act): void {
  act(
    withExamples(
      user
        .command('use')
        .description('choose who acts in this file from now on; --user and TON_USER still win')
        .argument('[name]', 'a username'),
      ['ton user use anna'],
    ),
    () => import('./use.js'),
  );
  act(
    withExamples(
      user
        .command('deactivate')
        .description('keep a user from acting; the history stays')
        .argument('[name]', 'a username'),
      ['ton user deactivate anna'],
    ),
    () => import('./deactivate.js'),
  );
  act(
    withExamples(
      user
        .command('activate')
        .description('let a deactivated user act again')
        .argument('[name]', 'a username'),
      ['ton user activate bruno'],
    ),
    () => import('./activate.js'),
  );
}

function declareLeaving(user: Command, act: Act): void {
  act(
    withExamples(
      user
        .command('remove')
        .description('put a user away with everything of theirs, to be restored; or delete it for good')
        .argument('[name]', 'a username; with --purge also of somebody removed before, or their id')
        .option(
          '--purge',
          'delete everything of theirs for good, undo and the copies beside the file included',
        )
        .option('--hand-over <user>', 'who gets the exercises of theirs that others use')
        .option('--yes', 'do not ask')
        .option('--dry-run', 'show what would go, change nothing'),
      [
        'ton user remove anna --yes',
        'ton user remove anna --purge --dry-run',
        'ton user remove anna --purge --yes',
      ],
    ),
    () => import('./remove.js'),
  );
  act(
    withExamples(
      user
        .command('restore')
        .description('bring a removed user back with everything they had')
        .argument('[name]', 'a username, or the id where several had it')
        .option('--username <name>', 'another username, where the old one was taken')
        .option('--email <address>', 'another e-mail address, or none, where the old one was taken'),
      ['ton user restore zoe', 'ton user restore zoe --username zoe2 --email none'],
    ),
    () => import('./restore.js'),
  );
}
