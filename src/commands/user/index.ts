import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton user`. */
export function declare(user: Command, act: Act): void {
  declareShow(user, act);
  declareEdit(user, act);
}

function declareShow(user: Command, act: Act): void {
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
}

function declareEdit(user: Command, act: Act): void {
  act(
    withExamples(
      user
        .command('edit')
        .description('change your profile and preferences')
        .option('--name <name>', 'what you are called; "" for nothing')
        .option('--email <address>', 'an e-mail address, or none')
        .option('--units <system>', 'metric or imperial: what tables show, and a weight without a unit is in')
        .option('--formula <name>', 'the 1RM formula of every exercise without its own')
        .option('--rest <time>', 'rest between sets: 90s, 2:30, or none')
        .option('--week-starts <day>', 'the first day of the week: monday to sunday')
        .option('--sex <sex>', 'm, f or none; strength scores need it')
        .option('--birth-date <day>', 'a date, or none')
        .option('--height <height>', '180cm, 5\'11", or none')
        .option('--leaderboard', 'share your records with the users of this file')
        .option('--no-leaderboard', 'do not share them')
        .option('--yes', 'do not ask about the records a formula moves')
        .option('--dry-run', 'show what would change, change nothing'),
      [
        'ton user edit --units imperial --week-starts sunday',
        'ton user edit --formula brzycki --dry-run',
        'ton user edit --formula wathan --yes',
        'ton user edit --name "Ann Lifter" --height 180cm --birth-date 1990-05-17',
      ],
    ),
    () => import('./edit.js'),
  );
}
